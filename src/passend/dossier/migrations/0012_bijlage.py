"""Scanned papers: added only, locked on school, leerling and level as the facts that they belong to."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

import passend.core.klok
import passend.core.uuid7
from passend.core import rls


class Migration(migrations.Migration):
    dependencies = [
        ("dossier", "0011_vervangt_index"),
        ("leerling", "0002_sloten"),
        ("school", "0003_geen_profiel"),
    ]

    operations = [
        migrations.CreateModel(
            name="Bijlage",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=passend.core.uuid7.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("naam", models.CharField(max_length=200, verbose_name="wat het is")),
                (
                    "soort",
                    models.CharField(
                        choices=[("pdf", "PDF"), ("jpg", "Foto (JPG)"), ("png", "Afbeelding (PNG)")],
                        max_length=3,
                        verbose_name="soort",
                    ),
                ),
                ("grootte", models.PositiveIntegerField(verbose_name="grootte in bytes")),
                ("inhoud", models.BinaryField(blank=True, default=bytes, verbose_name="inhoud")),
                ("vastgelegd_op", models.DateTimeField(default=passend.core.klok.nu, verbose_name="bewaard op")),
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
                (
                    "houders",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200), blank=True, default=list, verbose_name="gaat over"
                    ),
                ),
                ("reden", models.CharField(blank=True, max_length=500, verbose_name="waarom weggehaald")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="school.medewerker"
                    ),
                ),
                (
                    "feit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="bijlagen", to="dossier.feit"
                    ),
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
                        to="dossier.bijlage",
                    ),
                ),
            ],
            options={
                "verbose_name": "bijlage",
                "verbose_name_plural": "bijlagen",
                "ordering": ["vastgelegd_op", "pk"],
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("naam", ""), _negated=True), name="bijlage_heeft_naam"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("grootte__gt", 0), ("vervangt", None)),
                            models.Q(
                                ("grootte", 0), ("vervangt__isnull", False), models.Q(("reden", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="bijlage_inhoud_of_reden",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("vervangt__isnull", False)),
                        fields=("school", "vervangt"),
                        name="bijlage_een_keer_weg",
                    ),
                ],
            },
        ),
        rls.schoolslot("dossier_bijlage", leerling_id="leerling_leerling", door_id="school_medewerker"),
        rls.leerlingslot("dossier_bijlage", gedeeld="d.onderdelen && houders"),
        rls.niveauslot("dossier_bijlage", gedeeld="d.onderdelen && houders"),
        rls.alleen_toevoegen("dossier_bijlage"),
    ]
