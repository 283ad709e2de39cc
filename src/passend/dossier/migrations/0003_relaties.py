"""The relations that compiled rules read: views in the schema `regels`, under the reader's own row-level security.

Their columns are the contract of `passend.engine.regels`. A fact that was replaced or withdrawn is not there.
`onderwerp` and `groepsmeting` look at the day in the setting `app.op` (ISO date; today when it is not set).
"""

from django.db import migrations

VIEWS = {
    "onderwerp": """
        with dag as (
            select coalesce(nullif(current_setting('app.op', true), '')::date, current_date) as op
        ), moment as (
            select op, coalesce(nullif(current_setting('app.nu', true), '')::timestamp, op + time '23:59:59') as nu from dag
        )
        select i.leerling_id::text as onderwerp, 'leerling'::text as soort, m.op, m.nu
        from moment m join leerling_inschrijving i on i.van <= m.op and (i.tot is null or i.tot >= m.op)
        group by i.leerling_id, m.op, m.nu
        union all
        select g.id::text, 'groep', m.op, m.nu
        from moment m
        join school_schooljaar j on m.op between make_date(j.begin, 8, 1) and make_date(j.begin + 1, 7, 31)
        join school_groep g on g.schooljaar_id = j.id
        union all
        select s.id::text, 'school', m.op, m.nu
        from moment m join school_school s
          on s.id = any (string_to_array(nullif(current_setting('app.school', true), ''), ',')::uuid[])
    """,
    "meting": """
        select t.leerling_id::text as onderwerp, t.leerling_id::text as persoon, t.id::text as id, t.soort::text as soort,
            t.instrument::text as instrument, t.isoort::text as isoort, t.vak::text as vak,
            t.moment::text as moment, t.op, t.volg, t.niveau::text as niveau,
            t.schaal::text as schaal, t.waarde, t.oordeel::text as oordeel,
            t.uitslag::text as uitslag, 1 as aantal
        from metingen_toetsresultaat t
        where not t.ingetrokken and t.onderdeel = '' and not exists (
            select from metingen_toetsresultaat v where v.vervangt_id = t.id and v.vervangt_id is not null
        )
    """,
    "groepsmeting": """
        select i.groep_id::text as onderwerp, m.persoon, m.id, m.soort, m.instrument, m.isoort, m.vak, m.moment, m.op,
            m.volg, m.niveau, m.schaal, m.waarde, m.oordeel, m.uitslag, m.aantal
        from regels.meting m
        join leerling_groepsindeling i on i.leerling_id = m.persoon::uuid and i.groep_id is not null
        join school_schooljaar j on j.id = i.schooljaar_id
        cross join (
            select coalesce(nullif(current_setting('app.op', true), '')::date, current_date) as op
        ) dag
        where dag.op between make_date(j.begin, 8, 1) and make_date(j.begin + 1, 7, 31)
          and i.van <= dag.op and (i.tot is null or i.tot >= dag.op)
    """,
    "feit": """
        select coalesce(f.leerling_id, f.groep_id, f.medewerker_id, f.school_id)::text as onderwerp, f.id::text as id,
            f.soort::text as soort, f.op, f.tot, (f.nu at time zone 'Europe/Amsterdam') as nu,
            nullif(f.vak, '')::text as vak, nullif(f.domein, '')::text as domein
        from dossier_feit f
        where not f.ingetrokken and not exists (
            select from dossier_feit v where v.vervangt_id = f.id and v.vervangt_id is not null
        )
        union all
        select l.id::text, l.id::text || ':geboren', 'leerling', l.geboortedatum, null, null, null, null
        from leerling_leerling l where l.geboortedatum is not null
        union all
        select i.leerling_id::text, i.id::text, 'leerling', i.van, i.tot, null, null, null
        from leerling_inschrijving i
        union all
        select i.leerling_id::text, i.id::text, 'leerling', i.van, i.tot, null, null, null
        from leerling_groepsindeling i
        left join school_groep g on g.id = i.groep_id
        where coalesce(g.soort, 'stamgroep') = 'stamgroep'
        union all
        select i.leerling_id::text, i.leerling_id::text || ':gezag', 'leerling', min(i.van), null, null, null, null
        from leerling_inschrijving i
        where exists (select from leerling_ouderrelatie o where o.leerling_id = i.leerling_id and o.gezag = 'ja')
        group by i.leerling_id
    """,
    "feitveld": """
        select f.id::text as feit, v.key::text as veld,
            case jsonb_typeof(w.waarde) when 'boolean' then case when w.waarde = 'true' then 'ja' else 'nee' end
                else w.waarde #>> '{}' end as waarde,
            case when jsonb_typeof(w.waarde) = 'number' then (w.waarde #>> '{}')::numeric end as getal
        from dossier_feit f
        cross join lateral jsonb_each(f.velden) v
        cross join lateral jsonb_array_elements(
            case jsonb_typeof(v.value) when 'array' then v.value else jsonb_build_array(v.value) end
        ) w(waarde)
        where jsonb_typeof(w.waarde) <> 'object'
        union all
        select f.id::text, 'door', f.rol, null from dossier_feit f where f.rol <> ''
        union all
        select l.id::text || ':geboren', 'geboren', l.geboortedatum::text, null
        from leerling_leerling l where l.geboortedatum is not null
        union all
        select i.id::text, 'inschrijving', 'ja', null from leerling_inschrijving i
        union all
        select i.id::text, 'groep', i.jaargroep::text, i.jaargroep
        from leerling_groepsindeling i where i.jaargroep is not null
        union all
        select i.id::text, 'locatie', o.naam, null
        from leerling_groepsindeling i
        join school_groep g on g.id = i.groep_id
        join school_locatie o on o.id = g.locatie_id
        union all
        select r.leerling_id::text || ':gezag', 'gezag', r.ouder_id::text, null
        from leerling_ouderrelatie r where r.gezag = 'ja'
    """,
    "periode": """
        select 'schooljaar'::text as id, null::text as onderwerp, make_date(j.begin, 8, 1) as van,
            make_date(j.begin + 1, 7, 31) as tot
        from school_schooljaar j
    """,
    "dagen": """
        with kalender as (
            select d.dag::date as dag, extract(isodow from d.dag) < 6 as doordeweeks,
                d.dag between j.eerste_schooldag and j.laatste_schooldag as in_schooltijd,
                exists (
                    select from school_vakantie v where v.schooljaar_id = j.id and d.dag between v.van and v.tot
                ) as vrij,
                exists (
                    select from school_vakantie v
                    where v.schooljaar_id = j.id and v.soort = 'feestdag' and d.dag between v.van and v.tot
                ) as feestdag
            from school_schooljaar j
            cross join lateral generate_series(
                make_date(j.begin, 8, 1)::timestamp, make_date(j.begin + 1, 7, 31)::timestamp, interval '1 day'
            ) d(dag)
        ), soort as (
            select dag, doordeweeks and in_schooltijd and not vrij as schooldag, doordeweeks and not feestdag as werkdag
            from kalender
        )
        select dag, schooldag, werkdag, (sum(schooldag::int) over (order by dag))::int as volgnr_schooldag from soort
    """,
}


class Migration(migrations.Migration):
    dependencies = [
        ("dossier", "0002_sloten"),
        ("metingen", "0002_sloten"),
    ]
    operations = [
        migrations.RunSQL("create schema if not exists regels", "drop schema regels"),
        *(
            migrations.RunSQL(
                f"create view regels.{naam} with (security_invoker = true) as {tekst}", f"drop view regels.{naam}"
            )
            for naam, tekst in VIEWS.items()
        ),
    ]
