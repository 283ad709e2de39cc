"""Where a leerling goes to school: the locatie of the inschrijving, besides that of the groep."""

from importlib import import_module

from django.db import migrations

EERDER = import_module("passend.dossier.migrations.0003_relaties").VIEWS["feitveld"]
VAN_INSCHRIJVING = """
    union all
    select i.id::text, 'locatie', o.naam, null
    from leerling_inschrijving i
    join school_locatie o on o.id = i.locatie_id
"""
VIEW = "create or replace view regels.feitveld with (security_invoker = true) as {}"


class Migration(migrations.Migration):
    dependencies = [("dossier", "0004_leden")]
    operations = [migrations.RunSQL(VIEW.format(EERDER + VAN_INSCHRIJVING), VIEW.format(EERDER))]
