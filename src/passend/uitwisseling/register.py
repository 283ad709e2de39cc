"""The one list of exchange formats. A new format is a subpackage beside the others and one line here."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from passend.uitwisseling import edexml, oso, tabel
from passend.uitwisseling.bron import Bron, Voortgang, bron_load
from passend.uitwisseling.fouten import Importfout
from passend.uitwisseling.gegevens import Gegeven
from passend.uitwisseling.tabel.xlsxlezer import is_xlsx
from passend.uitwisseling.xmlproloog import DOCTYPE_REDEN, is_xml, proloog_parse


@dataclass(frozen=True, slots=True)
class Formaat:
    """One kind of file. `herkent` looks at the head of the file; `parse` yields records and may raise Importfout."""

    naam: str
    titel: str
    herkent: Callable[[Bron], bool]
    parse: Callable[[Bron, tabel.Koppeling | None, Voortgang | None], Iterator[Gegeven]]


def formaat_get(bron: Bron, soort: str | None = None) -> Formaat:
    """The format named `soort`, else the one that recognises the file. Raises Importfout when there is none."""
    if soort is not None:
        if soort not in FORMATEN:
            raise Importfout(f"Het soort bestand ‘{soort}’ kennen we niet; wel: {', '.join(FORMATEN)}.")
        return FORMATEN[soort]
    gevonden = next((formaat for formaat in FORMATEN.values() if formaat.herkent(bron)), None)
    if gevonden is None:
        raise Importfout(_onherkend(bron))
    return gevonden


def bestand_parse(
    pad: Path,
    *,
    soort: str | None = None,
    koppeling: tabel.Koppeling | None = None,
    voortgang: Voortgang | None = None,
) -> Iterator[Gegeven]:
    """Read a file of any known format. After an Importfout, also halfway, nothing that was read counts."""
    bron = bron_load(pad)
    return formaat_get(bron, soort).parse(bron, koppeling, voortgang)


def _xml_met_wortel(wortels: frozenset[str]) -> Callable[[Bron], bool]:
    return lambda bron: is_xml(bron) and proloog_parse(bron).wortel in wortels


def _tabel_parse(bron: Bron, koppeling: tabel.Koppeling | None, voortgang: Voortgang | None) -> Iterator[Gegeven]:
    if koppeling is None:
        raise Importfout("Bij een tabel hoort een koppeling, die zegt wat in welke kolom staat.")
    return tabel.tabel_parse(bron, koppeling, voortgang=voortgang)


def _onherkend(bron: Bron) -> str:
    proloog = proloog_parse(bron)
    if proloog.heeft_doctype:
        return DOCTYPE_REDEN
    if proloog.wortel in ("leerresultaten_verzoek", "Envelope"):
        return "Dit is een UWLR-bericht met resultaten; dat lezen we nog niet. Vraag een EDEXML, OSO-dossier of tabel."
    if proloog.wortel:
        return f"Dit XML-bestand begint met <{proloog.wortel}>; dat is geen EDEXML en geen OSO-dossier."
    return "Dit XML-bestand heeft geen leesbaar begin."


FORMATEN = {
    formaat.naam: formaat
    for formaat in (
        Formaat(
            "edexml",
            "EDEXML: leerlingen, groepen en medewerkers",
            _xml_met_wortel(edexml.WORTELS),
            lambda bron, _, voortgang: edexml.edexml_parse(bron, voortgang=voortgang),
        ),
        Formaat(
            "oso",
            "OSO-dossier van een leerling",
            _xml_met_wortel(oso.WORTELS),
            lambda bron, _, voortgang: oso.oso_parse(bron, voortgang=voortgang),
        ),
        Formaat(
            "tabel",
            "Tabel met resultaten (CSV of Excel)",
            lambda bron: is_xlsx(bron) or not is_xml(bron),
            _tabel_parse,
        ),
    )
}
