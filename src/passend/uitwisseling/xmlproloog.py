"""What stands before the first element of an XML file, and whether its encoding is the one it declares.

Read by hand, before any parser sees the file: a document type declaration (the door to XML bombs and external
entities) is refused, the root element decides which format it is, and a file that lies about its encoding would
otherwise be read with wrong letters in the names of children.
"""

import re
from dataclasses import dataclass

from passend.uitwisseling.bron import Bron, Tekens
from passend.uitwisseling.fouten import Importfout

DOCTYPE_REDEN = (
    "Dit XML-bestand heeft een DOCTYPE. Daarmee kan een bestand andere bestanden ophalen of het geheugen vullen; een "
    "export uit een leerlingsysteem heeft dat nooit. Het bestand is niet gelezen."
)

_DECLARATIE = re.compile(r"""<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']""")
_OVERSLAAN = re.compile(r"\s+|<\?.*?\?>|<!--.*?-->", re.DOTALL)
_WORTEL = re.compile(r"<(?:[\w.\-]+:)?([\w.\-]+)")
_EIND = re.compile(r"</(?:[\w.\-]+:)?([\w.\-]+)\s*>\Z")
_LEEG = re.compile(r"<[^<>]*/>\s*\Z")
_ENKELE_BYTES = {"iso-8859-1", "iso-8859-15", "latin1", "latin-1", "windows-1252", "cp1252"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Proloog:
    """`codering`: as declared, lower case, empty when not declared. `wortel`: local name of the root, or empty."""

    codering: str
    wortel: str
    heeft_doctype: bool


def is_xml(bron: Bron) -> bool:
    """Whether the file begins like XML; says nothing about the rest."""
    return _kop(bron).lstrip("\ufeff \t\r\n").startswith("<")


def proloog_parse(bron: Bron) -> Proloog:
    """Read the head of the file up to the root element; raises nothing, an unreadable head has an empty root."""
    tekst = _kop(bron)
    declaratie = _DECLARATIE.match(tekst.removeprefix("\ufeff"))
    plek = _wortel_begin(tekst)
    wortel = _WORTEL.match(tekst, plek)
    return Proloog(
        codering=declaratie.group(1).strip().lower() if declaratie else "",
        wortel=wortel.group(1) if wortel else "",
        heeft_doctype=tekst.startswith("<!DOCTYPE", plek),
    )


def xml_check(bron: Bron) -> Proloog:
    """Refuse what must not reach the parser: a DTD, a wrong encoding, a file that breaks off."""
    proloog = proloog_parse(bron)
    if proloog.heeft_doctype:
        raise Importfout(DOCTYPE_REDEN)
    codering_check(proloog.codering, bron.tekens)
    if not proloog.wortel:
        raise Importfout("Dit bestand begint als XML, maar er staat geen element in.")
    if not _is_heel(bron, proloog.wortel):
        raise Importfout(
            f"Het bestand breekt af: <{proloog.wortel}> wordt aan het eind niet gesloten. Maak de export opnieuw."
        )
    return proloog


def codering_check(gezegd: str, tekens: Tekens) -> None:
    """Compare the declared encoding with the bytes; raises Importfout naming both when they differ."""
    echt = _echte_codering(gezegd or "utf-8", tekens)
    if echt is None:
        return
    regel = tekens.fout_utf8 if gezegd in ("", "utf-8", "utf8") and not tekens.bom else None
    zegt = f"zegt dat het in {gezegd} staat" if gezegd else "zegt niet in welke tekencodering het staat (dus utf-8)"
    raise Importfout(
        f"Het bestand {zegt}, maar {echt}. Letters met accenten zouden fout worden gelezen. Maak de export opnieuw, of "
        "verander het bestand niet met een tekstverwerker.",
        regel=regel,
    )


def _echte_codering(gezegd: str, tekens: Tekens) -> str | None:
    """What the bytes are if that is not what was said, as the rest of a sentence; None when both agree."""
    if tekens.bom == "utf-32" or (tekens.bom == "utf-16") != gezegd.startswith("utf-16"):
        return f"het is {tekens.bom or ('utf-16' if tekens.heeft_nul else 'geen utf-16')}"
    if gezegd.startswith("utf-16"):
        return None
    if tekens.heeft_nul:
        return "er staan nultekens in, zoals in utf-16"
    if gezegd in ("utf-8", "utf8"):
        return None if tekens.fout_utf8 is None else "deze regel is geen utf-8 (vaak is het dan Windows-1252)"
    if gezegd in ("us-ascii", "ascii"):
        return None if tekens.is_ascii else "er staan tekens in die daar niet in bestaan"
    if gezegd in _ENKELE_BYTES:
        return _echte_codering_enkele_bytes(gezegd, tekens)
    return "die codering kennen we niet; gebruik utf-8"


def _echte_codering_enkele_bytes(gezegd: str, tekens: Tekens) -> str | None:
    if tekens.bom == "utf-8" or (tekens.fout_utf8 is None and not tekens.is_ascii):
        return "het is utf-8"
    if gezegd in ("windows-1252", "cp1252"):
        return None if tekens.past_in_cp1252 else "er staan tekens in die daar niet in bestaan"
    return "het is Windows-1252" if tekens.heeft_c1 else None


def _kop(bron: Bron) -> str:
    return _tekst(bron, bron.kop)


def _is_heel(bron: Bron, wortel: str) -> bool:
    """Whether the file ends with the end of its root, or is one empty element; comments behind it do not count."""
    tekst = _tekst(bron, bron.staart[len(bron.staart) % 2 :]).rstrip("\ufeff\0 \t\r\n")
    while tekst.endswith(("-->", "?>")):
        begin = tekst.rfind("<!--" if tekst.endswith("-->") else "<?")
        tekst = tekst[: max(begin, 0)].rstrip()
    if eind := _EIND.search(tekst):
        return eind.group(1) == wortel
    return bron.grootte <= len(bron.kop) and _LEEG.match(_kop(bron), _wortel_begin(_kop(bron))) is not None


def _wortel_begin(tekst: str) -> int:
    plek = len(tekst) - len(tekst.removeprefix("\ufeff"))
    while treffer := _OVERSLAAN.match(tekst, plek):
        plek = treffer.end()
    return plek


def _tekst(bron: Bron, ruw: bytes) -> str:
    """Markup is ASCII in every encoding we take, so a wrong letter here and there does no harm."""
    if bron.tekens.bom == "utf-16":
        return ruw.decode("utf-16-be" if bron.kop.startswith(b"\xfe\xff") else "utf-16-le", errors="replace")
    if bron.kop.startswith(b"<\0"):
        return ruw.decode("utf-16-le", errors="replace")
    if bron.kop.startswith(b"\0<"):
        return ruw.decode("utf-16-be", errors="replace")
    return ruw.decode("utf-8", errors="replace")
