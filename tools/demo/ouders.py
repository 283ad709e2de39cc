"""Parents: of most pupils two, of some one; most with gezag, some without; brothers and sisters share them."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

from tools.demo.kinderen import Leerling
from tools.demo.namen import MOEDERS, PLANTEN, VADERS

KOP_OUDERS = ["Sleutel", "Leerlingnummers", "Voornaam", "Achternaam", "Relatie", "Gezag", "E-mail"]
# relation of the second adult, gezag, and how often (out of a hundred)
TWEEDE = [("", "ja", 74), ("", "nee", 6), ("stiefouder", "nee", 4), ("", "onbekend", 3), ("alleen", "", 13)]


@dataclass
class _Gezin:
    kinderen: list[Leerling] = field(default_factory=list)


def ouders(alle: list[Leerling]) -> Iterator[list[str]]:
    """A row per parent."""
    for nummer, gezin in enumerate(_gezinnen(alle), 1):
        eerste = gezin.kinderen[0]
        toeval = random.Random(f"ouders-{eerste.eck_id}")
        soort, gezag, _ = toeval.choices(TWEEDE, [keer for *_, keer in TWEEDE])[0]
        if eerste.nummer % 41 == 0:
            yield _rij(nummer, "a", gezin, toeval, "pleegouder", "nee")
            yield _rij(nummer, "b", gezin, toeval, "voogd", "ja")
            continue
        yield _rij(nummer, "a", gezin, toeval, "moeder", "ja")
        if soort != "alleen":
            yield _rij(nummer, "b", gezin, toeval, soort or "vader", gezag)


def _gezinnen(alle: list[Leerling]) -> list[_Gezin]:
    """Pupils of one surname in different jaargroepen are sometimes brother and sister."""
    gezinnen: list[_Gezin] = []
    los: dict[str, _Gezin] = {}
    for leerling in alle:
        ander = los.get(leerling.achternaam)
        if ander and all(abs(kind.jaargroep - leerling.jaargroep) > 1 for kind in ander.kinderen):
            ander.kinderen.append(leerling)
            del los[leerling.achternaam]
            continue
        gezinnen.append(_Gezin([leerling]))
        los[leerling.achternaam] = gezinnen[-1]
    return gezinnen


def _rij(nummer: int, letter: str, gezin: _Gezin, toeval: random.Random, relatie: str, gezag: str) -> list[str]:
    voornaam = toeval.choice(VADERS if letter == "b" else MOEDERS)
    eigen = gezin.kinderen[0].achternaam if relatie == "vader" else toeval.choice(PLANTEN)
    sleutel = f"O{nummer:03d}{letter}"
    kinderen = " ".join(kind.sleutel for kind in gezin.kinderen)
    return [sleutel, kinderen, voornaam, eigen, relatie, gezag, f"{sleutel.lower()}@ouders.example"]
