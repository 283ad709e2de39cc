"""Lists of what is to be destroyed: propose, look, approve by the director, destroy, and keep the proof."""

import json
from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.db import DatabaseError, connection, transaction
from django.db.models import QuerySet

from passend.core import klok
from passend.core.bewaren import bewaren
from passend.core.historie import aanleiding
from passend.leerling.models import Leerling
from passend.privacy.bewaren.termijnen import bewaartermijnen
from passend.privacy.bewaren.toekomen import Meldcodedossier, Toekomend, meldcode_list, toekomend_list
from passend.privacy.enums import Lijststand
from passend.privacy.fouten import Privacyfout
from passend.privacy.models import Bewaarslot, Vernietigingslijst, Vernietigingsregel
from passend.privacy.rechten import mag_goedkeuren, mag_voorstellen
from passend.privacy.termijnen import maanden_later
from passend.school.models import Medewerker
from passend.uitwisseling.wachtkamer import wachtkamer_opruimen

type Geteld = dict[str, dict[str, int]]

_OPEN = (Lijststand.VOORGESTELD, Lijststand.GOEDGEKEURD)


def lijst_list(*, voor: Medewerker) -> QuerySet[Vernietigingslijst]:
    """The lists of this school, newest first; none for who may not propose one."""
    if not mag_voorstellen(voor):
        return Vernietigingslijst.objects.none()
    return Vernietigingslijst.objects.select_related("voorgesteld_door", "goedgekeurd_door", "uitgevoerd_door")


def lijst_get(*, voor: Medewerker, id: UUID) -> Vernietigingslijst:
    """One list. Raises Vernietigingslijst.DoesNotExist."""
    return lijst_list(voor=voor).get(pk=id)


def regel_list(lijst: Vernietigingslijst) -> list[Vernietigingsregel]:
    """The lines of a list that somebody may see, by leerling; none after it was carried out."""
    return list(lijst.regels.select_related("leerling").order_by("vertrokken_op", "leerling", "soort"))


def bewaarslot_list(*, voor: Medewerker, leerling: Leerling | None = None) -> QuerySet[Bewaarslot]:
    """What is held back now; none for who may not propose."""
    if not mag_voorstellen(voor):
        return Bewaarslot.objects.none()
    sloten = Bewaarslot.objects.filter(opgeheven_op=None, tot__gte=klok.vandaag()).select_related("leerling", "door")
    return sloten if leerling is None else sloten.filter(leerling=leerling)


def toekomend_voor(*, voor: Medewerker) -> list[Toekomend]:
    """What is due today; nothing for who may not propose."""
    return toekomend_list(op=klok.vandaag()) if mag_voorstellen(voor) else []


def meldcode_voor(*, voor: Medewerker) -> list[Meldcodedossier]:
    """About whose shielded part the directie has to decide; nothing for who may not propose or not read it."""
    return meldcode_list(voor=voor, op=klok.vandaag()) if mag_voorstellen(voor) else []


@transaction.atomic
def bewaarslot_create(leerling: Leerling, *, reden: str, tot: date, door: Medewerker) -> Bewaarslot:
    """Hold the file of a leerling back. Raises Privacyfout."""
    _mag_voorstellen(door)
    if tot < klok.vandaag():
        raise Privacyfout("Deze dag is al geweest. Kies een latere dag.")
    if Vernietigingsregel.objects.filter(leerling=leerling, lijst__stand=Lijststand.GOEDGEKEURD, overgeslagen=""):
        raise Privacyfout("Deze leerling staat op een goedgekeurde lijst. Trek eerst die lijst in.")
    return bewaren(Bewaarslot(leerling=leerling, reden=reden, tot=tot, door=door))


@transaction.atomic
def bewaarslot_opheffen(slot: Bewaarslot, *, reden: str, door: Medewerker) -> None:
    """Let the terms count again."""
    _mag_voorstellen(door)
    slot.opgeheven_op, slot.opgeheven_door, slot.opheffingsreden = klok.vandaag(), door, reden
    with aanleiding(medewerker=str(door.pk), reden="bewaarslot opgeheven"):
        bewaren(slot, "opgeheven_op", "opgeheven_door", "opheffingsreden")


@transaction.atomic
def lijst_voorstellen(*, door: Medewerker) -> Vernietigingslijst:
    """Propose everything that is due today. Raises Privacyfout: nothing is due, or a list is open."""
    _mag_voorstellen(door)
    if Vernietigingslijst.objects.filter(stand__in=_OPEN).exists():
        raise Privacyfout("Er is nog een lijst die niet is afgehandeld. Handel die eerst af.")
    delen = toekomend_list(op=klok.vandaag())
    if not delen:
        raise Privacyfout("Er is nu niets dat vernietigd mag worden.")
    begin = klok.vandaag().year - (klok.vandaag().month < 8)
    lijst = bewaren(
        Vernietigingslijst(
            schooljaar=f"{begin}-{begin + 1}",
            peildatum=klok.vandaag(),
            leerlingen=len({deel.leerling.pk for deel in delen}),
            controlegetal=controlegetal((deel.leerling.pk, deel.soort) for deel in delen),
            voorgesteld_door=door,
        )
    )
    Vernietigingsregel.objects.bulk_create(
        Vernietigingsregel(
            lijst=lijst,
            leerling=deel.leerling,
            soort=deel.soort,
            termijn=deel.termijn,
            jaren=deel.jaren,
            vertrokken_op=deel.vertrokken_op,
            sinds=deel.sinds,
        )
        for deel in delen
    )
    return lijst


@transaction.atomic
def leerling_overslaan(lijst: Vernietigingslijst, leerling: UUID, *, reden: str, door: Medewerker) -> None:
    """Leave one leerling out of a proposed list, with a reason. Raises Privacyfout when it was approved already."""
    lijst = _open(lijst, door, Lijststand.VOORGESTELD)
    for regel in lijst.regels.filter(leerling=leerling, overgeslagen=""):
        regel.overgeslagen = reden
        bewaren(regel, "overgeslagen")
    mee = list(lijst.regels.filter(overgeslagen="").values_list("leerling", "soort"))
    lijst.controlegetal, lijst.leerlingen = controlegetal(mee), len({sleutel for sleutel, _soort in mee})
    bewaren(lijst, "controlegetal", "leerlingen")


@transaction.atomic
def lijst_intrekken(lijst: Vernietigingslijst, *, door: Medewerker) -> None:
    """Nothing of this list happens. Its lines go: they say who left when."""
    lijst = _open(lijst, door, *_OPEN)
    lijst.stand = Lijststand.INGETROKKEN
    bewaren(lijst, "stand")
    lijst.regels.all().delete()


@transaction.atomic
def lijst_goedkeuren(lijst: Vernietigingslijst, *, reservekopie_tot: date, door: Medewerker) -> None:
    """The director approves what somebody else proposed. `reservekopie_tot`: until when a backup may still hold it.

    Raises Privacyfout: no director, the same person, or nothing left on the list.
    """
    lijst = _open(lijst, door, Lijststand.VOORGESTELD)
    if not mag_goedkeuren(door):
        raise Privacyfout("Alleen de directeur keurt een vernietigingslijst goed.")
    if lijst.voorgesteld_door_id == door.pk:
        raise Privacyfout("U hebt deze lijst zelf gemaakt. Iemand anders moet de lijst voorstellen of goedkeuren.")
    if not lijst.regels.filter(overgeslagen="").exists():
        raise Privacyfout("Er staat niets meer op deze lijst.")
    if reservekopie_tot < klok.vandaag():
        raise Privacyfout("Reservekopieën van vandaag bestaan nog. Kies vandaag of een latere dag.")
    lijst.stand, lijst.reservekopie_tot = Lijststand.GOEDGEKEURD, reservekopie_tot
    lijst.goedgekeurd_door, lijst.goedgekeurd_op = door, klok.nu()
    with aanleiding(medewerker=str(door.pk), reden="vernietiging goedgekeurd"):
        bewaren(lijst, "stand", "reservekopie_tot", "goedgekeurd_door", "goedgekeurd_op")


def lijst_proefdraaien(lijst: Vernietigingslijst) -> Geteld:
    """How many rows would go, by kind and table. Changes nothing. Raises Privacyfout."""
    return _vernietigen(lijst, proef=True)


@transaction.atomic
def lijst_uitvoeren(lijst: Vernietigingslijst, *, door: Medewerker) -> Vernietigingslijst:
    """Destroy what was approved: all of it, or nothing. Raises Privacyfout."""
    lijst = _open(lijst, door, Lijststand.GOEDGEKEURD)
    lijst.geteld = _vernietigen(lijst, proef=False)
    lijst.stand, lijst.uitgevoerd_door, lijst.uitgevoerd_op = Lijststand.VERNIETIGD, door, klok.nu()
    with aanleiding(medewerker=str(door.pk), reden="vernietiging uitgevoerd"):
        bewaren(lijst, "geteld", "stand", "uitgevoerd_door", "uitgevoerd_op")
    transaction.on_commit(wachtkamer_opruimen)
    return lijst


def controlegetal(regels: Iterable[tuple[UUID, str]]) -> str:
    """The SHA-256 of the lines of a list, in an order of their own; the database works out the same."""
    return sha256("\n".join(sorted(f"{leerling}|{soort}" for leerling, soort in regels)).encode()).hexdigest()


def _vernietigen(lijst: Vernietigingslijst, *, proef: bool) -> Geteld:
    jaren = bewaartermijnen()["importverslag"].jaren
    verslag_voor = maanden_later(klok.vandaag(), -12 * jaren) if jaren else date.min
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("select privacy_vernietigen(%s, %s, %s)", [lijst.pk, proef, verslag_voor])
            geteld: Any = cursor.fetchone()[0]
    except DatabaseError as fout:
        raise Privacyfout(f"De database laat dit niet toe. {_zin(fout)}") from fout
    return geteld if isinstance(geteld, dict) else _gelezen(geteld)


def _gelezen(tekst: str) -> Geteld:
    gelezen: Geteld = json.loads(tekst)
    return gelezen


def _zin(fout: DatabaseError) -> str:
    """The sentence of the function itself; of another error no more than that there was one: it may name data."""
    diag = getattr(fout.__cause__, "diag", None)
    is_eigen = getattr(diag, "sqlstate", "") == "P0001"
    return str(diag.message_primary) if diag and is_eigen else "Er is niets vernietigd."


def _open(lijst: Vernietigingslijst, door: Medewerker, *standen: Lijststand) -> Vernietigingslijst:
    """The list as it is now, kept for this transaction."""
    _mag_voorstellen(door)
    nu = Vernietigingslijst.objects.select_for_update(of=("self",)).get(pk=lijst.pk)
    if nu.stand not in standen:
        raise Privacyfout(f"Deze lijst is al {nu.get_stand_display().lower()}.")
    return nu


def _mag_voorstellen(door: Medewerker) -> None:
    if not mag_voorstellen(door):
        raise Privacyfout("U mag op deze school niets laten vernietigen. Dat kan de intern begeleider of de directie.")
