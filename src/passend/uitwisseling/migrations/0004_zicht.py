"""Within the school the database shows only doubts about leerlingen whom the one who asks may see."""

from django.db import migrations

from passend.core import rls


class Migration(migrations.Migration):
    dependencies = [("uitwisseling", "0003_terugdraaien"), ("toegang", "0004_zicht")]
    operations = [rls.leerlingslot("uitwisseling_twijfel"), rls.leerlingslot("uitwisseling_twijfelevent")]
