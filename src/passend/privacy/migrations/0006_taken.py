"""The function that destroys knows the tables of the room `taken`."""

from importlib import import_module

from django.db import migrations

functie = import_module("passend.privacy.migrations.0005_vernietigen").functie


class Migration(migrations.Migration):
    dependencies = [("privacy", "0005_vernietigen"), ("taken", "0002_sloten")]
    operations = [migrations.RunSQL(functie(), migrations.RunSQL.noop)]
