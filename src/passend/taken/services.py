"""Giving a task to a colleague, and how that ends. The task itself is made and closed by the plan and the facts."""

from datetime import date

from django.core.exceptions import ObjectDoesNotExist
from django.db import IntegrityError, transaction

from passend.core import klok
from passend.dossier.invulformulier import Invulformulier
from passend.dossier.models import Stand
from passend.dossier.onderwerpen import GROEP, LEERLING
from passend.dossier.selectors import invulformulier_get
from passend.leerling.models import Leerling
from passend.school.models import Groep, Medewerker
from passend.schoolplan.rollen import planrol_list
from passend.taken.enums import Einde
from passend.taken.models import Taakoverdracht
from passend.taken.selectors import (
    OPEN,
    OpenTaak,
    Overdracht,
    alle_overdracht_list,
    eerdere_overdrachten,
    taak_get,
    zicht_op,
)
from passend.toegang.enums import Recht
from passend.toegang.rechten import mag
from passend.toegang.ziet import Zichtlijst


class TaakGeweigerd(Exception):
    """A task that cannot be given; the message is Dutch, for who tried."""


@transaction.atomic
def taak_geven(
    *, over: Leerling | Groep, pad: str, aan: Medewerker, reden: str, tot: date | None, door: Medewerker
) -> Taakoverdracht:
    """Give an open task to a colleague. Whoever had it from a colleague passes it on. Raises TaakGeweigerd."""
    try:
        taak = taak_get(voor=door, over=over, pad=pad)
    except ObjectDoesNotExist:
        raise TaakGeweigerd("Deze taak is er niet meer. Misschien is hij al klaar.") from None
    _mag_geven(taak, door)
    _mag_krijgen(taak, aan, door)
    if not reden.strip():
        raise TaakGeweigerd("Schrijf op waarom u deze taak geeft.")
    if tot is not None and tot < klok.vandaag():
        raise TaakGeweigerd("Deze laatste dag is al geweest.")
    rol = taak.rol
    if taak.overdracht is not None:
        rol = taak.overdracht.rij.rol or rol
        _beeindigen(taak.overdracht.rij, Einde.OVERGENOMEN, door=door, reden=reden.strip())
    for eerder in eerdere_overdrachten(over, pad):  # of a time that the same task was there before
        _beeindigen(eerder, Einde.KLAAR, door=None)
    return _maken(over, pad, rol=rol, gever=door, ontvanger=aan, reden=reden.strip(), tot=tot)


@transaction.atomic
def taak_terugnemen(overdracht: Overdracht, *, door: Medewerker) -> None:
    """The task is with the role again. Raises TaakGeweigerd: only who gave it, or who manages people, takes it back."""
    if overdracht.rij.gever_id != door.pk and not mag(door, Recht.MENSEN):
        raise TaakGeweigerd("Alleen wie de taak gaf, neemt hem terug.")
    _beeindigen(overdracht.rij, Einde.TERUG, door=door)


@transaction.atomic
def taak_weigeren(overdracht: Overdracht, *, reden: str, door: Medewerker) -> None:
    """Who got a task gives it back, with a reason. Raises TaakGeweigerd."""
    if overdracht.rij.ontvanger_id != door.pk:
        raise TaakGeweigerd("Deze taak is niet aan u gegeven.")
    if not reden.strip():
        raise TaakGeweigerd("Schrijf op waarom u de taak teruggeeft.")
    _beeindigen(overdracht.rij, Einde.GEWEIGERD, door=door, reden=reden.strip())


@transaction.atomic
def taken_overnemen(*, van: Medewerker, naar: Medewerker, reden: str, door: Medewerker) -> list[str]:
    """Everything that was given to `van` goes to `naar`, as far as `naar` may see and do it.

    Returns a Dutch sentence for each task that could not go. Raises TaakGeweigerd: only who manages people does this.
    """
    if not mag(door, Recht.MENSEN):
        raise TaakGeweigerd("Met uw rol kunt u de taken van een collega niet verdelen.")
    if not reden.strip():
        raise TaakGeweigerd("Schrijf op waarom de taken naar een ander gaan.")
    zinnen = []
    for overdracht in alle_overdracht_list(voor=door):
        rij = overdracht.rij
        over = rij.leerling or rij.groep
        if rij.ontvanger_id != van.pk or over is None:
            continue
        zicht = zicht_op(over)
        if bezwaar := _bezwaar(zicht, over, naar) or _besluit_van_ander(over, rij.pad, naar, zicht):
            zinnen.append(f"{over.naam}: {bezwaar}")
            continue
        _beeindigen(rij, Einde.OVERGENOMEN, door=door, reden=reden.strip())
        if rij.gever_id != naar.pk:  # to whom it belonged, it simply goes back
            gever = van if door.pk == naar.pk else door
            _maken(over, rij.pad, rol=rij.rol, gever=gever, ontvanger=naar, reden=reden.strip(), tot=rij.tot)
    return zinnen


@transaction.atomic
def overdrachten_afsluiten() -> int:
    """End what was given about leerlingen and is no open task any more; returns how many. For a command.

    Who has such a task sees by itself that it is gone: this keeps it from coming back with the next turn of the task.
    """
    gegeven = list(Taakoverdracht.objects.filter(einde="", leerling__isnull=False))
    standen = Stand.objects.filter(leerling__in=[rij.leerling_id for rij in gegeven])
    open_ = {
        (leerling, taak["pad"])
        for leerling, taken in standen.values_list("leerling_id", "inhoud__taken")
        for taak in taken
        if taak["stand"] in OPEN
    }
    klaar = [rij for rij in gegeven if (rij.leerling_id, rij.pad) not in open_]
    for rij in klaar:
        _beeindigen(rij, Einde.KLAAR, door=None)
    return len(klaar)


def _mag_geven(taak: OpenTaak, door: Medewerker) -> None:
    if taak.inhoud.get("afgeschermd"):
        raise TaakGeweigerd("Deze taak is afgeschermd. Die geeft u niet door.")
    if taak.is_mijn:
        return
    if taak.overdracht is not None and taak.overdracht.geldt:
        raise TaakGeweigerd(f"Deze taak ligt al bij {taak.overdracht.rij.ontvanger}. Neem hem eerst terug.")
    voor = " en ".join(taak.inhoud["voor"])
    raise TaakGeweigerd(f"Deze taak is van {voor}. U geeft alleen taken die van u zijn.")


def _mag_krijgen(taak: OpenTaak, aan: Medewerker, door: Medewerker) -> None:
    if aan.pk == door.pk:
        raise TaakGeweigerd("Deze taak hebt u zelf al.")
    zicht = zicht_op(taak.over)
    bezwaar = _bezwaar(zicht, taak.over, aan) or _besluit_van_ander(taak.over, str(taak.inhoud["pad"]), aan, zicht)
    if bezwaar:
        raise TaakGeweigerd(bezwaar)


def _bezwaar(zicht: Zichtlijst, over: Leerling | Groep, aan: Medewerker) -> str:
    wie = "groep" if isinstance(over, Groep) else "leerling"
    if not zicht.ziet(aan.pk, over.pk):
        return f"{aan} ziet deze {wie} niet. Geef eerst een rol die deze {wie} laat zien, of kies een ander."
    if not zicht.mag(aan.pk, Recht.ONDERSTEUNING):
        return f"{aan} leest geen gesprekken en besluiten, en kan dit dus niet vastleggen. Kies een ander."
    return ""


def _besluit_van_ander(over: Leerling | Groep, pad: str, aan: Medewerker, zicht: Zichtlijst) -> str:
    """Who decides is said by the plan: that is not given away to somebody in another role."""
    opzet = _formulier(over, pad)
    if opzet is None or not opzet.beslist or set(opzet.beslist) & zicht.rollen(aan.pk):
        return ""
    namen = {rol.id: rol.naam for rol in planrol_list()}
    wie = " en ".join(namen.get(rol, rol) for rol in opzet.beslist)
    return f"Dit besluit neemt {wie}. {aan} heeft die rol niet, maar kan wel een besluit voorstellen."


def _formulier(over: Leerling | Groep, pad: str) -> Invulformulier | None:
    try:
        return invulformulier_get(pad=pad, over=GROEP if isinstance(over, Groep) else LEERLING)
    except ObjectDoesNotExist:
        return None


def _maken(
    over: Leerling | Groep,
    pad: str,
    *,
    rol: str,
    gever: Medewerker,
    ontvanger: Medewerker,
    reden: str,
    tot: date | None,
) -> Taakoverdracht:
    waar = {"groep": over} if isinstance(over, Groep) else {"leerling": over}
    rij = Taakoverdracht(**waar, pad=pad, rol=rol, gever=gever, ontvanger=ontvanger, reden=reden, tot=tot)
    try:
        with transaction.atomic():
            rij.save()
    except IntegrityError as fout:
        raise TaakGeweigerd("Deze taak is net aan iemand anders gegeven.") from fout
    return rij


def _beeindigen(rij: Taakoverdracht, einde: Einde, *, door: Medewerker | None, reden: str = "") -> None:
    rij.einde, rij.einde_op, rij.einde_door, rij.einde_reden = einde, klok.nu(), door, reden
    rij.save(update_fields=["einde", "einde_op", "einde_door", "einde_reden"])
