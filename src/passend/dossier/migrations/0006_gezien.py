"""Who looked at which signal, locked on the school as everything else."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.db import migrations, models

import passend.core.klok
import passend.core.uuid7
from passend.core import rls
from passend.core.migraties import TriggerErbij


class Migration(migrations.Migration):
    dependencies = [
        ("dossier", "0005_locatie"),
        ("leerling", "0002_sloten"),
        ("school", "0002_sloten"),
    ]

    operations = [
        migrations.CreateModel(
            name="Gezien",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=passend.core.uuid7.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("regel", models.CharField(max_length=200, verbose_name="regel")),
                ("vak", models.CharField(blank=True, max_length=100, verbose_name="vak")),
                ("op", models.DateTimeField(default=passend.core.klok.nu, verbose_name="gezien op")),
                (
                    "leerling",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="leerling.leerling"
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
                "verbose_name": "gezien",
                "verbose_name_plural": "gezien",
                "ordering": ["op"],
            },
        ),
        migrations.CreateModel(
            name="GezienEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.UUIDField(default=passend.core.uuid7.uuid7, editable=False, serialize=False)),
                ("regel", models.CharField(max_length=200, verbose_name="regel")),
                ("vak", models.CharField(blank=True, max_length=100, verbose_name="vak")),
                ("op", models.DateTimeField(default=passend.core.klok.nu, verbose_name="gezien op")),
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
                        to="dossier.gezien",
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
        migrations.AddConstraint(
            model_name="gezien",
            constraint=models.UniqueConstraint(
                fields=("school", "leerling", "regel", "vak", "medewerker"), name="gezien_uniek"
            ),
        ),
        TriggerErbij(
            model_name="gezien",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "dossier_gezienevent" ("id", "leerling_id", "medewerker_id", "op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel", "school_id", "vak") VALUES (NEW."id", NEW."leerling_id", NEW."medewerker_id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'insert\', NEW."id", NEW."regel", NEW."school_id", NEW."vak"); RETURN NULL;',
                    hash="ea207dce2e7349f8043294cf4484d44084cc638b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_eeb75",
                    table="dossier_gezien",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="gezien",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "dossier_gezienevent" ("id", "leerling_id", "medewerker_id", "op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel", "school_id", "vak") VALUES (NEW."id", NEW."leerling_id", NEW."medewerker_id", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'update\', NEW."id", NEW."regel", NEW."school_id", NEW."vak"); RETURN NULL;',
                    hash="16fdec65613371bc450178e3b28fdbeef8c52205",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_4ee9d",
                    table="dossier_gezien",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="gezien",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "dossier_gezienevent" ("id", "leerling_id", "medewerker_id", "op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel", "school_id", "vak") VALUES (OLD."id", OLD."leerling_id", OLD."medewerker_id", OLD."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'delete\', OLD."id", OLD."regel", OLD."school_id", OLD."vak"); RETURN NULL;',
                    hash="a3cb3553567597b1f7a745f4848c9185c20dd193",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_bccf5",
                    table="dossier_gezien",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="gezienevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="85b423a80a863e14c8008e54d9560af1d0120b88",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_204d9",
                    table="dossier_gezienevent",
                    when="BEFORE",
                ),
            ),
        ),
        rls.schoolslot("dossier_gezien", leerling_id="leerling_leerling", medewerker_id="school_medewerker"),
        rls.schoolslot("dossier_gezienevent"),
    ]
