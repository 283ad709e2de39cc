with ingeschreven as materialized (
    select distinct leerling_id from leerling_inschrijving where van <= :op and (tot is null or tot >= :op)
), nu as materialized (
    select distinct on (i.leerling_id) i.leerling_id, i.jaargroep between 3 and 8 as in_3_8
    from leerling_groepsindeling i where i.van <= :op order by i.leerling_id, i.van desc
), resultaat as materialized (
    select t.id, t.leerling_id, t.soort, t.instrument, t.vak, t.moment, t.op, t.volg, t.niveau, t.schaal, t.waarde, t.oordeel
    from metingen_toetsresultaat t join ingeschreven using (leerling_id)
    where t.op <= :op and not t.ingetrokken and t.onderdeel = ''
        and (t.soort in ('toets', 'verwachting') or t.soort = 'methodetoets' and t.instrument in ('methodetoetsen', 'veilig-en-vlot'))
        and not exists (select from metingen_toetsresultaat v where v.vervangt_id = t.id)
), laatste as materialized (
    select distinct on (leerling_id, instrument, vak) id, leerling_id, instrument, vak, moment, niveau, schaal, waarde,
        case when coalesce(schaal, 'i-v') = 'i-v' and niveau in ('I+', 'I', 'II', 'III', 'IV', 'V') then niveau end as cijfer
    from resultaat where soort = 'toets'
    order by leerling_id, instrument, vak, op desc, volg desc
),
-- v-score and hoge-score: the latest Cito result of a vak
cito as (
    select leerling_id, vak, cijfer = 'V' as v, cijfer in ('I', 'I+') as hoog from laatste where instrument = 'cito-lib'
),
-- weinig-uitdaging: a high score, and somebody says that there is too little challenge
oordeel as (
    select leerling_id, nullif(vak, '') as vak, case when bool_or(ja) then true when count(*) = count(ja) then false end as ja
    from (
        select distinct on (f.leerling_id, f.vak, f.domein) f.leerling_id, f.vak, f.velden ->> 'antwoord' = 'ja' as ja
        from dossier_feit f
        where f.soort = 'oordeel' and f.velden ->> 'vraag' = 'vragen.te-weinig-uitdaging' and f.op <= :op
            and not f.ingetrokken and not exists (select from dossier_feit v where v.vervangt_id = f.id)
        order by f.leerling_id, f.vak, f.domein, f.op desc, f.nu desc nulls last
    ) o group by leerling_id, vak
), uitdaging as (
    select c.leerling_id, c.vak, c.hoog and coalesce(eigen.ja, algemeen.ja) as waar
    from cito c
    left join oordeel eigen on eigen.leerling_id = c.leerling_id and eigen.vak = c.vak
    left join oordeel algemeen on algemeen.leerling_id = c.leerling_id and algemeen.vak is null
),
-- drie-onvoldoendes: the last three method tests of a vak, in groups 3-8
methode as (
    select leerling_id, vak, oordeel = 'onvoldoende' as onvoldoende,
        row_number() over (partition by leerling_id, vak order by op desc, volg desc) as plek
    from resultaat where soort = 'methodetoets'
), drie as (
    select m.leerling_id, m.vak, case when count(*) filter (where onvoldoende) >= 3 then true
        when count(*) filter (where onvoldoende is not false) < 3 then false end as waar
    from methode m where plek <= 3 group by m.leerling_id, m.vak
),
-- onder-verwachting: the latest result of a line against the most precise, latest expectation, in groups 3-8
verwacht as materialized (
    select distinct on (leerling_id, instrument, vak, moment) leerling_id, instrument, vak, moment, op, niveau, waarde
    from resultaat where soort = 'verwachting'
    order by leerling_id, instrument, vak, moment, op desc, volg desc
), schaal (woord, plaats) as (
    values ('I+', 0), ('I', 1), ('II', 2), ('III', 3), ('IV', 4), ('V', 5)
), vergeleken as (
    select distinct on (l.id) l.leerling_id, l.vak, case when l.niveau is not null and v.niveau is not null then
            case when coalesce(l.schaal, 'i-v') = 'i-v' then a.plaats < s.plaats end
        else l.waarde < v.waarde end as onder
    from laatste l
    left join verwacht v on v.leerling_id = l.leerling_id and v.instrument = l.instrument
        and (v.vak is null or v.vak = l.vak) and (v.moment is null or v.moment = l.moment)
    left join schaal s on s.woord = l.niveau
    left join schaal a on a.woord = v.niveau
    where l.vak is not null
    order by l.id, (v.vak is not null)::int + (v.moment is not null)::int desc, v.op desc
), onder as (
    select leerling_id, vak, case when bool_or(onder) then true when count(*) = count(onder) then false end as waar
    from vergeleken group by leerling_id, vak
)
select 'signalen.v-score.als', leerling_id::text, :op, vak, v, v from cito where v is not false
union all
select 'signalen.hoge-score.als', leerling_id::text, :op, vak, hoog, hoog from cito where hoog is not false
union all
select 'signalen.weinig-uitdaging.als', leerling_id::text, :op, vak, waar, waar from uitdaging where waar is not false
union all
select 'signalen.begaafdheid.als', leerling_id::text, :op, null, niveau = 'hoog', niveau = 'hoog'
from laatste where instrument = 'signaleringslijst-begaafdheid' and (niveau <> 'niet hoog' or niveau is null)
union all
select 'signalen.drie-onvoldoendes.als', leerling_id::text, :op, vak, waar and in_3_8, waar and in_3_8
from drie left join nu using (leerling_id) where (waar and in_3_8) is not false
union all
select 'signalen.onder-verwachting.als', leerling_id::text, :op, vak, waar and in_3_8, waar and in_3_8
from onder left join nu using (leerling_id) where (waar and in_3_8) is not false
