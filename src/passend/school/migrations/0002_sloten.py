"""The locks of the database on the tables of this room: school, references within a school, append-only facts."""

from django.db import migrations

from passend.core import rls


class Migration(migrations.Migration):
    dependencies = [("school", "0001_begin"), ("core", "0001_begin")]
    operations = [
        rls.doelwit_binnen_school("school_locatie"),
        rls.doelwit_binnen_school("school_schooljaar"),
        rls.doelwit_binnen_school("school_groep"),
        rls.doelwit_binnen_school("school_medewerker"),
        rls.schoolslot("school_locatie"),
        rls.schoolslot("school_locatieevent"),
        rls.schoolslot("school_schooljaar"),
        rls.schoolslot("school_schooljaarevent"),
        rls.schoolslot("school_vakantie", schooljaar_id="school_schooljaar"),
        rls.schoolslot("school_vakantieevent"),
        rls.schoolslot("school_groep", schooljaar_id="school_schooljaar", locatie_id="school_locatie"),
        rls.schoolslot("school_groepevent"),
        rls.schoolslot("school_medewerker"),
        rls.schoolslot("school_medewerkerevent"),
        rls.schoolslot(
            "school_rolvervulling",
            medewerker_id="school_medewerker",
            groep_id="school_groep",
            locatie_id="school_locatie",
        ),
        rls.schoolslot("school_rolvervullingevent"),
    ]
