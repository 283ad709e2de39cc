"""A stored signal as the pages show it, with the words of the plan beside it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from passend.dossier.enums import Uitkomst
from passend.dossier.models import Signaal
from passend.web.plan.regels import Planregel, Planwijzer

# What the evidence calls something that nobody recorded.
_ONTBREEKT = "ontbreekt"
# From strong to weak; the plan format fixes these words, and a rule may have none.
_KRACHTEN = ("wet", "moet", "in beginsel", "kan", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bewijsregel:
    """One fact behind a signal. `dag` is ISO text; without `is_zeker` it may count, but need not."""

    tekst: str
    niveau: str
    dag: str
    ontbreekt: bool
    is_zeker: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Signaalbeeld:
    """One signal, or one question that the plan leaves to a person, and the rule that it comes from."""

    signaal: Signaal
    regel: Planregel
    bewijs: list[Bewijsregel]

    @property
    def naam(self) -> str:
        """What the rule is called in the plan."""
        return self.regel.naam

    @property
    def is_vraag(self) -> bool:
        """Whether a person has to answer something first."""
        return self.signaal.uitkomst == Uitkomst.VRAAG


def signaalbeelden(signalen: Iterable[Signaal], wijzer: Planwijzer) -> list[Signaalbeeld]:
    """The signals, the strongest rules first."""
    beelden = [
        Signaalbeeld(
            signaal=signaal,
            regel=wijzer.regel(signaal.regel),
            bewijs=[_bewijsregel(feit, wijzer) for feit in signaal.bewijs],
        )
        for signaal in signalen
    ]
    return sorted(beelden, key=lambda beeld: (_KRACHTEN.index(beeld.regel.kracht), beeld.naam, beeld.signaal.vak or ""))


def _bewijsregel(feit: dict[str, Any], wijzer: Planwijzer) -> Bewijsregel:
    wat = wijzer.naam(feit.get("wat") or feit.get("soort", ""))
    delen = [feit.get("vak"), wat, feit.get("moment"), feit.get("tekst")]
    if feit.get("verwacht"):
        delen.append(f"(verwacht: {feit['verwacht']})")
    return Bewijsregel(
        tekst=" ".join(deel for deel in delen if deel),
        niveau=feit.get("niveau", ""),
        dag=feit.get("dag", ""),
        ontbreekt=feit.get("soort") == _ONTBREEKT,
        is_zeker=feit["zeker"],
    )
