"""Who may ask for the file of a leerling: parents with gezag until 16, then the leerling (P48, P49)."""

from dataclasses import dataclass
from datetime import date

from passend.leerling.enums import Gezag
from passend.leerling.models import Leerling, Ouder, Ouderrelatie
from passend.privacy.enums import Rechtsgrond, Verzoeksoort

OVERGANG = 16
"""From this birthday on the rights are those of the leerling."""

_ZINNEN = {
    Rechtsgrond.GEEN_GEZAG: "Deze ouder heeft geen gezag, of dat is niet bekend. Inzage, een kopie of een correctie "
    "kan alleen een ouder met gezag vragen. Klopt het gezag niet? Pas dat dan eerst aan in uw leerlingsysteem.",
    Rechtsgrond.OUDER_NA_16: "De leerling is 16 jaar of ouder. De rechten op het dossier zijn nu van de leerling zelf. "
    "Een ouder kan het dossier nog zien als de leerling dat goed vindt en er zelf om vraagt.",
    Rechtsgrond.NOG_GEEN_16: "De leerling is jonger dan 16 jaar. Tot die tijd vragen de ouders met gezag dit. "
    "Een leerling mag natuurlijk wel vertellen wat anders moet: leg dat vast als gesprek.",
    Rechtsgrond.GEEN_OUDER: "Deze persoon was op die dag geen ouder of verzorger van deze leerling.",
}
WEL_ZONDER_GEZAG = (
    "Een ouder zonder gezag mag wel belangrijke informatie vragen over hoe het met het kind gaat, zoals resultaten en "
    "welzijn. School geeft die niet als dat slecht is voor het kind. Kies dan de soort ‘Belangrijke informatie over "
    "het kind’."
)


@dataclass(frozen=True, slots=True)
class Recht:
    """Whether somebody may ask this, why (not), and in Dutch what this person may ask instead."""

    mag: bool
    grond: Rechtsgrond
    zin: str = ""
    wel: str = ""


def zestien_op(geboren: date) -> date:
    """The day on which somebody becomes 16; born on 29 February: 1 March when there is no such day."""
    try:
        return geboren.replace(year=geboren.year + OVERGANG)
    except ValueError:
        return date(geboren.year + OVERGANG, 3, 1)


def is_zestien(leerling: Leerling, op: date) -> bool:
    """Whether the rights are the leerling's own on this day; without a date of birth they are the parents'."""
    return leerling.geboortedatum is not None and op >= zestien_op(leerling.geboortedatum)


def recht_van_leerling(leerling: Leerling, *, op: date) -> Recht:
    """What the leerling may ask on this day."""
    if is_zestien(leerling, op):
        return Recht(True, Rechtsgrond.LEERLING_16)
    return Recht(False, Rechtsgrond.NOG_GEEN_16, _ZINNEN[Rechtsgrond.NOG_GEEN_16])


def recht_van_ouder(leerling: Leerling, ouder: Ouder, soort: str, *, op: date) -> Recht:
    """What this ouder may ask about this leerling on this day. Gezag that nobody knows counts as none."""
    relaties = [relatie for relatie in relaties_op(leerling, op) if relatie.ouder_id == ouder.pk]
    if not relaties:
        return _nee(Rechtsgrond.GEEN_OUDER)
    if is_zestien(leerling, op):
        return _nee(Rechtsgrond.OUDER_NA_16)
    if any(relatie.gezag == Gezag.JA for relatie in relaties):
        return Recht(True, Rechtsgrond.GEZAG)
    if soort == Verzoeksoort.INFORMATIE:
        return Recht(True, Rechtsgrond.INFORMATIE)
    return Recht(False, Rechtsgrond.GEEN_GEZAG, _ZINNEN[Rechtsgrond.GEEN_GEZAG], WEL_ZONDER_GEZAG)


def relaties_op(leerling: Leerling, op: date) -> list[Ouderrelatie]:
    """The parents of a leerling on a day, each with the ouder; those with gezag first. One query per call."""
    relaties = leerling.ouderrelaties.select_related("ouder").order_by("ouder__achternaam", "ouder__voornaam")
    geldend = [r for r in relaties if (r.van is None or r.van <= op) and (r.tot is None or r.tot >= op)]
    return sorted(geldend, key=lambda relatie: relatie.gezag != Gezag.JA)


def lezers_op(leerling: Leerling, op: date) -> list[Ouder | None]:
    """Who may get the file on a day: the parents with gezag, or the leerling (None) from 16 on."""
    if is_zestien(leerling, op):
        return [None]
    met_gezag = [relatie.ouder for relatie in relaties_op(leerling, op) if relatie.gezag == Gezag.JA]
    return list({ouder.pk: ouder for ouder in met_gezag}.values())


def _nee(grond: Rechtsgrond) -> Recht:
    return Recht(False, grond, _ZINNEN[grond])
