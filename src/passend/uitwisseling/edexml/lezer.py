"""Read an EDEXML file, or the same content inside a UWLR answer, record by record.

Fields are looked up by name: real files do not always keep the order of the schema. School years are checked on their
form only, because the schema's own list stops at 2024-2025. Personal numbers, nationality, weights, addresses and the
extension blocks of vendors are read past.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from lxml import etree

from passend.uitwisseling.bron import Bron, Voortgang
from passend.uitwisseling.edexml.codes import GESLACHT, HISTORISCH, JAARGROEPEN, ROLLEN, VERSIES
from passend.uitwisseling.fouten import Importfout
from passend.uitwisseling.gegevens import (
    Gegeven,
    Groepssoort,
    Groepstaak,
    IngelezenGroep,
    IngelezenLeerling,
    IngelezenMedewerker,
    IngelezenSchool,
    IngelezenVestiging,
    Leerlingverwijzing,
    Melding,
    Onbekend,
    Persoonsnaam,
)
from passend.uitwisseling.persoonsnummer import REDEN_SLEUTEL, VERBORGEN
from passend.uitwisseling.waarden import Waardefout, moment_parse, schooljaar_parse
from passend.uitwisseling.xmllezer import (
    element_parse,
    element_vrijgeven,
    kind_get,
    kinderen,
    naam_van,
    oudernaam,
    regel_van,
)
from passend.uitwisseling.xmlvelden import Velden

WORTELS = frozenset({"EDEX", "leerlinggegevens"})

_PLEKKEN = {
    "school": WORTELS,
    "vestiging": {"vestigingen"},
    "groep": {"groepen"},
    "samengestelde_groep": {"groepen"},
    "leerling": {"leerlingen"},
    "leerkracht": {"leerkrachten"},
}


@dataclass(slots=True)
class _Stand:
    """What has to be remembered from one record to the next: a few words per group and per pupil."""

    peildatum: date | None = None
    school_gezien: bool = False
    leerlingen: int = 0
    jaargroepen: dict[str, str] = field(default_factory=dict)
    sleutels: dict[tuple[str, str], int] = field(default_factory=dict)
    verwezen: dict[str, int] = field(default_factory=dict)


def edexml_parse(bron: Bron, *, voortgang: Voortgang | None = None) -> Iterator[Gegeven]:
    """Yield the school, its locations and groups, pupils and staff in the order of the file.

    Raises Importfout when the file is not sound XML, names no school or has a school year that is none.
    """
    stand = _Stand()
    for element in element_parse(bron, records=_PLEKKEN, voortgang=voortgang):
        naam = naam_van(element)
        if oudernaam(element) not in _PLEKKEN[naam] or _is_groep_van_leerkracht(element):
            continue
        yield from _record(element, naam, stand)
        element_vrijgeven(element)
    if not stand.school_gezien:
        raise Importfout("In dit bestand staat geen school; zonder school en schooljaar is het niet te plaatsen.")
    yield from _slot(stand)


def _record(element: etree._Element, naam: str, stand: _Stand) -> Iterator[Gegeven]:
    velden = Velden(element)
    match naam:
        case "school":
            yield from _school(velden, stand)
        case "vestiging":
            yield IngelezenVestiging(regel=velden.regel, sleutel=_sleutel(element), naam=velden.tekst("naam"))
        case "groep" | "samengestelde_groep":
            yield from _groep(velden, stand, naam)
        case "leerling":
            yield from _leerling(velden, stand)
        case _:
            yield from _medewerker(velden, stand)
    yield from velden.klachten


def _school(velden: Velden, stand: _Stand) -> Iterator[Gegeven]:
    stand.school_gezien = True
    try:
        schooljaar = schooljaar_parse(velden.tekst("schooljaar"))
    except Waardefout as fout:
        raise Importfout(f"Het schooljaar van dit bestand is niet te lezen: {fout}.", regel=velden.regel) from None
    aanmaak = velden.tekst("aanmaakdatum")
    try:
        aangemaakt_op = moment_parse(aanmaak) if aanmaak else None
    except Waardefout as fout:
        aangemaakt_op = None
        velden.weigeren("aanmaakdatum", aanmaak, str(fout), "aanmaakdatum")
    stand.peildatum = velden.datum("peildatum") or (aangemaakt_op.date() if aangemaakt_op else None)
    versie = velden.tekst("xsdversie")
    yield IngelezenSchool(
        regel=velden.regel,
        brin=velden.tekst("brincode").upper(),
        vestiging="" if velden.tekst("dependancecode") == "00" else velden.tekst("dependancecode"),
        sleutel=velden.tekst("schoolkey") or velden.tekst("instellingsnummer"),
        schooljaar=schooljaar,
        peildatum=stand.peildatum,
        aangemaakt_op=aangemaakt_op,
        versie=versie,
    )
    if versie and versie not in VERSIES:
        yield Melding(
            regel=velden.regel, tekst=f"EDEXML-versie {versie} kennen we niet; het bestand is als 2.1 gelezen."
        )


def _groep(velden: Velden, stand: _Stand, naam: str) -> Iterator[Gegeven]:
    sleutel = _sleutel(velden.element)
    if not _is_nieuw(velden, stand, "groep", sleutel):
        return
    stamgroep = naam == "groep"
    jaargroep = velden.code("jaargroep", JAARGROEPEN, "jaargroep") or ""
    stand.jaargroepen[sleutel] = jaargroep if stamgroep else ""
    yield IngelezenGroep(
        regel=velden.regel,
        sleutel=sleutel,
        naam=velden.tekst("naam") or sleutel,
        soort=Groepssoort.STAMGROEP if stamgroep else Groepssoort.SAMENGESTELD,
        jaargroep=stand.jaargroepen[sleutel],
    )


def _leerling(velden: Velden, stand: _Stand) -> Iterator[Gegeven]:
    stand.leerlingen += 1
    sleutel, naam = _sleutel(velden.element), _naam(velden)
    if VERBORGEN in str(velden.element.get("key")):
        velden.weigeren("key", "", REDEN_SLEUTEL)
    if not _is_nieuw(velden, stand, "leerling", sleutel):
        return
    if not (naam.achternaam or naam.roepnaam):
        velden.weigeren("achternaam", "", "een leerling zonder achternaam en roepnaam nemen we niet over")
        return
    groep = _verwijzing(velden, stand, kind_get(velden.element, "groep"))
    jaargroep = velden.code("jaargroep", JAARGROEPEN, "jaargroep") or stand.jaargroepen.get(groep, "")
    uitgeschreven_op = velden.datum("uitstroomdatum")
    yield IngelezenLeerling(
        regel=velden.regel,
        leerling=Leerlingverwijzing(
            eckid=_attribuut(velden.element, "eckid"),
            sleutel="" if sleutel.startswith("#") else sleutel,
            naam=naam,
            geboortedatum=velden.datum("geboortedatum"),
        ),
        geslacht=velden.code("geslacht", GESLACHT, "geslacht"),
        jaargroep=jaargroep,
        groep=groep,
        samengestelde_groepen=_samengestelde_groepen(velden, stand),
        vestiging=_sleutel(kind_get(velden.element, "vestiging")),
        groep3_sinds=velden.datum("start_ondw_jgr3"),
        ingeschreven_op=velden.datum("instroomdatum"),
        uitgeschreven_op=uitgeschreven_op,
        is_vertrokken=jaargroep == HISTORISCH
        or bool(uitgeschreven_op and stand.peildatum and uitgeschreven_op < stand.peildatum),
    )


def _medewerker(velden: Velden, stand: _Stand) -> Iterator[Gegeven]:
    sleutel = _sleutel(velden.element)
    naam = _naam(velden)
    if not _is_nieuw(velden, stand, "leerkracht", sleutel):
        return
    if not (naam.achternaam or naam.roepnaam):
        velden.weigeren("achternaam", "", "een medewerker zonder achternaam en roepnaam nemen we niet over")
        return
    groepen = kinderen(kind_get(velden.element, "groepen"), "groep", "samengestelde_groep")
    yield IngelezenMedewerker(
        regel=velden.regel,
        sleutel="" if sleutel.startswith("#") else sleutel,
        eckid=_attribuut(velden.element, "eckid"),
        naam=naam,
        emailadres=velden.tekst("emailadres"),
        rollen=_rollen(velden, velden.element),
        groepen=tuple(
            Groepstaak(groep=_verwijzing(velden, stand, groep), rollen=_rollen(velden, groep)) for groep in groepen
        ),
    )


def _slot(stand: _Stand) -> Iterator[Gegeven]:
    """What can only be said at the end: references to groups that the file does not hold, and a file without pupils."""
    for sleutel, regel in stand.verwezen.items():
        if sleutel not in stand.jaargroepen:
            yield Onbekend(regel=regel, soort="groep", naam=sleutel)
    if not stand.leerlingen:
        yield Melding(regel=1, tekst="In dit bestand staat geen enkele leerling.")


def _is_nieuw(velden: Velden, stand: _Stand, soort: str, sleutel: str) -> bool:
    """Refuse a second record with the same key: which of the two is right is not ours to say."""
    if not sleutel and soort == "groep":
        velden.weigeren("key", "", "een groep zonder sleutel is niet terug te vinden")
        return False
    for kenmerk, waarde in ((soort, sleutel), (f"{soort} (eckid)", _attribuut(velden.element, "eckid"))):
        eerder = stand.sleutels.get((kenmerk, waarde)) if waarde else None
        if eerder is not None:
            veld = "key" if kenmerk == soort else "eckid"
            velden.weigeren(veld, waarde, f"deze {soort} staat dubbel in het bestand, de eerste keer op regel {eerder}")
            return False
        stand.sleutels[kenmerk, waarde] = velden.regel
    return True


def _naam(velden: Velden) -> Persoonsnaam:
    return Persoonsnaam(
        achternaam=velden.tekst("achternaam"),
        voorvoegsel=velden.tekst("voorvoegsel"),
        voorletters=velden.tekst("voorletters-1").replace(".", ""),
        voornamen=velden.tekst("voornamen"),
        roepnaam=velden.tekst("roepnaam"),
    )


def _rollen(velden: Velden, element: etree._Element) -> tuple[str, ...]:
    rollen = []
    for kind in kinderen(element, "rol", "rolomschrijving"):
        woord = " ".join((kind.text or "").split())
        if naam_van(kind) == "rol" and woord not in ROLLEN:
            velden.klachten.append(Onbekend(regel=regel_van(kind), soort="rol", naam=woord))
        rollen.append(ROLLEN.get(woord, woord) if naam_van(kind) == "rol" else woord)
    return tuple(rol for rol in rollen if rol)


def _samengestelde_groepen(velden: Velden, stand: _Stand) -> tuple[str, ...]:
    groepen = kinderen(kind_get(velden.element, "samengestelde_groepen"), "samengestelde_groep")
    return tuple(_verwijzing(velden, stand, groep) for groep in groepen)


def _verwijzing(velden: Velden, stand: _Stand, element: etree._Element | None) -> str:
    sleutel = _sleutel(element)
    if sleutel and element is not None:
        stand.verwezen.setdefault(sleutel, regel_van(element) or velden.regel)
    return sleutel


def _sleutel(element: etree._Element | None) -> str:
    return "" if element is None else _attribuut(element, "key")


def _attribuut(element: etree._Element, naam: str) -> str:
    tekst = str(element.get(naam) or "").strip()
    return "" if VERBORGEN in tekst else tekst


def _is_groep_van_leerkracht(element: etree._Element) -> bool:
    """`groepen` stands both under the root (definitions) and under a leerkracht (references)."""
    ouder = element.getparent()
    return ouder is not None and oudernaam(ouder) == "leerkracht"
