"""Support that was given and points of progress, per row of a plan."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

import passend.core.klok
import passend.core.uuid7
import passend.core.versleuteling


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("dossier", "0012_bijlage"),
        ("leerling", "0002_sloten"),
        ("school", "0003_geen_profiel"),
    ]

    operations = [
        migrations.CreateModel(
            name="Uitvoering",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=passend.core.uuid7.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("rij", models.SlugField(max_length=60, verbose_name="rij van het plan")),
                ("op", models.DateField(verbose_name="op")),
                ("vastgelegd_op", models.DateTimeField(default=passend.core.klok.nu, verbose_name="vastgelegd op")),
                ("ingetrokken", models.BooleanField(default=False, verbose_name="ingetrokken")),
                (
                    "niveau",
                    models.CharField(
                        choices=[
                            ("normaal", "Gewoon"),
                            ("ondersteuning", "Ondersteuning"),
                            ("afgeschermd", "Afgeschermd"),
                        ],
                        default="ondersteuning",
                        max_length=16,
                        verbose_name="vertrouwelijkheid",
                    ),
                ),
                (
                    "alleen_voor",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=100),
                        blank=True,
                        default=list,
                        verbose_name="alleen voor",
                    ),
                ),
                ("gedaan", models.BooleanField(verbose_name="gegeven")),
                ("minuten", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="minuten")),
                (
                    "reden",
                    passend.core.versleuteling.VersleuteldVeld(
                        blank=True, default="", plek="handelen_uitvoering.reden", verbose_name="waarom niet"
                    ),
                ),
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
                    "feit",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="dossier.feit"),
                ),
                (
                    "leerling",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="leerling.leerling"
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
                    "vervangt",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vervangingen",
                        to="handelen.uitvoering",
                    ),
                ),
            ],
            options={
                "verbose_name": "uitvoering",
                "verbose_name_plural": "uitvoeringen",
                "ordering": ["op", "vastgelegd_op"],
                "indexes": [models.Index(fields=["school", "feit", "rij", "op"], name="uitvoering_per_rij")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ingetrokken", False), ("vervangt__isnull", False), _connector="OR"),
                        name="uitvoering_intrekking_vervangt",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("vervangt__isnull", False)),
                        fields=("school", "vervangt"),
                        name="uitvoering_een_keer_vervangen",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Voortgang",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=passend.core.uuid7.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("rij", models.SlugField(max_length=60, verbose_name="rij van het plan")),
                ("op", models.DateField(verbose_name="op")),
                ("vastgelegd_op", models.DateTimeField(default=passend.core.klok.nu, verbose_name="vastgelegd op")),
                ("ingetrokken", models.BooleanField(default=False, verbose_name="ingetrokken")),
                (
                    "niveau",
                    models.CharField(
                        choices=[
                            ("normaal", "Gewoon"),
                            ("ondersteuning", "Ondersteuning"),
                            ("afgeschermd", "Afgeschermd"),
                        ],
                        default="ondersteuning",
                        max_length=16,
                        verbose_name="vertrouwelijkheid",
                    ),
                ),
                (
                    "alleen_voor",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=100),
                        blank=True,
                        default=list,
                        verbose_name="alleen voor",
                    ),
                ),
                ("waarde", models.CharField(max_length=100, verbose_name="meting")),
                (
                    "toelichting",
                    passend.core.versleuteling.VersleuteldVeld(
                        blank=True, default="", plek="handelen_voortgang.toelichting", verbose_name="toelichting"
                    ),
                ),
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
                    "feit",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="dossier.feit"),
                ),
                (
                    "leerling",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="leerling.leerling"
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
                    "vervangt",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vervangingen",
                        to="handelen.voortgang",
                    ),
                ),
            ],
            options={
                "verbose_name": "voortgang",
                "verbose_name_plural": "voortgangen",
                "ordering": ["op", "vastgelegd_op"],
                "indexes": [models.Index(fields=["school", "feit", "rij", "op"], name="voortgang_per_rij")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("waarde", ""), _negated=True), name="voortgang_zegt_iets"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ingetrokken", False), ("vervangt__isnull", False), _connector="OR"),
                        name="voortgang_intrekking_vervangt",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("vervangt__isnull", False)),
                        fields=("school", "vervangt"),
                        name="voortgang_een_keer_vervangen",
                    ),
                ],
            },
        ),
    ]
