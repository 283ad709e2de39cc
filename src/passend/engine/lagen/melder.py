"""What is reported about a nearer layer, and whether a value that collides with a farther one may stand."""

from collections.abc import Mapping, Sequence

from passend.engine.lagen.oordeel import Oordeel, Verhouding
from passend.engine.lagen.plaats import Plaats
from passend.engine.lagen.tekst import zin
from passend.engine.lagen.uitkomst import (
    MAG_AFWIJKEN,
    ONGECONTROLEERD,
    TEGENSPRAAK,
    VERSOEPELING,
    Herkomst,
    Soort,
    Uitkomst,
    sterkste,
)
from passend.engine.woorden import Kracht


class Melder:
    """Collects what happened; `afwijken` says of each farther layer whether its plan lets anybody deviate."""

    def __init__(self, afwijken: Mapping[str, bool]) -> None:
        """Begin without findings."""
        self.uitkomsten: list[Uitkomst] = []
        self._afwijken = afwijken

    def meld(
        self,
        plaats: Plaats,
        soort: Soort,
        waarom: str = "",
        *,
        verder: Herkomst | None = None,
        nader: Herkomst | None = None,
        waarschuwing: bool = False,
    ) -> None:
        """Note what a nearer layer did with one key."""
        bericht = zin(plaats, waarom or soort.value, verder, nader)
        self.uitkomsten.append(
            Uitkomst(plaats.pad, plaats.sleutel, soort, waarom or soort.value, bericht, verder, nader, waarschuwing)
        )

    def mag_botsen(
        self, plaats: Plaats, oordeel: Oordeel, verder: Sequence[Herkomst], nader: Herkomst, *, afwijkbaar: bool
    ) -> bool:
        """Decide whether a looser or contradicting value may stand, and note it either way.

        Verified law never gives way; `moet` only where somebody may deviate; a rule of the law that nobody verified,
        `in beginsel` and `kan` give way, with a warning unless it was `kan`.
        """
        sterk = sterkste(verder)
        waarom = VERSOEPELING if oordeel.verhouding is Verhouding.SOEPELER else TEGENSPRAAK
        if sterk is not None and self._houdt_stand(sterk, afwijkbaar):
            self.meld(plaats, Soort.GEWEIGERD, oordeel.waarom or waarom, verder=sterk, nader=nader)
            return False
        reden = f"{waarom}: {_waarom_toegestaan(sterk)}"
        waarschuwing = sterk is not None and sterk.kracht is not Kracht.KAN
        self.meld(plaats, Soort.SOEPELER_TOEGESTAAN, reden, verder=sterk, nader=nader, waarschuwing=waarschuwing)
        return True

    def _houdt_stand(self, sterk: Herkomst, afwijkbaar: bool) -> bool:
        if sterk.kracht is Kracht.MOET and sterk.nagegaan:
            return not (afwijkbaar or self._afwijken.get(sterk.laag, False))
        return sterk.bindt


def _waarom_toegestaan(sterk: Herkomst | None) -> str:
    if sterk is None:
        return "de verdere laag legt dit niet vast"
    if not sterk.nagegaan:
        return ONGECONTROLEERD
    return MAG_AFWIJKEN if sterk.kracht is Kracht.MOET else f"de verdere laag zegt '{sterk.kracht}'"
