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
        ("school", "0003_geen_profiel"),
    ]

    operations = [
        migrations.CreateModel(
            name="Ondersteuningsvraag",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=passend.core.uuid7.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "onderwerp",
                    models.CharField(
                        choices=[
                            ("leerling", "Een leerling"),
                            ("groep", "Een groep"),
                            ("eigen werk", "Mijn eigen onderwijs"),
                            ("zonder naam", "Een leerling, zonder de naam te noemen"),
                        ],
                        max_length=16,
                        verbose_name="gaat over",
                    ),
                ),
                ("goed", models.TextField(blank=True, verbose_name="wat goed gaat, en wat de leerling wil")),
                ("vraag", models.TextField(verbose_name="vraag")),
                ("gedaan", models.TextField(blank=True, verbose_name="wat al geprobeerd is")),
                ("aan_rol", models.SlugField(blank=True, max_length=100, verbose_name="gevraagd aan de rol")),
                ("aan_aanbod", models.CharField(blank=True, max_length=200, verbose_name="gevraagd aan het aanbod")),
                ("op", models.DateField(verbose_name="gevraagd op")),
                ("vastgelegd_op", models.DateTimeField(default=passend.core.klok.nu, verbose_name="vastgelegd op")),
                (
                    "aan_medewerker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="school.medewerker",
                        verbose_name="gevraagd aan",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="school.medewerker",
                        verbose_name="gevraagd door",
                    ),
                ),
                (
                    "groep",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="school.groep",
                    ),
                ),
                (
                    "leerling",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="leerling.leerling",
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
                "verbose_name": "ondersteuningsvraag",
                "verbose_name_plural": "ondersteuningsvragen",
                "ordering": ["-op", "-vastgelegd_op"],
                "indexes": [models.Index(fields=["school", "leerling"], name="vraag_per_leerling")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("groep", None), ("leerling__isnull", False), ("onderwerp", "leerling")),
                            models.Q(("groep__isnull", False), ("leerling", None), ("onderwerp", "groep")),
                            models.Q(
                                ("groep", None), ("leerling", None), ("onderwerp__in", ["eigen werk", "zonder naam"])
                            ),
                            _connector="OR",
                        ),
                        name="vraag_onderwerp_past",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(("aan_rol", ""), _negated=True), ("aan_aanbod", ""), ("aan_medewerker", None)
                            ),
                            models.Q(("aan_aanbod", ""), ("aan_medewerker__isnull", False), ("aan_rol", "")),
                            models.Q(
                                ("aan_medewerker", None), ("aan_rol", ""), models.Q(("aan_aanbod", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="vraag_aan_een",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("aan_medewerker", models.F("door")), _negated=True),
                        name="vraag_aan_een_ander",
                    ),
                    models.CheckConstraint(condition=models.Q(("vraag", ""), _negated=True), name="vraag_vraagt_iets"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Postverzending",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=passend.core.uuid7.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("op", models.DateField(verbose_name="op")),
                (
                    "medewerker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="school.medewerker"
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
                "verbose_name": "postverzending",
                "verbose_name_plural": "postverzendingen",
                "ordering": ["op"],
                "constraints": [
                    models.UniqueConstraint(fields=("school", "medewerker", "op"), name="post_een_keer_per_dag")
                ],
            },
        ),
        migrations.CreateModel(
            name="Postvoorkeur",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=passend.core.uuid7.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "ritme",
                    models.CharField(
                        choices=[("dag", "Elke werkdag"), ("week", "Eén keer per week, op maandag")],
                        max_length=8,
                        verbose_name="hoe vaak",
                    ),
                ),
                (
                    "medewerker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="school.medewerker"
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
                "verbose_name": "postvoorkeur",
                "verbose_name_plural": "postvoorkeuren",
                "constraints": [
                    models.UniqueConstraint(fields=("school", "medewerker"), name="postvoorkeur_een_per_mens")
                ],
            },
        ),
        migrations.CreateModel(
            name="PostvoorkeurEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.UUIDField(default=passend.core.uuid7.uuid7, editable=False, serialize=False)),
                (
                    "ritme",
                    models.CharField(
                        choices=[("dag", "Elke werkdag"), ("week", "Eén keer per week, op maandag")],
                        max_length=8,
                        verbose_name="hoe vaak",
                    ),
                ),
                (
                    "medewerker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="school.medewerker",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="historie",
                        to="taken.postvoorkeur",
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
        migrations.CreateModel(
            name="Taakoverdracht",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=passend.core.uuid7.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("pad", models.CharField(max_length=300, verbose_name="taak")),
                ("rol", models.SlugField(blank=True, max_length=100, verbose_name="in de rol van")),
                ("reden", models.CharField(max_length=500, verbose_name="reden")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                ("gegeven_op", models.DateTimeField(default=passend.core.klok.nu, verbose_name="gegeven op")),
                (
                    "einde",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("terug", "Teruggenomen"),
                            ("geweigerd", "Teruggegeven"),
                            ("overgenomen", "Overgenomen door een ander"),
                            ("klaar", "De taak is klaar"),
                        ],
                        max_length=16,
                        verbose_name="hoe het eindigde",
                    ),
                ),
                ("einde_op", models.DateTimeField(blank=True, null=True, verbose_name="geëindigd op")),
                ("einde_reden", models.CharField(blank=True, max_length=500, verbose_name="reden van het einde")),
                (
                    "einde_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="school.medewerker",
                    ),
                ),
                (
                    "gever",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="school.medewerker",
                        verbose_name="gegeven door",
                    ),
                ),
                (
                    "groep",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="school.groep",
                    ),
                ),
                (
                    "leerling",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="leerling.leerling",
                    ),
                ),
                (
                    "ontvanger",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="school.medewerker",
                        verbose_name="gegeven aan",
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
                "verbose_name": "taakoverdracht",
                "verbose_name_plural": "taakoverdrachten",
                "ordering": ["gegeven_op"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("einde", "")),
                        fields=("school", "leerling", "groep", "pad"),
                        name="overdracht_een_tegelijk",
                        nulls_distinct=False,
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("groep", None), ("leerling__isnull", False)),
                            models.Q(("groep__isnull", False), ("leerling", None)),
                            _connector="OR",
                        ),
                        name="overdracht_over_een",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("gever", models.F("ontvanger")), _negated=True),
                        name="overdracht_aan_een_ander",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reden", ""), _negated=True), models.Q(("pad", ""), _negated=True)
                        ),
                        name="overdracht_zegt_wat_en_waarom",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("einde", ""), ("einde_op", None)),
                            models.Q(models.Q(("einde", ""), _negated=True), ("einde_op__isnull", False)),
                            _connector="OR",
                        ),
                        name="overdracht_einde_met_dag",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TaakoverdrachtEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.UUIDField(default=passend.core.uuid7.uuid7, editable=False, serialize=False)),
                ("pad", models.CharField(max_length=300, verbose_name="taak")),
                ("rol", models.SlugField(blank=True, db_index=False, max_length=100, verbose_name="in de rol van")),
                ("reden", models.CharField(max_length=500, verbose_name="reden")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                ("gegeven_op", models.DateTimeField(default=passend.core.klok.nu, verbose_name="gegeven op")),
                (
                    "einde",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("terug", "Teruggenomen"),
                            ("geweigerd", "Teruggegeven"),
                            ("overgenomen", "Overgenomen door een ander"),
                            ("klaar", "De taak is klaar"),
                        ],
                        max_length=16,
                        verbose_name="hoe het eindigde",
                    ),
                ),
                ("einde_op", models.DateTimeField(blank=True, null=True, verbose_name="geëindigd op")),
                ("einde_reden", models.CharField(blank=True, max_length=500, verbose_name="reden van het einde")),
                (
                    "einde_door",
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
                    "gever",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="school.medewerker",
                        verbose_name="gegeven door",
                    ),
                ),
                (
                    "groep",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="school.groep",
                    ),
                ),
                (
                    "leerling",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="leerling.leerling",
                    ),
                ),
                (
                    "ontvanger",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="school.medewerker",
                        verbose_name="gegeven aan",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="historie",
                        to="taken.taakoverdracht",
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
        migrations.CreateModel(
            name="Vraagantwoord",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=passend.core.uuid7.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("advies", "Advies"),
                            ("tip", "Tip"),
                            ("gesprek", "Coachgesprek"),
                            ("verslag", "Verslag van iemand van buiten"),
                            ("gesloten", "Gesloten"),
                        ],
                        max_length=16,
                        verbose_name="soort",
                    ),
                ),
                ("op", models.DateField(verbose_name="op")),
                ("tekst", models.TextField(blank=True, verbose_name="antwoord")),
                ("doel", models.TextField(blank=True, verbose_name="doel")),
                (
                    "haalbaar",
                    models.CharField(
                        blank=True,
                        choices=[("ja", "Ja"), ("deels", "Voor een deel"), ("nee", "Nee")],
                        max_length=8,
                        verbose_name="haalbaar",
                    ),
                ),
                ("haalbaar_uitleg", models.TextField(blank=True, verbose_name="waarom wel of niet haalbaar")),
                ("van", models.CharField(blank=True, max_length=200, verbose_name="advies van")),
                ("vastgelegd_op", models.DateTimeField(default=passend.core.klok.nu, verbose_name="vastgelegd op")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="school.medewerker",
                        verbose_name="vastgelegd door",
                    ),
                ),
                (
                    "leerling",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="leerling.leerling",
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
                (
                    "vraag",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="antwoorden",
                        to="taken.ondersteuningsvraag",
                    ),
                ),
            ],
            options={
                "verbose_name": "antwoord op een ondersteuningsvraag",
                "verbose_name_plural": "antwoorden op ondersteuningsvragen",
                "ordering": ["op", "vastgelegd_op"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("soort", "gesloten"), models.Q(("tekst", ""), _negated=True), _connector="OR"
                        ),
                        name="antwoord_zegt_iets",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("soort", "gesloten")),
                        fields=("school", "vraag"),
                        name="vraag_een_keer_gesloten",
                    ),
                ],
            },
        ),
        TriggerErbij(
            model_name="postvoorkeur",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "taken_postvoorkeurevent" ("id", "medewerker_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ritme", "school_id") VALUES (NEW."id", NEW."medewerker_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'insert\', NEW."id", NEW."ritme", NEW."school_id"); RETURN NULL;',
                    hash="382e5b56d70cedfdec62e09f565bba7a62812af2",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a334a",
                    table="taken_postvoorkeur",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="postvoorkeur",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "taken_postvoorkeurevent" ("id", "medewerker_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ritme", "school_id") VALUES (NEW."id", NEW."medewerker_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'update\', NEW."id", NEW."ritme", NEW."school_id"); RETURN NULL;',
                    hash="46dd6ab93a0b09f51fee3e87ed94bbbf26c0552c",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9e076",
                    table="taken_postvoorkeur",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="postvoorkeur",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "taken_postvoorkeurevent" ("id", "medewerker_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ritme", "school_id") VALUES (OLD."id", OLD."medewerker_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'delete\', OLD."id", OLD."ritme", OLD."school_id"); RETURN NULL;',
                    hash="fe9f5a1503a06b63744e08c82596a5cafd527b55",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_13b88",
                    table="taken_postvoorkeur",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="postvoorkeurevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="58ef51252fe4355abf4d30ec5358efe1dc1fc207",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_f9dcc",
                    table="taken_postvoorkeurevent",
                    when="BEFORE",
                ),
            ),
        ),
        TriggerErbij(
            model_name="taakoverdracht",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "taken_taakoverdrachtevent" ("einde", "einde_door_id", "einde_op", "einde_reden", "gegeven_op", "gever_id", "groep_id", "id", "leerling_id", "ontvanger_id", "pad", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "rol", "school_id", "tot") VALUES (NEW."einde", NEW."einde_door_id", NEW."einde_op", NEW."einde_reden", NEW."gegeven_op", NEW."gever_id", NEW."groep_id", NEW."id", NEW."leerling_id", NEW."ontvanger_id", NEW."pad", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'insert\', NEW."id", NEW."reden", NEW."rol", NEW."school_id", NEW."tot"); RETURN NULL;',
                    hash="f86296d896a63df34b650f66fdf3a8c1b59ee3e4",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b6945",
                    table="taken_taakoverdracht",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="taakoverdracht",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "taken_taakoverdrachtevent" ("einde", "einde_door_id", "einde_op", "einde_reden", "gegeven_op", "gever_id", "groep_id", "id", "leerling_id", "ontvanger_id", "pad", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "rol", "school_id", "tot") VALUES (NEW."einde", NEW."einde_door_id", NEW."einde_op", NEW."einde_reden", NEW."gegeven_op", NEW."gever_id", NEW."groep_id", NEW."id", NEW."leerling_id", NEW."ontvanger_id", NEW."pad", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'update\', NEW."id", NEW."reden", NEW."rol", NEW."school_id", NEW."tot"); RETURN NULL;',
                    hash="e13817d44f8498e3326b517f88da132133a62f33",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3b4da",
                    table="taken_taakoverdracht",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="taakoverdracht",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "taken_taakoverdrachtevent" ("einde", "einde_door_id", "einde_op", "einde_reden", "gegeven_op", "gever_id", "groep_id", "id", "leerling_id", "ontvanger_id", "pad", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "rol", "school_id", "tot") VALUES (OLD."einde", OLD."einde_door_id", OLD."einde_op", OLD."einde_reden", OLD."gegeven_op", OLD."gever_id", OLD."groep_id", OLD."id", OLD."leerling_id", OLD."ontvanger_id", OLD."pad", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'delete\', OLD."id", OLD."reden", OLD."rol", OLD."school_id", OLD."tot"); RETURN NULL;',
                    hash="1328cdd7dee2e67bcad7d04f4a0c4d08bcf58d8e",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_37f88",
                    table="taken_taakoverdracht",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="taakoverdrachtevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="47350e454cfe06d4a7d760523122d8ec0d8183f4",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_d0f3e",
                    table="taken_taakoverdrachtevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
