"""Within the school the database shows only the results of leerlingen whom the one who asks may see."""

from django.db import migrations

from passend.core import rls


class Migration(migrations.Migration):
    dependencies = [("metingen", "0002_sloten"), ("toegang", "0004_zicht")]
    operations = [
        rls.leerlingslot("metingen_toetsresultaat", gedeeld="'resultaten' = any(d.onderdelen)"),
        rls.volgslot("metingen_referentiescore", "toetsresultaat_id", "metingen_toetsresultaat"),
    ]
