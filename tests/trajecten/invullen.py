"""A fact in the words of the plan, as somebody fills it in on the form of the product."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from passend.engine.blokken.actie import Actie
from passend.engine.delen.plan import Plan
from passend.engine.stand.feiten import Feit, FeitLezer

# The field of a fact that says which element of the plan it is about.
OVER_WAT = ("keuze", "id", "soort", "vraag", "aanbod", "naar", "van")
# Where the choice of a form stands in a fact.
KEUZEVELDEN = ("keuze", "stand", "antwoord", "uitkomst", "soort", "id")


@dataclass(frozen=True, slots=True)
class Veldje:
    """A field of a form: its name, and what can be chosen (empty: something is written). `soort` of the input."""

    naam: str
    keuzes: tuple[str, ...] = ()
    soort: str = "text"


class Invuller:
    """Knows one plan edition, and so where on which form a fact goes."""

    def __init__(self, plan: Plan) -> None:
        self.plan, self._lezer = plan, FeitLezer(plan)

    def gelezen(self, woorden: Mapping[str, Any], op: date) -> Feit:
        """The fact with full paths."""
        return self._lezer.lees_een(woorden, 0, op=op)

    def pad(self, woorden: Mapping[str, Any], op: date) -> str:
        """The path of the form on which this fact is filled in."""
        feit = self.gelezen(woorden, op)
        if feit.soort == "gebeurtenis":
            return "lijsten.gebeurtenissen"
        if feit.soort == "plan" and feit.stand == "geëvalueerd":
            return f"{feit.een('soort')}.geëvalueerd"
        paden = [str(pad) for veld in OVER_WAT for pad in feit.alle(veld) if "." in str(pad)]
        return self._plan_van_trede(feit) or (paden[0] if paden else f"feiten.{feit.soort}")

    def _plan_van_trede(self, feit: Feit) -> str:
        """The act of the step that makes the plan, when the fact says in which step that is."""
        trede = self.plan.register.element(str(feit.een("in", ""))) if feit.soort == "plan" else None
        soort = str(feit.een("soort", "")).rpartition(".")[2]
        acties = [een for een in getattr(trede, "acties", []) if isinstance(een, Actie) and een.wat == "plan"]
        return next((een.pad for een in acties if soort in [str(s).rpartition(".")[2] for s in een.soort]), "")

    def invulling(self, woorden: Mapping[str, Any], op: date, velden: Sequence[Veldje]) -> dict[str, list[str]]:
        """What is filled in where, by the names of the fields of the form."""
        feit = self.gelezen(woorden, op)
        gevuld = {veld.naam: _waarden(feit, woorden, veld) for veld in velden}
        dag = feit.gepland_op or feit.op
        return {naam: waarden for naam, waarden in gevuld.items() if waarden} | {"op": [dag.isoformat()]}


def _waarden(feit: Feit, woorden: Mapping[str, Any], veld: Veldje) -> list[str]:
    if veld.naam == "keuze":
        genoemd = {str(waarde) for naam in KEUZEVELDEN for waarde in feit.alle(naam)}
        return [keuze for keuze in veld.keuzes if keuze in genoemd]
    if veld.naam == "persoon":
        wie = woorden.get("ouders", "alle")
        return list(veld.keuzes) if wie == "alle" else [veld.keuzes[nr - 1] for nr in wie]
    if veld.naam in ("aanwezig", "aan", "over"):
        genoemd = {str(waarde) for waarde in (*feit.alle(veld.naam), *feit.alle("met"))}
        return [keuze for keuze in veld.keuzes if keuze in genoemd or keuze.rpartition(".")[2] in genoemd]
    if veld.naam in ("toelichting", "reden"):
        return [str(waarde) for waarde in feit.alle(veld.naam)]
    if veld.naam.startswith("deel.") and not veld.naam.endswith(".id"):
        return _deel(feit, veld)
    return []


def _deel(feit: Feit, veld: Veldje) -> list[str]:
    """A part of the form: a section that the fact names as filled, or a field of the school's own kind of fact.

    Of a section with rows the first row is filled, in every column.
    """
    pad = re.split("[~:]", veld.naam.removeprefix("deel."))[0]  # behind it: for which part, or which row
    eigen = [str(waarde) for waarde in feit.alle(pad.rpartition(".")[2])] if pad.startswith("feiten.") else []
    if eigen:
        return eigen
    if not _onder(pad, feit.alle("secties")) or _onder(pad, feit.alle("zonder")):
        return []
    if veld.naam.endswith(".uiterlijk") and any(str(leeg).startswith(f"{pad}.") for leeg in feit.alle("zonder")):
        return []  # the day of a row is the field of the plan that is a day
    if veld.keuzes:
        return [next(keuze for keuze in veld.keuzes if keuze)]
    getal = veld.soort == "number" or ":" in veld.naam  # a column of a row may be a number
    return [feit.op.isoformat()] if veld.soort == "date" else ["20"] if getal else ["Zo spraken we het af."]


def _onder(pad: str, secties: Sequence[Any]) -> bool:
    return any(pad == str(sectie) or pad.startswith(f"{sectie}.") for sectie in secties)
