"""Within the school the database shows only the leerlingen, groepen and levels that the one who asks may see."""

from django.db import migrations

from passend.core import rls


class Migration(migrations.Migration):
    dependencies = [("dossier", "0008_vertrouwelijk"), ("toegang", "0004_zicht")]
    operations = [
        rls.leerlingslot("dossier_feit", gedeeld="d.onderdelen && houders"),
        rls.groepslot("dossier_feit"),
        rls.niveauslot("dossier_feit", gedeeld="d.onderdelen && houders"),
        rls.leerlingslot("dossier_signaal"),
        rls.groepslot("dossier_signaal"),
        rls.niveauslot("dossier_signaal"),
        rls.leerlingslot("dossier_stand"),
        rls.niveauslot("dossier_stand"),
        rls.leerlingslot("dossier_gezien"),
        rls.leerlingslot("dossier_gezienevent"),
        rls.leerlingslot("dossier_schrijfplek"),
        rls.groepslot("dossier_schrijfplek"),
    ]
