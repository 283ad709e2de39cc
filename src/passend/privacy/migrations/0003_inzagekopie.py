"""That a copy of a file was made, and for whom. Written once."""

import django.db.models.deletion
from django.db import migrations, models

import passend.core.klok
import passend.core.uuid7
from passend.core import rls


class Migration(migrations.Migration):
    dependencies = [
        ("leerling", "0002_sloten"),
        ("privacy", "0002_sloten"),
        ("school", "0002_sloten"),
    ]

    operations = [
        migrations.CreateModel(
            name="Inzagekopie",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=passend.core.uuid7.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("reden", models.TextField(blank=True, verbose_name="reden")),
                (
                    "vorm",
                    models.CharField(
                        choices=[
                            ("pdf", "PDF"),
                            ("html", "Webbladzijde"),
                            ("zip", "Bestanden voor een ander programma"),
                        ],
                        max_length=4,
                        verbose_name="vorm",
                    ),
                ),
                ("rijen", models.PositiveIntegerField(verbose_name="aantal rijen")),
                ("sha256", models.CharField(max_length=64, verbose_name="SHA-256")),
                ("op", models.DateTimeField(default=passend.core.klok.nu, verbose_name="gemaakt op")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="school.medewerker",
                        verbose_name="gemaakt door",
                    ),
                ),
                (
                    "leerling",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="inzagekopieen",
                        to="leerling.leerling",
                    ),
                ),
                (
                    "ouder",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="leerling.ouder",
                        verbose_name="voor ouder",
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
                    "verzoek",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="kopieen",
                        to="privacy.verzoek",
                    ),
                ),
            ],
            options={
                "verbose_name": "inzagekopie",
                "verbose_name_plural": "inzagekopieën",
                "ordering": ["op"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("verzoek__isnull", False), models.Q(("reden", ""), _negated=True), _connector="OR"
                        ),
                        name="inzagekopie_verzoek_of_reden",
                    )
                ],
            },
        ),
        rls.schoolslot(
            "privacy_inzagekopie",
            leerling_id="leerling_leerling",
            verzoek_id="privacy_verzoek",
            ouder_id="leerling_ouder",
            door_id="school_medewerker",
        ),
        rls.alleen_toevoegen("privacy_inzagekopie"),
        *(rls.leerlingslot(f"privacy_{tabel}") for tabel in ("verzoek", "verzoekevent", "inzagekopie")),
    ]
