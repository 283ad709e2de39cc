-- onder-norm-leerling: the latest main result of a vak is below the norm (C may be either side of it)
with ingeschreven as materialized (
    select distinct leerling_id from leerling_inschrijving where van <= :op and (tot is null or tot >= :op)
), groep as materialized (
    select i.leerling_id, i.groep_id from leerling_groepsindeling i join school_schooljaar j on j.id = i.schooljaar_id
    where :op between make_date(j.begin, 8, 1) and make_date(j.begin + 1, 7, 31) and i.groep_id is not null
        and i.van <= :op and (i.tot is null or i.tot >= :op)
), resultaat as materialized (
    select t.leerling_id, t.vak, t.op, t.volg, t.moment is null or t.moment ~ '^[ME][1-8]$' as hoofd,
        case when schaal = 'i-v' and niveau in ('I', 'II', 'III') or schaal = 'a-e' and niveau in ('A', 'B', 'hoge C')
                or schaal is null and niveau in ('I', 'II', 'III', 'A', 'B', 'hoge C') then true
            when schaal = 'i-v' and niveau in ('IV', 'V') or schaal = 'a-e' and niveau in ('lage C', 'D', 'E')
                or schaal is null and niveau in ('IV', 'V', 'lage C', 'D', 'E') then false end as gehaald
    from metingen_toetsresultaat t
    where t.soort = 'toets' and t.instrument = 'cito-lovs' and t.op <= :op and not t.ingetrokken and t.onderdeel = ''
        and not exists (select from metingen_toetsresultaat v where v.vervangt_id = t.id)
), hoofd as (
    select distinct on (leerling_id, vak) leerling_id, vak, gehaald from resultaat join ingeschreven using (leerling_id)
    where hoofd order by leerling_id, vak, op desc, volg desc
),
-- onder-norm-groep: in some vak fewer than 75 in 100 pupils of the group reach the norm with their latest result
laatste as (
    select distinct on (leerling_id, vak) leerling_id, groep_id, vak, gehaald
    from resultaat join groep using (leerling_id) order by leerling_id, vak, op desc, volg desc
), geteld as (
    select groep_id, vak, count(*) filter (where gehaald) as laag, count(*) filter (where gehaald is not false) as hoog,
        count(*) as allen
    from laatste group by groep_id, vak
), groepen as (
    select groep_id, not case when bool_and(hoog * 100 >= 75 * allen) then true else false end as streng,
        not case when bool_and(laag * 100 >= 75 * allen) then true else false end as ruim
    from geteld group by groep_id
)
select 'signalen.onder-norm-leerling.als', leerling_id::text, :op, vak, not gehaald, not gehaald
from hoofd where gehaald is not true
union all
select 'signalen.onder-norm-groep.als', groep_id::text, :op, null, streng, ruim from groepen where ruim
