"""What a rule leaves to people: spots that the plan leaves open, and questions that somebody answers."""

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from passend.engine.blokken.basis import sleutel_van
from passend.engine.blokken.element import Tegenspraak
from passend.engine.delen.plan import Plan
from passend.engine.regels.vinden import Gevonden, voorwaarden
from passend.engine.woorden import NIET_VERMELD


@dataclass(frozen=True, slots=True)
class OpenPlek:
    """A spot that the plan leaves open: the address of the condition and the keys inside it."""

    adres: str
    sleutel: str


@dataclass(frozen=True, slots=True)
class Mist:
    """Open spots of a condition, and the paths of the questions that it asks."""

    open: tuple[OpenPlek, ...] = ()
    vragen: tuple[str, ...] = ()


def mist(plan: Plan, adres: str, gevonden: dict[str, Gevonden] | None = None) -> Mist:
    """What must be filled in or answered before a condition can always be decided; other rules it names included.

    `gevonden` spares a second search when the caller already has `voorwaarden(plan)`. Raises KeyError for an unknown
    address.
    """
    alle = gevonden or voorwaarden(plan)
    open_: dict[OpenPlek, None] = {}
    vragen: dict[str, None] = {}
    gezien, wachtrij = {adres}, [adres]
    while wachtrij:
        hier = wachtrij.pop(0)
        een = alle[hier]
        open_ |= dict.fromkeys(OpenPlek(hier, sleutel) for sleutel in (*_open(een.voorwaarde, ""), *_strijdig(een)))
        open_ |= dict.fromkeys(OpenPlek(hier, f"geldt.{sleutel}") for sleutel in _open(een.geldt, ""))
        for soort, verwijzing in _verwijzingen(een.voorwaarde):
            pad = plan.register.zoek(verwijzing, delen=(soort,), vanaf=een.eigenaar).pad
            if soort == "vragen":
                vragen[pad] = None
            elif f"{pad}.als" in alle and f"{pad}.als" not in gezien:
                gezien.add(f"{pad}.als")
                wachtrij.append(f"{pad}.als")
    return Mist(tuple(open_), tuple(vragen))


def _open(waarde: object, pad: str) -> Iterator[str]:
    """The keys at which something is left open."""
    if waarde == NIET_VERMELD:
        yield pad
    elif isinstance(waarde, list):
        for deel in waarde:
            yield from _open(deel, pad)
    elif isinstance(waarde, BaseModel | dict):
        for naam, inhoud in _velden(waarde):
            yield from _open(inhoud, f"{pad}.{naam}" if pad else naam)


def _velden(waarde: BaseModel | dict[str, object]) -> Iterator[tuple[str, object]]:
    if isinstance(waarde, dict):
        yield from waarde.items()
        return
    for naam in type(waarde).model_fields:
        yield sleutel_van(naam), getattr(waarde, naam)
    yield from (waarde.model_extra or {}).items()


def _strijdig(gevonden: Gevonden) -> Iterator[str]:
    """Contradictions that nobody settled, as far as they are about the condition."""
    for tegenspraak in gevonden.element.tegenspraak if gevonden.element else []:
        if isinstance(tegenspraak, Tegenspraak) and tegenspraak.want == NIET_VERMELD:
            yield tegenspraak.over


def _verwijzingen(waarde: object) -> Iterator[tuple[str, str]]:
    """Questions and other rules that a condition names."""
    if isinstance(waarde, list):
        for deel in waarde:
            yield from _verwijzingen(deel)
    elif isinstance(waarde, BaseModel):
        for naam, inhoud in _velden(waarde):
            if naam == "vraag" and isinstance(inhoud, list):
                yield from (("vragen", een) for een in inhoud if een != NIET_VERMELD)
            elif naam == "signaal" and isinstance(inhoud, BaseModel):
                yield "signalen", str(getattr(inhoud, "id", ""))
            else:
                yield from _verwijzingen(inhoud)
