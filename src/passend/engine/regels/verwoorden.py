"""A condition in Dutch words: "drie keer achter elkaar V of V- op de DMT"."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from passend.engine.blokken.rol import EenVan
from passend.engine.blokken.vergelijking import Grenzen
from passend.engine.blokken.voorwaarde import (
    Aandeel,
    Feitvoorwaarde,
    Groei,
    Reeks,
    SignaalIs,
    Trend,
    Uitgebleven,
    Venster,
    Voorwaarde,
)
from passend.engine.delen.plan import Plan
from passend.engine.regels.namen import getalwoord, naam_van, opsomming, vraag_van
from passend.engine.regels.vergelijken import als_getal, grenzen_van
from passend.engine.woorden import NIET_VERMELD

STAAT_NIET: Final = "(staat niet in het plan)"
# key -> words for a level, and for an amount
_GRENS: Final = {
    "onder": ("lager dan {}", "minder dan {}"),
    "hoogstens": ("{} of lager", "hoogstens {}"),
    "tot": ("tot en met {}", "tot en met {}"),
    "vanaf": ("{} of hoger", "minstens {}"),
    "van": ("van {}", "van {}"),
    "boven": ("hoger dan {}", "meer dan {}"),
}
_STAND: Final = {
    "loopt": "loopt",
    "start": "is gestart",
    "einde": "is afgelopen",
    "concept": "is nog een concept",
    "geëvalueerd": "is geëvalueerd",
    "getekend": "is getekend",
}


def in_woorden(plan: Plan, voorwaarde: Voorwaarde | str, vanaf: str | None = None) -> str:
    """Say a condition in words; `vanaf` is the path of the element it stands in, for short references."""
    return Verwoorder(plan, vanaf).zeg(voorwaarde)


def vergelijking(test: Any, *, hoeveelheid: bool = False, noem: Callable[[str], str] = str) -> str:
    """Say a comparator in words; amounts are said otherwise than levels. `noem` names what a bound refers to."""
    if test == NIET_VERMELD or not isinstance(test, Grenzen):
        return STAAT_NIET
    delen = [opsomming(_waarde(w) for w in test.in_)] if test.in_ else []
    for naam, waarde in grenzen_van(test).items():
        vorm = _GRENS[naam][hoeveelheid or als_getal(waarde) is not None]
        delen.append("lager dan verwacht" if waarde == "verwachting" else vorm.format(noem(_waarde(waarde))))
    takken = [blok for blok in getattr(test, "een_van", []) if isinstance(blok, Grenzen)]
    if takken:
        delen.append(opsomming(vergelijking(blok, noem=noem) for blok in takken))
    return " en ".join(delen)


def _waarde(waarde: Any) -> str:
    return STAAT_NIET if waarde == NIET_VERMELD else str(waarde)


class Verwoorder:
    """Says conditions of one plan, seen from one element."""

    def __init__(self, plan: Plan, vanaf: str | None = None) -> None:
        """Remember where names come from."""
        self.plan, self.vanaf = plan, vanaf

    def grens(self, waarde: str) -> str:
        """What a bound is called: a word of a scale is itself, a section of a form says of which form it is."""
        houder = waarde.rpartition(".")[0]
        if not houder or als_getal(waarde) is not None:
            return waarde
        return f"{naam_van(self.plan, waarde, self.vanaf).lower()} in {naam_van(self.plan, houder, self.vanaf)}"

    def zeg(self, tak: Voorwaarde | str) -> str:
        """Say one condition with everything in it."""
        if not isinstance(tak, Voorwaarde):
            return "een voorwaarde die niet in het plan staat"
        takken = [self._haakjes(deel) for deel in tak.takken]
        if tak.soort in ("alle", "een van"):
            return f" {'en' if tak.soort == 'alle' else 'of'} ".join(takken)
        if tak.niet is not None:
            return f"niet: {self.zeg(tak.niet)}"
        if tak.minstens is not None:
            return f"minstens {_aantal(tak.minstens.aantal)} van: {'; '.join(takken)}"
        if tak.feitvoorwaarde is not None:
            return self._feit(tak.soort, tak.feitvoorwaarde)
        return _AFGELEID[tak.soort](self, tak.inhoud)

    def naam(self, verwijzing: str) -> str:
        return STAAT_NIET if verwijzing == NIET_VERMELD else naam_van(self.plan, verwijzing, self.vanaf)

    def namen(self, verwijzingen: Any, voegwoord: str = "of") -> str:
        return opsomming((self.naam(str(een)) for een in verwijzingen), voegwoord)

    def _haakjes(self, tak: Voorwaarde | str) -> str:
        tekst = self.zeg(tak)
        return f"({tekst})" if isinstance(tak, Voorwaarde) and tak.soort in ("alle", "een van", "minstens") else tekst

    def _feit(self, soort: str, v: Feitvoorwaarde) -> str:
        zeg = _FEITEN.get(soort, _GEWOON)
        delen = [zeg(self, soort, v, v.velden), self._door(v), self._keer(v), self._tijd(v)]
        if v.toen:
            delen.append("op dat moment")
        return " ".join(deel for deel in delen if deel)

    def _door(self, v: Feitvoorwaarde) -> str:
        rollen = [naam for rol in v.door for naam in (rol.een_van if isinstance(rol, EenVan) else [rol])]
        return f"door {self.namen(rollen)}" if rollen else ""

    def _keer(self, v: Feitvoorwaarde) -> str:
        if v.aantal is None:
            return ""
        return f"{vergelijking(v.aantal, hoeveelheid=True)} keer"

    def _tijd(self, v: Feitvoorwaarde) -> str:
        delen = []
        if v.binnen == "schooljaar":
            delen.append("dit schooljaar")
        elif v.binnen is not None and v.binnen != "altijd":
            binnen = vergelijking(v.binnen) if isinstance(v.binnen, Grenzen) else _waarde(v.binnen)
            delen.append(f"binnen {binnen}")
        if v.sinds is not None:
            delen.append(f"sinds {self.naam(v.sinds) if isinstance(v.sinds, str) else _waarde(v.sinds)}")
        return " ".join(delen)

    # --- kinds of fact -----------------------------------------------------------------------------------------------

    def _meting(self, soort: str, v: Feitvoorwaarde, velden: Mapping[str, Any]) -> str:
        eisen = [
            vergelijking(velden[naam], noem=self.grens)
            for naam in ("niveau", "waarde", "oordeel", "uitslag")
            if naam in velden
        ]
        if "norm" in velden:
            eisen.append(f"{self.namen(velden['norm'])} gehaald")
        waar = []
        if "instrument" in velden:
            waar.append(f"op de {self.namen(velden['instrument'])}")
        elif soort == "methodetoets":
            waar.append("op een methodetoets")
        elif "soort" in velden:
            waar.append(f"op een {opsomming(velden['soort'])}")
        if "vak" in velden:
            waar.append(f"voor {opsomming(velden['vak'])}")
        if "moment" in velden:
            waar.append(f"bij {opsomming(velden['moment'])}")
        return " ".join([*_reeks(v.reeks), " en ".join(eisen) or "een uitslag", *waar])

    def _oordeel(self, soort: str, v: Feitvoorwaarde, velden: Mapping[str, Any]) -> str:
        vraag = opsomming(
            f"'{vraag_van(self.plan, een, self.vanaf)}'" for een in velden.get("vraag", []) if een != NIET_VERMELD
        )
        antwoord = vergelijking(velden["antwoord"]) if "antwoord" in velden else "ja"
        return f"{vraag} is beantwoord met {antwoord}"

    def _leerling(self, soort: str, v: Feitvoorwaarde, velden: Mapping[str, Any]) -> str:
        return " en ".join(f"{naam} {vergelijking(test)}" for naam, test in velden.items())

    def _stuk(self, soort: str, v: Feitvoorwaarde, velden: Mapping[str, Any]) -> str:
        wat = self.namen(velden.get("soort", [])) or f"een {soort}"
        standen = [_STAND.get(stand, f"is {_waarde(stand)}") for stand in velden.get("stand", [])]
        delen = [f"{wat} {opsomming(standen) or 'is er'}"]
        if "secties" in velden:
            delen.append(f"met {self.namen(velden['secties'], 'en')}")
        if "zonder" in velden:
            delen.append(f"zonder {self.namen(velden['zonder'])}")
        return " ".join(delen)

    def _trede(self, soort: str, v: Feitvoorwaarde, velden: Mapping[str, Any]) -> str:
        vormen = {"op": "staat op {}", "vanaf": "staat op {} of verder", "ooit": "heeft op {} gestaan"}
        delen = [vorm.format(self.namen(velden[sleutel])) for sleutel, vorm in vormen.items() if sleutel in velden]
        domein = f" voor {opsomming(velden['domein'])}" if "domein" in velden else ""
        return (" en ".join(delen) or f"staat op {self.namen(velden.get('route', []))}") + domein

    def _gewoon(self, soort: str, v: Feitvoorwaarde, velden: Mapping[str, Any]) -> str:
        kop = self.naam(f"feiten.{soort}") if soort not in _GEWONE_KOP else _GEWONE_KOP[soort]
        delen = [
            f"{naam}: {self._inhoud(inhoud)}" if naam not in _STIL else self._inhoud(inhoud)
            for naam, inhoud in velden.items()
        ]
        return f"{kop} {', '.join(delen)}".strip()

    def _inhoud(self, inhoud: Any) -> str:
        if isinstance(inhoud, Grenzen):
            return vergelijking(inhoud)
        if isinstance(inhoud, bool):
            return "ja" if inhoud else "nee"
        return self.namen(inhoud) if isinstance(inhoud, list) else _waarde(inhoud)

    # --- derived -----------------------------------------------------------------------------------------------------

    def _groei(self, v: Groei) -> str:
        if "verwachting" in grenzen_van(v).values():
            wat = "groei lager dan verwacht"
        elif v.daling is not None:
            daling = v.daling if isinstance(v.daling, str) else v.daling.niveaus or v.daling.punten
            eenheid = "punten" if not isinstance(v.daling, str) and v.daling.punten is not None else "niveaus"
            wat = f"{_waarde(daling)} {eenheid} gedaald"
        else:
            wat = f"groei {vergelijking(v, hoeveelheid=True)}"
        tussen = f" tussen {opsomming(v.tussen, 'en')}" if v.tussen else ""
        return f"{wat}{tussen}{self._waarvan(v)}"

    def _waarvan(self, v: Groei | Aandeel | Trend) -> str:
        op = f" op de {self.namen(v.instrument)}" if v.instrument else ""
        return op + (f" voor {opsomming(v.vak)}" if v.vak else "")

    def _aandeel(self, v: Aandeel) -> str:
        eigen = {naam: waarde for naam, waarde in grenzen_van(v).items() if naam != "van"}
        hoeveel = " en ".join(_GRENS[naam][1].format(_waarde(waarde)) for naam, waarde in eigen.items())
        wat = f"{self.naam(v.norm)}" if v.norm else vergelijking(v.niveau)
        return f"{hoeveel or 'genoeg'} van de {v.van} haalt {wat}{self._waarvan(v)}"

    def _trend(self, v: Trend) -> str:
        return f"een trend over {_waarde(v.over)}: {_waarde(v.richting)}{self._waarvan(v)}"

    def _uitgebleven(self, v: Uitgebleven) -> str:
        return f"{self.namen(v.wat)} is uitgebleven"

    def _venster(self, v: Venster) -> str:
        aantal = _aantal(v.metingen.laatste) if v.metingen.laatste is not None else ""
        vak = f" voor {opsomming(v.metingen.vak, 'en')}" if v.metingen.vak else ""
        op = f" op de {self.namen(v.metingen.instrument)}" if v.metingen.instrument else ""
        return f"in de laatste {aantal} metingen{op}{vak}: {self.zeg(v.geldt)}".replace("  ", " ")

    def _signaal(self, v: SignaalIs) -> str:
        return f"het signaal '{self.naam(v.id)}'" + (f" ({opsomming(v.stand)})" if v.stand else "")

    def _gedaan(self, verwijzingen: list[str]) -> str:
        return f"{self.namen(verwijzingen, 'en')} gedaan"

    def _tijdens(self, verwijzing: str) -> str:
        return f"tijdens {self.naam(verwijzing)}"

    def _dit(self, velden: Mapping[str, Any]) -> str:
        return " en ".join(f"{naam} {vergelijking(test)}" for naam, test in velden.items())


def _aantal(aantal: Any) -> str:
    return STAAT_NIET if aantal == NIET_VERMELD else getalwoord(aantal)


def _reeks(reeks: Any) -> list[str]:
    """How often a result must come: "drie keer achter elkaar", "minstens twee van de laatste vier keer"."""
    if not isinstance(reeks, Reeks):
        return [] if reeks is None else [f"een aantal keer {STAAT_NIET}"]
    rij = {True: " achter elkaar", NIET_VERMELD: " (achter elkaar of niet, staat niet in het plan)"}.get(
        reeks.aaneengesloten if reeks.aaneengesloten is not None else False, ""
    )
    soort = {None: "", "alle": "", NIET_VERMELD: " (welke metingen, staat niet in het plan)"}.get(
        reeks.soort, f" ({reeks.soort}en)"
    )
    if reeks.minstens is None and isinstance(reeks.laatste, int):
        keer = "de laatste keer" if reeks.laatste == 1 else f"{getalwoord(reeks.laatste)} keer achter elkaar"
        return [f"{keer}{soort}"]
    van = f" van de laatste {_aantal(reeks.laatste)}" if isinstance(reeks.laatste, int) else ""
    return [f"minstens {_aantal(reeks.minstens or NIET_VERMELD)}{van} keer{rij}{soort}"]


type Zeg = Callable[[Verwoorder, str, Feitvoorwaarde, Mapping[str, Any]], str]

_GEWOON: Final[Zeg] = Verwoorder._gewoon
_FEITEN: Final[dict[str, Zeg]] = {
    "toets": Verwoorder._meting,
    "methodetoets": Verwoorder._meting,
    "verwachting": Verwoorder._meting,
    "oordeel": Verwoorder._oordeel,
    "leerling": Verwoorder._leerling,
    "plan": Verwoorder._stuk,
    "document": Verwoorder._stuk,
    "trede": Verwoorder._trede,
}
_AFGELEID: Final[dict[str, Callable[..., str]]] = {
    "groei": Verwoorder._groei,
    "aandeel": Verwoorder._aandeel,
    "trend": Verwoorder._trend,
    "uitgebleven": Verwoorder._uitgebleven,
    "venster": Verwoorder._venster,
    "signaal": Verwoorder._signaal,
    "gedaan": Verwoorder._gedaan,
    "tijdens": Verwoorder._tijdens,
    "dit": Verwoorder._dit,
}
_GEWONE_KOP: Final = {
    "gebeurtenis": "",
    "overleg": "gehouden:",
    "gesprek": "gesprek",
    "actie": "gedaan:",
    "besluit": "besluit",
    "voorstel": "voorstel",
    "toestemming": "toestemming",
    "ontvangst": "ontvangen:",
    "steun": "steun",
    "observatie": "observatie",
    "zorg": "een zorg",
    "terzijde": "opzij gezet:",
    "afwijking": "afgeweken van",
    "verlenging": "verlengd:",
    "correctie": "verbeterd:",
}
# Fields that speak for themselves.
_STIL: Final = frozenset({"soort", "id", "wat", "aanbod", "keuze", "van", "signaal", "stand", "instrument"})
