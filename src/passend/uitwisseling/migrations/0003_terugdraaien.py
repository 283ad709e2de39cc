"""A run can be undone: by whom, when, why, and what that came down to."""

import django.db.models.deletion
from django.db import migrations, models

from passend.core import rls


class Migration(migrations.Migration):
    dependencies = [("uitwisseling", "0002_sloten"), ("school", "0002_sloten")]
    operations = [
        migrations.AddField(
            "importrun", "teruggedraaid_op", models.DateTimeField("teruggedraaid op", blank=True, null=True)
        ),
        migrations.AddField(
            "importrun",
            "teruggedraaid_door",
            models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="school.medewerker",
            ),
        ),
        migrations.AddField(
            "importrun",
            "terugdraaireden",
            models.TextField("reden van terugdraaien", blank=True, default=""),
            preserve_default=False,
        ),
        migrations.AddField(
            "importrun", "terug", models.JSONField("geteld bij terugdraaien", blank=True, default=dict)
        ),
        migrations.AddConstraint(
            "importrun",
            models.CheckConstraint(
                condition=models.Q(teruggedraaid_op=None, teruggedraaid_door=None, terugdraaireden="")
                | (
                    models.Q(teruggedraaid_op__isnull=False, teruggedraaid_door__isnull=False)
                    & ~models.Q(terugdraaireden="")
                ),
                name="importrun_teruggedraaid_met_reden",
            ),
        ),
        rls.zelfde_school("uitwisseling_importrun", teruggedraaid_door_id="school_medewerker"),
    ]
