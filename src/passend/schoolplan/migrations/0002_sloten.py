"""The locks of the database on the tables of this room: school, references within a school, append-only facts."""

from django.db import migrations

from passend.core import rls


class Migration(migrations.Migration):
    dependencies = [("schoolplan", "0001_begin"), ("core", "0001_begin"), ("school", "0002_sloten")]
    operations = [
        rls.doelwit_binnen_school("schoolplan_planversie"),
        rls.schoolslot("schoolplan_planversie", door_id="school_medewerker"),
        rls.schoolslot("schoolplan_planversieevent"),
    ]
