"""Plans that ran for a pupil, in the words of the school."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from passend.dossier.models import Feit
from passend.handelen.planstuk import Planstuk, alle_van, eerste_van, planstukken
from passend.web.leerling.planlezer import Planlezer

# What the fields of a fact hold: for the pages that read facts themselves.
alle, eerste = alle_van, eerste_van


@dataclass(frozen=True, slots=True, kw_only=True)
class Inzet:
    """A plan that ran from `van` up to and including `tot`; without `tot` it still runs. Without `vak` it is for all.

    `is_vervangen`: it ended because the next one of its kind began. `pad`: its kind in the plan of the school. `delen`:
    what stands in it, place and text. `dagen`: what was planned for it, and for when. `id`: its first fact.
    """

    naam: str
    van: date
    tot: date | None
    vak: str
    is_vervangen: bool = False
    pad: str = ""
    delen: tuple[tuple[str, str], ...] = ()
    dagen: tuple[tuple[str, date], ...] = ()
    id: UUID | None = None


def inzet_van(feiten: Iterable[Feit], wijzer: Planlezer) -> list[Inzet]:
    """The plans of one pupil that began, from its facts, oldest first."""
    alle_feiten = list(feiten)
    begonnen = [_inzet(stuk, stuk.van, alle_feiten, wijzer) for stuk in planstukken(alle_feiten) if stuk.van]
    return sorted(begonnen, key=lambda inzet: inzet.van)


def _inzet(stuk: Planstuk, van: date, feiten: Iterable[Feit], wijzer: Planlezer) -> Inzet:
    """One plan; of one that runs also the latest text of each of its places and the days that were agreed for it."""
    loopt = stuk.tot is None
    return Inzet(
        id=stuk.id,
        pad=stuk.pad,
        naam=wijzer.naam(stuk.pad),
        van=van,
        tot=stuk.tot,
        vak=stuk.vak,
        is_vervangen=stuk.is_vervangen,
        delen=tuple(_delen(stuk, wijzer)) if loopt else (),
        dagen=tuple(geplande_dagen(stuk.pad, feiten, wijzer)) if loopt else (),
    )


def _delen(stuk: Planstuk, wijzer: Planlezer) -> Iterable[tuple[str, str]]:
    for plek, tekst in stuk.laatste.inhoud.items():
        yield plek_in_woorden(wijzer, plek), ", ".join(map(str, alle(tekst)))
    for sectie, rijen in stuk.laatste.rijen.items():
        if rijen:
            yield wijzer.woord(sectie), "\n".join(str(rij.get("wat", "")) for rij in rijen)


def plek_in_woorden(wijzer: Planlezer, sleutel: str) -> str:
    """A place with the section in which it is."""
    sectie = sleutel.rpartition(".")[0]
    naam = wijzer.plaats(sleutel)
    return f"{wijzer.woord(sectie)}: {naam}" if sectie.count(".") > 1 else naam


def geplande_dagen(pad: str, feiten: Iterable[Feit], wijzer: Planlezer) -> list[tuple[str, date]]:
    """What was planned for a plan of this kind, and for when; the earliest first."""
    dagen = {
        str(daad): date.fromisoformat(str(eerste(feit.velden["dag"])))
        for feit in feiten
        for daad in alle(feit.velden.get("id"))
        if str(daad).startswith(f"{pad}.") and "gepland" in alle(feit.velden.get("stand"))
    }
    return sorted(((wijzer.daad(daad), dag) for daad, dag in dagen.items()), key=lambda paar: paar[1])
