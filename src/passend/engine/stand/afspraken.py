"""Agreed rows: what people promised in a section of `soort: inzet` of a plan, talk, meeting or paper, or at a talk.

Source: planformaat, Additions: each row (wat, wie, hoe vaak, tot) is an act, for anyone including parents, open until
done or evaluated. A fact carries them as `rijen: [{sectie, wat, wie, hoe vaak, tot}]`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from passend.engine.blokken.actie import Actie
from passend.engine.blokken.formulier import Sectie
from passend.engine.blokken.termijn import Termijn
from passend.engine.blokken.wie import Wie
from passend.engine.delen.bijeenkomsten import Contact, Overleg
from passend.engine.stand.feiten import Feit, als_tuple
from passend.engine.woorden import MAANDEN, id_van

if TYPE_CHECKING:
    from passend.engine.stand.toestand import Toestand

RIJEN = "rijen"
# Between the path of a talk or meeting and the id of a row that belongs to no section of it.
LOS = "afspraken"
# Acts in which people talk with one another.
GESPREKKEN = frozenset({"gesprek", "overleg"})


@dataclass(frozen=True)
class Afspraak:
    """One agreed row; it looks like an act, so that it can be judged as one."""

    pad: str
    houder: str
    naam: str
    wie: Wie | None
    op: date
    tot: date | None = None
    hoe_vaak: str = ""
    termijn: tuple[Termijn | str, ...] = ()


def afspraken(toestand: Toestand) -> list[Afspraak]:
    """Every agreed row of the log; a later row with the same id takes the place of an earlier one.

    A plan is written anew as a whole: of a section for which a later version has rows, or that it emptied, the rows
    that it leaves out are agreed on no more.
    """
    gevonden: dict[str, Afspraak] = {}
    for feit in toestand.dossier.feiten:
        nieuw = [afspraak for rij in _rijen(feit) if (afspraak := _afspraak(toestand, feit, rij)) is not None]
        if feit.soort == "plan":
            herzien = {_plek(afspraak.pad) for afspraak in nieuw} | {str(leeg) for leeg in feit.alle("zonder")}
            gevonden = {pad: een for pad, een in gevonden.items() if _plek(pad) not in herzien}
        gevonden |= {afspraak.pad: afspraak for afspraak in nieuw}
    return list(gevonden.values())


def _plek(pad: str) -> str:
    return pad.rpartition(".")[0]


def _rijen(feit: Feit) -> Iterator[Mapping[str, Any]]:
    """The rows of a fact; a log that knows only text keeps them as JSON."""
    for rij in feit.alle(RIJEN):
        gelezen = json.loads(rij) if isinstance(rij, str) else rij
        yield from (een for een in als_tuple(gelezen) if isinstance(een, Mapping))


def _afspraak(toestand: Toestand, feit: Feit, rij: Mapping[str, Any]) -> Afspraak | None:
    """A row of a section, or (without `sectie`) of the talk or meeting itself: that one is due on its day."""
    sectie = next(
        (s for doel in sorted(feit.doelen) if (s := _sectie(toestand, str(rij.get("sectie", "")), doel))), None
    )
    los = None if rij.get("sectie") else _gesprek(toestand, feit)
    if sectie is None and los is None:
        return None
    plek, houder = (sectie.pad, sectie.pad.rpartition(".")[0]) if sectie else (f"{los}.{LOS}", str(los))
    naam = str(rij.get("wat", (sectie.naam or sectie.id) if sectie else LOS))
    wie = [str(rol) for rol in als_tuple(rij.get("wie"))]
    tot = rij.get("tot")
    dag = date.fromisoformat(tot) if isinstance(tot, str) else tot
    is_gesprek = los is not None or isinstance(toestand.element(houder), Contact | Overleg)
    return Afspraak(
        f"{plek}.{rij.get('id') or id_van(naam)}",
        houder,
        naam,
        Wie(voert_uit=wie) if wie else None,
        feit.op,
        dag,
        str(rij.get("hoe vaak", "")),
        (_uiterlijk(dag),) if dag and is_gesprek else (),
    )


def _gesprek(toestand: Toestand, feit: Feit) -> str | None:
    """The path of the talk or meeting that a fact is about."""
    for doel in sorted(feit.doelen):
        element = toestand.element(doel)
        if isinstance(element, Contact | Overleg) or (isinstance(element, Actie) and element.wat in GESPREKKEN):
            return doel
    return None


def _uiterlijk(dag: date) -> Termijn:
    """The term of what people agreed to do by a day."""
    return Termijn.model_validate({"voor": f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"})


def _sectie(toestand: Toestand, naam: str, houder: str) -> Sectie | None:
    treffer = toestand.dossier.zoek(naam, houder) if naam else None
    element = treffer.element if treffer else None
    return element if isinstance(element, Sectie) and element.soort == "inzet" else None


def nagekomen(toestand: Toestand, afspraak: Afspraak) -> list[Feit]:
    """The facts that close a row: somebody did it, or the plan in which it stands was evaluated."""
    later = [feit for feit in toestand.dossier.feiten if feit.op >= afspraak.op]
    return [feit for feit in later if _doet(feit, afspraak) or _sluit(feit, afspraak)]


def _doet(feit: Feit, afspraak: Afspraak) -> bool:
    genoemd = {str(waarde) for veld in ("id", "over") for waarde in feit.alle(veld)}
    namen = {afspraak.pad, afspraak.naam, afspraak.pad.rpartition(".")[2]}
    return feit.soort in ("actie", "gesprek", "steun") and feit.gehouden and bool(genoemd & namen)


def _sluit(feit: Feit, afspraak: Afspraak) -> bool:
    return afspraak.houder in feit.doelen and feit.heeft("stand", "geëvalueerd", "einde")
