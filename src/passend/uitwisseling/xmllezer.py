"""Read an XML file record by record, in constant memory, as if it came from an enemy.

The parser expands no entities, opens no other file and no network, keeps libxml2's own limits on depth and on the size
of one text, and never sees a DTD (refused in `xmlproloog`). Personal numbers are cut out of every record before the
caller sees it.
"""

from collections.abc import Collection, Iterator
from typing import Any

from lxml import etree

from passend.uitwisseling.bron import Bron, Voortgang
from passend.uitwisseling.fouten import Importfout
from passend.uitwisseling.persoonsnummer import VERBORGEN, is_persoonsnummerveld
from passend.uitwisseling.xmlproloog import xml_check

_GRENS_BEREIKT = 114
"""libxml2's XML_ERR_RESOURCE_LIMIT: one text over 10 MB, nesting over 256 levels, or entities that multiply."""

_LANGSTE_TEKST = 10_000


def element_parse(
    bron: Bron, *, records: Collection[str], weggooien: Collection[str] = (), voortgang: Voortgang | None = None
) -> Iterator[etree._Element]:
    """Yield each element whose local name is in `records`, complete; it is emptied when the caller asks for the next.

    A record inside a record is yielded first, by itself, and is still there inside the outer one only if the outer one
    is a record of the same branch; callers look at the parent with `oudernaam`. The content of elements named in
    `weggooien` (attachments) is dropped as soon as it has been read. Raises Importfout on anything that is not XML.
    """
    xml_check(bron)
    namen = [f"{{*}}{naam}" for naam in (*records, *weggooien)]
    with bron.stroom(voortgang) as stroom:
        try:
            for _, element in etree.iterparse(
                stroom,
                events=("end",),
                tag=namen,
                resolve_entities=False,
                no_network=True,
                load_dtd=False,
                huge_tree=False,
                remove_comments=True,
                remove_pis=True,
            ):
                if naam_van(element) in weggooien:
                    element.clear()
                    continue
                persoonsnummers_verwijderen(element)
                yield element
        except etree.XMLSyntaxError as fout:
            raise _importfout(fout) from None


def element_vrijgeven(element: etree._Element) -> None:
    """Forget a record and everything before it, so that a file of any length fits in memory."""
    element.clear()
    ouder = element.getparent()
    if ouder is not None:
        while element.getprevious() is not None:
            del ouder[0]


def persoonsnummers_verwijderen(element: etree._Element) -> None:
    """Cut elements that hold a personal number out of the record, and blank the same number wherever else it stands."""
    nummers = set()
    for kind in list(element.iter(etree.Element)):
        ouder = kind.getparent()
        if ouder is not None and kind is not element and is_persoonsnummerveld(naam_van(kind)):
            nummers.add("".join(str(deel) for deel in kind.itertext()).strip())
            ouder.remove(kind)
    lang_genoeg = {nummer for nummer in nummers if len(nummer) >= 8}
    for kind in element.iter(etree.Element) if lang_genoeg else ():
        kind.text = _zonder(kind.text, lang_genoeg)
        for sleutel, waarde in kind.attrib.items():
            kind.attrib[sleutel] = _zonder(str(waarde), lang_genoeg) or ""


def naam_van(element: etree._Element) -> str:
    """The name without its namespace; OSO has a namespace per year, EDEXML has none."""
    return str(element.tag).rpartition("}")[2]


def oudernaam(element: etree._Element) -> str:
    ouder = element.getparent()
    return "" if ouder is None else naam_van(ouder)


def kinderen(element: etree._Element | None, *namen: str) -> Iterator[etree._Element]:
    """The children with one of these names, in the order of the file; all children when no name is given."""
    if element is not None:
        yield from (kind for kind in element.iterchildren(etree.Element) if not namen or naam_van(kind) in namen)


def kind_get(element: etree._Element | None, *pad: str) -> etree._Element | None:
    """The first element down this path of names, or None."""
    for naam in pad:
        element = next(kinderen(element, naam), None)
    return element


def tekst_get(element: etree._Element | None, *pad: str) -> str:
    """The text down this path, without outer white space, at most 10,000 characters; empty when absent."""
    gevonden = kind_get(element, *pad)
    return "" if gevonden is None else " ".join((gevonden.text or "").split())[:_LANGSTE_TEKST]


def regel_van(element: etree._Element) -> int:
    regel: Any = element.sourceline  # the stubs call it an ellipsis
    return int(regel or 0)


def _zonder(tekst: str | None, nummers: set[str]) -> str | None:
    for nummer in nummers if tekst else ():
        tekst = (tekst or "").replace(nummer, VERBORGEN)
    return tekst


def _importfout(fout: etree.XMLSyntaxError) -> Importfout:
    """Own words only: a message of the parser may quote the file."""
    regel = fout.lineno or None
    if getattr(fout, "code", None) == _GRENS_BEREIKT:
        return Importfout(
            "Hier staat een tekst van meer dan 10 MB of een stapeling van meer dan 256 elementen. Zulke bestanden "
            "lezen we niet; is er een te grote bijlage bij?",
            regel=regel,
        )
    return Importfout(
        "Dit is geen goed XML-bestand. Is het met de hand veranderd? Maak de export opnieuw.", regel=regel
    )
