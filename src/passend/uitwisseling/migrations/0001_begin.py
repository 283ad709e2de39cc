import django.contrib.postgres.fields
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
            name="Bronkoppeling",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=passend.core.uuid7.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("naam", models.CharField(max_length=100, verbose_name="naam")),
                ("inhoud", models.JSONField(verbose_name="inhoud")),
                ("bewaard_op", models.DateTimeField(default=passend.core.klok.nu, verbose_name="bewaard op")),
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
                "verbose_name": "bronkoppeling",
                "verbose_name_plural": "bronkoppelingen",
                "ordering": ["naam"],
                "constraints": [models.UniqueConstraint(fields=("school", "naam"), name="bronkoppeling_naam_uniek")],
            },
        ),
        migrations.CreateModel(
            name="BronkoppelingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.UUIDField(default=passend.core.uuid7.uuid7, editable=False, serialize=False)),
                ("naam", models.CharField(max_length=100, verbose_name="naam")),
                ("inhoud", models.JSONField(verbose_name="inhoud")),
                ("bewaard_op", models.DateTimeField(default=passend.core.klok.nu, verbose_name="bewaard op")),
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
                        to="uitwisseling.bronkoppeling",
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
            name="Importrun",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=passend.core.uuid7.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("bestand", models.CharField(max_length=255, verbose_name="bestand")),
                ("soort", models.CharField(max_length=20, verbose_name="soort")),
                ("bron", models.CharField(max_length=200, verbose_name="bron")),
                ("sha256", models.CharField(max_length=64, verbose_name="SHA-256")),
                ("grootte", models.PositiveBigIntegerField(verbose_name="grootte in bytes")),
                ("schooljaar", models.CharField(blank=True, max_length=9, verbose_name="schooljaar")),
                ("peildatum", models.DateField(blank=True, null=True, verbose_name="peildatum")),
                ("geteld", models.JSONField(default=dict, verbose_name="geteld")),
                ("begonnen_op", models.DateTimeField(verbose_name="begonnen op")),
                ("klaar_op", models.DateTimeField(default=passend.core.klok.nu, verbose_name="klaar op")),
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
                "verbose_name": "importrun",
                "verbose_name_plural": "importruns",
                "ordering": ["-klaar_op"],
                "indexes": [models.Index(fields=["school", "soort", "schooljaar"], name="importrun_per_schooljaar")],
            },
        ),
        migrations.CreateModel(
            name="Importregel",
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
                        choices=[("weigering", "Geweigerd"), ("onbekend", "Niet bekend"), ("melding", "Melding")],
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                ("regel", models.PositiveBigIntegerField(verbose_name="regel in het bestand")),
                ("veld", models.CharField(blank=True, max_length=200, verbose_name="veld")),
                ("waarde", models.CharField(blank=True, max_length=200, verbose_name="waarde")),
                ("reden", models.TextField(blank=True, verbose_name="reden")),
                ("aantal", models.PositiveIntegerField(default=1, verbose_name="aantal")),
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
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="regels", to="uitwisseling.importrun"
                    ),
                ),
            ],
            options={
                "verbose_name": "importregel",
                "verbose_name_plural": "importregels",
                "ordering": ["soort", "regel"],
                "indexes": [models.Index(fields=["school", "run", "soort", "regel"], name="importregel_per_run")],
            },
        ),
        migrations.CreateModel(
            name="Twijfel",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=passend.core.uuid7.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("herkomst", models.CharField(max_length=200, verbose_name="herkomst")),
                ("sleutel", models.CharField(blank=True, max_length=256, verbose_name="sleutel")),
                ("eck_id", models.CharField(blank=True, max_length=256, verbose_name="ECK-iD")),
                ("naam", models.CharField(blank=True, max_length=300, verbose_name="naam")),
                ("geboortedatum", models.DateField(blank=True, null=True, verbose_name="geboortedatum")),
                ("reden", models.TextField(verbose_name="reden")),
                (
                    "kandidaten",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, verbose_name="kandidaten"
                    ),
                ),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("open", "Nog te beslissen"),
                            ("gekoppeld", "Is deze leerling"),
                            ("nieuw", "Is een nieuwe leerling"),
                            ("overslaan", "Niet overnemen"),
                        ],
                        default="open",
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                ("run", models.UUIDField(verbose_name="import waarin dit opviel")),
                ("beslist_op", models.DateTimeField(blank=True, null=True, verbose_name="beslist op")),
                (
                    "door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="school.medewerker",
                    ),
                ),
                (
                    "leerling",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="twijfels",
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
                "verbose_name": "twijfel",
                "verbose_name_plural": "twijfels",
                "ordering": ["stand", "naam"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("school", "herkomst", "sleutel", "eck_id", "naam", "geboortedatum"),
                        name="twijfel_uniek",
                        nulls_distinct=False,
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("leerling__isnull", False), ("stand", "gekoppeld")),
                            models.Q(models.Q(("stand", "gekoppeld"), _negated=True), ("leerling__isnull", True)),
                            _connector="OR",
                        ),
                        name="twijfel_leerling_past",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TwijfelEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.UUIDField(default=passend.core.uuid7.uuid7, editable=False, serialize=False)),
                ("herkomst", models.CharField(max_length=200, verbose_name="herkomst")),
                ("sleutel", models.CharField(blank=True, max_length=256, verbose_name="sleutel")),
                ("eck_id", models.CharField(blank=True, max_length=256, verbose_name="ECK-iD")),
                ("naam", models.CharField(blank=True, max_length=300, verbose_name="naam")),
                ("geboortedatum", models.DateField(blank=True, null=True, verbose_name="geboortedatum")),
                ("reden", models.TextField(verbose_name="reden")),
                (
                    "kandidaten",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, verbose_name="kandidaten"
                    ),
                ),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("open", "Nog te beslissen"),
                            ("gekoppeld", "Is deze leerling"),
                            ("nieuw", "Is een nieuwe leerling"),
                            ("overslaan", "Niet overnemen"),
                        ],
                        default="open",
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                ("run", models.UUIDField(verbose_name="import waarin dit opviel")),
                ("beslist_op", models.DateTimeField(blank=True, null=True, verbose_name="beslist op")),
                (
                    "door",
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="historie",
                        to="uitwisseling.twijfel",
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
            model_name="bronkoppeling",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "uitwisseling_bronkoppelingevent" ("bewaard_op", "door_id", "id", "inhoud", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id") VALUES (NEW."bewaard_op", NEW."door_id", NEW."id", NEW."inhoud", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'insert\', NEW."id", NEW."school_id"); RETURN NULL;',
                    hash="48546a3ad66627ceef22d60ea774dbd4d33e67cd",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e3efd",
                    table="uitwisseling_bronkoppeling",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="bronkoppeling",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "uitwisseling_bronkoppelingevent" ("bewaard_op", "door_id", "id", "inhoud", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id") VALUES (NEW."bewaard_op", NEW."door_id", NEW."id", NEW."inhoud", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'update\', NEW."id", NEW."school_id"); RETURN NULL;',
                    hash="63f27939f899a3b8d4abdd48e46961c6d5e24882",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8e66f",
                    table="uitwisseling_bronkoppeling",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="bronkoppeling",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "uitwisseling_bronkoppelingevent" ("bewaard_op", "door_id", "id", "inhoud", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id") VALUES (OLD."bewaard_op", OLD."door_id", OLD."id", OLD."inhoud", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'delete\', OLD."id", OLD."school_id"); RETURN NULL;',
                    hash="16680463996ef7046553a05a637eabb7d0599d01",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a6170",
                    table="uitwisseling_bronkoppeling",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="bronkoppelingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="ebb8e38ce23c270e0b582d90b7f52d78589c3a87",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_30e47",
                    table="uitwisseling_bronkoppelingevent",
                    when="BEFORE",
                ),
            ),
        ),
        TriggerErbij(
            model_name="twijfel",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "uitwisseling_twijfelevent" ("beslist_op", "door_id", "eck_id", "geboortedatum", "herkomst", "id", "kandidaten", "leerling_id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "run", "school_id", "sleutel", "stand") VALUES (NEW."beslist_op", NEW."door_id", NEW."eck_id", NEW."geboortedatum", NEW."herkomst", NEW."id", NEW."kandidaten", NEW."leerling_id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'insert\', NEW."id", NEW."reden", NEW."run", NEW."school_id", NEW."sleutel", NEW."stand"); RETURN NULL;',
                    hash="bc611924cae8d529db55775db49c8e13d7a4fa3a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9d93c",
                    table="uitwisseling_twijfel",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="twijfel",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "uitwisseling_twijfelevent" ("beslist_op", "door_id", "eck_id", "geboortedatum", "herkomst", "id", "kandidaten", "leerling_id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "run", "school_id", "sleutel", "stand") VALUES (NEW."beslist_op", NEW."door_id", NEW."eck_id", NEW."geboortedatum", NEW."herkomst", NEW."id", NEW."kandidaten", NEW."leerling_id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'update\', NEW."id", NEW."reden", NEW."run", NEW."school_id", NEW."sleutel", NEW."stand"); RETURN NULL;',
                    hash="2a7c4cedbf12fbd05fbb3afa24872b5228946dc7",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_fcf7b",
                    table="uitwisseling_twijfel",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="twijfel",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "uitwisseling_twijfelevent" ("beslist_op", "door_id", "eck_id", "geboortedatum", "herkomst", "id", "kandidaten", "leerling_id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "run", "school_id", "sleutel", "stand") VALUES (OLD."beslist_op", OLD."door_id", OLD."eck_id", OLD."geboortedatum", OLD."herkomst", OLD."id", OLD."kandidaten", OLD."leerling_id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'delete\', OLD."id", OLD."reden", OLD."run", OLD."school_id", OLD."sleutel", OLD."stand"); RETURN NULL;',
                    hash="ca6a9855ab98bbfaa19b78b576e99c2ff1f2037a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_5a4d9",
                    table="uitwisseling_twijfel",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="twijfelevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="812fbb46b9c3966678f8abc233a6c2512e69befb",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_27ce2",
                    table="uitwisseling_twijfelevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
