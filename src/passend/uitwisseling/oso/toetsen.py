"""Test results in an OSO dossier: each test and each part of it, with all its reference scores."""

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from passend.uitwisseling.gegevens import (
    Gegeven,
    IngelezenResultaat,
    Leerlingverwijzing,
    Referentiescore,
    Toetsscore,
)
from passend.uitwisseling.oso import codes
from passend.uitwisseling.xmllezer import kind_get, kinderen, tekst_get
from passend.uitwisseling.xmlvelden import Velden

_LEEG = Toetsscore()


def toets_parse(velden: Velden, leerling: Leerlingverwijzing) -> Iterator[Gegeven]:
    """The result of one `toets` and of each `toetsonderdeel`; without a code or a date it is refused."""
    code = velden.tekst("toetsidentificatie", "eldtoetscode")
    if not code:
        velden.weigeren("eldtoetscode", "", "een resultaat zonder toetscode nemen we niet over")
        return
    if not velden.tekst("afname", "afnamedatum"):
        velden.weigeren("afnamedatum", "", f"het resultaat van {code} heeft geen afnamedatum")
    afgenomen_op = velden.datum("afname", "afnamedatum")
    if afgenomen_op is None:
        return
    hoofd = IngelezenResultaat(
        regel=velden.regel,
        leerling=leerling,
        afgenomen_op=afgenomen_op,
        toetscode=code,
        toetsnaam=velden.tekst("toetsidentificatie", "toetsnaam"),
        toetsversie=velden.tekst("toetsidentificatie", "toetsversie"),
        vak=velden.tekst("toetsidentificatie", "leergebied"),
        jaargroep=velden.code("jaargroep", codes.JAARGROEPEN, "afname", "jaargroep") or "",
        dl=velden.geheel("afname", "dl"),
        opmerking=velden.tekst("opmerking"),
    )
    yield from _met_uitslag(velden, hoofd)
    for kind in kinderen(velden.element, "toetsonderdeel"):
        deel = Velden(kind, velden.klachten)
        onderdeel, naam = deel.tekst("eldonderdeelcode"), deel.tekst("onderdeelnaam")
        yield from _met_uitslag(
            deel, replace(hoofd, regel=deel.regel, onderdeel=onderdeel, onderdeelnaam=naam, opmerking="")
        )


def eindtoets_parse(velden: Velden, leerling: Leerlingverwijzing) -> Iterator[Gegeven]:
    """The eindtoets as one result with its standaardscore, and one per part with its reference level."""
    uitslag = kind_get(velden.element, "eindtoetsresultaat")
    if uitslag is None:
        return
    toets = Velden(uitslag, velden.klachten)
    afgenomen_op = toets.datum("datum_afname")
    if afgenomen_op is None or not toets.tekst("toetssoort"):
        toets.weigeren("eindtoetsresultaat", "", "een eindtoets zonder soort en datum nemen we niet over")
        return
    score = toets.tekst("standaardscore")
    hoofd = IngelezenResultaat(
        regel=toets.regel,
        leerling=leerling,
        afgenomen_op=afgenomen_op,
        toetscode=toets.tekst("toetssoort"),
        toetsnaam=toets.tekst("toetsomschrijving"),
        referenties=(Referentiescore(schaal=codes.STANDAARDSCORE, waarde=score),) if score else (),
        opmerking=toets.tekst("toets_advies"),
    )
    if score or hoofd.opmerking:
        yield hoofd
    for onderdeel in kinderen(kind_get(uitslag, "onderdelen"), "onderdeel"):
        yield from _eindtoetsdeel(Velden(onderdeel, velden.klachten), hoofd, "onderdeel", "ond")
        for domein in kinderen(kind_get(onderdeel, "domeinen"), "domein"):
            yield from _eindtoetsdeel(Velden(domein, velden.klachten), hoofd, "domein", "dom")


def _eindtoetsdeel(velden: Velden, hoofd: IngelezenResultaat, soort: str, kort: str) -> Iterator[Gegeven]:
    veld = f"{kort}_referentieniveau"
    niveau = velden.code("referentieniveau", codes.EINDTOETS_NIVEAUS, veld)
    if niveau:
        yield replace(
            hoofd,
            regel=velden.regel,
            onderdeel=velden.tekst(f"{soort}code"),
            onderdeelnaam=velden.tekst(f"{soort}omschrijving"),
            referenties=(Referentiescore(schaal=codes.REFERENTIENIVEAU, waarde=niveau),),
            opmerking="",
        )


def _met_uitslag(velden: Velden, resultaat: IngelezenResultaat) -> Iterator[Gegeven]:
    """Fill in what was scored. A result needs a score, a reference score or an attachment (OSO rule on `resultaat`)."""
    uitslag = kind_get(velden.element, "resultaat")
    score = _toetsscore(velden)
    referenties = tuple(_referentiescores(uitslag))
    if score != _LEEG or referenties:
        yield replace(resultaat, score=score, referenties=referenties)
    elif kind_get(uitslag, "document") is None:
        velden.weigeren("resultaat", "", f"het resultaat van {resultaat.toetscode} heeft geen enkele score")


def _toetsscore(velden: Velden) -> Toetsscore:
    pad = ("resultaat", "toetsscore")
    return Toetsscore(
        aantal_opgaven=velden.geheel(*pad, "aantalopgaven"),
        aantal_goed=velden.geheel(*pad, "aantalgoed"),
        aantal_fout=velden.geheel(*pad, "aantalfout"),
        aantal_gelezen=velden.geheel(*pad, "aantalgelezen"),
        tijd=velden.getal(*pad, "tijd"),
        vaardigheidsscore=velden.getal(*pad, "vaardigheidsscore"),
        schaal=velden.tekst(*pad, "codevaardigheidsschaal"),
        interval_laag=velden.getal(*pad, "betrouwbaarheidsinterval", "bivlaag"),
        interval_hoog=velden.getal(*pad, "betrouwbaarheidsinterval", "bivhoog"),
    )


def _referentiescores(uitslag: etree._Element | None) -> Iterator[Referentiescore]:
    for kind in kinderen(uitslag, "referentiescore"):
        schaal, waarde = tekst_get(kind, "codereferentiescore"), tekst_get(kind, "waarde")
        if schaal and waarde:
            yield Referentiescore(
                schaal=schaal,
                waarde=waarde,
                vergelijkingsgroep=tekst_get(kind, "codevergelijkingsgroep"),
                kwalificatie=tekst_get(kind, "kwalificatie"),
            )
