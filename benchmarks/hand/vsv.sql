-- niet-op-koers: an opp-trap runs and the latest Cito result of some vak lies below what was expected of it
with ingeschreven as (
    select distinct leerling_id from leerling_inschrijving where van <= :op and (tot is null or tot >= :op)
), trap as (
    select leerling_id from dossier_feit f
    where soort = 'plan' and velden ->> 'soort' = 'plannen.opp-trap' and op <= :op and not ingetrokken
        and not exists (select from dossier_feit v where v.vervangt_id = f.id)
    group by leerling_id
    having coalesce(max(op) filter (where velden ->> 'stand' in ('einde', 'gestopt', 'afgerond')) < max(op), true)
), resultaat as (
    select t.* from metingen_toetsresultaat t
    join trap using (leerling_id) join ingeschreven using (leerling_id)
    where t.soort in ('toets', 'verwachting') and t.op <= :op and not t.ingetrokken and t.onderdeel = ''
        and not exists (select from metingen_toetsresultaat v where v.vervangt_id = t.id)
), laatste as (
    select distinct on (leerling_id, vak) id, leerling_id, instrument, vak, moment, niveau, waarde
    from resultaat where soort = 'toets' and instrument = 'cito'
    order by leerling_id, vak, op desc, volg desc
), verwacht as (
    select distinct on (leerling_id, instrument, vak, moment) leerling_id, instrument, vak, moment, op, niveau, waarde
    from resultaat where soort = 'verwachting'
    order by leerling_id, instrument, vak, moment, op desc, volg desc
), vergeleken as (
    select distinct on (l.id) l.leerling_id,
        -- the plan has no ordered list with levels, so two levels cannot be compared
        case when l.niveau is not null and v.niveau is not null then null else l.waarde < v.waarde end as waar
    from laatste l
    left join verwacht v on v.leerling_id = l.leerling_id and v.instrument = l.instrument
        and (v.vak is null or v.vak = l.vak) and (v.moment is null or v.moment = l.moment)
    order by l.id, (v.vak is not null)::int + (v.moment is not null)::int desc, v.op desc
)
select 'signalen.niet-op-koers.als', leerling_id::text, :op, null, waar, waar
from (
    select leerling_id, case when bool_or(waar) then true when count(*) = count(waar) then false end as waar
    from vergeleken group by leerling_id
) b
where waar is not false
