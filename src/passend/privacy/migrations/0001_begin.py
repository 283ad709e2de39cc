import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.db import migrations, models

import passend.core.klok
import passend.core.uuid7
from passend.core.migraties import TriggerErbij


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("leerling", "0002_sloten"),
        ("school", "0002_sloten"),
    ]

    operations = [
        migrations.CreateModel(
            name="Verzoek",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=passend.core.uuid7.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "van",
                    models.CharField(
                        choices=[("ouder", "Ouder"), ("leerling", "De leerling zelf")],
                        max_length=8,
                        verbose_name="van wie",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("inzage", "Het dossier inzien"),
                            ("kopie", "Een kopie van het dossier"),
                            ("correctie", "Iets laten verbeteren"),
                            ("verwijdering", "Iets laten verwijderen"),
                            ("bezwaar", "Bezwaar maken tegen gebruik"),
                            ("zienswijze", "Een zienswijze toevoegen"),
                            ("informatie", "Belangrijke informatie over het kind"),
                        ],
                        max_length=12,
                        verbose_name="soort verzoek",
                    ),
                ),
                (
                    "wijze",
                    models.CharField(
                        choices=[
                            ("gesprek", "In een gesprek"),
                            ("e-mail", "Per e-mail"),
                            ("brief", "Per brief"),
                            ("telefoon", "Aan de telefoon"),
                            ("anders", "Op een andere manier"),
                        ],
                        max_length=8,
                        verbose_name="hoe gevraagd",
                    ),
                ),
                (
                    "identiteit",
                    models.CharField(
                        choices=[
                            ("nog niet", "Nog niet nagegaan"),
                            ("bekend", "Iemand van school kent deze persoon"),
                            ("legitimatie", "Legitimatie bekeken, niet gekopieerd"),
                            ("teruggebeld", "Nagevraagd op het nummer of adres dat school al had"),
                        ],
                        max_length=12,
                        verbose_name="wie het is, nagegaan",
                    ),
                ),
                (
                    "recht",
                    models.CharField(
                        choices=[
                            ("gezag", "Ouder met gezag"),
                            ("leerling 16", "Leerling van 16 jaar of ouder"),
                            ("informatie", "Ouder zonder gezag: alleen belangrijke informatie"),
                            ("geen gezag", "Ouder zonder gezag"),
                            ("ouder na 16", "Ouder van een leerling van 16 jaar of ouder"),
                            ("nog geen 16", "Leerling jonger dan 16 jaar"),
                            ("geen ouder", "Geen ouder van deze leerling op die dag"),
                        ],
                        max_length=12,
                        verbose_name="recht",
                    ),
                ),
                ("ontvangen_op", models.DateField(verbose_name="ontvangen op")),
                ("vraag", models.TextField(verbose_name="wat wordt er gevraagd")),
                ("verlengd_op", models.DateField(blank=True, null=True, verbose_name="verlengd op")),
                ("verlengreden", models.TextField(blank=True, verbose_name="reden van verlengen")),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("open", "Open"),
                            ("ingewilligd", "Ingewilligd"),
                            ("deels ingewilligd", "Deels ingewilligd"),
                            ("afgewezen", "Afgewezen"),
                            ("ingetrokken", "Ingetrokken door de aanvrager"),
                        ],
                        default="open",
                        max_length=20,
                        verbose_name="stand",
                    ),
                ),
                ("besloten_op", models.DateField(blank=True, null=True, verbose_name="besloten op")),
                ("besluitreden", models.TextField(blank=True, verbose_name="reden van het besluit")),
                ("vastgelegd_op", models.DateTimeField(default=passend.core.klok.nu, verbose_name="vastgelegd op")),
                (
                    "besloten_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="school.medewerker",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="school.medewerker"
                    ),
                ),
                (
                    "leerling",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="verzoeken", to="leerling.leerling"
                    ),
                ),
                (
                    "ouder",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verzoeken",
                        to="leerling.ouder",
                    ),
                ),
                (
                    "school",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="school.school",
                    ),
                ),
            ],
            options={
                "verbose_name": "verzoek",
                "verbose_name_plural": "verzoeken",
                "ordering": ["ontvangen_op", "pk"],
                "indexes": [models.Index(fields=["school", "stand", "ontvangen_op"], name="verzoek_per_stand")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ouder__isnull", False), ("van", "ouder")),
                            models.Q(("ouder", None), ("van", "leerling")),
                            _connector="OR",
                        ),
                        name="verzoek_van_past",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("verlengd_op", None), ("verlengreden", "")),
                            models.Q(("verlengd_op__isnull", False), models.Q(("verlengreden", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="verzoek_verlengd_met_reden",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("besloten_door", None), ("besloten_op", None), ("besluitreden", ""), ("stand", "open")
                            ),
                            models.Q(
                                ("besloten_door__isnull", False),
                                ("besloten_op__isnull", False),
                                models.Q(("stand", "open"), _negated=True),
                                models.Q(("besluitreden", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="verzoek_besloten_met_reden",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("besloten_op__gte", models.F("ontvangen_op")), ("besloten_op", None), _connector="OR"
                        ),
                        name="verzoek_besluit_na_vraag",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VerzoekEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.UUIDField(default=passend.core.uuid7.uuid7, editable=False, serialize=False)),
                (
                    "van",
                    models.CharField(
                        choices=[("ouder", "Ouder"), ("leerling", "De leerling zelf")],
                        max_length=8,
                        verbose_name="van wie",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("inzage", "Het dossier inzien"),
                            ("kopie", "Een kopie van het dossier"),
                            ("correctie", "Iets laten verbeteren"),
                            ("verwijdering", "Iets laten verwijderen"),
                            ("bezwaar", "Bezwaar maken tegen gebruik"),
                            ("zienswijze", "Een zienswijze toevoegen"),
                            ("informatie", "Belangrijke informatie over het kind"),
                        ],
                        max_length=12,
                        verbose_name="soort verzoek",
                    ),
                ),
                (
                    "wijze",
                    models.CharField(
                        choices=[
                            ("gesprek", "In een gesprek"),
                            ("e-mail", "Per e-mail"),
                            ("brief", "Per brief"),
                            ("telefoon", "Aan de telefoon"),
                            ("anders", "Op een andere manier"),
                        ],
                        max_length=8,
                        verbose_name="hoe gevraagd",
                    ),
                ),
                (
                    "identiteit",
                    models.CharField(
                        choices=[
                            ("nog niet", "Nog niet nagegaan"),
                            ("bekend", "Iemand van school kent deze persoon"),
                            ("legitimatie", "Legitimatie bekeken, niet gekopieerd"),
                            ("teruggebeld", "Nagevraagd op het nummer of adres dat school al had"),
                        ],
                        max_length=12,
                        verbose_name="wie het is, nagegaan",
                    ),
                ),
                (
                    "recht",
                    models.CharField(
                        choices=[
                            ("gezag", "Ouder met gezag"),
                            ("leerling 16", "Leerling van 16 jaar of ouder"),
                            ("informatie", "Ouder zonder gezag: alleen belangrijke informatie"),
                            ("geen gezag", "Ouder zonder gezag"),
                            ("ouder na 16", "Ouder van een leerling van 16 jaar of ouder"),
                            ("nog geen 16", "Leerling jonger dan 16 jaar"),
                            ("geen ouder", "Geen ouder van deze leerling op die dag"),
                        ],
                        max_length=12,
                        verbose_name="recht",
                    ),
                ),
                ("ontvangen_op", models.DateField(verbose_name="ontvangen op")),
                ("vraag", models.TextField(verbose_name="wat wordt er gevraagd")),
                ("verlengd_op", models.DateField(blank=True, null=True, verbose_name="verlengd op")),
                ("verlengreden", models.TextField(blank=True, verbose_name="reden van verlengen")),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("open", "Open"),
                            ("ingewilligd", "Ingewilligd"),
                            ("deels ingewilligd", "Deels ingewilligd"),
                            ("afgewezen", "Afgewezen"),
                            ("ingetrokken", "Ingetrokken door de aanvrager"),
                        ],
                        default="open",
                        max_length=20,
                        verbose_name="stand",
                    ),
                ),
                ("besloten_op", models.DateField(blank=True, null=True, verbose_name="besloten op")),
                ("besluitreden", models.TextField(blank=True, verbose_name="reden van het besluit")),
                ("vastgelegd_op", models.DateTimeField(default=passend.core.klok.nu, verbose_name="vastgelegd op")),
                (
                    "besloten_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="school.medewerker",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="school.medewerker",
                    ),
                ),
                (
                    "leerling",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="leerling.leerling",
                    ),
                ),
                (
                    "ouder",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="leerling.ouder",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="historie",
                        to="privacy.verzoek",
                    ),
                ),
                (
                    "school",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="school.school",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        TriggerErbij(
            model_name="verzoek",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "privacy_verzoekevent" ("besloten_door_id", "besloten_op", "besluitreden", "door_id", "id", "identiteit", "leerling_id", "ontvangen_op", "ouder_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recht", "school_id", "soort", "stand", "van", "vastgelegd_op", "verlengd_op", "verlengreden", "vraag", "wijze") VALUES (NEW."besloten_door_id", NEW."besloten_op", NEW."besluitreden", NEW."door_id", NEW."id", NEW."identiteit", NEW."leerling_id", NEW."ontvangen_op", NEW."ouder_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'insert\', NEW."id", NEW."recht", NEW."school_id", NEW."soort", NEW."stand", NEW."van", NEW."vastgelegd_op", NEW."verlengd_op", NEW."verlengreden", NEW."vraag", NEW."wijze"); RETURN NULL;',
                    hash="8d25af4c38c3512ae81142e006fb6888af041997",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_8b08d",
                    table="privacy_verzoek",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="verzoek",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "privacy_verzoekevent" ("besloten_door_id", "besloten_op", "besluitreden", "door_id", "id", "identiteit", "leerling_id", "ontvangen_op", "ouder_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recht", "school_id", "soort", "stand", "van", "vastgelegd_op", "verlengd_op", "verlengreden", "vraag", "wijze") VALUES (NEW."besloten_door_id", NEW."besloten_op", NEW."besluitreden", NEW."door_id", NEW."id", NEW."identiteit", NEW."leerling_id", NEW."ontvangen_op", NEW."ouder_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'update\', NEW."id", NEW."recht", NEW."school_id", NEW."soort", NEW."stand", NEW."van", NEW."vastgelegd_op", NEW."verlengd_op", NEW."verlengreden", NEW."vraag", NEW."wijze"); RETURN NULL;',
                    hash="9eaa89c17e12d746f07c11ef4f8c4e147f4fd257",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_01f84",
                    table="privacy_verzoek",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="verzoek",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "privacy_verzoekevent" ("besloten_door_id", "besloten_op", "besluitreden", "door_id", "id", "identiteit", "leerling_id", "ontvangen_op", "ouder_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recht", "school_id", "soort", "stand", "van", "vastgelegd_op", "verlengd_op", "verlengreden", "vraag", "wijze") VALUES (OLD."besloten_door_id", OLD."besloten_op", OLD."besluitreden", OLD."door_id", OLD."id", OLD."identiteit", OLD."leerling_id", OLD."ontvangen_op", OLD."ouder_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'delete\', OLD."id", OLD."recht", OLD."school_id", OLD."soort", OLD."stand", OLD."van", OLD."vastgelegd_op", OLD."verlengd_op", OLD."verlengreden", OLD."vraag", OLD."wijze"); RETURN NULL;',
                    hash="5258c37427520405c39853b32db8106e11d94245",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_82747",
                    table="privacy_verzoek",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="verzoekevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="47b340e32a59886a514cfa6527beed23bdc7c94c",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_60d5d",
                    table="privacy_verzoekevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
