"""Whose results count for whom: every leerling under the own id and under that of the groep on the day.

With it the results of leerlingen and those of groepen come from one reading of the table. The day is the one in the
setting `app.op` (ISO date; today when it is not set).
"""

from importlib import import_module

from django.db import migrations

EERDER = import_module("passend.dossier.migrations.0003_relaties").VIEWS
LID = """
    select l.id::text as onderwerp, l.id::text as leerling from leerling_leerling l
    union all
    select i.groep_id::text, i.leerling_id::text
    from leerling_groepsindeling i
    join school_schooljaar j on j.id = i.schooljaar_id
    cross join (
        select coalesce(nullif(current_setting('app.op', true), '')::date, current_date) as op
    ) dag
    where i.groep_id is not null and dag.op between make_date(j.begin, 8, 1) and make_date(j.begin + 1, 7, 31)
      and i.van <= dag.op and (i.tot is null or i.tot >= dag.op)
"""


class Migration(migrations.Migration):
    dependencies = [("dossier", "0003_relaties")]
    operations = [
        migrations.RunSQL(
            "drop view regels.groepsmeting",
            f"create view regels.groepsmeting with (security_invoker = true) as {EERDER['groepsmeting']}",
        ),
        migrations.RunSQL(f"create view regels.lid with (security_invoker = true) as {LID}", "drop view regels.lid"),
    ]
