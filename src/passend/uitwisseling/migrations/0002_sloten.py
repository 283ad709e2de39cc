"""The locks of the database on the tables of this room: school, and references within a school."""

from django.db import migrations

from passend.core import rls


class Migration(migrations.Migration):
    dependencies = [
        ("uitwisseling", "0001_begin"),
        ("core", "0001_begin"),
        ("school", "0002_sloten"),
        ("leerling", "0002_sloten"),
    ]
    operations = [
        rls.doelwit_binnen_school("uitwisseling_importrun"),
        rls.schoolslot("uitwisseling_bronkoppeling", door_id="school_medewerker"),
        rls.schoolslot("uitwisseling_bronkoppelingevent"),
        rls.schoolslot("uitwisseling_importrun", door_id="school_medewerker"),
        rls.schoolslot("uitwisseling_importregel", run_id="uitwisseling_importrun"),
        rls.schoolslot("uitwisseling_twijfel", leerling_id="leerling_leerling", door_id="school_medewerker"),
        rls.schoolslot("uitwisseling_twijfelevent"),
    ]
