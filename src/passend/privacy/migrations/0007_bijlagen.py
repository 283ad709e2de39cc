"""The function that destroys knows the scanned papers of the room `dossier`."""

from importlib import import_module

from django.db import migrations

functie = import_module("passend.privacy.migrations.0005_vernietigen").functie


class Migration(migrations.Migration):
    dependencies = [("privacy", "0006_taken"), ("dossier", "0012_bijlage")]
    operations = [migrations.RunSQL(functie(), migrations.RunSQL.noop)]
