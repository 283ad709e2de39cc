"""The parts of a form that the plan makes: what can be chosen, what is written, and who is expected."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from passend.engine.blokken.actie import Actie
from passend.engine.blokken.formulier import Sectie, Veld
from passend.engine.blokken.rol import EenVan
from passend.engine.delen.bijeenkomsten import Contact, Overleg
from passend.engine.delen.lijsten import Waardenlijst
from passend.engine.delen.plan import Plan
from passend.engine.delen.plannen import Evaluatie, PlanSoort
from passend.engine.delen.uitspraken import Uitspraak
from passend.engine.lezen.fouten import VerwijzingFout
from passend.engine.stand.benoemen import naam_van_element, rolnaam
from passend.engine.stand.daden import soorten_van
from passend.engine.woorden import NIET_VERMELD, OVER

JA_NEE = (("ja", "ja"), ("nee", "nee"))
MET = {"ouders": ["ouders"], "leerling": ["leerling"], "beiden": ["ouders", "leerling"]}
# Between the path of a place and the part for which it is filled.
VOOR_DEEL = "~"
# What follows the path of a section when the rows of that section are meant.
RIJEN: Final = "rijen"
VOOR_RIJEN = f":{RIJEN}"
# What a section can be `per` that is no part of the form itself, but something of which there are many.
PER_STUK = frozenset({*OVER, "periode", "vak", "domein", "doel"})
# Part of `wie` -> whether somebody has to be there.
AANWEZIG = (
    ("leidt", True),
    ("voert_uit", True),
    ("doet_mee", True),
    ("zo_mogelijk", False),
    ("zo_nodig", False),
    ("op_afroep", False),
)


@dataclass(frozen=True, slots=True)
class Mogelijkheid:
    """One thing that can be chosen: the value of the fact, and what people call it. `moet`: it may not be left out."""

    waarde: str
    naam: str
    moet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rijkolom:
    """One column of rows. `sleutel`: what a row of a fact calls it; `pad`: the field of the plan that it is, or "".

    `soort`: tekst, keuze, datum or getal; `is_lang`: people write sentences in it.
    """

    sleutel: str
    naam: str
    soort: str = "tekst"
    keuzes: tuple[Mogelijkheid, ...] = ()
    pad: str = ""
    is_lang: bool = False

    @property
    def plek(self) -> str:
        """The same without spaces, for the name of a place on a form."""
        return self.sleutel.replace(" ", "-")


@dataclass(frozen=True, slots=True, kw_only=True)
class Invulveld:
    """One place to write or choose. `soort`: tekst, regel (a short text), keuze, lijst (more than one), datum, getal or
    rijen.

    `deel`: for which part, where a section is filled for each of several; then `sleutel` tells them apart. Rows have
    `kolommen`, and a `rijsoort`: doelen or inzet. `rust`: it is only there for what was written before there were rows.
    """

    pad: str
    naam: str
    soort: str = "tekst"
    moet: bool = False
    keuzes: tuple[Mogelijkheid, ...] = ()
    sectie: str = ""
    uitleg: str = ""
    deel: str = ""
    kolommen: tuple[Rijkolom, ...] = ()
    rijsoort: str = ""
    rust: bool = False

    @property
    def sleutel(self) -> str:
        """What tells this place apart from every other on the form."""
        plek = f"{self.pad}{VOOR_DEEL}{self.deel}" if self.deel else self.pad
        return f"{plek}{VOOR_RIJEN}" if self.kolommen else plek


def mogelijk(paren: Iterable[tuple[str, str]]) -> tuple[Mogelijkheid, ...]:
    """Choices from (value, name)."""
    return tuple(Mogelijkheid(waarde, naam) for waarde, naam in paren)


def invulvelden(plan: Plan, secties: Sequence[Sectie | str], _gezien: frozenset[str] = frozenset()) -> list[Invulveld]:
    """The places of a form, section by section; a reference reuses those of another element."""
    gevonden: list[Invulveld] = []
    for sectie in secties:
        if isinstance(sectie, Sectie):
            velden = list(_van_sectie(plan, sectie))
            delen = _delen(plan, sectie)
            gevonden += velden if not delen else [_voor(veld, deel) for deel in delen for veld in velden]
        elif sectie != NIET_VERMELD and sectie not in _gezien:
            try:
                ander = plan.register.zoek(sectie).element
            except VerwijzingFout:
                continue
            gevonden += invulvelden(plan, getattr(ander, "secties", []), _gezien | {sectie})
    return gevonden


def _delen(plan: Plan, sectie: Sectie) -> list[str]:
    """The parts for each of which a section is filled: words that the plan writes, or the values of a list."""
    if len(sectie.per) > 1 and not PER_STUK & set(sectie.per):
        return list(sectie.per)
    if sectie.lijst in sectie.per and sectie.soort != "keuze":
        lijst = plan.register.zoek(str(sectie.lijst), delen=("lijsten",), vanaf=sectie.pad).element
        return [str(getattr(waarde, "id", waarde)) for waarde in lijst_waarden(lijst)]
    return []


def _voor(veld: Invulveld, deel: str) -> Invulveld:
    return replace(veld, naam=f"{veld.naam} ({deel})", deel=deel)


def _van_sectie(plan: Plan, sectie: Sectie) -> Iterator[Invulveld]:
    velden = [veld for veld in sectie.velden if isinstance(veld, Veld)]
    naam = naam_van_element(plan, sectie)
    if kolommen := rijkolommen(plan, sectie):
        yield from _rijen(plan, sectie, kolommen)
        return
    if not velden:
        keuzes = () if _delen(plan, sectie) else _keuzes(plan, sectie)
        meer = sectie.soort in ("doelen", "factoren", "lijst", "inzet", "tabel") or (sectie.minstens or 0) not in (0, 1)
        soort = ("lijst" if meer else "keuze") if keuzes else "tekst"
        yield Invulveld(
            pad=sectie.pad,
            naam=naam,
            soort=soort,
            moet=sectie.verplicht is True,
            keuzes=keuzes,
            sectie=sectie.pad,
            uitleg=str(getattr(sectie, "uitleg", None) or ""),
        )
    for veld in velden:
        yield veld_van(plan, veld, sectie=sectie.pad, onder=naam)


def _rijen(plan: Plan, sectie: Sectie, kolommen: tuple[Rijkolom, ...]) -> Iterator[Invulveld]:
    """The rows of a section, a text for what does not fit in them, and the places that were there before the rows."""
    naam, keuzes = naam_van_element(plan, sectie), _keuzes(plan, sectie)
    verder = Invulveld(
        pad=sectie.pad,
        naam=f"Verder over {naam.lower()}",
        soort="lijst" if keuzes else "tekst",
        moet=sectie.verplicht is True,
        keuzes=keuzes,
        sectie=sectie.pad,
        rust=bool(keuzes),
    )
    uitleg = str(getattr(sectie, "uitleg", None) or "")
    rijen = replace(verder, soort=RIJEN, kolommen=kolommen, rijsoort=str(sectie.soort))
    yield replace(rijen, naam=naam, keuzes=(), uitleg=uitleg, rust=False)
    yield verder
    for veld in sectie.velden:
        if isinstance(veld, Veld):
            yield replace(veld_van(plan, veld, sectie=sectie.pad, onder=naam), rust=True)


def veld_van(plan: Plan, veld: Veld, *, sectie: str = "", onder: str = "") -> Invulveld:
    """One field of a section, or of a kind of fact that the school made."""
    keuzes = mogelijk(JA_NEE) if veld.soort == "ja of nee" else _keuzes(plan, veld)
    if veld.soort == "rol":
        keuzes = keuzes or tuple(Mogelijkheid(r.id, r.naam or r.id) for r in plan.rollen if not isinstance(r, str))
    soort = "keuze" if keuzes else {"datum": "datum", "getal": "getal"}.get(veld.soort or "", "tekst")
    naam = naam_van_element(plan, veld)
    return Invulveld(
        pad=veld.pad,
        naam=f"{onder}: {naam}" if onder else naam,
        soort=soort,
        moet=veld.verplicht is True,
        keuzes=keuzes,
        sectie=sectie,
    )


def _keuzes(plan: Plan, element: Sectie | Veld) -> tuple[Mogelijkheid, ...]:
    """What the plan lets somebody choose from; nothing where it leaves the words free."""
    waarden: list[Any] = [waarde for waarde in element.waarden if waarde != NIET_VERMELD]
    if element.lijst:
        try:
            lijst = plan.register.zoek(element.lijst, delen=("lijsten",), vanaf=element.pad).element
        except VerwijzingFout:
            lijst = None
        waarden += lijst_waarden(lijst)
    if isinstance(element, Sectie):
        waarden += _uitspraken(plan, element) + _rollen(plan, element)
    return tuple(Mogelijkheid(str(getattr(w, "id", w)), str(getattr(w, "naam", None) or w)) for w in waarden)


def _uitspraken(plan: Plan, sectie: Sectie) -> list[str]:
    """What the school says of itself (its limits), as it says that, where a section lets somebody choose from it."""
    gevonden = []
    for verwijzing in sectie.uit:
        try:
            element = plan.register.zoek(verwijzing, delen=("uitspraken",), vanaf=sectie.pad).element
        except VerwijzingFout:
            continue
        gevonden += [element.tekst] if isinstance(element, Uitspraak) else []
    return gevonden


def _rollen(plan: Plan, sectie: Sectie) -> list[str]:
    """The bodies or people of a role, by name, where a section lets somebody choose one of them (`uit: extern`)."""
    gevonden: list[str] = []
    for verwijzing in sectie.uit if sectie.soort == "keuze" else ():
        try:
            rol = plan.register.zoek(verwijzing, delen=("rollen",), vanaf=sectie.pad).element
        except VerwijzingFout:
            continue
        leden = [lid for lid in getattr(rol, "leden", []) if isinstance(lid, str) and lid != NIET_VERMELD]
        gevonden += [rolnaam(plan, lid) for lid in leden]
    return gevonden


def lijst_waarden(lijst: Any) -> list[Any]:
    """The words of a list, without the open spot."""
    return [waarde for waarde in lijst.waarden if waarde != NIET_VERMELD] if isinstance(lijst, Waardenlijst) else []


def mensen(plan: Plan, element: Any) -> tuple[Mogelijkheid, ...]:
    """Who may be expected at a talk, meeting or act, so that can be said who was there."""
    met = getattr(element, "met", None) or []
    rollen: list[tuple[Any, bool]] = [(rol, True) for rol in (MET.get(met, []) if isinstance(met, str) else met)]
    wie = [getattr(bron, "wie", None) for bron in (element, *_geevalueerd(plan, element))]
    for deel, moet in AANWEZIG:
        genoemd = (getattr(een, deel, None) for een in wie)
        rollen += [(rol, moet) for rol in next(filter(None, genoemd), [])]
    gevonden: dict[str, Mogelijkheid] = {}
    for rol, moet in rollen:
        for naam in rol.een_van if isinstance(rol, EenVan) else [rol]:
            if naam != NIET_VERMELD:
                vast = moet and not isinstance(rol, EenVan)
                gevonden.setdefault(naam, Mogelijkheid(naam, rolnaam(plan, naam), vast))
    return tuple(gevonden.values())


def _geevalueerd(plan: Plan, element: Any) -> Iterator[Any]:
    """Where else it stands who looks back on a plan: its `evaluatie`, the plan, and the plan of which it is a part."""
    paden = soorten_van(plan, element) if isinstance(element, Actie) and element.wat == "evaluatie" else []
    gezien: set[str] = set()
    while paden:
        pad = paden.pop(0)
        soort = plan.register.element(pad)
        yield from (een for een in getattr(soort, "evaluatie", []) if not isinstance(een, str))
        yield soort
        gezien.add(pad)
        if isinstance(soort, PlanSoort) and soort.onderdeel_van:
            hoofd = plan.register.zoek(soort.onderdeel_van, delen=("plannen",), vanaf=pad).pad
            paden += [] if hoofd in gezien else [hoofd]


def ontvangers(plan: Plan, element: Any) -> tuple[Mogelijkheid, ...]:
    """To whom an act can go, where the plan lets somebody choose: also one of several outsiders who can advise."""
    aan = getattr(element, "aan", []) or []
    keuzes = [rol.een_van for rol in aan if isinstance(rol, EenVan)]
    los = [rol for rol in aan if isinstance(rol, str) and rol != NIET_VERMELD]
    buiten = {rol.id for rol in plan.rollen if not isinstance(rol, str) and rol.profiel == "extern"}
    if getattr(element, "wat", None) == "advies" and len(los) > 1 and set(los) <= buiten:
        keuzes.append(los)
    return tuple(Mogelijkheid(rol, rolnaam(plan, rol), True) for rollen in keuzes for rol in rollen)


def terugblik(soort: PlanSoort) -> str:
    """Where the day stands that people agree on to look back, when that is with the goals."""
    op_afspraak = any(isinstance(e, Evaluatie) and "op afspraak" in e.termijn for e in soort.evaluatie)
    doelen = [sectie for sectie in soort.secties if isinstance(sectie, Sectie) and sectie.soort == "doelen"]
    dagen = [
        veld.pad for sectie in doelen for veld in sectie.velden if isinstance(veld, Veld) and veld.soort == "datum"
    ]
    return dagen[0] if op_afspraak and dagen else ""


# --- rows ---

# What a row of goals and a row of who does what ask; a field of the plan with one of the other names is that column.
_DOEL = (
    Rijkolom(sleutel="wat", naam="Doel", is_lang=True),
    Rijkolom(sleutel="nu", naam="Hoe is het nu", is_lang=True),
    Rijkolom(sleutel="straks", naam="Hoe is het straks", is_lang=True),
    Rijkolom(sleutel="gemeten met", naam="Hoe meten we het"),
    Rijkolom(sleutel="uiterlijk", naam="Uiterlijk", soort="datum"),
)
_INZET = (
    Rijkolom(sleutel="wat", naam="Wat", is_lang=True),
    Rijkolom(sleutel="wie", naam="Wie", soort="keuze"),
    Rijkolom(sleutel="met", naam="Wie precies, of met wie"),
    Rijkolom(sleutel="waar", naam="Waar"),
    Rijkolom(sleutel="wanneer", naam="Welke dagen, hoe laat"),
    Rijkolom(sleutel="hoe vaak", naam="Hoe vaak"),
    Rijkolom(sleutel="hoe lang", naam="Hoe lang (minuten)", soort="getal"),
    Rijkolom(sleutel="tot", naam="Tot en met", soort="datum"),
    Rijkolom(sleutel="materiaal", naam="Materiaal"),
)
_AFSPRAAK = (
    Rijkolom(sleutel="wat", naam="Afspraak", is_lang=True),
    Rijkolom(sleutel="wie", naam="Wie", soort="keuze"),
    Rijkolom(sleutel="tot", naam="Uiterlijk", soort="datum"),
)
_OOK = {"doel": "wat", "afspraak": "wat", "plaats": "waar", "uitvoerder": "wie", "eigenaar": "wie"}
_IEDEREEN = (("ouders", "ouders"), ("leerling", "leerling"))


def rijkolommen(plan: Plan, sectie: Sectie) -> tuple[Rijkolom, ...]:
    """The columns of a section that is written in rows; nothing for any other.

    Source: planformaat, Additions: goals, and rows of `soort: inzet`. A section that is filled for each of several
    parts, and a paper, keep a text for each place: an overview of a groep is no list of rows.
    """
    houder = plan.register.element(sectie.pad.rpartition(".")[0])
    if _delen(plan, sectie):
        return ()
    if isinstance(houder, PlanSoort) and sectie.soort in ("doelen", "inzet"):
        return _met_velden(plan, sectie, _DOEL if sectie.soort == "doelen" else _INZET)
    if isinstance(houder, Contact | Overleg) and sectie.soort == "inzet":
        return _met_velden(plan, sectie, _AFSPRAAK)
    return ()


def afsprakenveld(plan: Plan, houder: Contact | Overleg) -> Invulveld:
    """Rows for what people agree on at a talk or meeting for which the plan has no section of its own."""
    kolommen = tuple(_met_rollen(plan, kolom) for kolom in _AFSPRAAK)
    return Invulveld(pad=houder.pad, naam="Afspraken", soort=RIJEN, kolommen=kolommen, rijsoort="inzet")


def _met_velden(plan: Plan, sectie: Sectie, vast: tuple[Rijkolom, ...]) -> tuple[Rijkolom, ...]:
    """The columns, with the fields of the plan: each takes the place of the column that it is, or stands after them."""
    kolommen = {kolom.sleutel: _met_rollen(plan, kolom) for kolom in vast}
    if keuzes := _keuzes(plan, sectie):
        kolommen = {"soort": Rijkolom(sleutel="soort", naam="Soort", soort="keuze", keuzes=keuzes)} | kolommen
    for veld in sectie.velden:
        if not isinstance(veld, Veld):
            continue
        eigen = veld_van(plan, veld)
        sleutel = _kolom_van(veld.id, eigen, kolommen)
        if eigen.soort == "datum" and sectie.soort == "doelen":
            sleutel = "uiterlijk"
        oud = kolommen.get(sleutel)
        soort = eigen.soort if eigen.keuzes or eigen.soort != "tekst" or oud is None else "tekst"
        is_lang = oud is not None and oud.is_lang
        kolommen[sleutel] = Rijkolom(
            sleutel=sleutel,
            naam=eigen.naam.capitalize(),
            soort=soort,
            keuzes=eigen.keuzes,
            pad=veld.pad,
            is_lang=is_lang,
        )
    return tuple(kolommen.values())


def _kolom_van(id_: str, veld: Invulveld, kolommen: dict[str, Rijkolom]) -> str:
    """Which column a field of the plan is; words that are no people of the plan say something beside who does it."""
    sleutel = _OOK.get(id_, id_)
    if sleutel == "wie" and veld.keuzes and sleutel in kolommen:
        mensen_ = {keuze.waarde for keuze in kolommen[sleutel].keuzes} | {"school"}
        return sleutel if {keuze.waarde for keuze in veld.keuzes} <= mensen_ else id_
    return sleutel


def _met_rollen(plan: Plan, kolom: Rijkolom) -> Rijkolom:
    """Whoever the plan knows can do something, and so can parents and the leerling."""
    if kolom.sleutel != "wie":
        return kolom
    rollen = {rol.id: rol.naam or rol.id for rol in plan.rollen if not isinstance(rol, str)}
    return replace(
        kolom, keuzes=mogelijk((rollen | {id_: naam for id_, naam in _IEDEREEN if id_ not in rollen}).items())
    )
