"""What is held back, and the lists of what is to be destroyed."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.db import migrations, models

import passend.core.klok
import passend.core.uuid7
from passend.core.migraties import TriggerErbij


class Migration(migrations.Migration):
    dependencies = [
        ("leerling", "0002_sloten"),
        ("privacy", "0003_inzagekopie"),
        ("school", "0002_sloten"),
    ]

    operations = [
        migrations.CreateModel(
            name="Bewaarslot",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=passend.core.uuid7.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("reden", models.TextField(verbose_name="reden")),
                ("tot", models.DateField(verbose_name="tot en met")),
                ("vastgelegd_op", models.DateTimeField(default=passend.core.klok.nu, verbose_name="vastgelegd op")),
                ("opgeheven_op", models.DateField(blank=True, null=True, verbose_name="opgeheven op")),
                ("opheffingsreden", models.TextField(blank=True, verbose_name="reden van opheffen")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="school.medewerker"
                    ),
                ),
                (
                    "leerling",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="bewaarsloten", to="leerling.leerling"
                    ),
                ),
                (
                    "opgeheven_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="school.medewerker",
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
                "verbose_name": "bewaarslot",
                "verbose_name_plural": "bewaarsloten",
                "ordering": ["tot"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reden", ""), _negated=True), name="bewaarslot_heeft_reden"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("opgeheven_door", None), ("opgeheven_op", None), ("opheffingsreden", "")),
                            models.Q(
                                ("opgeheven_door__isnull", False),
                                ("opgeheven_op__isnull", False),
                                models.Q(("opheffingsreden", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="bewaarslot_opgeheven_met_reden",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BewaarslotEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.UUIDField(default=passend.core.uuid7.uuid7, editable=False, serialize=False)),
                ("reden", models.TextField(verbose_name="reden")),
                ("tot", models.DateField(verbose_name="tot en met")),
                ("vastgelegd_op", models.DateTimeField(default=passend.core.klok.nu, verbose_name="vastgelegd op")),
                ("opgeheven_op", models.DateField(blank=True, null=True, verbose_name="opgeheven op")),
                ("opheffingsreden", models.TextField(blank=True, verbose_name="reden van opheffen")),
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
                    "opgeheven_door",
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="historie",
                        to="privacy.bewaarslot",
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
            name="Vernietigingslijst",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=passend.core.uuid7.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("schooljaar", models.CharField(max_length=9, verbose_name="schooljaar")),
                ("peildatum", models.DateField(verbose_name="peildatum")),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("voorgesteld", "Voorgesteld"),
                            ("goedgekeurd", "Goedgekeurd"),
                            ("vernietigd", "Vernietigd"),
                            ("ingetrokken", "Ingetrokken"),
                        ],
                        default="voorgesteld",
                        max_length=12,
                        verbose_name="stand",
                    ),
                ),
                ("controlegetal", models.CharField(max_length=64, verbose_name="controlegetal")),
                ("leerlingen", models.PositiveIntegerField(verbose_name="aantal leerlingen")),
                ("voorgesteld_op", models.DateTimeField(default=passend.core.klok.nu, verbose_name="voorgesteld op")),
                ("goedgekeurd_op", models.DateTimeField(blank=True, null=True, verbose_name="goedgekeurd op")),
                ("reservekopie_tot", models.DateField(blank=True, null=True, verbose_name="reservekopieën tot en met")),
                ("uitgevoerd_op", models.DateTimeField(blank=True, null=True, verbose_name="uitgevoerd op")),
                ("geteld", models.JSONField(blank=True, default=dict, verbose_name="geteld")),
                (
                    "goedgekeurd_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="school.medewerker",
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
                    "uitgevoerd_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="school.medewerker",
                    ),
                ),
                (
                    "voorgesteld_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="school.medewerker"
                    ),
                ),
            ],
            options={
                "verbose_name": "vernietigingslijst",
                "verbose_name_plural": "vernietigingslijsten",
                "ordering": ["-voorgesteld_op"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("goedgekeurd_door", None),
                            models.Q(("goedgekeurd_door", models.F("voorgesteld_door")), _negated=True),
                            _connector="OR",
                        ),
                        name="vernietigingslijst_twee_mensen",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("stand__in", ["voorgesteld", "ingetrokken"]),
                            models.Q(
                                ("goedgekeurd_door__isnull", False),
                                ("goedgekeurd_op__isnull", False),
                                ("reservekopie_tot__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="vernietigingslijst_goedgekeurd_door",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("stand", "vernietigd"), _negated=True),
                            models.Q(("uitgevoerd_door__isnull", False), ("uitgevoerd_op__isnull", False)),
                            _connector="OR",
                        ),
                        name="vernietigingslijst_uitgevoerd_door",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("stand__in", ["voorgesteld", "goedgekeurd"])),
                        fields=("school",),
                        name="vernietigingslijst_een_open",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VernietigingslijstEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.UUIDField(default=passend.core.uuid7.uuid7, editable=False, serialize=False)),
                ("schooljaar", models.CharField(max_length=9, verbose_name="schooljaar")),
                ("peildatum", models.DateField(verbose_name="peildatum")),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("voorgesteld", "Voorgesteld"),
                            ("goedgekeurd", "Goedgekeurd"),
                            ("vernietigd", "Vernietigd"),
                            ("ingetrokken", "Ingetrokken"),
                        ],
                        default="voorgesteld",
                        max_length=12,
                        verbose_name="stand",
                    ),
                ),
                ("controlegetal", models.CharField(max_length=64, verbose_name="controlegetal")),
                ("leerlingen", models.PositiveIntegerField(verbose_name="aantal leerlingen")),
                ("voorgesteld_op", models.DateTimeField(default=passend.core.klok.nu, verbose_name="voorgesteld op")),
                ("goedgekeurd_op", models.DateTimeField(blank=True, null=True, verbose_name="goedgekeurd op")),
                ("reservekopie_tot", models.DateField(blank=True, null=True, verbose_name="reservekopieën tot en met")),
                ("uitgevoerd_op", models.DateTimeField(blank=True, null=True, verbose_name="uitgevoerd op")),
                ("geteld", models.JSONField(blank=True, default=dict, verbose_name="geteld")),
                (
                    "goedgekeurd_door",
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="historie",
                        to="privacy.vernietigingslijst",
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
                (
                    "uitgevoerd_door",
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
                    "voorgesteld_door",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="school.medewerker",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Vernietigingsregel",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=passend.core.uuid7.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("soort", models.CharField(max_length=20, verbose_name="soort")),
                ("termijn", models.CharField(max_length=20, verbose_name="termijn")),
                ("jaren", models.PositiveSmallIntegerField(verbose_name="jaren")),
                ("vertrokken_op", models.DateField(verbose_name="laatste dag op school")),
                ("sinds", models.DateField(verbose_name="te vernietigen sinds")),
                ("overgeslagen", models.TextField(blank=True, verbose_name="reden van overslaan")),
                (
                    "leerling",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="leerling.leerling"
                    ),
                ),
                (
                    "lijst",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="regels",
                        to="privacy.vernietigingslijst",
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
                "verbose_name": "vernietigingsregel",
                "verbose_name_plural": "vernietigingsregels",
                "ordering": ["sinds", "leerling", "soort"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("school", "lijst", "leerling", "soort"), name="vernietigingsregel_uniek"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="VernietigingsregelEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.UUIDField(default=passend.core.uuid7.uuid7, editable=False, serialize=False)),
                ("soort", models.CharField(max_length=20, verbose_name="soort")),
                ("termijn", models.CharField(max_length=20, verbose_name="termijn")),
                ("jaren", models.PositiveSmallIntegerField(verbose_name="jaren")),
                ("vertrokken_op", models.DateField(verbose_name="laatste dag op school")),
                ("sinds", models.DateField(verbose_name="te vernietigen sinds")),
                ("overgeslagen", models.TextField(blank=True, verbose_name="reden van overslaan")),
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
                    "lijst",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="privacy.vernietigingslijst",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="historie",
                        to="privacy.vernietigingsregel",
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
            model_name="bewaarslot",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "privacy_bewaarslotevent" ("door_id", "id", "leerling_id", "opgeheven_door_id", "opgeheven_op", "opheffingsreden", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "school_id", "tot", "vastgelegd_op") VALUES (NEW."door_id", NEW."id", NEW."leerling_id", NEW."opgeheven_door_id", NEW."opgeheven_op", NEW."opheffingsreden", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'insert\', NEW."id", NEW."reden", NEW."school_id", NEW."tot", NEW."vastgelegd_op"); RETURN NULL;',
                    hash="4d020bedc904fff8873b496932a40d48a0ed595c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_77f96",
                    table="privacy_bewaarslot",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="bewaarslot",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "privacy_bewaarslotevent" ("door_id", "id", "leerling_id", "opgeheven_door_id", "opgeheven_op", "opheffingsreden", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "school_id", "tot", "vastgelegd_op") VALUES (NEW."door_id", NEW."id", NEW."leerling_id", NEW."opgeheven_door_id", NEW."opgeheven_op", NEW."opheffingsreden", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'update\', NEW."id", NEW."reden", NEW."school_id", NEW."tot", NEW."vastgelegd_op"); RETURN NULL;',
                    hash="5b23a13b37ee070e5380faeb5fe7aacf0f3ce4e8",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_077e1",
                    table="privacy_bewaarslot",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="bewaarslot",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "privacy_bewaarslotevent" ("door_id", "id", "leerling_id", "opgeheven_door_id", "opgeheven_op", "opheffingsreden", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "school_id", "tot", "vastgelegd_op") VALUES (OLD."door_id", OLD."id", OLD."leerling_id", OLD."opgeheven_door_id", OLD."opgeheven_op", OLD."opheffingsreden", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'delete\', OLD."id", OLD."reden", OLD."school_id", OLD."tot", OLD."vastgelegd_op"); RETURN NULL;',
                    hash="443a26550c481c9be25aceb5078bc105730b4c5f",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6b263",
                    table="privacy_bewaarslot",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="bewaarslotevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="4f9fbaccbb42ecd8ecbe5d43d191641b645c385c",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7da5b",
                    table="privacy_bewaarslotevent",
                    when="BEFORE",
                ),
            ),
        ),
        TriggerErbij(
            model_name="vernietigingslijst",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "privacy_vernietigingslijstevent" ("controlegetal", "geteld", "goedgekeurd_door_id", "goedgekeurd_op", "id", "leerlingen", "peildatum", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reservekopie_tot", "school_id", "schooljaar", "stand", "uitgevoerd_door_id", "uitgevoerd_op", "voorgesteld_door_id", "voorgesteld_op") VALUES (NEW."controlegetal", NEW."geteld", NEW."goedgekeurd_door_id", NEW."goedgekeurd_op", NEW."id", NEW."leerlingen", NEW."peildatum", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'insert\', NEW."id", NEW."reservekopie_tot", NEW."school_id", NEW."schooljaar", NEW."stand", NEW."uitgevoerd_door_id", NEW."uitgevoerd_op", NEW."voorgesteld_door_id", NEW."voorgesteld_op"); RETURN NULL;',
                    hash="c44f6da752edb47d6351ed47831c9087202cee53",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_13a84",
                    table="privacy_vernietigingslijst",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="vernietigingslijst",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "privacy_vernietigingslijstevent" ("controlegetal", "geteld", "goedgekeurd_door_id", "goedgekeurd_op", "id", "leerlingen", "peildatum", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reservekopie_tot", "school_id", "schooljaar", "stand", "uitgevoerd_door_id", "uitgevoerd_op", "voorgesteld_door_id", "voorgesteld_op") VALUES (NEW."controlegetal", NEW."geteld", NEW."goedgekeurd_door_id", NEW."goedgekeurd_op", NEW."id", NEW."leerlingen", NEW."peildatum", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'update\', NEW."id", NEW."reservekopie_tot", NEW."school_id", NEW."schooljaar", NEW."stand", NEW."uitgevoerd_door_id", NEW."uitgevoerd_op", NEW."voorgesteld_door_id", NEW."voorgesteld_op"); RETURN NULL;',
                    hash="56bcc19466cbb62ed38657b5e4b2947d3bf87d90",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6af57",
                    table="privacy_vernietigingslijst",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="vernietigingslijst",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "privacy_vernietigingslijstevent" ("controlegetal", "geteld", "goedgekeurd_door_id", "goedgekeurd_op", "id", "leerlingen", "peildatum", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reservekopie_tot", "school_id", "schooljaar", "stand", "uitgevoerd_door_id", "uitgevoerd_op", "voorgesteld_door_id", "voorgesteld_op") VALUES (OLD."controlegetal", OLD."geteld", OLD."goedgekeurd_door_id", OLD."goedgekeurd_op", OLD."id", OLD."leerlingen", OLD."peildatum", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'delete\', OLD."id", OLD."reservekopie_tot", OLD."school_id", OLD."schooljaar", OLD."stand", OLD."uitgevoerd_door_id", OLD."uitgevoerd_op", OLD."voorgesteld_door_id", OLD."voorgesteld_op"); RETURN NULL;',
                    hash="0540baa8923a16be28e043932296aa2cef1a312a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3f8f3",
                    table="privacy_vernietigingslijst",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="vernietigingslijstevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="a9762f04b63b12bbc9a6e718b0350f2bdc5d2094",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_b1758",
                    table="privacy_vernietigingslijstevent",
                    when="BEFORE",
                ),
            ),
        ),
        TriggerErbij(
            model_name="vernietigingsregel",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "privacy_vernietigingsregelevent" ("id", "jaren", "leerling_id", "lijst_id", "overgeslagen", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "sinds", "soort", "termijn", "vertrokken_op") VALUES (NEW."id", NEW."jaren", NEW."leerling_id", NEW."lijst_id", NEW."overgeslagen", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'insert\', NEW."id", NEW."school_id", NEW."sinds", NEW."soort", NEW."termijn", NEW."vertrokken_op"); RETURN NULL;',
                    hash="4fb8c41f1cc66e22ee2300edca5f927ca565d68f",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2984f",
                    table="privacy_vernietigingsregel",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="vernietigingsregel",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "privacy_vernietigingsregelevent" ("id", "jaren", "leerling_id", "lijst_id", "overgeslagen", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "sinds", "soort", "termijn", "vertrokken_op") VALUES (NEW."id", NEW."jaren", NEW."leerling_id", NEW."lijst_id", NEW."overgeslagen", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'update\', NEW."id", NEW."school_id", NEW."sinds", NEW."soort", NEW."termijn", NEW."vertrokken_op"); RETURN NULL;',
                    hash="cc3f62893b9689dd036753cc6c2eac0e7ff35f1f",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_4ca32",
                    table="privacy_vernietigingsregel",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="vernietigingsregel",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "privacy_vernietigingsregelevent" ("id", "jaren", "leerling_id", "lijst_id", "overgeslagen", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "sinds", "soort", "termijn", "vertrokken_op") VALUES (OLD."id", OLD."jaren", OLD."leerling_id", OLD."lijst_id", OLD."overgeslagen", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'delete\', OLD."id", OLD."school_id", OLD."sinds", OLD."soort", OLD."termijn", OLD."vertrokken_op"); RETURN NULL;',
                    hash="38da99ffe1de30492b7e631a5a5a1eeaa4aaff8b",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d0f6c",
                    table="privacy_vernietigingsregel",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="vernietigingsregelevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="ea2ffab66da15dd81a61c2765cc3f55ef411a037",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ed0a7",
                    table="privacy_vernietigingsregelevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
