-- advies-heroverwegen: the doorstroomtoets says more than the provisional advice, for pupils now in group 8
with schaal (woord, plaats) as (
    values ('vwo', 0), ('havo-vwo', 1), ('havo', 2), ('vmbo-gt-havo', 3), ('vmbo-gt', 4), ('vmbo-kgt', 5), ('vmbo-k', 6),
        ('vmbo-bk', 7), ('vmbo-b', 8), ('pro-vmbo-b', 9), ('pro', 10)
), toets as (
    select distinct on (t.leerling_id, t.vak) t.leerling_id, coalesce(t.niveau, t.uitslag) as woord, t.schaal
    from metingen_toetsresultaat t
    where t.soort = 'toets' and t.instrument = 'doorstroomtoets' and t.op <= :op and not t.ingetrokken and t.onderdeel = ''
        and not exists (select from metingen_toetsresultaat v where v.vervangt_id = t.id)
    order by t.leerling_id, t.vak, t.op desc, t.volg desc
), advies as (
    select distinct on (f.leerling_id) f.leerling_id, coalesce(f.velden ->> 'advies', f.velden ->> 'over') as woord
    from dossier_feit f
    where f.soort = 'besluit' and f.velden ->> 'id' = 'besluiten.voorlopig-advies' and f.op <= :op and not f.ingetrokken
        and not exists (select from dossier_feit v where v.vervangt_id = f.id)
    order by f.leerling_id, f.op desc
), nu as (
    select distinct on (i.leerling_id) i.leerling_id, i.jaargroep
    from leerling_groepsindeling i where i.van <= :op order by i.leerling_id, i.van desc
), beoordeeld as (
    select t.leerling_id, (case when coalesce(t.schaal, 'schooladvies') = 'schooladvies' then a.plaats > s.plaats end)
        and nu.jaargroep = 8 as waar
    from toets t
    join leerling_inschrijving i on i.leerling_id = t.leerling_id and i.van <= :op and (i.tot is null or i.tot >= :op)
    left join schaal s on s.woord = t.woord
    left join advies on advies.leerling_id = t.leerling_id
    left join schaal a on a.woord = advies.woord
    left join nu on nu.leerling_id = t.leerling_id
)
select 'signalen.advies-heroverwegen.als', leerling_id::text, :op, null, waar, waar
from (
    select leerling_id, case when bool_or(waar) then true when count(*) = count(waar) then false end as waar
    from beoordeeld group by leerling_id
) b
where waar is not false
