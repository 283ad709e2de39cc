-- dyslexie-onderzoek: three times V or E on the DMT (strict: the last three; loose: ever), with main results and with all
with ingeschreven as materialized (
    select distinct leerling_id from leerling_inschrijving where van <= :op and (tot is null or tot >= :op)
), resultaat as materialized (
    select t.leerling_id, t.instrument, t.isoort, t.vak, t.op, t.volg, t.niveau, t.schaal, t.waarde, t.moment
    from metingen_toetsresultaat t join ingeschreven using (leerling_id)
    where t.soort = 'toets' and (t.instrument = 'dmt' or t.isoort = 'lvs-toets') and t.op <= :op and not t.ingetrokken
        and t.onderdeel = '' and not exists (select from metingen_toetsresultaat v where v.vervangt_id = t.id)
), dmt as (
    select leerling_id, vak, row_number() over w as plek, moment is null or moment ~ '^[ME][1-8]$' as hoofd,
        row_number() over (
            partition by leerling_id, vak, moment is null or moment ~ '^[ME][1-8]$' order by op desc, volg desc
        ) as hoofdplek,
        case when schaal = 'i-v' and niveau in ('V', 'V-') or schaal = 'a-e' and niveau = 'E'
                or schaal is null and niveau in ('V', 'V-', 'E') then true
            when schaal = 'i-v' and niveau in ('I', 'II', 'III', 'IV') or schaal = 'a-e' and niveau in ('A', 'B', 'C', 'D')
                or schaal is null and niveau in ('I', 'II', 'III', 'IV', 'A', 'B', 'C', 'D') then false end as zwak
    from resultaat where instrument = 'dmt'
    window w as (partition by leerling_id, vak order by op desc, volg desc)
), geteld as (
    select leerling_id, vak, bool_or(hoofd) as met_hoofd,
        count(*) filter (where zwak and plek <= 3) as s3, count(*) filter (where zwak is not false and plek <= 3) as k3,
        count(*) filter (where zwak) as s, count(*) filter (where zwak is not false) as k,
        count(*) filter (where zwak and hoofd and hoofdplek <= 3) as hs3,
        count(*) filter (where zwak is not false and hoofd and hoofdplek <= 3) as hk3,
        count(*) filter (where zwak and hoofd) as hs, count(*) filter (where zwak is not false and hoofd) as hk
    from dmt group by leerling_id, vak
), per_vak as (
    select leerling_id,
        case when s3 >= 3 then true when k3 < 3 then false end as streng, case when s >= 3 then true when k < 3 then false end as ruim,
        met_hoofd,
        case when hs3 >= 3 then true when hk3 < 3 then false end as h_streng,
        case when hs >= 3 then true when hk < 3 then false end as h_ruim
    from geteld
), dyslexie as (
    select leerling_id,
        case when bool_or(streng) then true when count(*) = count(streng) then false end
            and case when bool_or(h_streng) filter (where met_hoofd) then true
                when count(*) filter (where met_hoofd) = 0 then null
                when count(*) filter (where met_hoofd and h_streng is null) = 0 then false end as streng,
        case when bool_or(ruim) then true when count(*) = count(ruim) then false end
            or case when bool_or(h_ruim) filter (where met_hoofd) then true
                when count(*) filter (where met_hoofd) = 0 then null
                when count(*) filter (where met_hoofd and h_ruim is null) = 0 then false end as ruim
    from per_vak group by leerling_id
),
-- stagnatie: no growth between the last two results of a vak, or somebody says so
twee as (
    select leerling_id, vak, instrument, waarde, lead(waarde) over w as vorige, lead(volg) over w as van_vorige,
        row_number() over w as plek
    from resultaat where isoort = 'lvs-toets'
    window w as (partition by leerling_id, instrument, vak order by op desc, volg desc)
), groei as (
    select leerling_id, vak, case when bool_or(waarde - vorige <= 0) then true
        when count(*) = count(waarde - vorige) then false end as stil
    from twee where plek = 1 and van_vorige is not null group by leerling_id, vak
), oordeel as (
    select leerling_id, nullif(vak, '') as vak, case when bool_or(ja) then true when count(*) = count(ja) then false end as ja
    from (
        select distinct on (f.leerling_id, f.vak, f.domein) f.leerling_id, f.vak, f.velden ->> 'antwoord' = 'ja' as ja
        from dossier_feit f
        where f.soort = 'oordeel' and f.velden ->> 'vraag' = 'vragen.stilstand' and f.op <= :op and not f.ingetrokken
            and not exists (select from dossier_feit v where v.vervangt_id = f.id)
        order by f.leerling_id, f.vak, f.domein, f.op desc, f.nu desc nulls last
    ) o join ingeschreven using (leerling_id) group by leerling_id, vak
), stil as (
    select g.leerling_id, g.vak,
        -- an answer that nobody gave asks nothing beside growth that is known
        g.stil or case when eigen.leerling_id is null and algemeen.leerling_id is null then false
            else coalesce(eigen.ja, algemeen.ja) end as waar,
        algemeen.ja and not coalesce(g.stil or eigen.ja, false) as los
    from groei g
    left join oordeel eigen on eigen.leerling_id = g.leerling_id and eigen.vak = g.vak
    left join oordeel algemeen on algemeen.leerling_id = g.leerling_id and algemeen.vak is null
    where g.vak is not null
    union all
    select leerling_id, null, true, false from oordeel where vak is null and ja
)
select 'signalen.dyslexie-onderzoek.als', leerling_id::text, :op, null, streng, ruim from dyslexie where ruim is not false
union all
select 'signalen.stagnatie.als', leerling_id::text, :op, vak, waar, waar from stil where waar is not false and los is not true
