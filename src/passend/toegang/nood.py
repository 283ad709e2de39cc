"""Opening a file in an emergency: with a reason, for the day, in sight of the directie.

Only in an emergency may somebody look for a leerling out of sight, and then by the full name alone: this shows nobody
whom the asker does not know already.
"""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet

from passend.core import klok
from passend.core.bewaren import bewaren
from passend.core.zicht import ALLES, met_zicht
from passend.leerling.models import Leerling
from passend.leerling.selectors import leerling_alle
from passend.school.models import Medewerker
from passend.toegang.enums import Recht
from passend.toegang.models import Noodtoegang
from passend.toegang.rechten import mag, openingen_vergeten

KORTSTE_REDEN = 20  # characters: "spoed" explains nothing to the directie
GEEN_ENKELE = "Er is geen leerling met precies deze naam, of er zijn er meer. Vraag het aan de intern begeleider."


class GeenNoodtoegang(Exception):
    """It cannot be given; the message is Dutch, for who asked."""


@transaction.atomic
def noodtoegang_nemen(*, door: Medewerker, naam: str, reden: str) -> Noodtoegang:
    """Open the file of the leerling with this full name for today. Raises GeenNoodtoegang."""
    if not mag(door, Recht.NOODTOEGANG):
        raise GeenNoodtoegang("Met uw rol kunt u geen noodtoegang nemen.")
    if len(reden.strip()) < KORTSTE_REDEN:
        raise GeenNoodtoegang("Schrijf in een of twee zinnen waarom het nu nodig is. De directie leest dit.")
    leerling = _met_naam(naam)
    if leerling is None:
        raise GeenNoodtoegang(GEEN_ENKELE)
    vandaag = klok.vandaag()
    al = Noodtoegang.objects.filter(medewerker=door, leerling=leerling, op=vandaag).first()
    openingen_vergeten(door)
    return al or bewaren(Noodtoegang(medewerker=door, leerling=leerling, reden=reden.strip(), op=vandaag))


@transaction.atomic
def noodtoegang_beoordelen(noodtoegang: Noodtoegang, *, door: Medewerker, oordeel: str) -> Noodtoegang:
    """The directie says what it thinks of it. Raises ValidationError: one's own, or without a word."""
    if not mag(door, Recht.NOODTOEGANG_BEOORDELEN):
        raise ValidationError("Alleen de directie beoordeelt noodtoegang.")
    if not oordeel.strip():
        raise ValidationError({"oordeel": "Schrijf op wat u ervan vindt, ook als het terecht was."})
    noodtoegang.gezien_door, noodtoegang.gezien_op, noodtoegang.oordeel = door, klok.nu(), oordeel.strip()
    return bewaren(noodtoegang)


def noodtoegang_list(*, voor: Medewerker) -> QuerySet[Noodtoegang]:
    """Every time somebody opened a file in an emergency, the latest first; nothing for who does not judge them."""
    if not mag(voor, Recht.NOODTOEGANG_BEOORDELEN):
        return Noodtoegang.objects.none()
    return Noodtoegang.objects.select_related("medewerker", "leerling", "gezien_door").order_by("-begonnen_op")


def ongezien_aantal(*, voor: Medewerker) -> int:
    """How many times the directie did not look at yet; 0 for who does not judge them."""
    if not mag(voor, Recht.NOODTOEGANG_BEOORDELEN):
        return 0
    return Noodtoegang.objects.filter(gezien_op=None).exclude(medewerker=voor).count()


def _met_naam(naam: str) -> Leerling | None:
    gezocht = " ".join(naam.casefold().split())
    with met_zicht(ALLES):
        gevonden = [leerling for leerling in leerling_alle(op=klok.vandaag()) if leerling.naam.casefold() == gezocht]
    return gevonden[0] if gezocht and len(gevonden) == 1 else None
