"""Writing down requests and what the school decides about them."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from passend.core import klok
from passend.core.bewaren import bewaren
from passend.core.historie import aanleiding
from passend.leerling.models import Leerling, Ouder
from passend.privacy.enums import Aanvrager, Identiteit, Verzoekstand
from passend.privacy.fouten import Privacyfout
from passend.privacy.models import Verzoek
from passend.privacy.recht import Recht, recht_van_leerling, recht_van_ouder
from passend.privacy.rechten import mag_verzoeken
from passend.privacy.termijnen import verlengen_kan_tot
from passend.school.models import Medewerker

_INGEWILLIGD = (Verzoekstand.INGEWILLIGD, Verzoekstand.DEELS)
_NIET = "U mag op deze school geen verzoeken behandelen. Dat kan de intern begeleider of de directie."


@dataclass(frozen=True, slots=True, kw_only=True)
class NieuwVerzoek:
    """What is to be recorded; the fields mean what they mean on Verzoek. Without `ouder` the leerling asks."""

    leerling: Leerling
    soort: str
    wijze: str
    identiteit: str
    ontvangen_op: date
    vraag: str
    ouder: Ouder | None = None


def recht_op(nieuw: NieuwVerzoek) -> Recht:
    """Whether the one who asks may ask this, on the day of the request."""
    if nieuw.ouder is None:
        return recht_van_leerling(nieuw.leerling, op=nieuw.ontvangen_op)
    return recht_van_ouder(nieuw.leerling, nieuw.ouder, nieuw.soort, op=nieuw.ontvangen_op)


@transaction.atomic
def verzoek_vastleggen(nieuw: NieuwVerzoek, *, door: Medewerker, als_afgewezen: bool = False) -> Verzoek:
    """Put a request in the register.

    Who has no right is refused; with `als_afgewezen` that refusal itself is kept, with its reason.
    Raises Privacyfout: no right, a day to come, or `door` may not.
    """
    _mag(door)
    if nieuw.ontvangen_op > klok.vandaag():
        raise Privacyfout("Deze dag is nog niet geweest. Vul de dag in waarop het verzoek binnenkwam.")
    recht = recht_op(nieuw)
    if not recht.mag and not als_afgewezen:
        raise Privacyfout(recht.zin)
    verzoek = Verzoek(
        leerling=nieuw.leerling,
        van=Aanvrager.LEERLING if nieuw.ouder is None else Aanvrager.OUDER,
        ouder=nieuw.ouder,
        soort=nieuw.soort,
        wijze=nieuw.wijze,
        identiteit=nieuw.identiteit,
        recht=recht.grond,
        ontvangen_op=nieuw.ontvangen_op,
        vraag=nieuw.vraag,
        door=door,
    )
    if not recht.mag:
        _besluit(verzoek, Verzoekstand.AFGEWEZEN, " ".join(filter(None, [recht.zin, recht.wel])), door)
    return bewaren(verzoek)


@transaction.atomic
def verzoek_verlengen(verzoek: Verzoek, *, reden: str, door: Medewerker) -> None:
    """The school needs two months more and tells so now. Raises Privacyfout: too late for that, or done already."""
    verzoek = _open(verzoek, door)
    if verzoek.verlengd_op:
        raise Privacyfout("Dit verzoek is al verlengd. Nog een keer kan niet.")
    if klok.vandaag() > verlengen_kan_tot(verzoek):
        raise Privacyfout("Verlengen kan alleen in de eerste maand. Die is voorbij: antwoord zo snel mogelijk.")
    verzoek.verlengd_op, verzoek.verlengreden = klok.vandaag(), reden
    with aanleiding(medewerker=str(door.pk), reden="verzoek verlengd"):
        bewaren(verzoek, "verlengd_op", "verlengreden")


@transaction.atomic
def verzoek_besluiten(verzoek: Verzoek, *, stand: str, reden: str, identiteit: str, door: Medewerker) -> None:
    """Decide, with a reason. Raises Privacyfout: decided before, or nobody knows yet who asked."""
    verzoek = _open(verzoek, door)
    if stand in _INGEWILLIGD and identiteit == Identiteit.NOG_NIET:
        raise Privacyfout("Ga eerst na wie dit vraagt. Zonder dat geeft school niets af.")
    verzoek.identiteit = identiteit
    _besluit(verzoek, stand, reden, door)
    with aanleiding(medewerker=str(door.pk), reden="besluit over verzoek"):
        bewaren(verzoek, "identiteit", "stand", "besloten_op", "besloten_door", "besluitreden")


def _besluit(verzoek: Verzoek, stand: str, reden: str, door: Medewerker) -> None:
    verzoek.stand, verzoek.besluitreden = stand, reden
    verzoek.besloten_op, verzoek.besloten_door = klok.vandaag(), door


def _open(verzoek: Verzoek, door: Medewerker) -> Verzoek:
    """The request as it is now, kept for this transaction: two people may decide at once."""
    _mag(door)
    nu = Verzoek.objects.select_for_update(of=("self",)).get(pk=verzoek.pk)
    if nu.stand != Verzoekstand.OPEN:
        raise Privacyfout("Over dit verzoek is al besloten.")
    return nu


def _mag(door: Medewerker) -> None:
    if not mag_verzoeken(door):
        raise Privacyfout(_NIET)
