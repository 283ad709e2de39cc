"""The locks of the database on the tables of this room: school, references within a school, append-only facts."""

from django.db import migrations

from passend.core import rls


class Migration(migrations.Migration):
    dependencies = [("leerling", "0001_begin"), ("core", "0001_begin"), ("school", "0002_sloten")]
    operations = [
        rls.doelwit_binnen_school("leerling_leerling"),
        rls.doelwit_binnen_school("leerling_ouder"),
        rls.schoolslot("leerling_leerling"),
        rls.schoolslot("leerling_leerlingevent"),
        rls.schoolslot("leerling_ouder"),
        rls.schoolslot("leerling_ouderevent"),
        rls.schoolslot("leerling_ouderrelatie", leerling_id="leerling_leerling", ouder_id="leerling_ouder"),
        rls.schoolslot("leerling_ouderrelatieevent"),
        rls.schoolslot("leerling_inschrijving", leerling_id="leerling_leerling", locatie_id="school_locatie"),
        rls.schoolslot("leerling_inschrijvingevent"),
        rls.schoolslot(
            "leerling_groepsindeling",
            leerling_id="leerling_leerling",
            schooljaar_id="school_schooljaar",
            groep_id="school_groep",
        ),
        rls.schoolslot("leerling_groepsindelingevent"),
    ]
