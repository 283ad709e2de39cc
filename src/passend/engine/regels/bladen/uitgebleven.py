"""`uitgebleven`: something was due and did not come; the last day is still in time."""

from collections.abc import Sequence

from passend.engine.blokken.termijn import EersteVan, Termijn
from passend.engine.blokken.voorwaarde import Uitgebleven
from passend.engine.regels.bladen.gebeurtenis import dagen, laatste_dag, schooljaar_begin
from passend.engine.regels.bouw import BEWIJS, Blad, Blik, Bouw
from passend.engine.regels.rijen import Rijen
from passend.engine.regels.sqltekst import NOOIT, ONBEKEND, Paar, er_is, letter, niet
from passend.engine.woorden import MAANDEN, NIET_VERMELD

DIRECT = ("direct", "zelfde dag")
_EERSTE_MAAND = 8


def uitgebleven_blad(bouw: Bouw, blik: Blik, v: Uitgebleven) -> Blad:
    """Whether one of these things is overdue, counted from the latest event that its term starts from.

    A term that the plan leaves open may have passed; one that cannot be counted from facts is unknown.
    """
    delen = []
    for verwijzing in v.wat:
        if verwijzing == NIET_VERMELD:
            continue
        for termijn in v.termijn or _eigen_termijn(bouw, blik, verwijzing):
            delen.append(_rijen(bouw, blik, verwijzing, termijn))
    if not delen:
        leeg = f"SELECT nr, CAST(NULL AS TEXT) AS vak, FALSE AS s, TRUE AS r FROM {blik.basis} o"
        return Blad(bouw.cte("uitgebleven", leeg), NOOIT)
    rijen = " UNION ALL ".join(delen)
    tekst = f"SELECT nr, CAST(NULL AS TEXT) AS vak, {er_is('s')} AS s, {er_is('r')} AS r FROM ({rijen}) x GROUP BY nr"
    return Blad(bouw.cte("uitgebleven", tekst), NOOIT, rijen=rijen)


def _eigen_termijn(bouw: Bouw, blik: Blik, verwijzing: str) -> Sequence[Termijn | str]:
    element = bouw.plan.register.zoek(verwijzing, vanaf=blik.vanaf).element
    termijnen: Sequence[Termijn | str] = getattr(element, "termijn", [])
    return termijnen


def _rijen(bouw: Bouw, blik: Blik, verwijzing: str, termijn: Termijn | str) -> str:
    """One row per onderwerp for whom the term has started: is it over, and has the thing not come since."""
    rijen = Rijen(f"{_begin(bouw, blik, verwijzing, termijn)} q")
    rijen.joins.append(f"LEFT JOIN {laatste_dag(bouw, blik, [verwijzing])} w ON w.nr = q.nr")
    gekomen = "COALESCE(w.dag > q.dag, FALSE)" if _vanaf_zichzelf(termijn) else "COALESCE(w.dag >= q.dag, FALSE)"
    om = _verstreken(rijen, termijn)
    rijen.kolommen |= {"nr": "q.nr", "op": "q.op", "vak": "CAST(NULL AS TEXT)"} | BEWIJS
    rijen.kolommen |= {"dag": "q.dag", "wat": letter(verwijzing)}
    rijen.kolommen |= {naam: f"({deel} AND NOT {gekomen})" for naam, deel in zip(("s", "r"), om, strict=True)}
    return rijen.sql()


def _vanaf_zichzelf(termijn: Termijn | str) -> bool:
    return isinstance(termijn, Termijn) and bool(termijn.elke) and termijn.na is None


def _begin(bouw: Bouw, blik: Blik, verwijzing: str, termijn: Termijn | str) -> str:
    """The CTE with the day on which the term starts."""
    if isinstance(termijn, Termijn) and termijn.na is not None and termijn.na != NIET_VERMELD:
        return _na(bouw, blik, termijn.na)
    if _vanaf_zichzelf(termijn):
        return laatste_dag(bouw, blik, [verwijzing])
    tekst = f"SELECT o.nr, o.op, {schooljaar_begin('o.op')} AS dag FROM {blik.basis} o"
    return bouw.cte("schooljaar", tekst)


def _na(bouw: Bouw, blik: Blik, na: str | EersteVan) -> str:
    if isinstance(na, str):
        return laatste_dag(bouw, blik, [na])
    namen = [str(een) for een in na.eerste_van or na.laatste_van]
    if na.eerste_van:
        return laatste_dag(bouw, blik, namen)
    # `laatste van` waits for all of its events
    delen = " UNION ALL ".join(
        f"SELECT nr, MAX(op) AS op, MAX(dag) AS dag FROM {dagen(bouw, blik, [naam])} d GROUP BY nr" for naam in namen
    )
    tekst = f"SELECT nr, MAX(op) AS op, MAX(dag) AS dag FROM ({delen}) a GROUP BY nr HAVING COUNT(*) = {len(namen)}"
    return bouw.cte("laatste_van", tekst)


def _verstreken(rijen: Rijen, termijn: Termijn | str) -> Paar:
    """Test that the term is over."""
    if termijn in DIRECT:
        return Paar(*["(q.op > q.dag)"] * 2)
    if isinstance(termijn, str):
        return Paar("FALSE", "TRUE") if termijn == NIET_VERMELD else NOOIT
    duren = [termijn.binnen, termijn.precies_, *termijn.tussen[-1:], *termijn.elke[-1:]]
    duur = next((duur for duur in duren if duur is not None), None)
    if NIET_VERMELD in (duur, termijn.na, termijn.voor):
        return Paar("FALSE", "TRUE")
    if duur is not None:
        return Paar(*[niet(rijen.op_tijd("q.dag", "q.op", duur))] * 2)
    if termijn.voor is not None and not isinstance(termijn.voor, EersteVan):
        uiterste = _dag_in_schooljaar(termijn.voor)
        return Paar(*[f"(q.op > {uiterste})" if uiterste else ONBEKEND] * 2)
    return NOOIT if termijn.na is not None else Paar(ONBEKEND, ONBEKEND)


def _dag_in_schooljaar(dag: object) -> str | None:
    """A day such as `30 april` in the school year that starts at `q.dag`; a date as it is; None for an event."""
    delen = str(dag).split(" ")
    if len(delen) == 2 and delen[1] in MAANDEN and delen[0].isdigit():
        maanden = (MAANDEN.index(delen[1]) + 1 - _EERSTE_MAAND) % 12
        return f"(CAST(q.dag + INTERVAL '{maanden} months' AS DATE) + {int(delen[0]) - 1})"
    return None if isinstance(dag, str) else letter(dag)
