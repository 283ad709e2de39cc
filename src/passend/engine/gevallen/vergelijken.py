"""Compare the answer of the engine with what a case expects; every difference becomes one Dutch sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from passend.engine.delen.signalen import StelVoor
from passend.engine.gevallen.modellen import Dan, Mist
from passend.engine.gevallen.uitvoeren import Antwoord, als_moment
from passend.engine.lezen.fouten import VerwijzingFout
from passend.engine.stand.feiten import FeitLezer, als_tuple
from passend.engine.stand.pogingen import mag
from passend.engine.stand.signalen import VOORSTELSOORTEN
from passend.engine.stand.taken import Taak, Taakstand
from passend.engine.stand.tellen import tel
from passend.engine.stand.vereisten import Oordeel

# What a list of late tasks leaves out unless a case looks at it: the yearly rhythm of talks, tests and meetings.
ROOSTER = frozenset({"contact", "kalender", "instrumenten", "overleggen", "documenten"})

type Opzoeken = Callable[[date | datetime], Antwoord]


@dataclass(frozen=True)
class Vergelijking:
    """One block of expectations against one answer; `op_dag` gives the answers on the other days of the case."""

    lezer: FeitLezer
    antwoord: Antwoord
    kijkt_naar: frozenset[str]
    op_dag: Opzoeken

    def verschillen(self, dan: Dan) -> list[str]:
        """Every expectation that the answer does not meet."""
        gevonden: list[str] = []
        for sleutel, toets in _TOETSEN.items():
            if getattr(dan, sleutel) is not None:
                gevonden += toets(self, getattr(dan, sleutel))
        if dan.niet is not None:
            gevonden += self._niet(dan.niet)
        return gevonden

    def _niet(self, dan: Dan) -> list[str]:
        """What must not be so: each item of each key on its own."""
        gevonden = []
        for sleutel in (naam for naam in _TOETSEN if getattr(dan, naam) is not None):
            for item in _losse_items(getattr(dan, sleutel)):
                if not _NIET.get(sleutel, _TOETSEN[sleutel])(self, item):
                    gevonden.append(f"niet {sleutel.replace('_', ' ')}: {_kort(item)} is er wel")
        return gevonden

    # --- looking things up ---

    def pad(self, verwijzing: Any, vanaf: str | None = None) -> str:
        try:
            return self.lezer.pad(str(verwijzing), (), vanaf)
        except VerwijzingFout:
            return str(verwijzing)

    def taak(self, verwijzing: Any, antwoord: Antwoord | None = None) -> Taak | None:
        taken = (antwoord or self.antwoord).stand.taken
        pad = self.pad(verwijzing)
        if pad in taken:
            return taken[pad]
        achteraan = [taak for eigen, taak in taken.items() if eigen.endswith(f".{verwijzing}")]
        return achteraan[0] if len(achteraan) == 1 else None

    def oordelen(self, verwijzing: Any) -> list[Oordeel]:
        """The verdicts on an element: of the fact that was tried when it is about it, else of trying it now."""
        pad = self.pad(verwijzing)
        geprobeerd = [
            oordeel
            for poging in self.antwoord.pogingen
            for eigen, oordeel in poging.oordelen.items()
            if _raakt(eigen, pad)
        ]
        if geprobeerd:
            return geprobeerd
        stand, door = self.antwoord.stand, tuple(str(wie) for poging in self.antwoord.pogingen for wie in poging.door)
        element = stand.toestand.plan.register.element(pad)
        if element is not None:
            return [mag(stand.toestand, pad, door=door)]
        houder, _, toestand = pad.rpartition(".")
        return [mag(stand.toestand, houder, toestand)] if stand.toestand.plan.register.element(houder) else []

    @property
    def vragen(self) -> set[str]:
        gevonden = set(self.antwoord.stand.vragen)
        for poging in self.antwoord.pogingen:
            for oordeel in poging.oordelen.values():
                gevonden |= oordeel.vragen
        return gevonden

    @property
    def waarschuwingen(self) -> set[str]:
        gevonden = set(self.antwoord.stand.waarschuwingen)
        for poging in self.antwoord.pogingen:
            for oordeel in poging.oordelen.values():
                gevonden |= oordeel.waarschuwt
        return gevonden


def _raakt(een: str, ander: str) -> bool:
    return een == ander or een.startswith(f"{ander}.") or ander.startswith(f"{een}.")


def _losse_items(waarde: Any) -> list[Any]:
    if isinstance(waarde, dict):
        return [{sleutel: inhoud} for sleutel, inhoud in waarde.items()]
    return [[item] for item in als_tuple(waarde)]


def _kort(waarde: Any) -> str:
    return ", ".join(map(str, waarde)) if isinstance(waarde, list) else str(waarde)


# --- signals, questions, proposals ---


def _signaal_paren(v: Vergelijking, items: Iterable[Any]) -> list[tuple[str, str | None]]:
    paren = []
    for item in items:
        if isinstance(item, dict) and "id" in item:
            paren.append((v.pad(f"signalen.{item['id']}"), item.get("vak")))
        elif isinstance(item, dict):
            paren += [(v.pad(f"signalen.{naam}"), vak) for naam, vak in item.items()]
        else:
            paren.append((v.pad(f"signalen.{item}"), None))
    return paren


def _signalen(v: Vergelijking, verwacht: Sequence[Any]) -> list[str]:
    paren = _signaal_paren(v, verwacht)
    open_ = [(stand.signaal.pad, stand.vak) for stand in v.antwoord.stand.signalen.open]
    fouten = [
        f"signaal {pad} ({vak}) ontbreekt"
        for pad, vak in paren
        if not any(p == pad and vak in (None, w) for p, w in open_)
    ]
    verwachte_paden = {pad for pad, _ in paren}
    return fouten + [f"signaal {pad} ({vak}) te veel" for pad, vak in open_ if pad not in verwachte_paden]


def _signaal_is_er(v: Vergelijking, items: Sequence[Any]) -> list[str]:
    open_ = {stand.signaal.pad for stand in v.antwoord.stand.signalen.open}
    return [f"signaal {pad} ontbreekt" for pad, _ in _signaal_paren(v, items) if pad not in open_]


def _vragen(v: Vergelijking, verwacht: Sequence[Any]) -> list[str]:
    return [
        f"vraag {item} ontbreekt"
        for item in verwacht
        if not any(_zelfde(v, item, pad) or pad.startswith(f"{v.pad(item)}.") for pad in v.vragen)
    ]


def _zelfde(v: Vergelijking, verwijzing: Any, pad: str) -> bool:
    return pad == v.pad(verwijzing) or pad.endswith(f".{verwijzing}") or pad == str(verwijzing)


def _stelt_voor(v: Vergelijking, verwacht: Sequence[StelVoor]) -> list[str]:
    fouten = []
    voorstellen = v.antwoord.stand.voorstellen
    for stelt_voor in verwacht:
        for soort in (*VOORSTELSOORTEN, "onderzoek"):
            for item in getattr(stelt_voor, soort):
                if not any(_zelfde(v, item, pad) for pad in voorstellen.paden.get(soort, set())):
                    fouten.append(f"voorstel {soort} {item} ontbreekt")
        for naam, eigen in (("leerling", voorstellen.leerling), ("invullen", voorstellen.invullen)):
            for sleutel, waarde in getattr(stelt_voor, naam).items():
                if eigen.get(sleutel) != waarde:
                    fouten.append(f"voorstel {naam} {sleutel}: {waarde} ontbreekt")
    return fouten


# --- treden and tasks ---


def _trede(v: Vergelijking, verwacht: Any) -> list[str]:
    staat = v.antwoord.na.treden
    if isinstance(verwacht, dict):
        return [
            f"trede van {naam} is {staat.get(naam)}, verwacht {wil}"
            for naam, wil in verwacht.items()
            if not _staat_op(v, staat.get(naam), wil)
        ]
    return [
        f"trede {wil} klopt niet: {staat}"
        for wil in als_tuple(verwacht)
        if not any(_staat_op(v, pad, wil) for pad in staat.values())
    ]


def _staat_op(v: Vergelijking, pad: str | None, verwacht: Any) -> bool:
    if pad is None:
        return False
    if verwacht == "einde":
        return pad.endswith(".einde")
    return pad == v.pad(verwacht) or (pad.endswith(f".{verwacht}") and "." in str(verwacht))


def _open(v: Vergelijking, verwacht: Sequence[Any]) -> list[str]:
    fouten = []
    for item in verwacht:
        taak = v.taak(item)
        if (taak is None or taak.stand is not Taakstand.OPEN) and not any(
            _zelfde(v, item, pad) for pad in _aanbevolen(v)
        ):
            fouten.append(f"{item} is niet open ({taak.stand if taak else 'geen taak'})")
    return fouten


def _aanbevolen(v: Vergelijking) -> set[str]:
    """What a tried fact may be based on and is not there yet: possible, never compulsory."""
    return {pad for poging in v.antwoord.pogingen for oordeel in poging.oordelen.values() for pad in oordeel.waarschuwt}


def _te_laat(v: Vergelijking, verwacht: Sequence[Any]) -> list[str]:
    paden = {v.taak(item).pad if v.taak(item) else v.pad(item) for item in verwacht}  # type: ignore[union-attr]
    laat = {
        taak.pad
        for taak in v.antwoord.stand.taken.values()
        if taak.stand is Taakstand.TE_LAAT and taak.zeker and _telt_mee(v, taak)
    }
    fouten = [f"{item} is niet te laat" for item in verwacht if not _is_te_laat(v, item)]
    return fouten + [f"{pad} is te laat, dat was niet verwacht" for pad in sorted(laat - paden)]


def _telt_mee(v: Vergelijking, taak: Taak) -> bool:
    return taak.opdracht.deel in v.kijkt_naar if v.kijkt_naar else taak.opdracht.deel not in ROOSTER


def _is_te_laat(v: Vergelijking, item: Any, antwoord: Antwoord | None = None) -> bool:
    taak = v.taak(item, antwoord)
    return taak is not None and taak.stand is Taakstand.TE_LAAT


def _te_laat_is_er(v: Vergelijking, items: Sequence[Any]) -> list[str]:
    return [f"{item} is niet te laat" for item in items if not _is_te_laat(v, item)]


def _te_laat_op(v: Vergelijking, verwacht: dict[Any, dict[Any, Any]]) -> list[str]:
    fouten = []
    for item, dagen in verwacht.items():
        for dag, antwoord in dagen.items():
            moet = antwoord in (True, "ja")
            if _is_te_laat(v, item, v.op_dag(als_moment(dag))) is not moet:
                fouten.append(f"{item} is op {dag} {'niet ' if moet else ''}te laat")
    return fouten


def _af(v: Vergelijking, verwacht: Sequence[Any]) -> list[str]:
    return [f"{item} is niet af" for item in verwacht if not _is_af(v, item)]


def _is_af(v: Vergelijking, item: Any) -> bool:
    taak = v.taak(item)
    if taak is not None:
        return taak.stand is Taakstand.AF
    pad, toestand = v.pad(item), v.antwoord.stand.toestand
    return toestand.plan.register.element(pad) is not None and bool(toestand.gebeurd_op_pad(pad))


def _afgeweken(v: Vergelijking, verwacht: Sequence[Any]) -> list[str]:
    geprobeerd = {pad for poging in v.antwoord.pogingen for pad in poging.afgeweken}
    fouten = []
    for item in verwacht:
        taak = v.taak(item)
        if not (taak and taak.stand is Taakstand.AFGEWEKEN) and v.pad(item) not in geprobeerd:
            fouten.append(f"van {item} is niet afgeweken")
    return fouten


def _uiterlijk(v: Vergelijking, verwacht: dict[Any, date]) -> list[str]:
    fouten = []
    for item, dag in verwacht.items():
        taak = v.taak(item) or v.antwoord.stand.komend.get(v.pad(item))
        if taak is None or taak.uiterlijk != dag:
            fouten.append(f"{item} moet uiterlijk {dag}, de engine zegt {taak.uiterlijk if taak else 'geen taak'}")
    return fouten


# --- blocked, choices, may and may not ---


def _geblokkeerd(v: Vergelijking, verwacht: Sequence[Mist]) -> list[str]:
    blokkades = v.antwoord.stand.geblokkeerd
    if not verwacht:
        return [f"{pad} is geblokkeerd: {sorted(oordeel.mist)}" for pad, oordeel in blokkades.items()]
    fouten = []
    for mist in verwacht:
        for wat in als_tuple(mist.wat):
            oordeel = blokkades.get(v.pad(wat)) or next(
                (o for pad, o in blokkades.items() if pad.endswith(f".{wat}")), None
            )
            if oordeel is None:
                fouten.append(f"{wat} is niet geblokkeerd")
            else:
                fouten += _reden_klopt(v, str(wat), mist, [oordeel])
    return fouten


def _keuzes(v: Vergelijking, verwacht: Sequence[Any]) -> list[str]:
    eigen = set(v.antwoord.stand.keuzes)
    gezocht = {
        item: next((pad for pad in eigen if _zelfde(v, item, pad)), None) for item in verwacht if item != "anders"
    }
    fouten = [f"keuze {item} ontbreekt" for item, pad in gezocht.items() if pad is None]
    return fouten + [f"keuze {pad} te veel" for pad in sorted(eigen - set(gezocht.values()))]


def _keuze_is_er(v: Vergelijking, items: Sequence[Any]) -> list[str]:
    return [
        f"keuze {item} ontbreekt" for item in items if not any(_zelfde(v, item, pad) for pad in v.antwoord.stand.keuzes)
    ]


def _mag(v: Vergelijking, verwacht: Sequence[Any]) -> list[str]:
    fouten = []
    for item in verwacht:
        oordelen = v.oordelen(item)
        if not oordelen or not all(oordeel.mag for oordeel in oordelen):
            redenen = [sorted(o.mist | o.rollen | o.omdat) for o in oordelen if not o.mag]
            fouten.append(f"{item} mag niet: {redenen}")
    return fouten


def _mag_niet(v: Vergelijking, verwacht: Sequence[Mist]) -> list[str]:
    fouten = []
    for mist in verwacht:
        for wat in als_tuple(mist.wat):
            geweigerd = [oordeel for oordeel in v.oordelen(wat) if not oordeel.mag]
            if geweigerd:
                fouten += _reden_klopt(v, str(wat), mist, geweigerd)
            else:
                fouten.append(f"{wat} mag wel")
    return fouten


def _reden_klopt(v: Vergelijking, wat: str, mist: Mist, oordelen: Sequence[Oordeel]) -> list[str]:
    gemist = {pad for oordeel in oordelen for pad in oordeel.mist}
    rollen = {rol for oordeel in oordelen for rol in oordeel.rollen}
    omdat = {reden for oordeel in oordelen for reden in oordeel.omdat | oordeel.mist}
    vanaf = v.pad(wat)
    fouten = [
        f"{wat}: {item} ontbreekt niet, wel {sorted(gemist)}"
        for item in mist.mist
        if v.pad(item, vanaf) not in gemist and not any(_zelfde(v, item, pad) for pad in gemist)
    ]
    korte = v.antwoord.stand.toestand.rollen.korte
    fouten += [
        f"{wat}: rol {rol} staat niet in de weg, wel {sorted(rollen)}"
        for rol in mist.rol
        if korte(str(rol)) not in {korte(r) for r in rollen}
    ]
    return fouten + [
        f"{wat}: niet omdat {reden}, wel {sorted(omdat)}"
        for reden in als_tuple(mist.omdat)
        if not _is_reden(v, reden, omdat)
    ]


def _is_reden(v: Vergelijking, reden: Any, redenen: set[str]) -> bool:
    pad = v.pad(reden)
    return any(
        eigen == pad or _raakt(eigen, pad) or str(reden) in eigen or eigen.endswith(f".{reden}") for eigen in redenen
    )


# --- warnings, counts, sources ---


def _waarschuwt(v: Vergelijking, verwacht: Sequence[Any]) -> list[str]:
    if not verwacht:
        return [f"waarschuwing {pad} was niet verwacht" for pad in sorted(v.waarschuwingen)]
    fouten = []
    for item in verwacht:
        kop = str(item).partition(":")[0]
        if not any(_zelfde(v, woord, pad) for woord in (item, kop) for pad in v.waarschuwingen):
            fouten.append(f"waarschuwing {item} ontbreekt")
    return fouten


def _telt(v: Vergelijking, verwacht: dict[str, Any]) -> list[str]:
    fouten = []
    for woord, wil in verwacht.items():
        telling = tel(v.antwoord.na, woord)
        klopt = (
            all(telling.get(jaar, 0) == n for jaar, n in wil.items())
            if isinstance(wil, dict) and telling is not None
            else telling == wil
        )
        if not klopt:
            fouten.append(f"{woord} telt {telling}, verwacht {wil}")
    return fouten


def _omdat(v: Vergelijking, verwacht: Sequence[Any]) -> list[str]:
    """The rule that gives the answer must be among what the engine used."""
    stand = v.antwoord.stand
    bronnen = {
        *stand.taken,
        *(t.opdracht.grond for t in stand.taken.values()),
        *(s.signaal.pad for s in stand.signalen.open),
    }
    bronnen |= {pad for poging in v.antwoord.pogingen for pad in poging.oordelen} | set(stand.signalen.vragen)
    fouten = []
    for item in verwacht:
        pad = v.pad(item)
        if not any(bron and _raakt(bron, pad) for bron in bronnen) and not any(not o.mag for o in v.oordelen(item)):
            fouten.append(f"{item} geeft het antwoord niet")
    return fouten


_TOETSEN: dict[str, Callable[[Vergelijking, Any], list[str]]] = {
    "signalen": _signalen,
    "vragen": _vragen,
    "trede": _trede,
    "open": _open,
    "te_laat": _te_laat,
    "af": _af,
    "afgeweken": _afgeweken,
    "geblokkeerd": _geblokkeerd,
    "keuzes": _keuzes,
    "mag": _mag,
    "mag_niet": _mag_niet,
    "stelt_voor": _stelt_voor,
    "waarschuwt": _waarschuwt,
    "uiterlijk": _uiterlijk,
    "te_laat_op": _te_laat_op,
    "telt": _telt,
    "omdat": _omdat,
}
# Complete lists become "is it there" when a case says that something must not be so.
_NIET: dict[str, Callable[[Vergelijking, Any], list[str]]] = {
    "signalen": _signaal_is_er,
    "te_laat": _te_laat_is_er,
    "keuzes": _keuze_is_er,
}
