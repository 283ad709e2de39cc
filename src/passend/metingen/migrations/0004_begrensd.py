"""Who sees the results of single instruments sees those, and no others."""

from django.db import migrations

from passend.core import rls

GEDEELD = "'resultaten' = any(d.onderdelen)"


class Migration(migrations.Migration):
    dependencies = [("metingen", "0003_zicht")]
    operations = [
        rls.eraf(rls.leerlingslot("metingen_toetsresultaat", gedeeld=GEDEELD)),
        rls.leerlingslot("metingen_toetsresultaat", gedeeld=GEDEELD, begrensd=rls.BEGRENSD_RESULTAAT),
    ]
