"""The function behind every append-only table."""

from django.db import migrations

from passend.core import rls


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [rls.WEIGERFUNCTIE]
