"""A fact or a result in words: those of the plan where it has them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from passend.dossier.instemmen import VOORSTEL, voorstel_in_woorden
from passend.dossier.models import Feit
from passend.dossier.rijen import rijen_van
from passend.dossier.terzijde import SOORT as TERZIJDE
from passend.dossier.zorgen import ZORG
from passend.metingen.models import Toetsresultaat
from passend.toegang.enums import Niveau
from passend.web.iconen import UIT_DE_SET
from passend.web.leerling.inzet import alle, eerste
from passend.web.leerling.planlezer import Planlezer
from passend.web.leerling.zienswijzen import Mening
from passend.web.templatetags.passend import dag

TOETS = "toets"
# The field that says what a fact is about, and the fields that say how it went; in this order.
_WAT = ("id", "soort", "vraag", "signaal", "aanbod", "route", "instrument", "wat", "van")
_HOE = ("keuze", "stand", "antwoord", "uitkomst", "gebied", "naar", "op")
_TEKSTEN = ("toelichting", "opmerking", "reden", "correctie")
_STIL = {"vervult", "bij", "verzoek", "incident", "in", "secties", "zonder", "inhoud", "rijen", *_TEKSTEN, *_HOE}
_STIL |= {ZORG, VOORSTEL}
_MENSEN = frozenset({"aanwezig", "met", "persoon", "wie"})
# What an agreed row is about; the rest of a row says who, how often and until when.
_RIJWOORD = "wat"
_DAG = re.compile(r"\d{4}-\d\d-\d\d")
_IS_TEKST = 60  # more letters than this is a text, not a word of the plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Gebeurtenis:
    """One item. `stand` is empty, `verbeterd` or `ingetrokken`; `eerder` is what stood there before a correction.

    `feit` is the fact whose page there is. `details` and `teksten` are pairs of a name (which may be empty) and a text.
    """

    soort: str
    soortnaam: str
    icoon: str
    titel: str
    op: date
    wie: str
    rol: str
    bron: str
    stand: str = ""
    eerder: str = ""
    door_later: str = ""
    op_later: date | None = None
    feit: UUID | None = None
    details: tuple[tuple[str, str], ...] = ()
    teksten: tuple[tuple[str, str], ...] = ()
    zienswijzen: tuple[Mening, ...] = ()
    volg: tuple[date, int] = (date.min, 0)
    is_afgeschermd: bool = False


class Verteller:
    """Puts facts and results into words, in those of the plan where it has them."""

    def __init__(
        self, wijzer: Planlezer, ouders: Mapping[str, str], meningen: Mapping[UUID, tuple[Mening, ...]]
    ) -> None:
        self.wijzer = wijzer
        self.ouders = ouders
        self.meningen = meningen
        self._daden: dict[str, str] = {}

    def feit(self, feit: Feit) -> Gebeurtenis:
        """A fact that holds, perhaps as the correction of another."""
        oud = feit.vervangt
        return Gebeurtenis(
            **self._kop(feit),
            titel=self._titel(feit),
            wie=str(feit.door),
            rol=self.wijzer.rol(feit.rol) if feit.rol else "",
            bron=feit.bron,
            stand="" if oud is None else "verbeterd",
            eerder="" if oud is None else self._eerder(oud),
            details=self._details(feit),
            teksten=self._teksten(feit),
            zienswijzen=self.meningen.get(feit.pk, ()),
        )

    def ingetrokken(self, feit: Feit) -> Gebeurtenis:
        """A fact that never was: that it stood there, who took it back, when and why."""
        oud = feit.vervangt or feit
        reden = str(eerste(feit.velden.get("reden")) or "")
        return Gebeurtenis(
            **self._kop(oud),
            titel=self._soortnaam(oud.soort),
            wie=str(oud.door),
            rol=self.wijzer.rol(oud.rol) if oud.rol else "",
            bron=oud.bron,
            stand="ingetrokken",
            door_later=str(feit.door),
            op_later=feit.vastgelegd_op.date(),
            teksten=((_("Reden"), reden),) if reden else (),
        )

    def resultaat(self, rij: Toetsresultaat) -> Gebeurtenis:
        """A result of a test."""
        delen = [self.wijzer.naam(rij.instrument), rij.onderdeel, rij.moment]
        uitslag = (
            rij.niveau or rij.oordeel or rij.uitslag or ("" if rij.waarde is None else f"{rij.waarde.normalize():f}")
        )
        titel = " ".join(deel for deel in delen if deel)
        return Gebeurtenis(
            soort=TOETS,
            soortnaam=_("Toets"),
            icoon="resultaat",
            titel=": ".join(deel for deel in (f"{rij.vak}, {titel}" if rij.vak else titel, uitslag) if deel),
            op=rij.op,
            wie=str(rij.door),
            rol="",
            bron=rij.bron,
            teksten=(("", rij.opmerking),) if rij.opmerking else (),
            volg=(rij.op, 0),
        )

    def _kop(self, feit: Feit) -> dict[str, Any]:
        return {
            "soort": feit.soort,
            "soortnaam": self._soortnaam(feit.soort),
            "icoon": feit.soort if feit.soort in UIT_DE_SET else "gebeurtenis",
            "op": feit.op,
            "volg": (feit.op, feit.volg),
            "feit": feit.pk,
            "is_afgeschermd": feit.niveau == Niveau.AFGESCHERMD,
        }

    def _soortnaam(self, soort: str) -> str:
        naam = self.wijzer.naam(f"feiten.{soort}")
        return (soort if naam == f"feiten.{soort}" else naam).capitalize()

    def _titel(self, feit: Feit) -> str:
        if feit.soort == TERZIJDE and ZORG in feit.velden:
            return _("Zorg opzij gezet")
        wat = next((feit.velden[veld] for veld in _WAT if feit.velden.get(veld)), None)
        kern = ", ".join(self._daad(str(een)) for een in alle(wat)) or self._soortnaam(feit.soort)
        hoe = [_gewoon(self._namen_van(feit.velden[veld])) for veld in _HOE if feit.velden.get(veld)]
        titel = (" " if kern.endswith("?") else ": ").join([kern, ", ".join(hoe)] if hoe else [kern])
        return f"{titel} ({feit.vak})" if feit.vak else titel

    def _details(self, feit: Feit) -> tuple[tuple[str, str], ...]:
        titelveld = next((veld for veld in _WAT if feit.velden.get(veld)), "")
        return tuple(
            (_detailnaam(veld, feit), self._mensen(waarde) if veld in _MENSEN else self._namen_van(waarde))
            for veld, waarde in feit.velden.items()
            if veld not in _STIL and veld != titelveld and not _is_lang(waarde)
        )

    def _teksten(self, feit: Feit) -> tuple[tuple[str, str], ...]:
        eigen = [(_tekstnaam(veld), str(tekst)) for veld in feit.velden for tekst in self._tekst(feit, veld)]
        inhoud = [
            (self.wijzer.plaats(str(pad)), tekst if isinstance(tekst, str) else self._namen_van(tekst))
            for blok in alle(feit.velden.get("inhoud"))
            if isinstance(blok, dict)
            for pad, tekst in blok.items()
        ]
        return (*eigen, *inhoud, *voorstel_in_woorden(feit.velden), *map(self._rij, rijen_van(feit)))

    def _rij(self, rij: Mapping[str, Any]) -> tuple[str, str]:
        """An agreed row, or a goal: where it stands, and what it says in the order in which it was written."""
        sectie = str(rij.get("sectie") or "")
        delen = [str(rij[_RIJWOORD]) if rij.get(_RIJWOORD) else ""]
        for veld, waarde in rij.items():
            if waarde and veld not in (_RIJWOORD, "sectie", "id"):
                tekst = self._mensen(waarde) if veld == "wie" else ", ".join(map(_gezegd, alle(waarde)))
                delen.append(f"{self.wijzer.woord(veld).replace('_', ' ')}: {tekst}")
        return (self.wijzer.plaats(sectie) if sectie else _("Afspraak")), "; ".join(filter(None, delen))

    def _tekst(self, feit: Feit, veld: str) -> list[Any]:
        waarde = feit.velden[veld]
        is_tekst = veld in _TEKSTEN or (veld not in _STIL and _is_lang(waarde))
        return alle(waarde) if is_tekst else []

    def _eerder(self, oud: Feit) -> str:
        """What a corrected fact said, and who wrote that down."""
        teksten = " ".join(tekst for _naam, tekst in self._teksten(oud))
        return " ".join(deel for deel in (f"{self._titel(oud)}.", teksten, f"({oud.door})") if deel)

    def _namen_van(self, waarde: Any) -> str:
        return ", ".join(self._naam(str(een)) for een in alle(waarde))

    def _mensen(self, waarde: Any) -> str:
        """The people of a fact, as the school calls their roles."""
        return ", ".join(self.ouders.get(str(een)) or self.wijzer.rol(str(een)) for een in alle(waarde))

    def _naam(self, woord: str) -> str:
        if woord in self.ouders:
            return self.ouders[woord]
        return dag(woord) if _DAG.fullmatch(woord) else self.wijzer.woord(woord)

    def _daad(self, woord: str) -> str:
        if woord not in self._daden:
            self._daden[woord] = self.wijzer.daad(woord)
        return self._daden[woord]


def _gezegd(waarde: Any) -> str:
    """A value as somebody wrote it; a day as people say it."""
    return dag(str(waarde)) if _DAG.fullmatch(str(waarde)) else str(waarde)


def _tekstnaam(veld: str) -> str:
    if veld in ("reden", "correctie"):
        return _("Reden") if veld == "reden" else _("Verbeterd, omdat")
    return "" if veld in _TEKSTEN else veld.replace("_", " ").capitalize()


def _detailnaam(veld: str, feit: Feit) -> str:
    """Nobody was at what is still to come: those people were invited."""
    gepland = veld == "aanwezig" and "gepland" in alle(feit.velden.get("stand"))
    return _("uitgenodigd") if gepland else veld.replace("_", " ")


def _is_lang(waarde: Any) -> bool:
    """Whether somebody wrote this, other than a word or a path of the plan."""
    return any(isinstance(een, dict) or (len(str(een)) > _IS_TEKST and " " in str(een)) for een in alle(waarde))


def _gewoon(stand: str) -> str:
    """A state of a plan as people say it."""
    return {"start": _("begonnen"), "einde": _("afgelopen")}.get(stand, stand)
