"""The locks of the database on the tables of this room: school, references within a school, append-only facts."""

from django.db import migrations

from passend.core import rls


class Migration(migrations.Migration):
    dependencies = [
        ("dossier", "0001_begin"),
        ("core", "0001_begin"),
        ("school", "0002_sloten"),
        ("leerling", "0002_sloten"),
        ("schoolplan", "0002_sloten"),
    ]
    operations = [
        rls.schoolslot(
            "dossier_feit",
            leerling_id="leerling_leerling",
            groep_id="school_groep",
            medewerker_id="school_medewerker",
            door_id="school_medewerker",
            planversie_id="schoolplan_planversie",
        ),
        rls.schoolslot(
            "dossier_signaal",
            leerling_id="leerling_leerling",
            groep_id="school_groep",
            planversie_id="schoolplan_planversie",
        ),
        rls.schoolslot("dossier_stand", leerling_id="leerling_leerling", planversie_id="schoolplan_planversie"),
        rls.alleen_toevoegen("dossier_feit"),
    ]
