"""Who sees the results of single instruments of a leerling sees who that is and where he sits, and not the file."""

from django.db import migrations

from passend.core import rls

TABELLEN = {"leerling_leerling": "id", "leerling_inschrijving": "leerling_id", "leerling_groepsindeling": "leerling_id"}


class Migration(migrations.Migration):
    dependencies = [("toegang", "0004_zicht")]
    operations = [
        operatie
        for tabel, kolom in TABELLEN.items()
        for operatie in (
            rls.eraf(rls.leerlingslot(tabel, kolom, gedeeld="true")),
            rls.leerlingslot(tabel, kolom, gedeeld="true", begrensd=rls.BEGRENSD_WIE),
        )
    ]
