"""The function that destroys knows the tables of the room `handelen`."""

from importlib import import_module

from django.db import migrations

functie = import_module("passend.privacy.migrations.0005_vernietigen").functie


class Migration(migrations.Migration):
    dependencies = [("privacy", "0007_bijlagen"), ("handelen", "0002_sloten")]
    operations = [migrations.RunSQL(functie(), migrations.RunSQL.noop)]
