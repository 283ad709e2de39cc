"""Comparators: the same few words for numbers, levels, ages, durations and words."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from passend.engine.blokken.basis import Aantal, Blok, Lijst, OfNietVermeld, Ref, Vrij


class Daling(Blok):
    """How far something has dropped."""

    niveaus: OfNietVermeld[Aantal] | None = None
    punten: OfNietVermeld[Aantal] | None = None


def _daling(waarde: Any) -> Any:
    return {"niveaus": waarde} if isinstance(waarde, int | float) else waarde


class Grenzen(Blok):
    """Bounds and sets; `onder` and `boven` leave the value itself out, `hoogstens` and `vanaf` take it in."""

    onder: OfNietVermeld[Vrij] | None = None
    hoogstens: OfNietVermeld[Vrij] | None = None
    vanaf: OfNietVermeld[Vrij] | None = None
    boven: OfNietVermeld[Vrij] | None = None
    in_: Lijst[Vrij] = []
    tot: OfNietVermeld[Vrij] | None = None
    schaal: OfNietVermeld[Annotated[str, Ref("lijsten")]] | None = None
    norm: OfNietVermeld[Annotated[str, Ref("normen")]] | None = None


class Vergelijking(Grenzen):
    """A test of one value. `van` and `tot` take both ends in; `een van` holds the same test for several scales."""

    van: OfNietVermeld[Vrij] | None = None
    daling: OfNietVermeld[Annotated[Daling, BeforeValidator(_daling)]] | None = None
    een_van: Lijst["Vergelijking"] = []


def _woord_als_blok(waarde: Any) -> Any:
    return waarde if isinstance(waarde, Mapping | Vergelijking) else {"in": waarde}


# A plain word, number, day or list means: one of these.
Waarde = Annotated[Vergelijking, BeforeValidator(_woord_als_blok), Field(description="waarde of vergelijking")]
