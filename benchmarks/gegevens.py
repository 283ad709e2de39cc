"""Invented schools with believable results, made by DuckDB in sets: no names, and one seed always gives the same rows.

Pupils have an ability, an ability per vak and a drift per year, so that levels of one pupil resemble each other. There
are tables (leerling, groep, indeling, dossier: the recorded facts), and the SELECT of the results, which may be many.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import duckdb

ZAAD: Final = 2026
OP: Final = date(2026, 3, 16)
SCHOOLJAAR: Final = 2025
JAREN: Final = 8
PER_SCHOOL: Final = 250
# A school of 250 with the pupils who left during the last seven years.
MET_VERTROKKENEN: Final = 468
VAKKEN: Final = ("technisch lezen", "rekenen", "spelling", "begrijpend lezen")


@dataclass(frozen=True, slots=True)
class Namen:
    """How a plan calls the instruments of the results; the vak technisch lezen may have one of its own."""

    lvs: str = "lvs"
    lezen: str = "dmt"
    methode: str = "methodetoetsen"


ALGEMEEN: Final = Namen()


@dataclass(frozen=True, slots=True)
class Omvang:
    """How much there is: pupils who are enrolled, results per vak and year, and whether former pupils are kept."""

    leerlingen: int
    methodetoetsen: int = 8
    vertrokkenen: bool = False
    eerste_school: int = 0

    @property
    def scholen(self) -> int:
        """Whole schools of 250 pupils."""
        return -(-self.leerlingen // PER_SCHOOL)


MACROS: Final = f"""
create macro if not exists sleutel(soort, nr) as format('{{:08x}}-0000-7000-8000-{{:012x}}', soort, nr);
create macro if not exists trek(nr, wat) as hash(nr, wat, {ZAAD});
create macro if not exists deel(h, i) as ((h >> (16 * i)) & 65535) / 65536.0;
-- the sum of four uniform numbers, scaled: close to a normal distribution, and cheap
create macro if not exists normaal(h) as (deel(h, 0) + deel(h, 1) + deel(h, 2) + deel(h, 3) - 2) * 1.7320508;
create macro if not exists romeins(z) as case when z >= 0.84 then 'I' when z >= 0.25 then 'II'
    when z >= -0.25 then 'III' when z >= -0.84 then 'IV' else 'V' end;
create macro if not exists letter_(z) as case when z >= 0.67 then 'A' when z >= 0 then 'B' when z >= -0.67 then 'C'
    when z >= -1.28 then 'D' else 'E' end;
create macro if not exists advies(z) as case when z >= 1 then 'vwo' when z >= 0.4 then 'havo'
    when z >= -0.3 then 'vmbo-gt' when z >= -1 then 'vmbo-k' else 'vmbo-b' end;
"""


def maak(verbinding: duckdb.DuckDBPyConnection, omvang: Omvang, vragen: Sequence[str] = ()) -> None:
    """Make the tables school, leerling, groep, indeling and dossier (replacing those that are there)."""
    verbinding.execute(MACROS)
    per_school = MET_VERTROKKENEN if omvang.vertrokkenen else PER_SCHOOL
    eerste, laatste = omvang.eerste_school, omvang.eerste_school + omvang.scholen
    verbinding.execute(
        f"create or replace table school as select s, sleutel(1, s) as id from range({eerste}, {laatste}) t(s)"
    )
    verbinding.execute(
        "create or replace table leerling as "
        "select nr, s, sleutel(2, nr) as id, sleutel(1, s) as school_id, 1 + (p * 8) // 250 as jaargroep, "
        "normaal(trek(nr, 'aanleg')) as aanleg "
        f"from (select s, p, s * {MET_VERTROKKENEN} + p as nr from school, range({per_school}) t(p)) "
        f"where p >= {PER_SCHOOL} or (s - {eerste}) * {PER_SCHOOL} + p < {omvang.leerlingen}"
    )
    verbinding.execute(
        "create or replace table jaar as "
        f"select nr, s, id, school_id, aanleg, {SCHOOLJAAR} - y as begin, jaargroep - y as g "
        f"from leerling, range({JAREN}) t(y) where jaargroep - y between 1 and 8"
    )
    verbinding.execute(
        "create or replace table groep as select distinct s, school_id, begin, g, "
        "sleutel(3, s * 1000 + (begin % 100) * 10 + g) as id from jaar"
    )
    verbinding.execute(
        "create or replace table indeling as select sleutel(4, j.nr * 10 + j.g) as id, j.school_id, j.id as leerling, "
        "j.begin, sleutel(3, j.s * 1000 + (j.begin % 100) * 10 + j.g) as groep_id, j.g as jaargroep, "
        "make_date(j.begin, 8, 1) as van, "
        f"case when j.begin < {SCHOOLJAAR} then make_date(j.begin + 1, 7, 31) end as tot from jaar j"
    )
    _dossier(verbinding, vragen)


def _dossier(verbinding: duckdb.DuckDBPyConnection, vragen: Sequence[str]) -> None:
    """Recorded facts: an answer to each question for 3 in 100 pupils, some plans and advices, concerns of a parent."""
    verbinding.execute("create or replace table vraag (nummer integer, pad text)")
    if vragen:
        verbinding.executemany("insert into vraag values (?, ?)", [[i, pad] for i, pad in enumerate(vragen, 10)])
    dag = f"DATE '{OP}' - CAST(h >> 20 & 127 AS INTEGER) - 1"
    verbinding.execute(
        "create or replace table dossier as with loting as ("
        "  select l.*, trek(l.nr, v.pad) as h, v.nummer, v.pad from leerling l, vraag v where l.jaargroep <= 8"
        "), soorten as ("
        f"  select nr, id, school_id, nummer, {dag} as op, 'oordeel' as soort, json_object('vraag', pad, 'antwoord', "
        "     case when h >> 40 & 3 = 0 then 'nee' else 'ja' end)::text as velden from loting where h % 100 < 3"
        f"  union all select nr, id, school_id, 0, {dag}, 'zorgsignaal', '{{}}' "
        "     from (select *, trek(nr, 'zorg') as h from leerling where jaargroep <= 8) where h % 100 < 2"
        f"  union all select nr, id, school_id, 1, {dag}, 'plan', json_object('soort', 'plannen.opp-trap', 'stand', "
        "     'start')::text from (select *, trek(nr, 'opp') as h from leerling where jaargroep between 5 and 8) "
        "     where h % 100 < 10"
        "  union all select nr, id, school_id, 2, make_date(2026, 1, 20), 'besluit', json_object('id', "
        "     'besluiten.voorlopig-advies', 'advies', advies(aanleg))::text from leerling where jaargroep = 8"
        ") select sleutel(5, nr * 1000 + nummer) as id, id as leerling, school_id, op, soort, velden, "
        "nr * 1000 + nummer as volg from soorten"
    )


def _sjabloon(omvang: Omvang, namen: Namen) -> str:
    """One row per kind of result in a school year: the groups it is for, and the day counted from 1 August."""
    rijen: list[tuple[str, str, str, str, str, int, int, int]] = []
    for vak in VAKKEN:
        lvs = namen.lezen if vak == "technisch lezen" else namen.lvs
        for half, dag in (("M", 175), ("E", 310)):
            rijen.append(("toets", lvs, "lvs-toets", vak, half, dag, 3, 8))
            rijen.append(("verwachting", lvs, "lvs-toets", vak, half, 60, 3, 8))
        rijen += [
            ("methodetoets", namen.methode, "methodetoets", vak, "", 40 + k * 270 // omvang.methodetoetsen, 3, 8)
            for k in range(omvang.methodetoetsen)
        ]
    for vak in ("taal", "rekenen"):
        rijen += [("toets", namen.lvs, "lvs-toets", vak, half, dag, 1, 2) for half, dag in (("M", 175), ("E", 310))]
    rijen.append(("toets", "doorstroomtoets", "lvs-toets", "", "", 190, 8, 8))
    rijen += [("toets", "signaleringslijst-begaafdheid", "screening", "", "", 100, g, g) for g in (2, 5)]
    waarden = ", ".join(str((nummer, *rij)) for nummer, rij in enumerate(rijen))
    return f"(values {waarden}) t(n, soort, instrument, isoort, vak, half, dag, van_g, tot_g)"


def metingen(omvang: Omvang, namen: Namen = ALGEMEEN) -> str:
    """The SELECT of all results until the day that is judged, in the columns of the relation `meting`."""
    return f"""
with afname as (
    select j.*, t.n, t.soort, t.instrument, t.isoort, nullif(t.vak, '') as vak,
        nullif(t.half || case when t.half = '' then '' else g::text end, '') as moment, t.half,
        nr * 1000 + (begin - {SCHOOLJAAR - JAREN + 1}) * 100 + t.n as volg,
        make_date(begin, 8, 1) + cast(t.dag + trek(nr, t.n) % 9 as integer) as op
    from jaar j join {_sjabloon(omvang, namen)} on j.g between t.van_g and t.tot_g
), gemaakt as (
    select *, aanleg + 0.5 * normaal(trek(nr, vak)) as kunnen, normaal(trek(volg, 'dag')) as dagvorm,
        normaal(trek(nr, vak || begin)) as jaarvorm
    from afname where op <= DATE '{OP}'
), gescoord as (
    select *, case when soort = 'verwachting' then kunnen / 1.12
        else (coalesce(kunnen, aanleg) + 0.3 * coalesce(jaarvorm, 0) + 0.35 * dagvorm) / 1.21 end as z
    from gemaakt
)
select id as onderwerp, id as persoon, sleutel(6, volg) as id, soort, instrument, isoort, vak, moment, op, volg,
    case when soort = 'methodetoets' then null when instrument = 'doorstroomtoets' then advies(z)
        when isoort = 'screening' then case when z > 1.3 then 'hoog' else 'niet hoog' end
        when begin < 2021 then letter_(z) else romeins(z) end as niveau,
    case when soort = 'methodetoets' or instrument = 'doorstroomtoets' or isoort = 'screening' then null
        when begin < 2021 then 'a-e' else 'i-v' end as schaal,
    case when soort <> 'methodetoets' and isoort = 'lvs-toets' and vak is not null
        then cast(round(60 + 18 * g + case when half = 'E' then 8 else 0 end + 10 * z) as numeric(18, 4)) end as waarde,
    case when soort = 'methodetoets' then case when z < -0.8 then 'onvoldoende' else 'voldoende' end end as oordeel,
    cast(null as text) as uitslag, 1 as aantal, school_id, g as jaargroep
from gescoord"""
