"""The locks of the database on the tables of this room: school, and references within a school."""

from django.db import migrations

from passend.core import rls


class Migration(migrations.Migration):
    dependencies = [
        ("privacy", "0001_begin"),
        ("core", "0001_begin"),
        ("school", "0002_sloten"),
        ("leerling", "0002_sloten"),
    ]
    operations = [
        rls.doelwit_binnen_school("privacy_verzoek"),
        rls.schoolslot(
            "privacy_verzoek",
            leerling_id="leerling_leerling",
            ouder_id="leerling_ouder",
            besloten_door_id="school_medewerker",
            door_id="school_medewerker",
        ),
        rls.schoolslot("privacy_verzoekevent"),
    ]
