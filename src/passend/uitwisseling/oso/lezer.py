"""Read OSO dossiers one at a time; what is in a dossier is handled in `toetsen.py` and `ondersteuning.py`.

A dossier is small once the attachments are dropped, so it is read as a whole: its parts may stand in any order.
The namespace differs per year; the names inside hardly do. Only 2019.1 was checked, another year gives a notice.
"""

import re
from collections.abc import Iterator

from lxml import etree

from passend.uitwisseling.bron import Bron, Voortgang
from passend.uitwisseling.fouten import Importfout
from passend.uitwisseling.gegevens import (
    Gegeven,
    IngelezenDossier,
    IngelezenLeerling,
    IngelezenLoopbaan,
    IngelezenOuder,
    IngelezenSchool,
    IngelezenToestemming,
    Leerlingverwijzing,
    Melding,
    Persoonsnaam,
)
from passend.uitwisseling.oso import codes
from passend.uitwisseling.oso.ondersteuning import ondersteuning_parse
from passend.uitwisseling.oso.toetsen import eindtoets_parse, toets_parse
from passend.uitwisseling.persoonsnummer import REDEN_SLEUTEL, VERBORGEN
from passend.uitwisseling.waarden import Waardefout, schooljaar_parse
from passend.uitwisseling.xmllezer import element_parse, element_vrijgeven, kind_get, kinderen, naam_van, regel_van
from passend.uitwisseling.xmlvelden import Velden

WORTELS = frozenset({"dossier", "dossiers"})

_JAAR = re.compile(r"/oso_gegevensset/([\d.]+)/")


def oso_parse(bron: Bron, *, voortgang: Voortgang | None = None) -> Iterator[Gegeven]:
    """Yield head, school, pupil, parents, career, support and results of every dossier in the file.

    Raises Importfout when the file is not sound XML or a dossier has no school, no pupil or no name.
    """
    aantal = 0
    for element in element_parse(bron, records={"dossier"}, weggooien={"bestandsinhoud"}, voortgang=voortgang):
        aantal += 1
        yield from _dossier(element)
        element_vrijgeven(element)
    if not aantal:
        raise Importfout("In dit bestand staat geen OSO-dossier.")


def _dossier(element: etree._Element) -> Iterator[Gegeven]:
    hoofd = Velden(element)
    school = kind_get(element, "huidigeschool")
    leerling = kind_get(school, "leerling")
    if school is None or leerling is None:
        raise Importfout("Dit OSO-dossier noemt geen school of geen leerling.", regel=hoofd.regel)
    over = Velden(leerling, hoofd.klachten)
    verwijzing = _verwijzing(over)
    uit = _uitgezet(hoofd)
    yield _kop(hoofd, uit)
    yield _school(Velden(school, hoofd.klachten))
    yield _leerling(over, verwijzing)
    for deel in _delen(element, leerling):
        if naam_van(deel) in uit:
            Velden(deel, hoofd.klachten).weigeren(
                naam_van(deel), "", "de afzender zegt dat deze categorie niet is meegegeven; niet overgenomen"
            )
        else:
            yield from _deel(Velden(deel, hoofd.klachten), verwijzing, uit)
    yield from _niet_overgenomen(over, element)
    yield from hoofd.klachten


def _deel(velden: Velden, leerling: Leerlingverwijzing, uit: dict[str, str]) -> Iterator[Gegeven]:
    match naam_van(velden.element):
        case "inzage":
            yield _inzage(velden, leerling)
        case "verzorger":
            yield _ouder(velden, leerling)
        case "schoolloopbaanlijst":
            for kind in kinderen(velden.element, "schoolloopbaan"):
                yield from _loopbaan(Velden(kind, velden.klachten), leerling)
        case "onderwijsondersteuning":
            yield from ondersteuning_parse(velden, leerling, uit)
        case "eindtoets_basisonderwijs":
            yield from eindtoets_parse(velden, leerling)
        case _:
            for kind in kinderen(velden.element, "toets"):
                yield from toets_parse(Velden(kind, velden.klachten), leerling)


def _delen(dossier: etree._Element, leerling: etree._Element) -> Iterator[etree._Element]:
    yield from kinderen(dossier, "inzage")
    yield from kinderen(leerling, *(naam for naam in codes.CATEGORIEEN.values() if naam != "inzage"))


def _uitgezet(velden: Velden) -> dict[str, str]:
    """Element name -> category, for every category of which no data may follow."""
    uit = {}
    for kind in kinderen(kind_get(velden.element, "metadata", "categorie_uitlevering")):
        if (kind.text or "").strip() in (codes.UITGEZET, codes.VERBODEN) and naam_van(kind) in codes.CATEGORIEEN:
            uit[codes.CATEGORIEEN[naam_van(kind)]] = naam_van(kind)
    return uit


def _kop(velden: Velden, uit: dict[str, str]) -> IngelezenDossier:
    soort = velden.tekst("overdrachtsoort")
    if soort not in codes.OVERDRACHTSOORTEN:
        velden.onbekend("overdrachtsoort", soort, "overdrachtsoort")
    return IngelezenDossier(
        regel=velden.regel,
        soort=soort,
        overstap=velden.tekst("metadata", "overstap"),
        versie=velden.tekst("metadata", "standaardversie"),
        aangemaakt_op=velden.datum("metadata", "datum"),
        uitgezet=tuple(uit.values()),
    )


def _school(velden: Velden) -> IngelezenSchool:
    vestiging = velden.tekst("vestigingscode")
    return IngelezenSchool(
        regel=velden.regel,
        brin=velden.tekst("brincode").upper(),
        vestiging="" if vestiging == "00" else vestiging,
        naam=velden.tekst("naam"),
    )


def _verwijzing(velden: Velden) -> Leerlingverwijzing:
    naam = _naam(velden)
    if not naam.achternaam:
        raise Importfout("De leerling in dit OSO-dossier heeft geen achternaam.", regel=velden.regel)
    sleutel = velden.tekst("leerlingid")
    if VERBORGEN in sleutel:
        velden.weigeren("leerlingid", "", REDEN_SLEUTEL, "leerlingid")
        sleutel = ""
    return Leerlingverwijzing(sleutel=sleutel, naam=naam, geboortedatum=velden.datum("geboortedatum"))


def _leerling(velden: Velden, leerling: Leerlingverwijzing) -> IngelezenLeerling:
    uitgeschreven_op = velden.datum("datumuitschrijving")
    return IngelezenLeerling(
        regel=velden.regel,
        leerling=leerling,
        geslacht=velden.code("geslacht", codes.GESLACHT, "geslacht"),
        ingeschreven_op=velden.datum("datuminschrijving"),
        uitgeschreven_op=uitgeschreven_op,
        heeft_geheim_adres=bool(velden.ja_nee("adresgeheim")),
    )


def _naam(velden: Velden) -> Persoonsnaam:
    return Persoonsnaam(
        achternaam=velden.tekst("achternaam"),
        voorvoegsel=velden.tekst("voorvoegsel"),
        voorletters=velden.tekst("voorletters-1").replace(".", ""),
        voornamen=" ".join((kind.text or "").strip() for kind in kinderen(velden.element, "voornaam")),
        roepnaam=velden.tekst("roepnaam"),
    )


def _inzage(velden: Velden, leerling: Leerlingverwijzing) -> IngelezenToestemming:
    return IngelezenToestemming(
        regel=velden.regel,
        leerling=leerling,
        inzage=velden.ja_nee("inzage"),
        inzage_op=velden.datum("inzagedatum"),
        akkoord=velden.code("akkoord", codes.ANTWOORD, "akkoord"),
        reden_niet_akkoord=velden.tekst("redennietakkoord"),
        toestemming=velden.code("toestemming", codes.ANTWOORD, "toestemming"),
        is_voorlopig=bool(velden.ja_nee("voorlopigdossier")),
    )


def _ouder(velden: Velden, leerling: Leerlingverwijzing) -> IngelezenOuder:
    relatie = velden.tekst("relatietotkind")
    overleden_op = velden.tekst("overlijdensdatum")
    return IngelezenOuder(
        regel=velden.regel,
        leerling=leerling,
        naam=_naam(velden),
        geslacht=velden.code("geslacht", codes.GESLACHT, "geslacht"),
        relatie=codes.RELATIE.get(relatie, f"relatie {relatie} (OSO-lijst 41)" if relatie else ""),
        is_wettelijk_vertegenwoordiger=bool(velden.ja_nee("wettigevertegenwoordiger")),
        is_overleden=bool(velden.ja_nee("overleden")),
        overleden_op=velden.datum("overlijdensdatum") if len(overleden_op) > len("EEJJ-MM") else None,
    )


def _loopbaan(velden: Velden, leerling: Leerlingverwijzing) -> Iterator[Gegeven]:
    try:
        schooljaar = schooljaar_parse(velden.tekst("schooljaar"))
    except Waardefout as fout:
        velden.weigeren("schooljaar", velden.tekst("schooljaar"), str(fout), "schooljaar")
        return
    vestiging = velden.tekst("vestigingscode")
    yield IngelezenLoopbaan(
        regel=velden.regel,
        leerling=leerling,
        schooljaar=schooljaar,
        brin=velden.tekst("brincode").upper(),
        vestiging="" if vestiging == "00" else vestiging,
        groepscode=velden.tekst("groepscode"),
        groepsnaam=velden.tekst("groepsnaam"),
        jaargroep=velden.code("jaargroep", codes.JAARGROEPEN, "jaargroep") or "",
        van=velden.datum("begindatum"),
        tot=velden.datum("einddatum"),
        schoolsoort=velden.tekst("schoolsoort"),
    )


def _niet_overgenomen(over: Velden, dossier: etree._Element) -> Iterator[Gegeven]:
    """Name the blocks and attachments that stay behind; list blocks nobody knows."""
    namen = [naam_van(kind) for kind in kinderen(over.element)]
    woorden = list(dict.fromkeys(codes.NIET_OVERGENOMEN[naam] for naam in namen if naam in codes.NIET_OVERGENOMEN))
    bijlagen = sum(1 for _ in dossier.iter("{*}bestandsnaam"))
    if bijlagen:
        woorden.append("1 bijlage" if bijlagen == 1 else f"{bijlagen} bijlagen")
    if woorden:
        yield Melding(regel=over.regel, tekst=f"Niet overgenomen uit dit dossier: {', '.join(woorden)}.")
    for kind in kinderen(over.element):
        naam = naam_van(kind)
        if naam not in codes.GELEZEN | codes.NIET_NODIG | codes.NIET_OVERGENOMEN.keys():
            over.onbekend("onderdeel", naam, naam)
    jaar = _JAAR.search(str(dossier.tag))
    if jaar and jaar.group(1) != codes.GETOETST_JAAR:
        tekst = f"Dit dossier is OSO-versie {jaar.group(1)}; we kennen 2019.1. Kijk na of alles klopt."
        yield Melding(regel=regel_van(dossier), tekst=tekst)
