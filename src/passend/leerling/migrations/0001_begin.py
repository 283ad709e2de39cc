import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.db import migrations, models

import passend.core.uuid7
from passend.core.migraties import TriggerErbij


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("school", "0001_begin"),
    ]

    operations = [
        migrations.CreateModel(
            name="Leerling",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=passend.core.uuid7.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("eck_id", models.CharField(blank=True, max_length=256, verbose_name="ECK-iD")),
                ("las_sleutel", models.CharField(blank=True, max_length=256, verbose_name="sleutel in het LAS")),
                ("voornamen", models.CharField(blank=True, max_length=200, verbose_name="voornamen")),
                ("roepnaam", models.CharField(max_length=64, verbose_name="roepnaam")),
                ("tussenvoegsel", models.CharField(blank=True, max_length=20, verbose_name="tussenvoegsel")),
                ("achternaam", models.CharField(blank=True, max_length=200, verbose_name="achternaam")),
                ("geboortedatum", models.DateField(blank=True, null=True, verbose_name="geboortedatum")),
                (
                    "geslacht",
                    models.CharField(
                        choices=[
                            ("man", "Jongen"),
                            ("vrouw", "Meisje"),
                            ("niet opgegeven", "Niet opgegeven"),
                            ("onbekend", "Onbekend"),
                        ],
                        default="onbekend",
                        max_length=14,
                        verbose_name="geslacht",
                    ),
                ),
                (
                    "onderwijs_sinds",
                    models.DateField(blank=True, null=True, verbose_name="onderwijs op het niveau van groep 3 sinds"),
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
                "verbose_name": "leerling",
                "verbose_name_plural": "leerlingen",
                "ordering": ["roepnaam", "achternaam"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("eck_id", ""), _negated=True),
                        fields=("school", "eck_id"),
                        name="leerling_eck_id_uniek",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("las_sleutel", ""), _negated=True),
                        fields=("school", "las_sleutel"),
                        name="leerling_las_sleutel_uniek",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Groepsindeling",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=passend.core.uuid7.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("jaargroep", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="jaargroep")),
                ("van", models.DateField(verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                (
                    "groep",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="groepsindelingen",
                        to="school.groep",
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
                    "schooljaar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="groepsindelingen",
                        to="school.schooljaar",
                    ),
                ),
                (
                    "leerling",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="groepsindelingen",
                        to="leerling.leerling",
                    ),
                ),
            ],
            options={
                "verbose_name": "groepsindeling",
                "verbose_name_plural": "groepsindelingen",
                "ordering": ["van"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("school", "leerling", "schooljaar", "groep", "van"),
                        name="groepsindeling_uniek",
                        nulls_distinct=False,
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("jaargroep__range", (0, 8))), name="groepsindeling_jaargroep"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("van__lte", models.F("tot"))), name="groepsindeling_van_voor_tot"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Inschrijving",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=passend.core.uuid7.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("van", models.DateField(verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                (
                    "locatie",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="inschrijvingen",
                        to="school.locatie",
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
                    "leerling",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="inschrijvingen",
                        to="leerling.leerling",
                    ),
                ),
            ],
            options={
                "verbose_name": "inschrijving",
                "verbose_name_plural": "inschrijvingen",
                "ordering": ["van"],
                "constraints": [
                    models.UniqueConstraint(fields=("school", "leerling", "van"), name="inschrijving_uniek"),
                    models.CheckConstraint(
                        condition=models.Q(("van__lte", models.F("tot"))), name="inschrijving_van_voor_tot"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="InschrijvingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.UUIDField(default=passend.core.uuid7.uuid7, editable=False, serialize=False)),
                ("van", models.DateField(verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                (
                    "locatie",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="school.locatie",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="historie",
                        to="leerling.inschrijving",
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
                    "leerling",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="leerling.leerling",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="GroepsindelingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.UUIDField(default=passend.core.uuid7.uuid7, editable=False, serialize=False)),
                ("jaargroep", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="jaargroep")),
                ("van", models.DateField(verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot en met")),
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="historie",
                        to="leerling.groepsindeling",
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
                    "schooljaar",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="school.schooljaar",
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LeerlingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.UUIDField(default=passend.core.uuid7.uuid7, editable=False, serialize=False)),
                ("eck_id", models.CharField(blank=True, max_length=256, verbose_name="ECK-iD")),
                ("las_sleutel", models.CharField(blank=True, max_length=256, verbose_name="sleutel in het LAS")),
                ("voornamen", models.CharField(blank=True, max_length=200, verbose_name="voornamen")),
                ("roepnaam", models.CharField(max_length=64, verbose_name="roepnaam")),
                ("tussenvoegsel", models.CharField(blank=True, max_length=20, verbose_name="tussenvoegsel")),
                ("achternaam", models.CharField(blank=True, max_length=200, verbose_name="achternaam")),
                ("geboortedatum", models.DateField(blank=True, null=True, verbose_name="geboortedatum")),
                (
                    "geslacht",
                    models.CharField(
                        choices=[
                            ("man", "Jongen"),
                            ("vrouw", "Meisje"),
                            ("niet opgegeven", "Niet opgegeven"),
                            ("onbekend", "Onbekend"),
                        ],
                        default="onbekend",
                        max_length=14,
                        verbose_name="geslacht",
                    ),
                ),
                (
                    "onderwijs_sinds",
                    models.DateField(blank=True, null=True, verbose_name="onderwijs op het niveau van groep 3 sinds"),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="historie",
                        to="leerling.leerling",
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
            name="Ouder",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=passend.core.uuid7.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("voornaam", models.CharField(blank=True, max_length=100, verbose_name="voornaam")),
                ("tussenvoegsel", models.CharField(blank=True, max_length=20, verbose_name="tussenvoegsel")),
                ("achternaam", models.CharField(max_length=200, verbose_name="achternaam")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mailadres")),
                ("telefoon", models.CharField(blank=True, max_length=30, verbose_name="telefoon")),
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
                "verbose_name": "ouder",
                "verbose_name_plural": "ouders",
                "ordering": ["achternaam", "voornaam"],
            },
        ),
        migrations.CreateModel(
            name="OuderEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.UUIDField(default=passend.core.uuid7.uuid7, editable=False, serialize=False)),
                ("voornaam", models.CharField(blank=True, max_length=100, verbose_name="voornaam")),
                ("tussenvoegsel", models.CharField(blank=True, max_length=20, verbose_name="tussenvoegsel")),
                ("achternaam", models.CharField(max_length=200, verbose_name="achternaam")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mailadres")),
                ("telefoon", models.CharField(blank=True, max_length=30, verbose_name="telefoon")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="historie",
                        to="leerling.ouder",
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
            name="Ouderrelatie",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=passend.core.uuid7.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "relatie",
                    models.CharField(
                        choices=[
                            ("vader", "Vader"),
                            ("moeder", "Moeder"),
                            ("voogd", "Voogd"),
                            ("pleegouder", "Pleegouder"),
                            ("stiefouder", "Stiefouder"),
                            ("anders", "Anders"),
                        ],
                        max_length=10,
                        verbose_name="relatie",
                    ),
                ),
                (
                    "gezag",
                    models.CharField(
                        choices=[("ja", "Ja"), ("nee", "Nee"), ("onbekend", "Onbekend")],
                        default="onbekend",
                        max_length=8,
                        verbose_name="gezag",
                    ),
                ),
                ("van", models.DateField(blank=True, null=True, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                (
                    "leerling",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ouderrelaties",
                        to="leerling.leerling",
                    ),
                ),
                (
                    "ouder",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="ouderrelaties", to="leerling.ouder"
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
                "verbose_name": "ouderrelatie",
                "verbose_name_plural": "ouderrelaties",
                "ordering": ["van"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("school", "leerling", "ouder", "van"), name="ouderrelatie_uniek", nulls_distinct=False
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("van__lte", models.F("tot"))), name="ouderrelatie_van_voor_tot"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OuderrelatieEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.UUIDField(default=passend.core.uuid7.uuid7, editable=False, serialize=False)),
                (
                    "relatie",
                    models.CharField(
                        choices=[
                            ("vader", "Vader"),
                            ("moeder", "Moeder"),
                            ("voogd", "Voogd"),
                            ("pleegouder", "Pleegouder"),
                            ("stiefouder", "Stiefouder"),
                            ("anders", "Anders"),
                        ],
                        max_length=10,
                        verbose_name="relatie",
                    ),
                ),
                (
                    "gezag",
                    models.CharField(
                        choices=[("ja", "Ja"), ("nee", "Nee"), ("onbekend", "Onbekend")],
                        default="onbekend",
                        max_length=8,
                        verbose_name="gezag",
                    ),
                ),
                ("van", models.DateField(blank=True, null=True, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot en met")),
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
                        db_constraint=False,
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
                        to="leerling.ouderrelatie",
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
            model_name="leerling",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "leerling_leerlingevent" ("achternaam", "eck_id", "geboortedatum", "geslacht", "id", "las_sleutel", "onderwijs_sinds", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roepnaam", "school_id", "tussenvoegsel", "voornamen") VALUES (NEW."achternaam", NEW."eck_id", NEW."geboortedatum", NEW."geslacht", NEW."id", NEW."las_sleutel", NEW."onderwijs_sinds", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'insert\', NEW."id", NEW."roepnaam", NEW."school_id", NEW."tussenvoegsel", NEW."voornamen"); RETURN NULL;',
                    hash="6fae55ea8f593ad23ead5f4034cd7d4958304d21",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9cd33",
                    table="leerling_leerling",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="leerling",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "leerling_leerlingevent" ("achternaam", "eck_id", "geboortedatum", "geslacht", "id", "las_sleutel", "onderwijs_sinds", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roepnaam", "school_id", "tussenvoegsel", "voornamen") VALUES (NEW."achternaam", NEW."eck_id", NEW."geboortedatum", NEW."geslacht", NEW."id", NEW."las_sleutel", NEW."onderwijs_sinds", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'update\', NEW."id", NEW."roepnaam", NEW."school_id", NEW."tussenvoegsel", NEW."voornamen"); RETURN NULL;',
                    hash="2ee5ad54b3e1d139e885ca126bcc9c04c327e854",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2510f",
                    table="leerling_leerling",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="leerling",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "leerling_leerlingevent" ("achternaam", "eck_id", "geboortedatum", "geslacht", "id", "las_sleutel", "onderwijs_sinds", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roepnaam", "school_id", "tussenvoegsel", "voornamen") VALUES (OLD."achternaam", OLD."eck_id", OLD."geboortedatum", OLD."geslacht", OLD."id", OLD."las_sleutel", OLD."onderwijs_sinds", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'delete\', OLD."id", OLD."roepnaam", OLD."school_id", OLD."tussenvoegsel", OLD."voornamen"); RETURN NULL;',
                    hash="d04feb8619af8b5b752fc87fc02ec6f78f1918ea",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e21c2",
                    table="leerling_leerling",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="inschrijvingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="e81f323bfea266035c1e78dc573166c7154f0bc9",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_94b61",
                    table="leerling_inschrijvingevent",
                    when="BEFORE",
                ),
            ),
        ),
        TriggerErbij(
            model_name="inschrijving",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "leerling_inschrijvingevent" ("id", "leerling_id", "locatie_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "tot", "van") VALUES (NEW."id", NEW."leerling_id", NEW."locatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'insert\', NEW."id", NEW."school_id", NEW."tot", NEW."van"); RETURN NULL;',
                    hash="b37a260aebfe2d41b45fac850e8e8b92c9a43506",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4e6ba",
                    table="leerling_inschrijving",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="inschrijving",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "leerling_inschrijvingevent" ("id", "leerling_id", "locatie_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "tot", "van") VALUES (NEW."id", NEW."leerling_id", NEW."locatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'update\', NEW."id", NEW."school_id", NEW."tot", NEW."van"); RETURN NULL;',
                    hash="7a58128f19ac051cc004b231c156bb7a4d4f0756",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_07437",
                    table="leerling_inschrijving",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="inschrijving",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "leerling_inschrijvingevent" ("id", "leerling_id", "locatie_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "tot", "van") VALUES (OLD."id", OLD."leerling_id", OLD."locatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'delete\', OLD."id", OLD."school_id", OLD."tot", OLD."van"); RETURN NULL;',
                    hash="505fda5ee49289c6c9273451e516434e4ee32934",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e6594",
                    table="leerling_inschrijving",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="groepsindelingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="1616aba455c8af7f34f2a929738e97ec7b3fadce",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_90344",
                    table="leerling_groepsindelingevent",
                    when="BEFORE",
                ),
            ),
        ),
        TriggerErbij(
            model_name="groepsindeling",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "leerling_groepsindelingevent" ("groep_id", "id", "jaargroep", "leerling_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "schooljaar_id", "tot", "van") VALUES (NEW."groep_id", NEW."id", NEW."jaargroep", NEW."leerling_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'insert\', NEW."id", NEW."school_id", NEW."schooljaar_id", NEW."tot", NEW."van"); RETURN NULL;',
                    hash="ea0c8a15d6dfa260803bd0c5b67d66bfb58eac58",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_f1708",
                    table="leerling_groepsindeling",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="groepsindeling",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "leerling_groepsindelingevent" ("groep_id", "id", "jaargroep", "leerling_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "schooljaar_id", "tot", "van") VALUES (NEW."groep_id", NEW."id", NEW."jaargroep", NEW."leerling_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'update\', NEW."id", NEW."school_id", NEW."schooljaar_id", NEW."tot", NEW."van"); RETURN NULL;',
                    hash="f7c018a6e296e883027eee707298356064737e5d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_84397",
                    table="leerling_groepsindeling",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="groepsindeling",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "leerling_groepsindelingevent" ("groep_id", "id", "jaargroep", "leerling_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "schooljaar_id", "tot", "van") VALUES (OLD."groep_id", OLD."id", OLD."jaargroep", OLD."leerling_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'delete\', OLD."id", OLD."school_id", OLD."schooljaar_id", OLD."tot", OLD."van"); RETURN NULL;',
                    hash="02f053680b99e0dba4ff19711d4c320858c57b9b",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f00d0",
                    table="leerling_groepsindeling",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="leerlingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="6f95c2762bfe814ce12e4a69a591807ba60fdd43",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_f3c25",
                    table="leerling_leerlingevent",
                    when="BEFORE",
                ),
            ),
        ),
        TriggerErbij(
            model_name="ouder",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "leerling_ouderevent" ("achternaam", "email", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "telefoon", "tussenvoegsel", "voornaam") VALUES (NEW."achternaam", NEW."email", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'insert\', NEW."id", NEW."school_id", NEW."telefoon", NEW."tussenvoegsel", NEW."voornaam"); RETURN NULL;',
                    hash="1d6e31d3ef38460b33e7502dadc734e21e5a635c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_6644f",
                    table="leerling_ouder",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="ouder",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "leerling_ouderevent" ("achternaam", "email", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "telefoon", "tussenvoegsel", "voornaam") VALUES (NEW."achternaam", NEW."email", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'update\', NEW."id", NEW."school_id", NEW."telefoon", NEW."tussenvoegsel", NEW."voornaam"); RETURN NULL;',
                    hash="83c1620ed78052b450acf607224df4086944f10b",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b5dc9",
                    table="leerling_ouder",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="ouder",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "leerling_ouderevent" ("achternaam", "email", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "telefoon", "tussenvoegsel", "voornaam") VALUES (OLD."achternaam", OLD."email", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'delete\', OLD."id", OLD."school_id", OLD."telefoon", OLD."tussenvoegsel", OLD."voornaam"); RETURN NULL;',
                    hash="a26ef1002e59a83bb0d1af6acc3f10e17a539702",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_bb637",
                    table="leerling_ouder",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="ouderevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="2342d2818f9f317bb481575437a9aededf6b7d39",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_aad38",
                    table="leerling_ouderevent",
                    when="BEFORE",
                ),
            ),
        ),
        TriggerErbij(
            model_name="ouderrelatie",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "leerling_ouderrelatieevent" ("gezag", "id", "leerling_id", "ouder_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relatie", "school_id", "tot", "van") VALUES (NEW."gezag", NEW."id", NEW."leerling_id", NEW."ouder_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'insert\', NEW."id", NEW."relatie", NEW."school_id", NEW."tot", NEW."van"); RETURN NULL;',
                    hash="15655616552cb7b971ae8cfe57df97a7e95620ae",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_fdfbd",
                    table="leerling_ouderrelatie",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="ouderrelatie",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "leerling_ouderrelatieevent" ("gezag", "id", "leerling_id", "ouder_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relatie", "school_id", "tot", "van") VALUES (NEW."gezag", NEW."id", NEW."leerling_id", NEW."ouder_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'update\', NEW."id", NEW."relatie", NEW."school_id", NEW."tot", NEW."van"); RETURN NULL;',
                    hash="1f82ecd47623fa2e54a4c1130ad3363cc4290494",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_4b9b2",
                    table="leerling_ouderrelatie",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="ouderrelatie",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "leerling_ouderrelatieevent" ("gezag", "id", "leerling_id", "ouder_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relatie", "school_id", "tot", "van") VALUES (OLD."gezag", OLD."id", OLD."leerling_id", OLD."ouder_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'delete\', OLD."id", OLD."relatie", OLD."school_id", OLD."tot", OLD."van"); RETURN NULL;',
                    hash="35e46868e5c76f04a346dfbe83162900b79238c4",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_89a18",
                    table="leerling_ouderrelatie",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="ouderrelatieevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="9ed30da3e183c6d86e9e586d04a59441ae8baa29",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_8dcf4",
                    table="leerling_ouderrelatieevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
