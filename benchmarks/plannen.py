"""The five plans, their rules as SQL over the relations of the database, and the hand-written SQL beside it."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Final

from benchmarks.gegevens import OP, Namen
from passend.engine.delen.meten import Vraag
from passend.engine.delen.plan import Plan
from passend.engine.delen.signalen import Signaal
from passend.engine.lagen.plan import stel_samen
from passend.engine.lezen.boom import laad_boom
from passend.engine.regels import Relaties, compileer
from passend.engine.regels.vinden import voorwaarden
from passend.engine.termijnen.kalender import Kalender
from passend.engine.termijnen.perioden import periodes

MAP: Final = Path(__file__).resolve().parent
PLANNEN: Final = ("vsv", "vesterhavet", "de-meent", "poster", "willibrord-miland")
# How each plan calls the instruments that results come from.
NAMEN: Final = {
    "vsv": Namen(lvs="cito", lezen="cito"),
    "vesterhavet": Namen(lvs="cito", lezen="dmt"),
    "de-meent": Namen(lvs="cito-lovs", lezen="cito-lovs"),
    "poster": Namen(),
    "willibrord-miland": Namen(lvs="cito-lib", lezen="cito-lib"),
}
# The signals that read results; the other rules look at facts only.
OVER_METINGEN: Final = {
    "vsv": ("niet-op-koers",),
    "vesterhavet": ("dyslexie-onderzoek", "stagnatie"),
    "de-meent": ("onder-norm-leerling", "onder-norm-groep"),
    "poster": (),
    "willibrord-miland": (
        *("v-score", "hoge-score", "weinig-uitdaging", "begaafdheid", "drie-onvoldoendes", "onder-verwachting"),
    ),
}
VAN_DE_WET: Final = "advies-heroverwegen"
# One set of results for five plans: the names of a plan become those in the data, in both texts that are compared.
GEDEELD: Final = {"cito": "lvs", "cito-lovs": "lvs", "cito-lib": "lvs"}


def bestanden(naam: str) -> list[Path]:
    """The layers of a plan, the farthest first."""
    return [MAP.parent / "plannen" / f"{laag}.yaml" for laag in ("wet", naam)]


@cache
def plan(naam: str) -> Plan:
    """A plan with the law under it."""
    return stel_samen([laad_boom(bestand) for bestand in bestanden(naam)]).plan


def vragen(namen: Sequence[str] = PLANNEN) -> list[str]:
    """The questions of plans, as paths."""
    alle = (vraag.pad for naam in namen for vraag in plan(naam).vragen if isinstance(vraag, Vraag))
    return list(dict.fromkeys(alle))


def signalen(naam: str) -> list[str]:
    """The addresses of all signal rules of a plan."""
    bekend = voorwaarden(plan(naam))
    adressen = (f"{signaal.pad}.als" for signaal in plan(naam).signalen if isinstance(signaal, Signaal))
    return [adres for adres in adressen if adres in bekend]


def over_metingen(naam: str) -> list[str]:
    """The addresses of the signal rules that read results."""
    return [f"signalen.{signaal}.als" for signaal in (*OVER_METINGEN[naam], VAN_DE_WET)]


def regels(naam: str, relaties: Relaties, adressen: list[str], *, groepen: str, gedeeld: bool = False) -> str:
    """The compiled SQL; a plan that looks at groups reads `groepen`, the results repeated under the group."""
    if naam == "de-meent":
        relaties = replace(relaties, meting=groepen)
    return _vertaald(compileer(plan(naam), relaties=relaties, alleen=adressen).sql, gedeeld=gedeeld)


def met_de_hand(naam: str, *, gedeeld: bool = False) -> list[str]:
    """The hand-written SQL for the rules of `over_metingen`: that of the law, and that of the plan."""
    teksten = [(MAP / "hand" / f"{deel}.sql").read_text(encoding="utf-8") for deel in ("wet", naam)]
    return [_vertaald(tekst.replace(":op", f"DATE '{OP}'"), gedeeld=gedeeld) for tekst in teksten]


def vensters(naam: str) -> list[tuple[object, ...]]:
    """Rows of the relation `periode`: when the periods of a plan's calendar are, as far as the calendar tells."""
    regels_ = [regel for regel in plan(naam).kalender if not isinstance(regel, str)]
    gevonden = periodes(regels_, range(OP.year - 2, OP.year + 2), lambda _: [], Kalender())
    return [(venster.id, None, venster.van, venster.tot) for venster in gevonden]


def _vertaald(sql: str, *, gedeeld: bool) -> str:
    for van, naar in GEDEELD.items() if gedeeld else ():
        sql = sql.replace(f"'{van}'", f"'{naar}'")
    return sql
