"""The signals of a school in one run of the compiled rules, each with its evidence and explanation."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from passend.dossier.schoolkalender import schoolkalender
from passend.dossier.uitvoerder import IN_TABELLEN, MET_DE_VRAAG, Aanvoer, aanvoer_voor, rekencursor
from passend.engine.delen.signalen import Signaal
from passend.engine.regels import Relaties, Uitkomst, uitkomst
from passend.engine.regels.bewijs import ONTBREEKT, Bewijsrij, bewijs
from passend.engine.regels.uitleg import uitleg
from passend.engine.stand.planboek import Planboek
from passend.engine.stand.signalen import VOOR_WIE
from passend.engine.termijnen.perioden import periodes

# The relations of the database itself; brought along are the periods of the plan, which are few, and what fired.
RELATIES = Relaties(
    onderwerp="regels.onderwerp",
    meting="regels.meting",
    feit="regels.feit",
    feitveld="regels.feitveld",
    periode="ronde_periode",
    gevuurd="ronde_gevuurd",
    dagen="regels.dagen",
    vooraf=MET_DE_VRAAG.vooraf(["periode"]),
)
# Some leerlingen, and everything that is about more than one leerling.
ONDERWERPEN = (
    "SELECT * FROM regels.onderwerp WHERE soort <> 'leerling' "
    "OR onderwerp = ANY(string_to_array(current_setting('app.leerlingen'), ','))"
)
MET_GROEPEN = (
    "SELECT l.onderwerp, m.persoon, m.id, m.soort, m.instrument, m.isoort, m.vak, m.moment, m.op, m.volg, m.niveau, "
    "m.schaal, m.waarde, m.oordeel, m.uitslag, m.aantal "
    "FROM regels.meting m JOIN regels.lid l ON l.leerling = m.persoon"
)
TERZIJDE = (
    "SELECT coalesce(f.leerling_id, f.groep_id)::text, f.velden -> 'signaal' ->> 0, f.vak, max(f.op) "
    "FROM dossier_feit f WHERE f.soort = 'terzijde' AND f.op <= %(op)s AND coalesce(f.tot >= %(op)s, true) "
    "AND (f.leerling_id = ANY(%(ids)s::uuid[]) OR f.groep_id = ANY(%(ids)s::uuid[])) "
    "AND f.velden -> 'reden' ->> 0 IS NOT NULL AND NOT f.ingetrokken "
    "AND NOT EXISTS (SELECT FROM dossier_feit v WHERE v.vervangt_id = f.id) GROUP BY 1, 2, 3"
)


@dataclass(frozen=True, slots=True)
class Signaalrij:
    """One signal as it is stored: the rule, whom it is about, since when, and why."""

    regel: str
    leerling: UUID | None
    groep: UUID | None
    vak: str
    uitkomst: str
    sinds: date
    uitleg: str
    bewijs: list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Vuur:
    """A rule that came out as waar or vraag for an onderwerp, as the SQL gave it."""

    adres: str
    onderwerp: str
    op: date
    vak: str | None
    uitkomst: Uitkomst


def signaalrijen(
    boek: Planboek, op: date, leerlingen: Sequence[UUID] | None = None, *, van_kracht: date | None = None
) -> list[Signaalrij]:
    """All signals and questions of the school in scope on a day, without those that were put aside since.

    With `leerlingen` only those about them, and those about groepen and the school. What follows from no fact with a
    day, a question about everybody for one, holds since the plan is in force (`van_kracht`; since `op` when left out).
    """
    zonder_dag = min(van_kracht or op, op)
    signalen = {
        boek.adressen[id(s.als)]: s for s in boek.plan.signalen if isinstance(s, Signaal) and id(s.als) in boek.adressen
    }
    aanvoer = IN_TABELLEN if leerlingen is None else aanvoer_voor(len(leerlingen))
    with rekencursor() as cursor:
        cursor.execute("SELECT set_config('app.op', %s, true)", [op.isoformat()])
        MET_DE_VRAAG.breng(cursor, "periode", _periodes(boek, op))
        cursor.execute("SELECT set_config('app.leerlingen', %s, true)", [",".join(map(str, leerlingen or ()))])
        relaties = _relaties(boek, aanvoer, RELATIES.onderwerp if leerlingen is None else ONDERWERPEN)
        cursor.execute(f"SELECT onderwerp, soort FROM {relaties.bron('onderwerp')} o")
        soorten = dict(cursor.fetchall())
        gevonden = aanvoer.vraag(cursor, boek.bulkregels(relaties, tuple(signalen)).sql, is_vast=True)
        vuur = [v for rij in gevonden if (v := _vuur(rij, signalen, soorten)) is not None]
        rijen = _bewijzen(cursor, boek, vuur, relaties, aanvoer)
        cursor.execute(TERZIJDE, {"op": op, "ids": [v.onderwerp for v in vuur]})
        terzijde = {(onderwerp, regel, vak): dag for onderwerp, regel, vak, dag in cursor.fetchall()}
    alle = [
        _rij(boek, signalen[v.adres], replace(v, op=zonder_dag), rijen[v.adres, v.onderwerp, v.vak], soorten)
        for v in vuur
    ]
    return sorted((rij for rij in alle if not _opzij(rij, terzijde)), key=_volgorde)


def _relaties(boek: Planboek, aanvoer: Aanvoer, onderwerp: str) -> Relaties:
    relaties = replace(RELATIES, onderwerp=onderwerp, vooraf=RELATIES.vooraf + aanvoer.vooraf(["gevuurd"]))
    return replace(relaties, meting=MET_GROEPEN) if _kijkt_naar_groepen(boek) else relaties


def _kijkt_naar_groepen(boek: Planboek) -> bool:
    signalen = [s for s in boek.plan.signalen if isinstance(s, Signaal) and s.per == "groep"]
    meet = {"toets", "methodetoets", "aandeel", "groei", "trend", "venster"}
    return any(boek.woorden(s.als) & meet for s in signalen if not isinstance(s.als, str))


def _periodes(boek: Planboek, op: date) -> list[tuple[Any, ...]]:
    regels = [regel for regel in boek.plan.kalender if not isinstance(regel, str)]
    vensters = periodes(regels, range(op.year - 2, op.year + 2), lambda _: [], schoolkalender())
    return [(venster.id, None, venster.van, venster.tot) for venster in vensters]


def _vuur(rij: tuple[Any, ...], signalen: dict[str, Signaal], soorten: dict[str, str]) -> Vuur | None:
    adres, onderwerp, op, vak, streng, ruim = rij
    antwoord = uitkomst(streng, ruim)
    passend = VOOR_WIE.get(str(signalen[adres].per), ("leerling", "school"))
    if antwoord is Uitkomst.ONWAAR or soorten.get(onderwerp) not in passend:
        return None
    return Vuur(adres, onderwerp, op, vak, antwoord)


def _bewijzen(
    cursor: Any, boek: Planboek, vuur: Sequence[Vuur], relaties: Relaties, aanvoer: Aanvoer
) -> dict[tuple[str, str, str | None], list[Bewijsrij]]:
    """The facts behind each outcome, in one query."""
    gevonden: dict[tuple[str, str, str | None], list[Bewijsrij]] = defaultdict(list)
    if not vuur:
        return gevonden
    aanvoer.breng(cursor, "gevuurd", [(v.adres, v.onderwerp, v.op, v.vak) for v in vuur])
    adressen = tuple(dict.fromkeys(v.adres for v in vuur))
    for rij in map(Bewijsrij.uit, aanvoer.vraag(cursor, bewijs(boek.plan, adressen, relaties=relaties))):
        gevonden[rij.voorwaarde, rij.onderwerp, rij.over].append(rij)
    return gevonden


def _rij(boek: Planboek, signaal: Signaal, vuur: Vuur, rijen: list[Bewijsrij], soorten: dict[str, str]) -> Signaalrij:
    over = UUID(vuur.onderwerp)
    soort = soorten[vuur.onderwerp]
    return Signaalrij(
        regel=signaal.pad,
        leerling=over if soort == "leerling" else None,
        groep=over if soort == "groep" else None,
        vak=vuur.vak or "",
        uitkomst=vuur.uitkomst.value,
        sinds=max((rij.dag for rij in rijen if rij.dag and rij.soort != ONTBREEKT), default=vuur.op),
        uitleg=uitleg(boek.plan, vuur.adres, rijen, uitkomst=vuur.uitkomst) or str(signaal.naam or signaal.id),
        bewijs=[rij.als_gegevens() for rij in rijen],
    )


def _opzij(rij: Signaalrij, terzijde: dict[tuple[str, str, str], date]) -> bool:
    """Put aside with a reason, and nothing new since: a new fact opens the signal again."""
    onderwerp = str(rij.leerling or rij.groep or "")
    dagen = [terzijde[sleutel] for vak in {rij.vak, ""} if (sleutel := (onderwerp, rij.regel, vak)) in terzijde]
    return any(dag >= rij.sinds for dag in dagen)


def _volgorde(rij: Signaalrij) -> tuple[str, str, str, str]:
    return rij.regel, str(rij.leerling or ""), str(rij.groep or ""), rij.vak
