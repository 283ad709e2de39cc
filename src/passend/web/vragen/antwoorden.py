"""What was filled in on the page of one question: answers to record, and answers for which somebody was first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from passend.core.uuid7 import uuid7
from passend.dossier.invulformulier import Invulformulier
from passend.dossier.selectors import feit_list
from passend.leerling.models import Leerling
from passend.school.models import Medewerker

type Nieuw = tuple[Leerling, UUID, dict[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voorgegaan:
    """An answer that was not recorded, because the question about this leerling was answered meanwhile.

    `is_zelfde`: from this very page, or with the same answer; then nothing is lost.
    """

    leerling: Leerling
    wie: str
    moment: datetime
    antwoord: str
    eigen: str
    is_zelfde: bool


class Antwoorden:
    """The page as it was sent; `wachtend` are the leerlingen about whom the question is open now."""

    def __init__(self, post: Mapping[str, str], opzet: Invulformulier, wachtend: Iterable[Leerling]) -> None:
        self.opzet = opzet
        self.wachtend = list(wachtend)
        self.reden = post.get("reden", "").strip()
        self.sleutel = _sleutel(post.get("sleutel", ""))
        self.namen = {str(keuze.waarde): str(keuze.naam) for keuze in opzet.keuzes}
        self._post = post

    def gekozen(self, leerling: Leerling) -> str:
        """The answer that was chosen for this leerling; "" for none, and for a word that is no answer."""
        antwoord = self._post.get(f"antwoord-{leerling.pk}", "")
        return antwoord if antwoord in self.namen else ""

    def nieuw(self) -> list[Nieuw]:
        """What is to be recorded; a key per leerling, so that sending the page twice records it once."""
        vast = self.opzet.woorden | ({"reden": self.reden} if self.reden else {})
        return [
            (kind, self._sleutel_van(kind), vast | {"antwoord": antwoord})
            for kind in self.wachtend
            if (antwoord := self.gekozen(kind))
        ]

    def voorgegaan(self, *, voor: Medewerker, leerlingen: Iterable[Leerling]) -> list[Voorgegaan]:
        """The leerlingen for whom an answer was chosen while the question about them is not open any more."""
        open_ = {kind.pk for kind in self.wachtend}
        dicht = [kind for kind in leerlingen if kind.pk not in open_ and self.gekozen(kind)]
        if not dicht:
            return []
        vraag = {"vraag": [self.opzet.woorden["vraag"]]}
        feiten = feit_list(voor=voor, leerlingen=dicht).filter(soort="oordeel", velden__contains=vraag)
        laatste = {feit.leerling_id: feit for feit in feiten.select_related("door").order_by("volg")}
        gevonden = []
        for kind in dicht:
            if (feit := laatste.get(kind.pk)) is None:
                continue
            antwoord, eigen = str(next(iter(feit.velden.get("antwoord", [])), "")), self.gekozen(kind)
            gevonden.append(
                Voorgegaan(
                    leerling=kind,
                    wie=str(feit.door),
                    moment=feit.vastgelegd_op,
                    antwoord=self.namen.get(antwoord, antwoord),
                    eigen=self.namen[eigen],
                    is_zelfde=antwoord == eigen,
                )
            )
        return gevonden

    def _sleutel_van(self, leerling: Leerling) -> UUID:
        return uuid5(self.sleutel, str(leerling.pk))


def _sleutel(tekst: str) -> UUID:
    try:
        return UUID(tekst)
    except ValueError:
        return uuid7()
