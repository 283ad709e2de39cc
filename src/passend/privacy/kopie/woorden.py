"""What the school calls the words and paths in a fact."""

from typing import Any

from passend.dossier.instemmen import VOORSTEL, voorstel_in_woorden
from passend.dossier.invulvelden import RIJEN, VOOR_DEEL
from passend.dossier.vertrouwelijk import INCIDENT, van_pad
from passend.dossier.zorgen import PLEKKEN, ZORG
from passend.privacy.kopie.inhoud import met_hoofdletter
from passend.schoolplan.selectors import plan_van, planversie_in_werking
from passend.toegang.enums import Niveau

_NAMEN = ("naam", "titel", "vraag", "tekst")
_STIL = frozenset({"vervult", "secties", "zonder", "in", "bij", "verzoek", INCIDENT})
_STIL |= {ZORG, VOORSTEL}
_NIET_VAN_RIJ = frozenset({"sectie", "id", "wat"})
_VELDNAMEN = {"id": "Wat", "persoon": "Van wie", "correctie": "Verbeterd, omdat"}


class Planwoorden:
    """Names of the plan in force; without a plan, or for a path that it has no more, the last word of the path."""

    def __init__(self, mensen: dict[str, str]) -> None:
        versie = planversie_in_werking()
        self._plan: Any = None if versie is None else plan_van(versie)
        self._mensen = mensen

    def woord(self, waarde: object) -> str:
        """A word, a path or the id of a person, as people say it."""
        tekst = str(waarde)
        if tekst in self._mensen:
            return self._mensen[tekst]
        if tekst in PLEKKEN:
            return PLEKKEN[tekst]
        if tekst.startswith(f"{INCIDENT}."):
            return "één incident"
        paden = (tekst,) if "." in tekst else (f"rollen.{tekst}", f"instrumenten.{tekst}", f"feiten.{tekst}")
        if naam := next(filter(None, map(self._naam, paden)), ""):
            return naam
        is_pad = "." in tekst and " " not in tekst and tekst[:1].isalpha() and not tekst.endswith(".")
        return tekst.rpartition(".")[2].replace("-", " ") if is_pad else tekst

    def woorden(self, waarden: Any) -> str:
        """Several of them, or one."""
        return ", ".join(self.woord(waarde) for waarde in _lijst(waarden))

    def is_afgeschermd(self, paden: Any) -> bool:
        """Whether the plan shows something of these to single roles only."""
        plan = self._plan
        return plan is not None and any(van_pad(plan, str(pad)).niveau == Niveau.AFGESCHERMD for pad in _lijst(paden))

    def soort(self, soort: str) -> str:
        """What a kind of fact is called."""
        return met_hoofdletter(self._naam(f"feiten.{soort}") or soort)

    def _naam(self, pad: str) -> str:
        element = None if self._plan is None else self._plan.register.element(pad)
        namen = (getattr(element, veld, None) for veld in _NAMEN)
        return next((naam for naam in namen if isinstance(naam, str) and naam != "niet vermeld"), "")

    def inhoud(self, velden: dict[str, Any]) -> str:
        """All fields of a fact as lines of `name: words`; what only the computer needs is left out."""
        regels = [
            f"{_VELDNAMEN.get(veld) or veld.replace('_', ' ').capitalize()}: {self._waarde(waarde)}"
            for veld, waarde in velden.items()
            if veld not in (*_STIL, "inhoud", RIJEN) and waarde not in ([], "", None)
        ]
        regels += [f"{met_hoofdletter(naam)}: {tekst}" for naam, tekst in voorstel_in_woorden(velden)]
        for blok in _lijst(velden.get("inhoud")):
            if isinstance(blok, dict):
                regels += [
                    f"{self.woord(str(pad).partition(VOOR_DEEL)[0])}: {self._waarde(deel)}"
                    for pad, deel in blok.items()
                ]
        return "\n".join([*regels, *(self._rij(rij) for rij in _lijst(velden.get(RIJEN)) if isinstance(rij, dict))])

    def _rij(self, rij: dict[str, Any]) -> str:
        """A goal, or what somebody does: where it stands, and what was filled in."""
        delen = [f"{naam}: {self._waarde(waarde)}" for naam, waarde in rij.items() if naam not in _NIET_VAN_RIJ]
        return f"{self.woord(str(rij.get('sectie') or 'Afspraak'))}: {'; '.join([str(rij.get('wat', '')), *delen])}"

    def _waarde(self, waarde: Any) -> str:
        if isinstance(waarde, dict):
            return "; ".join(f"{self.woord(pad)}: {self._waarde(deel)}" for pad, deel in waarde.items())
        return ", ".join(
            self._waarde(een) if isinstance(een, dict | list) else self.woord(een) for een in _lijst(waarde)
        )


def _lijst(waarde: Any) -> list[Any]:
    if waarde is None:
        return []
    return waarde if isinstance(waarde, list) else [waarde]
