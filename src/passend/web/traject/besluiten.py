"""The decisions of a step: what can be chosen, what each choice brings, and what still stands in the way."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

_OPEN = ("open", "te laat")


@dataclass(frozen=True, slots=True, kw_only=True)
class Keuze:
    """One outcome. `mag`: it can be chosen now; `is_knop`: there is a form for it. `daarna`: tasks of the next step."""

    pad: str
    naam: str
    mag: bool
    is_knop: bool
    brengt: str
    nodig: list[str]
    wacht_op: list[str]
    hindernissen: list[str]
    volgende: str
    daarna: list[dict[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Besluit:
    """One decision. `taak` is its task in the stand when it is due; `hindernissen` are sentences."""

    pad: str
    naam: str
    wie: str
    termijn: str
    bron: list[str]
    moet: bool
    criteria: list[str]
    taak: dict[str, Any] | None
    hindernissen: list[str]
    keuzes: list[Keuze]
    stil: list[str]

    @property
    def is_laat(self) -> bool:
        """Whether it should have been taken already."""
        return self.taak is not None and self.taak["stand"] == "te laat"

    @property
    def is_aan_de_beurt(self) -> bool:
        """Whether it is due, or has an outcome that can be chosen already."""
        return self.taak is not None or any(keuze.mag for keuze in self.keuzes)


def besluiten_van(
    trede: Mapping[str, Any], treden: Mapping[str, Mapping[str, Any]], inhoud: Mapping[str, Any]
) -> list[Besluit]:
    """The decisions of the step on which somebody stands, as the stand has them now; what is due stands first."""
    taken = {taak["pad"]: taak for taak in inhoud["taken"] if taak["stand"] in _OPEN}
    mogelijk = {keuze["pad"]: keuze for keuze in inhoud["keuzes"]}
    mist = {stuk["pad"]: [een["naam"] for een in stuk["mist"]] for stuk in inhoud["geblokkeerd"]}
    gevonden = [_besluit(besluit, treden, taken.get(besluit["pad"]), mogelijk, mist) for besluit in trede["besluiten"]]
    return sorted(gevonden, key=lambda besluit: (not besluit.is_laat, not besluit.is_aan_de_beurt))


def _besluit(
    besluit: Mapping[str, Any],
    treden: Mapping[str, Mapping[str, Any]],
    taak: dict[str, Any] | None,
    mogelijk: Mapping[str, Mapping[str, Any]],
    mist: Mapping[str, list[str]],
) -> Besluit:
    ontbreekt = [een["naam"] for een in taak["mist"]] if taak else mist.get(besluit["pad"], [])
    return Besluit(
        pad=besluit["pad"],
        naam=besluit["naam"],
        wie=besluit["wie"],
        termijn=besluit["termijn"],
        bron=besluit["bron"],
        moet=besluit["moet"],
        criteria=besluit["criteria"],
        taak=taak,
        hindernissen=[_("Eerst nodig: %(wat)s.") % {"wat": wat} for wat in ontbreekt],
        keuzes=[_keuze(keuze, treden, mogelijk.get(keuze["pad"]), mist) for keuze in besluit["keuzes"]],
        stil=list(_stil(besluit)),
    )


def _keuze(
    keuze: Mapping[str, Any],
    treden: Mapping[str, Mapping[str, Any]],
    nu: Mapping[str, Any] | None,
    mist: Mapping[str, list[str]],
) -> Keuze:
    volgende = treden.get(keuze["naar"], {})
    hindernissen = [_("Dit wacht nog op: %(wat)s.") % {"wat": wat} for wat in mist.get(keuze["pad"], [])]
    if nu is None and keuze["als"]:
        hindernissen.append(_("Kan als dit geldt: %(als)s.") % {"als": keuze["als"]})
    return Keuze(
        pad=keuze["pad"],
        naam=keuze["naam"],
        mag=nu is not None,
        is_knop=nu is not None and bool(nu["vast_te_leggen"]),
        brengt=_("er verandert niets") if keuze["blijft"] else "; ".join(keuze["brengt"]),
        nodig=keuze["nodig"],
        wacht_op=keuze["wacht_op"],
        hindernissen=hindernissen,
        volgende=volgende.get("naam", ""),
        daarna=[*keuze["volgt"], *volgende.get("acties", [])],
    )


def _stil(besluit: Mapping[str, Any]) -> Iterable[str]:
    """What the plan does not say about a decision."""
    if besluit["wie_open"] or not besluit["wie"]:
        yield _("Wie besluit over “%(naam)s”? Dat zegt het plan niet.") % {"naam": besluit["naam"]}
    if besluit["termijn_open"]:
        yield _("Wanneer valt het besluit over “%(naam)s”? Dat zegt het plan niet.") % {"naam": besluit["naam"]}
    if besluit["keuzes_open"]:
        yield _("Wat kunt u kiezen bij “%(naam)s”? Het plan noemt niet alle keuzes.") % {"naam": besluit["naam"]}
    for keuze in besluit["keuzes"]:
        if keuze["open"]:
            yield _("Wat volgt er op “%(naam)s”? Dat zegt het plan niet.") % {"naam": keuze["naam"]}
