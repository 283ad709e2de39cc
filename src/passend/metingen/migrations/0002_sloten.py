"""The locks of the database on the tables of this room: school, references within a school, append-only facts."""

from django.db import migrations

from passend.core import rls


class Migration(migrations.Migration):
    dependencies = [
        ("metingen", "0001_begin"),
        ("core", "0001_begin"),
        ("school", "0002_sloten"),
        ("leerling", "0002_sloten"),
    ]
    operations = [
        rls.doelwit_binnen_school("metingen_toetsresultaat"),
        rls.schoolslot("metingen_toetsresultaat", leerling_id="leerling_leerling", door_id="school_medewerker"),
        rls.schoolslot("metingen_referentiescore", toetsresultaat_id="metingen_toetsresultaat"),
        rls.alleen_toevoegen("metingen_toetsresultaat"),
        rls.alleen_toevoegen("metingen_referentiescore"),
        # Compiled rules group and join on the key as text; without this PostgreSQL guesses 200 pupils.
        migrations.RunSQL(
            "create statistics metingen_leerling_tekst on (leerling_id::text) from metingen_toetsresultaat",
            "drop statistics metingen_leerling_tekst",
        ),
    ]
