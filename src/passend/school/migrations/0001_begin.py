import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.db import migrations, models

import passend.core.uuid7
from passend.core.migraties import TriggerErbij


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Bestuur",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=passend.core.uuid7.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("nummer", models.CharField(max_length=10, unique=True, verbose_name="nummer bevoegd gezag")),
                ("naam", models.CharField(max_length=200, verbose_name="naam")),
            ],
            options={
                "verbose_name": "bestuur",
                "verbose_name_plural": "besturen",
                "ordering": ["naam"],
            },
        ),
        migrations.CreateModel(
            name="BestuurEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.UUIDField(default=passend.core.uuid7.uuid7, editable=False, serialize=False)),
                ("nummer", models.CharField(max_length=10, verbose_name="nummer bevoegd gezag")),
                ("naam", models.CharField(max_length=200, verbose_name="naam")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="historie",
                        to="school.bestuur",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="School",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=passend.core.uuid7.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("naam", models.CharField(max_length=200, verbose_name="naam")),
                (
                    "brin",
                    models.CharField(
                        max_length=4,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator("^\\d{2}[A-Z]{2}$", "Twee cijfers, twee letters.")
                        ],
                        verbose_name="BRIN",
                    ),
                ),
                (
                    "regio",
                    models.CharField(
                        choices=[("noord", "Noord"), ("midden", "Midden"), ("zuid", "Zuid")],
                        max_length=6,
                        verbose_name="vakantieregio",
                    ),
                ),
                (
                    "bestuur",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="scholen",
                        to="school.bestuur",
                    ),
                ),
            ],
            options={
                "verbose_name": "school",
                "verbose_name_plural": "scholen",
                "ordering": ["naam"],
            },
        ),
        migrations.CreateModel(
            name="Locatie",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=passend.core.uuid7.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("code", models.CharField(max_length=10, verbose_name="vestigingscode")),
                ("naam", models.CharField(max_length=200, verbose_name="naam")),
                ("adres", models.CharField(blank=True, max_length=300, verbose_name="adres")),
                ("las_sleutel", models.CharField(blank=True, max_length=256, verbose_name="sleutel in het LAS")),
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
                "verbose_name": "locatie",
                "verbose_name_plural": "locaties",
                "ordering": ["code"],
                "constraints": [models.UniqueConstraint(fields=("school", "code"), name="locatie_code_uniek")],
            },
        ),
        migrations.CreateModel(
            name="LocatieEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.UUIDField(default=passend.core.uuid7.uuid7, editable=False, serialize=False)),
                ("code", models.CharField(max_length=10, verbose_name="vestigingscode")),
                ("naam", models.CharField(max_length=200, verbose_name="naam")),
                ("adres", models.CharField(blank=True, max_length=300, verbose_name="adres")),
                ("las_sleutel", models.CharField(blank=True, max_length=256, verbose_name="sleutel in het LAS")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="historie",
                        to="school.locatie",
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
            name="Medewerker",
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
                ("eck_id", models.CharField(blank=True, max_length=256, verbose_name="ECK-iD")),
                ("las_sleutel", models.CharField(blank=True, max_length=256, verbose_name="sleutel in het LAS")),
                ("van", models.DateField(blank=True, null=True, verbose_name="in dienst van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="in dienst tot en met")),
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
                "verbose_name": "medewerker",
                "verbose_name_plural": "medewerkers",
                "ordering": ["achternaam", "voornaam"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("eck_id", ""), _negated=True),
                        fields=("school", "eck_id"),
                        name="medewerker_eck_id_uniek",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("las_sleutel", ""), _negated=True),
                        fields=("school", "las_sleutel"),
                        name="medewerker_las_sleutel_uniek",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("van__lte", models.F("tot"))), name="medewerker_van_voor_tot"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MedewerkerEvent",
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
                ("eck_id", models.CharField(blank=True, max_length=256, verbose_name="ECK-iD")),
                ("las_sleutel", models.CharField(blank=True, max_length=256, verbose_name="sleutel in het LAS")),
                ("van", models.DateField(blank=True, null=True, verbose_name="in dienst van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="in dienst tot en met")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="historie",
                        to="school.medewerker",
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
            name="SchoolEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.UUIDField(default=passend.core.uuid7.uuid7, editable=False, serialize=False)),
                ("naam", models.CharField(max_length=200, verbose_name="naam")),
                (
                    "brin",
                    models.CharField(
                        max_length=4,
                        validators=[
                            django.core.validators.RegexValidator("^\\d{2}[A-Z]{2}$", "Twee cijfers, twee letters.")
                        ],
                        verbose_name="BRIN",
                    ),
                ),
                (
                    "regio",
                    models.CharField(
                        choices=[("noord", "Noord"), ("midden", "Midden"), ("zuid", "Zuid")],
                        max_length=6,
                        verbose_name="vakantieregio",
                    ),
                ),
                (
                    "bestuur",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="school.bestuur",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="historie",
                        to="school.school",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Schooljaar",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=passend.core.uuid7.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "begin",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(1990),
                            django.core.validators.MaxValueValidator(2100),
                        ],
                        verbose_name="begint in",
                    ),
                ),
                ("eerste_schooldag", models.DateField(verbose_name="eerste schooldag")),
                ("laatste_schooldag", models.DateField(verbose_name="laatste schooldag")),
                (
                    "regio",
                    models.CharField(
                        choices=[("noord", "Noord"), ("midden", "Midden"), ("zuid", "Zuid")],
                        max_length=6,
                        verbose_name="vakantieregio",
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
                "verbose_name": "schooljaar",
                "verbose_name_plural": "schooljaren",
                "ordering": ["begin"],
                "constraints": [
                    models.UniqueConstraint(fields=("school", "begin"), name="schooljaar_begin_uniek"),
                    models.CheckConstraint(
                        condition=models.Q(("eerste_schooldag__lt", models.F("laatste_schooldag"))),
                        name="schooljaar_eerste_voor_laatste",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Groep",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=passend.core.uuid7.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("naam", models.CharField(max_length=64, verbose_name="naam")),
                (
                    "soort",
                    models.CharField(
                        choices=[("stamgroep", "Stamgroep"), ("samengestelde groep", "Samengestelde groep")],
                        default="stamgroep",
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                (
                    "jaargroepen",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.PositiveSmallIntegerField(
                            validators=[django.core.validators.MaxValueValidator(8)]
                        ),
                        blank=True,
                        default=list,
                        verbose_name="jaargroepen",
                    ),
                ),
                ("las_sleutel", models.CharField(blank=True, max_length=256, verbose_name="sleutel in het LAS")),
                (
                    "locatie",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="groepen",
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
                    "schooljaar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="groepen", to="school.schooljaar"
                    ),
                ),
            ],
            options={
                "verbose_name": "groep",
                "verbose_name_plural": "groepen",
                "ordering": ["naam"],
                "constraints": [
                    models.UniqueConstraint(fields=("school", "schooljaar", "naam"), name="groep_naam_uniek"),
                    models.UniqueConstraint(
                        condition=models.Q(("las_sleutel", ""), _negated=True),
                        fields=("school", "schooljaar", "las_sleutel"),
                        name="groep_las_sleutel_uniek",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="GroepEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.UUIDField(default=passend.core.uuid7.uuid7, editable=False, serialize=False)),
                ("naam", models.CharField(max_length=64, verbose_name="naam")),
                (
                    "soort",
                    models.CharField(
                        choices=[("stamgroep", "Stamgroep"), ("samengestelde groep", "Samengestelde groep")],
                        default="stamgroep",
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                (
                    "jaargroepen",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.PositiveSmallIntegerField(
                            validators=[django.core.validators.MaxValueValidator(8)]
                        ),
                        blank=True,
                        default=list,
                        verbose_name="jaargroepen",
                    ),
                ),
                ("las_sleutel", models.CharField(blank=True, max_length=256, verbose_name="sleutel in het LAS")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="historie",
                        to="school.groep",
                    ),
                ),
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Rolvervulling",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=passend.core.uuid7.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("rol", models.SlugField(max_length=100, verbose_name="rol in het plan")),
                (
                    "profiel",
                    models.CharField(
                        choices=[
                            ("leerkracht", "Leerkracht"),
                            ("ondersteuningscoordinator", "Ondersteuningscoördinator"),
                            ("directie", "Directie"),
                            ("bouwcoordinator", "Bouwcoördinator"),
                            ("ondersteunend", "Ondersteunend"),
                            ("specialist", "Specialist"),
                            ("vertrouwenspersoon", "Vertrouwenspersoon"),
                            ("medezeggenschap", "Medezeggenschap"),
                            ("extern", "Extern"),
                            ("bestuur", "Bestuur"),
                            ("ouder", "Ouder"),
                            ("leerling", "Leerling"),
                        ],
                        max_length=30,
                        verbose_name="profiel",
                    ),
                ),
                (
                    "jaargroepen",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.PositiveSmallIntegerField(),
                        blank=True,
                        default=list,
                        verbose_name="jaargroepen",
                    ),
                ),
                ("van", models.DateField(verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                (
                    "groep",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rolvervullingen",
                        to="school.groep",
                    ),
                ),
                (
                    "locatie",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rolvervullingen",
                        to="school.locatie",
                    ),
                ),
                (
                    "medewerker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rolvervullingen",
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
                "verbose_name": "rolvervulling",
                "verbose_name_plural": "rolvervullingen",
                "ordering": ["van"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("school", "medewerker", "rol", "groep", "locatie", "van"),
                        name="rolvervulling_uniek",
                        nulls_distinct=False,
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("van__lte", models.F("tot"))), name="rolvervulling_van_voor_tot"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RolvervullingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.UUIDField(default=passend.core.uuid7.uuid7, editable=False, serialize=False)),
                ("rol", models.SlugField(db_index=False, max_length=100, verbose_name="rol in het plan")),
                (
                    "profiel",
                    models.CharField(
                        choices=[
                            ("leerkracht", "Leerkracht"),
                            ("ondersteuningscoordinator", "Ondersteuningscoördinator"),
                            ("directie", "Directie"),
                            ("bouwcoordinator", "Bouwcoördinator"),
                            ("ondersteunend", "Ondersteunend"),
                            ("specialist", "Specialist"),
                            ("vertrouwenspersoon", "Vertrouwenspersoon"),
                            ("medezeggenschap", "Medezeggenschap"),
                            ("extern", "Extern"),
                            ("bestuur", "Bestuur"),
                            ("ouder", "Ouder"),
                            ("leerling", "Leerling"),
                        ],
                        max_length=30,
                        verbose_name="profiel",
                    ),
                ),
                (
                    "jaargroepen",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.PositiveSmallIntegerField(),
                        blank=True,
                        default=list,
                        verbose_name="jaargroepen",
                    ),
                ),
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
                        to="school.rolvervulling",
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
            name="SchooljaarEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.UUIDField(default=passend.core.uuid7.uuid7, editable=False, serialize=False)),
                (
                    "begin",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(1990),
                            django.core.validators.MaxValueValidator(2100),
                        ],
                        verbose_name="begint in",
                    ),
                ),
                ("eerste_schooldag", models.DateField(verbose_name="eerste schooldag")),
                ("laatste_schooldag", models.DateField(verbose_name="laatste schooldag")),
                (
                    "regio",
                    models.CharField(
                        choices=[("noord", "Noord"), ("midden", "Midden"), ("zuid", "Zuid")],
                        max_length=6,
                        verbose_name="vakantieregio",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="historie",
                        to="school.schooljaar",
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
            name="Vakantie",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=passend.core.uuid7.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("naam", models.CharField(max_length=100, verbose_name="naam")),
                (
                    "soort",
                    models.CharField(
                        choices=[("vakantie", "Schoolvakantie"), ("feestdag", "Feestdag"), ("studiedag", "Studiedag")],
                        default="vakantie",
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                ("van", models.DateField(verbose_name="van")),
                ("tot", models.DateField(verbose_name="tot en met")),
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="vakanties", to="school.schooljaar"
                    ),
                ),
            ],
            options={
                "verbose_name": "vakantie",
                "verbose_name_plural": "vakanties",
                "ordering": ["van"],
                "constraints": [
                    models.UniqueConstraint(fields=("school", "schooljaar", "naam"), name="vakantie_naam_uniek"),
                    models.CheckConstraint(
                        condition=models.Q(("van__lte", models.F("tot"))), name="vakantie_van_voor_tot"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VakantieEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.UUIDField(default=passend.core.uuid7.uuid7, editable=False, serialize=False)),
                ("naam", models.CharField(max_length=100, verbose_name="naam")),
                (
                    "soort",
                    models.CharField(
                        choices=[("vakantie", "Schoolvakantie"), ("feestdag", "Feestdag"), ("studiedag", "Studiedag")],
                        default="vakantie",
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                ("van", models.DateField(verbose_name="van")),
                ("tot", models.DateField(verbose_name="tot en met")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="historie",
                        to="school.vakantie",
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
            ],
            options={
                "abstract": False,
            },
        ),
        TriggerErbij(
            model_name="bestuur",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "school_bestuurevent" ("id", "naam", "nummer", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."naam", NEW."nummer", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="957891b576947339be98318e02eb2a9e42be8fe2",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_92317",
                    table="school_bestuur",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="bestuur",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "school_bestuurevent" ("id", "naam", "nummer", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."naam", NEW."nummer", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'update\', NEW."id"); RETURN NULL;',
                    hash="8d8f64f5f2729f496e1fd262c215a630dfabe69c",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8d38f",
                    table="school_bestuur",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="bestuur",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "school_bestuurevent" ("id", "naam", "nummer", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."id", OLD."naam", OLD."nummer", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="27f4f0687aacc7d297dae739f5a707d335a68c64",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_af3ac",
                    table="school_bestuur",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="bestuurevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="b0bde58ccb0b81315e56bc038f607ada8d28c983",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_acf44",
                    table="school_bestuurevent",
                    when="BEFORE",
                ),
            ),
        ),
        TriggerErbij(
            model_name="school",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "school_schoolevent" ("bestuur_id", "brin", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regio") VALUES (NEW."bestuur_id", NEW."brin", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'insert\', NEW."id", NEW."regio"); RETURN NULL;',
                    hash="4c5437fdac8f67ef746a70e40a086abb3f0746b3",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b66be",
                    table="school_school",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="school",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "school_schoolevent" ("bestuur_id", "brin", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regio") VALUES (NEW."bestuur_id", NEW."brin", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'update\', NEW."id", NEW."regio"); RETURN NULL;',
                    hash="dc767b4125d134dcc55d423eaff0c7c5d4fbe238",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c9c05",
                    table="school_school",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="school",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "school_schoolevent" ("bestuur_id", "brin", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regio") VALUES (OLD."bestuur_id", OLD."brin", OLD."id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'delete\', OLD."id", OLD."regio"); RETURN NULL;',
                    hash="354a268691ab9b054a9af11b5bc0bc22e86102d5",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_046b6",
                    table="school_school",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="rolvervullingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="217935c12018df0ac83a6c8f8bdbc748551614a0",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_d8fb8",
                    table="school_rolvervullingevent",
                    when="BEFORE",
                ),
            ),
        ),
        TriggerErbij(
            model_name="rolvervulling",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "school_rolvervullingevent" ("groep_id", "id", "jaargroepen", "locatie_id", "medewerker_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profiel", "rol", "school_id", "tot", "van") VALUES (NEW."groep_id", NEW."id", NEW."jaargroepen", NEW."locatie_id", NEW."medewerker_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'insert\', NEW."id", NEW."profiel", NEW."rol", NEW."school_id", NEW."tot", NEW."van"); RETURN NULL;',
                    hash="cb03795d24919cdff4a5504d82b9e45f76e74e6e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_527b4",
                    table="school_rolvervulling",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="rolvervulling",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "school_rolvervullingevent" ("groep_id", "id", "jaargroepen", "locatie_id", "medewerker_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profiel", "rol", "school_id", "tot", "van") VALUES (NEW."groep_id", NEW."id", NEW."jaargroepen", NEW."locatie_id", NEW."medewerker_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'update\', NEW."id", NEW."profiel", NEW."rol", NEW."school_id", NEW."tot", NEW."van"); RETURN NULL;',
                    hash="82ca906a7a18cf12f40f5ea08eb49dea96aa72fb",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_964da",
                    table="school_rolvervulling",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="rolvervulling",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "school_rolvervullingevent" ("groep_id", "id", "jaargroepen", "locatie_id", "medewerker_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profiel", "rol", "school_id", "tot", "van") VALUES (OLD."groep_id", OLD."id", OLD."jaargroepen", OLD."locatie_id", OLD."medewerker_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'delete\', OLD."id", OLD."profiel", OLD."rol", OLD."school_id", OLD."tot", OLD."van"); RETURN NULL;',
                    hash="fb10b1d143241e8294ea311310c326091f8fb3c4",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_039da",
                    table="school_rolvervulling",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="medewerkerevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="590383a4efb41419d71877ae328320410ebab029",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_cf357",
                    table="school_medewerkerevent",
                    when="BEFORE",
                ),
            ),
        ),
        TriggerErbij(
            model_name="medewerker",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "school_medewerkerevent" ("achternaam", "eck_id", "email", "id", "las_sleutel", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "tot", "tussenvoegsel", "van", "voornaam") VALUES (NEW."achternaam", NEW."eck_id", NEW."email", NEW."id", NEW."las_sleutel", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'insert\', NEW."id", NEW."school_id", NEW."tot", NEW."tussenvoegsel", NEW."van", NEW."voornaam"); RETURN NULL;',
                    hash="b25fbe2ba5d65d7838a6f37e3cf4efb2521e9123",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b680e",
                    table="school_medewerker",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="medewerker",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "school_medewerkerevent" ("achternaam", "eck_id", "email", "id", "las_sleutel", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "tot", "tussenvoegsel", "van", "voornaam") VALUES (NEW."achternaam", NEW."eck_id", NEW."email", NEW."id", NEW."las_sleutel", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'update\', NEW."id", NEW."school_id", NEW."tot", NEW."tussenvoegsel", NEW."van", NEW."voornaam"); RETURN NULL;',
                    hash="f924123b9ababb8d5bf99a52184658abfb8cdee9",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0f870",
                    table="school_medewerker",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="medewerker",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "school_medewerkerevent" ("achternaam", "eck_id", "email", "id", "las_sleutel", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "tot", "tussenvoegsel", "van", "voornaam") VALUES (OLD."achternaam", OLD."eck_id", OLD."email", OLD."id", OLD."las_sleutel", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'delete\', OLD."id", OLD."school_id", OLD."tot", OLD."tussenvoegsel", OLD."van", OLD."voornaam"); RETURN NULL;',
                    hash="1a893e9863ece7f75209fa3eba5887a1828480cc",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e4b55",
                    table="school_medewerker",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="locatieevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="82b20bf33d7df027b397e2fc5f9592dda6dbe37d",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_bb7a7",
                    table="school_locatieevent",
                    when="BEFORE",
                ),
            ),
        ),
        TriggerErbij(
            model_name="locatie",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "school_locatieevent" ("adres", "code", "id", "las_sleutel", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id") VALUES (NEW."adres", NEW."code", NEW."id", NEW."las_sleutel", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'insert\', NEW."id", NEW."school_id"); RETURN NULL;',
                    hash="a2b4c3c31250ffeaf51655d07685e292c2c3810d",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_8c3bf",
                    table="school_locatie",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="locatie",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "school_locatieevent" ("adres", "code", "id", "las_sleutel", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id") VALUES (NEW."adres", NEW."code", NEW."id", NEW."las_sleutel", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'update\', NEW."id", NEW."school_id"); RETURN NULL;',
                    hash="525bb202bb36c766c85cc256e28fbf4ce98c3a86",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d6744",
                    table="school_locatie",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="locatie",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "school_locatieevent" ("adres", "code", "id", "las_sleutel", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id") VALUES (OLD."adres", OLD."code", OLD."id", OLD."las_sleutel", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'delete\', OLD."id", OLD."school_id"); RETURN NULL;',
                    hash="558b1c38c208c1bc67c22d5ac995cf4183c50f69",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_61873",
                    table="school_locatie",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="schoolevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="e228f28fb5b58470352375b4e5026bfe4bbb2d7b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_5265f",
                    table="school_schoolevent",
                    when="BEFORE",
                ),
            ),
        ),
        TriggerErbij(
            model_name="schooljaar",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "school_schooljaarevent" ("begin", "eerste_schooldag", "id", "laatste_schooldag", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regio", "school_id") VALUES (NEW."begin", NEW."eerste_schooldag", NEW."id", NEW."laatste_schooldag", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'insert\', NEW."id", NEW."regio", NEW."school_id"); RETURN NULL;',
                    hash="a35158ac4d58336c5d31f42237d3cd4113e73468",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d39c6",
                    table="school_schooljaar",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="schooljaar",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "school_schooljaarevent" ("begin", "eerste_schooldag", "id", "laatste_schooldag", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regio", "school_id") VALUES (NEW."begin", NEW."eerste_schooldag", NEW."id", NEW."laatste_schooldag", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'update\', NEW."id", NEW."regio", NEW."school_id"); RETURN NULL;',
                    hash="d03cffc797f958f49ea0a969ec7dc8f9dad839a1",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_35c24",
                    table="school_schooljaar",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="schooljaar",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "school_schooljaarevent" ("begin", "eerste_schooldag", "id", "laatste_schooldag", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regio", "school_id") VALUES (OLD."begin", OLD."eerste_schooldag", OLD."id", OLD."laatste_schooldag", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'delete\', OLD."id", OLD."regio", OLD."school_id"); RETURN NULL;',
                    hash="92f28bfdab33aee6cb9df1aec0254e4e7cba4bda",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_11809",
                    table="school_schooljaar",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="groepevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="1777eb817eb4fe4a3ccdbff99c3319dcb653e314",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_23fb8",
                    table="school_groepevent",
                    when="BEFORE",
                ),
            ),
        ),
        TriggerErbij(
            model_name="groep",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "school_groepevent" ("id", "jaargroepen", "las_sleutel", "locatie_id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "schooljaar_id", "soort") VALUES (NEW."id", NEW."jaargroepen", NEW."las_sleutel", NEW."locatie_id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'insert\', NEW."id", NEW."school_id", NEW."schooljaar_id", NEW."soort"); RETURN NULL;',
                    hash="3a0df63c28a5a0180807ea3cc1a3a06eba8bf224",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_47c66",
                    table="school_groep",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="groep",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "school_groepevent" ("id", "jaargroepen", "las_sleutel", "locatie_id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "schooljaar_id", "soort") VALUES (NEW."id", NEW."jaargroepen", NEW."las_sleutel", NEW."locatie_id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'update\', NEW."id", NEW."school_id", NEW."schooljaar_id", NEW."soort"); RETURN NULL;',
                    hash="73ed0a043cc81320e9d24909a3332dc1de9eaca9",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_62b7c",
                    table="school_groep",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="groep",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "school_groepevent" ("id", "jaargroepen", "las_sleutel", "locatie_id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "schooljaar_id", "soort") VALUES (OLD."id", OLD."jaargroepen", OLD."las_sleutel", OLD."locatie_id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'delete\', OLD."id", OLD."school_id", OLD."schooljaar_id", OLD."soort"); RETURN NULL;',
                    hash="d0ce9bc6ed2c6d0b5d710f61e4d5277518df6997",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6b96f",
                    table="school_groep",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="schooljaarevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="bf87e276844c161056f96395a5ee6ae1e2e1f421",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_69166",
                    table="school_schooljaarevent",
                    when="BEFORE",
                ),
            ),
        ),
        TriggerErbij(
            model_name="vakantie",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "school_vakantieevent" ("id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "schooljaar_id", "soort", "tot", "van") VALUES (NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'insert\', NEW."id", NEW."school_id", NEW."schooljaar_id", NEW."soort", NEW."tot", NEW."van"); RETURN NULL;',
                    hash="b59f4d8516fd37acf4a2c3ecb7260647917223d4",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d2091",
                    table="school_vakantie",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="vakantie",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "school_vakantieevent" ("id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "schooljaar_id", "soort", "tot", "van") VALUES (NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'update\', NEW."id", NEW."school_id", NEW."schooljaar_id", NEW."soort", NEW."tot", NEW."van"); RETURN NULL;',
                    hash="29ff4042949553e42525abe6fc7bc4cf3a9b7427",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9b988",
                    table="school_vakantie",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="vakantie",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "school_vakantieevent" ("id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "schooljaar_id", "soort", "tot", "van") VALUES (OLD."id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, clock_timestamp(), \'delete\', OLD."id", OLD."school_id", OLD."schooljaar_id", OLD."soort", OLD."tot", OLD."van"); RETURN NULL;',
                    hash="89ca3e7bc5f3a16caa639885fc51455fe0b57cd7",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_76cc7",
                    table="school_vakantie",
                    when="AFTER",
                ),
            ),
        ),
        TriggerErbij(
            model_name="vakantieevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="375b54871242feb0aef503af10cd90a1af848666",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ba725",
                    table="school_vakantieevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
