"""Who has which form open, locked on the school as everything else. No history: it is thrown away."""

import django.db.models.deletion
from django.db import migrations, models

import passend.core.klok
import passend.core.uuid7
from passend.core import rls


class Migration(migrations.Migration):
    dependencies = [
        ("dossier", "0006_gezien"),
        ("leerling", "0002_sloten"),
        ("school", "0002_sloten"),
    ]

    operations = [
        migrations.CreateModel(
            name="Schrijfplek",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=passend.core.uuid7.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("pad", models.CharField(max_length=300, verbose_name="pad")),
                ("sinds", models.DateTimeField(default=passend.core.klok.nu, verbose_name="open sinds")),
                ("laatst", models.DateTimeField(default=passend.core.klok.nu, verbose_name="laatst gezien")),
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
                        related_name="+",
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
                "verbose_name": "schrijfplek",
                "verbose_name_plural": "schrijfplekken",
                "ordering": ["sinds"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("school", "leerling", "groep", "pad", "medewerker"),
                        name="schrijfplek_uniek",
                        nulls_distinct=False,
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("groep", None), ("leerling__isnull", False)),
                            models.Q(("groep__isnull", False), ("leerling", None)),
                            _connector="OR",
                        ),
                        name="schrijfplek_over_een",
                    ),
                ],
            },
        ),
        rls.schoolslot(
            "dossier_schrijfplek",
            leerling_id="leerling_leerling",
            groep_id="school_groep",
            medewerker_id="school_medewerker",
        ),
    ]
