"""Words that a plan or case chooses itself: they must stand in a list, so that a typing error shows."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from passend.engine.blokken.basis import naaste
from passend.engine.blokken.feit import METINGEN
from passend.engine.delen.lijsten import Waardenlijst
from passend.engine.delen.meten import FeitSoort, Instrument, Vraag
from passend.engine.lezen.fouten import VerwijzingFout
from passend.engine.lezen.knopen import Knoop
from passend.engine.lezen.register import LIJKT, Register
from passend.engine.woorden import KENMERKEN, NIET_VERMELD, STANDEN


class Woordfout(NamedTuple):
    """A word under `veld` that no list has; `zeker` when it can only be wrong."""

    veld: str
    melding: str
    bedoelt: str
    zeker: bool


def vrije_woorden(register: Register, soort: str, velden: Mapping[str, Any]) -> Iterator[Woordfout]:
    """Check the kinds of a gebeurtenis and the features of a leerling, in a condition or in a fact."""
    if soort == "gebeurtenis":
        for woord in _woorden_van(velden.get("soort")):
            if woord not in register.woorden:
                yield _vrij("soort", f"'{woord}' staat in geen lijst", woord, register.woorden)
    if soort == "leerling":
        bekend = register.woorden | KENMERKEN
        for kenmerk in velden:
            if kenmerk not in bekend:
                yield _vrij(kenmerk, f"kenmerk '{kenmerk}' staat in geen lijst", kenmerk, bekend)


def _vrij(veld: str, melding: str, woord: str, bekend: Iterable[str]) -> Woordfout:
    bedoelt = naaste(woord, bekend, lijkt=LIJKT)
    return Woordfout(veld, melding, bedoelt, bool(bedoelt))


def feitwoorden(register: Register, soort: str, feit: Mapping[str, Any]) -> Iterator[Woordfout]:
    """Check the values of a fact against the lists of the plan that belong to its fields."""
    if soort in METINGEN:
        yield from _niveaus(register, feit)
    elif soort == "oordeel":
        vraag = _element(register, feit.get("vraag"), "vragen")
        if isinstance(vraag, Vraag) and vraag.lijst:
            yield from _tegen(register, "antwoord", feit.get("antwoord"), [vraag.lijst])
    elif soort in ("plan", "document"):
        yield from _stand(register, feit, "plannen" if soort == "plan" else "documenten")
    else:
        eigen = register.element(f"feiten.{soort}")
        if isinstance(eigen, FeitSoort):
            yield from _eigen_velden(register, eigen, feit)


def _niveaus(register: Register, feit: Mapping[str, Any]) -> Iterator[Woordfout]:
    niveau = feit.get("niveau")
    if isinstance(niveau, Mapping):
        schaal = niveau.get("schaal")
        yield from _tegen(register, "niveau", niveau.get("in"), [schaal] if isinstance(schaal, str) else [])
        return
    instrument = _element(register, feit.get("instrument"), "instrumenten")
    if isinstance(instrument, Instrument):
        yield from _tegen(register, "niveau", niveau, instrument.lijst)


def _stand(register: Register, feit: Mapping[str, Any], deel: str) -> Iterator[Woordfout]:
    knoop = _knoop(register, feit.get("soort"), deel)
    if knoop is None:
        return
    # a document declares no states of its own; it may be in those that the plans have
    eigen = [knoop] if deel == "plannen" else register.knopen
    bekend = STANDEN.union(*(ander.standen for ander in eigen))
    for stand in _woorden_van(feit.get("stand")):
        if stand not in bekend:
            yield Woordfout("stand", f"{knoop.id} kent geen stand '{stand}'", naaste(stand, bekend), True)


def _eigen_velden(register: Register, eigen: FeitSoort, feit: Mapping[str, Any]) -> Iterator[Woordfout]:
    for veld in eigen.velden:
        if isinstance(veld, str):
            continue
        sleutel = veld.id if veld.id in feit else veld.naam or veld.id
        if veld.lijst:
            yield from _tegen(register, sleutel, feit.get(sleutel), [veld.lijst])
        elif veld.waarden and NIET_VERMELD not in veld.waarden:
            yield from _tegen_woorden(sleutel, feit.get(sleutel), set(veld.waarden))


def _tegen(register: Register, veld: str, waarde: Any, lijsten: Iterable[str]) -> Iterator[Woordfout]:
    gevonden = [_element(register, lijst, "lijsten") for lijst in lijsten]
    woorden = {woord for lijst in gevonden if isinstance(lijst, Waardenlijst) for woord in lijst.woorden}
    if woorden and NIET_VERMELD not in woorden and None not in gevonden:
        yield from _tegen_woorden(veld, waarde, woorden)


def _tegen_woorden(veld: str, waarde: Any, woorden: set[str]) -> Iterator[Woordfout]:
    for woord in _woorden_van(waarde):
        if woord not in woorden:
            yield Woordfout(veld, f"'{woord}' is hier geen bekend woord", naaste(woord, woorden), True)


def _woorden_van(waarde: Any) -> list[str]:
    if isinstance(waarde, Mapping):
        waarde = waarde.get("in")
    waarden = waarde if isinstance(waarde, list) else [waarde]
    return [str(woord) for woord in waarden if isinstance(woord, str) and woord != NIET_VERMELD]


def _knoop(register: Register, verwijzing: object, deel: str) -> Knoop | None:
    if not isinstance(verwijzing, str):
        return None
    try:
        return register.knoop(register.zoek(verwijzing, delen=(deel,)).pad)
    except VerwijzingFout:
        return None


def _element(register: Register, verwijzing: object, deel: str) -> object:
    knoop = _knoop(register, verwijzing, deel)
    return knoop.element if knoop else None
