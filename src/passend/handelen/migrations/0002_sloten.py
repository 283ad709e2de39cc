"""The locks of the database on the tables of this room, and what it refuses: a change, and text that is not locked."""

from django.db import migrations

from passend.core import rls

TABELLEN = ("handelen_uitvoering", "handelen_voortgang")


class Migration(migrations.Migration):
    dependencies = [("handelen", "0001_begin"), ("leerling", "0002_sloten"), ("dossier", "0009_zicht")]
    operations = [
        operatie
        for tabel in TABELLEN
        for operatie in (
            rls.schoolslot(tabel, leerling_id="leerling_leerling", door_id="school_medewerker"),
            rls.leerlingslot(tabel),
            rls.niveauslot(tabel),
            rls.alleen_toevoegen(tabel),
        )
    ]
