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
        ("school", "0001_begin"),
    ]

    operations = [
        migrations.CreateModel(
            name="Planversie",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=passend.core.uuid7.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("plan", models.SlugField(max_length=100, verbose_name="plan")),
                ("titel", models.CharField(max_length=200, verbose_name="titel")),
                ("editie", models.CharField(max_length=100, verbose_name="editie")),
                ("van", models.DateField(blank=True, null=True, verbose_name="geldig van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="geldig tot en met")),
                (
                    "status",
                    models.CharField(
                        choices=[("concept", "Concept"), ("in werking", "In werking"), ("vervallen", "Vervallen")],
                        default="concept",
                        max_length=12,
                        verbose_name="status",
                    ),
                ),
                ("lagen", models.JSONField(verbose_name="lagen")),
                ("regels", models.JSONField(blank=True, default=dict, verbose_name="gecompileerde regels")),
                ("controlegetal", models.CharField(max_length=64, verbose_name="controlegetal")),
                ("vastgelegd_op", models.DateTimeField(default=passend.core.klok.nu, verbose_name="vastgelegd op")),
                ("in_werking_op", models.DateField(blank=True, null=True, verbose_name="in werking vanaf")),
                ("vervallen_op", models.DateField(blank=True, null=True, verbose_name="in werking tot en met")),
                (
                    "door",
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
                "verbose_name": "planversie",
                "verbose_name_plural": "planversies",
                "ordering": ["-vastgelegd_op"],
                "constraints": [
                    models.UniqueConstraint(fields=("school", "controlegetal"), name="planversie_tekst_uniek"),
                    models.UniqueConstraint(
                        condition=models.Q(("status", "in werking")),
                        fields=("school",),
                        name="planversie_een_in_werking",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PlanversieEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.UUIDField(default=passend.core.uuid7.uuid7, editable=False, serialize=False)),
                ("plan", models.SlugField(db_index=False, max_length=100, verbose_name="plan")),
                ("titel", models.CharField(max_length=200, verbose_name="titel")),
                ("editie", models.CharField(max_length=100, verbose_name="editie")),
                ("van", models.DateField(blank=True, null=True, verbose_name="geldig van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="geldig tot en met")),
                (
                    "status",
                    models.CharField(
                        choices=[("concept", "Concept"), ("in werking", "In werking"), ("vervallen", "Vervallen")],
                        default="concept",
                        max_length=12,
                        verbose_name="status",
                    ),
                ),
                ("controlegetal", models.CharField(max_length=64, verbose_name="controlegetal")),
                ("vastgelegd_op", models.DateTimeField(default=passend.core.klok.nu, verbose_name="vastgelegd op")),
                ("in_werking_op", models.DateField(blank=True, null=True, verbose_name="in werking vanaf")),
                ("vervallen_op", models.DateField(blank=True, null=True, verbose_name="in werking tot en met")),
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="historie",
                        to="schoolplan.planversie",
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
            model_name="planversie",
            trigger=pgtrigger.compiler.Trigger(
                name="tekst_staat_vast",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."school_id" IS DISTINCT FROM (NEW."school_id") OR OLD."plan" IS DISTINCT FROM (NEW."plan") OR OLD."editie" IS DISTINCT FROM (NEW."editie") OR OLD."lagen" IS DISTINCT FROM (NEW."lagen") OR OLD."controlegetal" IS DISTINCT FROM (NEW."controlegetal") OR OLD."door_id" IS DISTINCT FROM (NEW."door_id"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="a57235350cf0ff5c534d2c4a284c1ed9481dffc5",
                    operation="UPDATE",
                    pgid="pgtrigger_tekst_staat_vast_b739b",
                    table="schoolplan_planversie",
                    when="BEFORE",
                ),
            ),
        ),
        TriggerErbij(
            model_name="planversie",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "schoolplan_planversieevent" ("controlegetal", "door_id", "editie", "id", "in_werking_op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan", "school_id", "status", "titel", "tot", "van", "vastgelegd_op", "vervallen_op") VALUES (NEW."controlegetal", NEW."door_id", NEW."editie", NEW."id", NEW."in_werking_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'insert\', NEW."id", NEW."plan", NEW."school_id", NEW."status", NEW."titel", NEW."tot", NEW."van", NEW."vastgelegd_op", NEW."vervallen_op"); RETURN NULL;',
                    hash="ced68573ce6f97e8595151cb3f7f65ac1aa6fa5e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_32187",
                    table="schoolplan_planversie",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="planversie",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."controlegetal" IS DISTINCT FROM (NEW."controlegetal") OR OLD."door_id" IS DISTINCT FROM (NEW."door_id") OR OLD."editie" IS DISTINCT FROM (NEW."editie") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."in_werking_op" IS DISTINCT FROM (NEW."in_werking_op") OR OLD."plan" IS DISTINCT FROM (NEW."plan") OR OLD."school_id" IS DISTINCT FROM (NEW."school_id") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."titel" IS DISTINCT FROM (NEW."titel") OR OLD."tot" IS DISTINCT FROM (NEW."tot") OR OLD."van" IS DISTINCT FROM (NEW."van") OR OLD."vastgelegd_op" IS DISTINCT FROM (NEW."vastgelegd_op") OR OLD."vervallen_op" IS DISTINCT FROM (NEW."vervallen_op"))',
                    func='INSERT INTO "schoolplan_planversieevent" ("controlegetal", "door_id", "editie", "id", "in_werking_op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan", "school_id", "status", "titel", "tot", "van", "vastgelegd_op", "vervallen_op") VALUES (NEW."controlegetal", NEW."door_id", NEW."editie", NEW."id", NEW."in_werking_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'update\', NEW."id", NEW."plan", NEW."school_id", NEW."status", NEW."titel", NEW."tot", NEW."van", NEW."vastgelegd_op", NEW."vervallen_op"); RETURN NULL;',
                    hash="377574c5a37801d38c34d42f2d899f8d18d3c591",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2cbc4",
                    table="schoolplan_planversie",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="planversie",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "schoolplan_planversieevent" ("controlegetal", "door_id", "editie", "id", "in_werking_op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan", "school_id", "status", "titel", "tot", "van", "vastgelegd_op", "vervallen_op") VALUES (OLD."controlegetal", OLD."door_id", OLD."editie", OLD."id", OLD."in_werking_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'delete\', OLD."id", OLD."plan", OLD."school_id", OLD."status", OLD."titel", OLD."tot", OLD."van", OLD."vastgelegd_op", OLD."vervallen_op"); RETURN NULL;',
                    hash="3346adafaf683d75c20ef45090584cacce5b74df",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_af5d1",
                    table="schoolplan_planversie",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="planversieevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="5afa31258896010996e6bf7a75610271f02a3286",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_1db3b",
                    table="schoolplan_planversieevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
