"""Events that a condition or a term refers to: on which days the facts say that they took place."""

from collections.abc import Callable, Sequence
from typing import Final

from passend.engine.blokken.actie import Actie
from passend.engine.blokken.besluit import Besluit, Keuze
from passend.engine.blokken.formulier import Sectie
from passend.engine.delen.routes import Trede
from passend.engine.lezen.fouten import VerwijzingFout
from passend.engine.regels.bladen.plaats import gegaan, vertrokken
from passend.engine.regels.bouw import Blik, Bouw
from passend.engine.regels.sqltekst import is_een_van, letter, letters
from passend.engine.regels.vergelijken import later
from passend.engine.woorden import MIJLPALEN

# A plan that carries one of these states has not begun; one of the second kind has ended.
NIET_BEGONNEN: Final = ("concept", "besproken", "gepland", "geweigerd", "afgezegd")
AFGELOPEN: Final = ("einde", "afgerond")
GEEN_BEGIN: Final = (*NIET_BEGONNEN, *AFGELOPEN, "geëvalueerd", "bijgesteld", "getekend")
NIET_GEHOUDEN: Final = ("gepland", "afgezegd")
# Facts that name an element without carrying it out.
TERZIJDE: Final = ("afwijking", "verlenging", "terzijde", "correctie", "oordeel")

_MIJLPALEN: Final = {
    "aanmelding": ("aanmelding", "aangemeld"),
    "inschrijving": ("inschrijving", "ingeschreven"),
    "uitstroom": ("uitstroom", "uitgestroomd"),
}
_BEGIN_STANDEN: Final = (None, "start", "loopt", "besluit")


def schooljaar_begin(dag: str) -> str:
    """1 August of the school year of a day, as SQL."""
    return f"CAST(date_trunc('year', CAST({dag} - INTERVAL '7 months' AS DATE)) + INTERVAL '7 months' AS DATE)"


def laatste_dag(bouw: Bouw, blik: Blik, verwijzingen: Sequence[str]) -> str:
    """A CTE with the latest day, per onderwerp, on which one of these events took place."""
    tekst = f"SELECT nr, MAX(op) AS op, MAX(dag) AS dag FROM {dagen(bouw, blik, verwijzingen)} d GROUP BY nr"
    return bouw.cte("laatste_dag", tekst)


def dagen(bouw: Bouw, blik: Blik, verwijzingen: Sequence[str]) -> str:
    """A CTE with every day on which one of these events took place: onderwerp, op, dag, feit."""
    delen = [select for verwijzing in verwijzingen for select in _selects(bouw, blik, verwijzing)]
    return bouw.cte("dagen", " UNION ALL ".join(dict.fromkeys(delen)) or _geen())


def _geen() -> str:
    return "SELECT nr, op, op AS dag, CAST(NULL AS TEXT) AS feit FROM onderwerpen WHERE FALSE"


def _selects(bouw: Bouw, blik: Blik, verwijzing: str) -> list[str]:
    kop, _, staart = verwijzing.partition(".")
    if kop == "leerling" and MIJLPALEN.fullmatch(staart):
        return [_mijlpaal(bouw, blik, staart)]
    if kop == "gebeurtenis":
        return [_feiten(bouw, blik, ["gebeurtenis"], "soort", [staart])]
    if kop == "schooljaar":
        return [_feiten(bouw, blik, ["gebeurtenis"], "soort", [verwijzing]), _schooljaar(bouw, blik, staart)]
    try:
        treffer = bouw.plan.register.zoek(verwijzing, vanaf=blik.vanaf)
    except VerwijzingFout:
        return []
    return op_pad(bouw, blik, treffer.pad, treffer.stand)


def op_pad(bouw: Bouw, blik: Blik, pad: str, stand: str | None) -> list[str]:
    """The queries that find when an element reached a state (None: was done, taken, held, given or received)."""
    element = bouw.plan.register.element(pad)
    if isinstance(element, Trede):
        vind = vertrokken if stand == "einde" else gegaan
        return [vind(bouw, blik, element)]
    if isinstance(element, Besluit | Keuze):
        veld = "keuze" if isinstance(element, Keuze) else "id"
        return [_feiten(bouw, blik, ["besluit"], veld, [pad])]
    if isinstance(element, Sectie):
        return [_feiten(bouw, blik, ["plan", "document", "besluit", "overleg", "gesprek"], "secties", [pad])]
    deel = pad.partition(".")[0]
    if not isinstance(element, Actie) and pad.count(".") == 1 and deel in _DELEN:
        return _DELEN[deel](bouw, blik, pad, stand)
    return _daden(bouw, blik, pad, stand)


def _feiten(bouw: Bouw, blik: Blik, soorten: Sequence[str], veld: str, waarden: Sequence[str], stand: str = "") -> str:
    """Days of facts whose field holds one of these values; `stand` is a test on the state `s.waarde`."""
    velden = bouw.velden(veld, *(["stand"] if stand else []))
    met_stand = f"LEFT JOIN {velden} s ON s.feit = f.id AND s.veld = 'stand' " if stand else ""
    return (
        f"SELECT f.nr, f.op, f.dag, f.id AS feit FROM {bouw.feiten(soorten, blik)} f "
        f"JOIN {velden} v ON v.feit = f.id AND v.veld = {letter(veld)} AND {is_een_van('v.waarde', waarden)} "
        f"{met_stand}WHERE {stand or 'TRUE'}"
    )


def _gehouden(stand: str | None) -> str:
    """An act, talk or meeting took place unless it was only planned, or cancelled."""
    if stand == "gepland":
        return "s.waarde = 'gepland'"
    return f"COALESCE(s.waarde NOT IN {letters(NIET_GEHOUDEN)}, TRUE)"


def _daden(bouw: Bouw, blik: Blik, pad: str, stand: str | None) -> list[str]:
    """An act is done by a fact that names it, or that fulfils it."""
    namen = [pad, f"{pad}.{stand}"] if stand else [pad]
    genoemd = _feiten(bouw, blik, ["actie", "gesprek", "observatie"], "id", [pad], _gehouden(stand))
    # facts that name an element without carrying it out do not count
    terzijde = f"{_gehouden(stand)} AND f.soort NOT IN {letters(TERZIJDE)}"
    return [genoemd, _feiten(bouw, blik, [], "vervult", namen, terzijde)]


def _plannen(bouw: Bouw, blik: Blik, pad: str, stand: str | None) -> list[str]:
    if stand in _BEGIN_STANDEN:
        test = f"s.waarde NOT IN {letters(GEEN_BEGIN)}"
    else:
        test = is_een_van("s.waarde", AFGELOPEN if stand == "einde" else [str(stand)])
    return [_feiten(bouw, blik, ["plan"], "soort", [pad], test)]


def _documenten(bouw: Bouw, blik: Blik, pad: str, stand: str | None) -> list[str]:
    ontvangen = _feiten(bouw, blik, ["ontvangst"], "wat", [pad])
    if stand is None:
        return [_feiten(bouw, blik, ["document"], "soort", [pad], "COALESCE(s.waarde <> 'concept', TRUE)"), ontvangen]
    if stand in ("ontvangst", "ontvangen"):
        return [_feiten(bouw, blik, ["document"], "soort", [pad], "s.waarde = 'ontvangen'"), ontvangen]
    return [_feiten(bouw, blik, ["document"], "soort", [pad], is_een_van("s.waarde", [stand]))]


def _overleggen(bouw: Bouw, blik: Blik, pad: str, stand: str | None) -> list[str]:
    return [_feiten(bouw, blik, ["overleg"], "soort", [pad], _gehouden(stand))]


def _contact(bouw: Bouw, blik: Blik, pad: str, stand: str | None) -> list[str]:
    return [_feiten(bouw, blik, ["gesprek", "actie"], "id", [pad], _gehouden(stand))]


def _toestemmingen(bouw: Bouw, blik: Blik, pad: str, stand: str | None) -> list[str]:
    return [_feiten(bouw, blik, ["toestemming"], "id", [pad], is_een_van("s.waarde", [stand or "gegeven"]))]


def _eigen_feiten(bouw: Bouw, blik: Blik, pad: str, stand: str | None) -> list[str]:
    soort = pad.partition(".")[2]
    if stand in (None, "start", "loopt"):
        return [f"SELECT nr, op, dag, id AS feit FROM {bouw.feiten([soort], blik)} f"]
    if stand == "einde":
        return [f"SELECT nr, op, tot AS dag, id AS feit FROM {bouw.feiten([soort], blik)} f WHERE tot <= op"]
    return [_feiten(bouw, blik, [soort], "stand", [stand])]


def _instrumenten(bouw: Bouw, blik: Blik, pad: str, stand: str | None) -> list[str]:
    naam = letter(pad.partition(".")[2])
    afgenomen = (
        f"SELECT o.nr, o.op, m.op AS dag, m.id AS feit FROM {bouw.relaties.bron('meting')} m "
        f"JOIN {blik.basis} o ON o.onderwerp = m.onderwerp AND m.op <= o.op LEFT JOIN {bouw.correcties()} c "
        f"ON c.feit = m.id WHERE m.instrument = {naam} AND m.soort <> 'verwachting' AND (c.op IS NULL OR c.op > o.op)"
    )
    gezien = _feiten(bouw, blik, ["observatie"], "instrument", [pad, pad.partition(".")[2]])
    return [afgenomen, gezien, _feiten(bouw, blik, ["actie"], "soort", [pad])]


def _aanbod(bouw: Bouw, blik: Blik, pad: str, stand: str | None) -> list[str]:
    if stand == "einde":
        steun = _feiten(bouw, blik, ["steun"], "aanbod", [pad], "f.tot <= f.op")
        return [steun.replace("f.dag,", "f.tot AS dag,")]
    return [_feiten(bouw, blik, ["steun"], "aanbod", [pad])]


def _vragen(bouw: Bouw, blik: Blik, pad: str, stand: str | None) -> list[str]:
    return [_feiten(bouw, blik, ["oordeel"], "vraag", [pad])]


def _kalender(bouw: Bouw, blik: Blik, pad: str, stand: str | None) -> list[str]:
    if stand not in ("start", "einde"):
        return _daden(bouw, blik, pad, stand)
    kort = pad.partition(".")[2]
    dag = "p.van" if stand == "start" else "p.tot"
    periode = (
        f"SELECT o.nr, o.op, {dag} AS dag, p.id AS feit FROM {blik.basis} o "
        f"JOIN {bouw.relaties.bron('periode')} p ON p.id IN ({letter(kort)}, {letter(pad)}) "
        f"AND (p.onderwerp IS NULL OR p.onderwerp = o.onderwerp) AND {dag} <= o.op"
    )
    return [periode, _feiten(bouw, blik, ["gebeurtenis"], "soort", [f"{kort}.{stand}"])]


_DELEN: Final[dict[str, Callable[[Bouw, Blik, str, str | None], list[str]]]] = {
    "plannen": _plannen,
    "documenten": _documenten,
    "overleggen": _overleggen,
    "contact": _contact,
    "toestemmingen": _toestemmingen,
    "feiten": _eigen_feiten,
    "instrumenten": _instrumenten,
    "aanbod": _aanbod,
    "vragen": _vragen,
    "kalender": _kalender,
}


def _mijlpaal(bouw: Bouw, blik: Blik, naam: str) -> str:
    """Milestones of a leerling: a birthday is computed, the others are features with a day."""
    if not naam.endswith("-jaar"):
        velden = _MIJLPALEN.get(naam, (naam,))
        return (
            f"SELECT DISTINCT f.nr, f.op, f.dag, f.id AS feit FROM {bouw.feiten(['leerling'], blik)} f "
            f"JOIN {bouw.velden(*velden)} v ON v.feit = f.id AND {is_een_van('v.veld', velden)}"
        )
    verjaardag = later("g.dag", f"{naam.removesuffix('-jaar')} jaar")
    return (
        f"SELECT g.nr, g.op, {verjaardag} AS dag, g.feit FROM (SELECT f.nr, f.op, f.id AS feit, "
        f"CAST(v.waarde AS DATE) AS dag FROM {bouw.feiten(['leerling'], blik)} f "
        f"JOIN {bouw.velden('geboren')} v ON v.feit = f.id AND v.veld = 'geboren') g "
        f"WHERE {verjaardag} <= g.op"
    )


def _schooljaar(bouw: Bouw, blik: Blik, staart: str) -> str:
    """The first or last school day of the school year of the day that is judged, as far as it has come."""
    keuze = "MIN" if staart == "start" else "MAX"
    begin = schooljaar_begin("d.op")
    per_dag = (
        f"SELECT d.op, {keuze}(k.dag) AS dag FROM (SELECT DISTINCT op FROM {blik.basis}) d "
        f"JOIN {bouw.relaties.bron('dagen')} k ON k.schooldag AND k.dag >= {begin} "
        f"AND k.dag < CAST({begin} + INTERVAL '12 months' AS DATE) GROUP BY d.op"
    )
    return (
        "SELECT o.nr, o.op, s.dag, CAST(NULL AS TEXT) AS feit "
        f"FROM {blik.basis} o JOIN ({per_dag}) s ON s.op = o.op AND s.dag <= o.op"
    )
