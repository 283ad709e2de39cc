import django.contrib.postgres.fields
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
        ("school", "0002_sloten"),
        ("toegang", "0002_sloten"),
    ]

    operations = [
        migrations.CreateModel(
            name="Deling",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=passend.core.uuid7.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "onderdelen",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200), verbose_name="onderdelen"
                    ),
                ),
                ("grond", models.CharField(max_length=500, verbose_name="grond")),
                ("van", models.DateField(verbose_name="van")),
                ("tot", models.DateField(verbose_name="tot en met")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="school.medewerker"
                    ),
                ),
                (
                    "leerling",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="delingen", to="leerling.leerling"
                    ),
                ),
                (
                    "medewerker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="delingen", to="school.medewerker"
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
                "verbose_name": "deling",
                "verbose_name_plural": "delingen",
                "ordering": ["van"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("van__lte", models.F("tot"))), name="deling_van_voor_tot"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("onderdelen", []), _negated=True), models.Q(("grond", ""), _negated=True)
                        ),
                        name="deling_zegt_wat_en_waarom",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DelingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.UUIDField(default=passend.core.uuid7.uuid7, editable=False, serialize=False)),
                (
                    "onderdelen",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200), verbose_name="onderdelen"
                    ),
                ),
                ("grond", models.CharField(max_length=500, verbose_name="grond")),
                ("van", models.DateField(verbose_name="van")),
                ("tot", models.DateField(verbose_name="tot en met")),
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
                        to="toegang.deling",
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
            name="Leesregel",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=passend.core.uuid7.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("op", models.DateTimeField(default=passend.core.klok.nu, verbose_name="op")),
                ("pagina", models.CharField(max_length=60, verbose_name="pagina")),
                ("vanaf", models.CharField(blank=True, max_length=60, verbose_name="vanaf")),
                (
                    "grond",
                    models.CharField(
                        choices=[("rol", "Rol"), ("deling", "Gedeeld"), ("nood", "Noodtoegang")],
                        max_length=10,
                        verbose_name="grond",
                    ),
                ),
                (
                    "rollen",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.SlugField(max_length=100), blank=True, default=list, verbose_name="rollen"
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
                        related_name="leesregels",
                        to="leerling.leerling",
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
                "verbose_name": "leesregel",
                "verbose_name_plural": "leesregels",
                "ordering": ["-op", "pk"],
                "indexes": [models.Index(fields=["school", "leerling", "-op"], name="leesregel_per_leerling")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("leerling__isnull", False), ("groep__isnull", False), _connector="OR"),
                        name="leesregel_over_iemand",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Noodtoegang",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=passend.core.uuid7.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("reden", models.CharField(max_length=500, verbose_name="reden")),
                ("op", models.DateField(verbose_name="op")),
                ("begonnen_op", models.DateTimeField(default=passend.core.klok.nu, verbose_name="begonnen op")),
                ("gezien_op", models.DateTimeField(blank=True, null=True, verbose_name="gezien op")),
                ("oordeel", models.CharField(blank=True, max_length=500, verbose_name="oordeel van de directie")),
                (
                    "gezien_door",
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="noodtoegangen",
                        to="leerling.leerling",
                    ),
                ),
                (
                    "medewerker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="noodtoegangen",
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
                "verbose_name": "noodtoegang",
                "verbose_name_plural": "noodtoegangen",
                "ordering": ["begonnen_op"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("school", "medewerker", "leerling", "op"), name="noodtoegang_een_per_dag"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reden", ""), _negated=True), name="noodtoegang_heeft_reden"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("gezien_door", None), ("gezien_op", None)),
                            models.Q(("gezien_door__isnull", False), ("gezien_op__isnull", False)),
                            _connector="OR",
                        ),
                        name="noodtoegang_gezien_door_en_op",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("gezien_door", models.F("medewerker")), _negated=True),
                        name="noodtoegang_niet_zelf_beoordeeld",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NoodtoegangEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.UUIDField(default=passend.core.uuid7.uuid7, editable=False, serialize=False)),
                ("reden", models.CharField(max_length=500, verbose_name="reden")),
                ("op", models.DateField(verbose_name="op")),
                ("begonnen_op", models.DateTimeField(default=passend.core.klok.nu, verbose_name="begonnen op")),
                ("gezien_op", models.DateTimeField(blank=True, null=True, verbose_name="gezien op")),
                ("oordeel", models.CharField(blank=True, max_length=500, verbose_name="oordeel van de directie")),
                (
                    "gezien_door",
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
                        to="toegang.noodtoegang",
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
            model_name="deling",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "toegang_delingevent" ("door_id", "grond", "id", "leerling_id", "medewerker_id", "onderdelen", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "tot", "van") VALUES (NEW."door_id", NEW."grond", NEW."id", NEW."leerling_id", NEW."medewerker_id", NEW."onderdelen", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'insert\', NEW."id", NEW."school_id", NEW."tot", NEW."van"); RETURN NULL;',
                    hash="479bfac10ac1fd57d78c70f081354e573eaffb2a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_81995",
                    table="toegang_deling",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="deling",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "toegang_delingevent" ("door_id", "grond", "id", "leerling_id", "medewerker_id", "onderdelen", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "tot", "van") VALUES (NEW."door_id", NEW."grond", NEW."id", NEW."leerling_id", NEW."medewerker_id", NEW."onderdelen", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'update\', NEW."id", NEW."school_id", NEW."tot", NEW."van"); RETURN NULL;',
                    hash="ac21dd4057e54533d0064a2e38107ce0827955b9",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3ac93",
                    table="toegang_deling",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="deling",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "toegang_delingevent" ("door_id", "grond", "id", "leerling_id", "medewerker_id", "onderdelen", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "tot", "van") VALUES (OLD."door_id", OLD."grond", OLD."id", OLD."leerling_id", OLD."medewerker_id", OLD."onderdelen", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'delete\', OLD."id", OLD."school_id", OLD."tot", OLD."van"); RETURN NULL;',
                    hash="2fff099baba4522cc3283279a560871832857348",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a40be",
                    table="toegang_deling",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="delingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="d26e1f810c9def4b0e778118d2b2470455637cbc",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_de6c0",
                    table="toegang_delingevent",
                    when="BEFORE",
                ),
            ),
        ),
        TriggerErbij(
            model_name="noodtoegang",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "toegang_noodtoegangevent" ("begonnen_op", "gezien_door_id", "gezien_op", "id", "leerling_id", "medewerker_id", "oordeel", "op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "school_id") VALUES (NEW."begonnen_op", NEW."gezien_door_id", NEW."gezien_op", NEW."id", NEW."leerling_id", NEW."medewerker_id", NEW."oordeel", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'insert\', NEW."id", NEW."reden", NEW."school_id"); RETURN NULL;',
                    hash="579a425425c106a69a582c3029264fd4528bf100",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_afb93",
                    table="toegang_noodtoegang",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="noodtoegang",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "toegang_noodtoegangevent" ("begonnen_op", "gezien_door_id", "gezien_op", "id", "leerling_id", "medewerker_id", "oordeel", "op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "school_id") VALUES (NEW."begonnen_op", NEW."gezien_door_id", NEW."gezien_op", NEW."id", NEW."leerling_id", NEW."medewerker_id", NEW."oordeel", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'update\', NEW."id", NEW."reden", NEW."school_id"); RETURN NULL;',
                    hash="5f1dd0110c0721720ecb916f7448af5c6793c7c8",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_09534",
                    table="toegang_noodtoegang",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="noodtoegang",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "toegang_noodtoegangevent" ("begonnen_op", "gezien_door_id", "gezien_op", "id", "leerling_id", "medewerker_id", "oordeel", "op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "school_id") VALUES (OLD."begonnen_op", OLD."gezien_door_id", OLD."gezien_op", OLD."id", OLD."leerling_id", OLD."medewerker_id", OLD."oordeel", OLD."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'delete\', OLD."id", OLD."reden", OLD."school_id"); RETURN NULL;',
                    hash="5890e46de349e232a93f9cae2e94cc0c9d193d4c",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_cfa07",
                    table="toegang_noodtoegang",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="noodtoegangevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="f9e34e34ea638b8a1fc390f8b5870b3cce9bf7df",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_0ec7f",
                    table="toegang_noodtoegangevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
