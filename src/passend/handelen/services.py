"""Recording support that was given and how far a goal is. Nothing is changed: a correction is a new row."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction

from passend.core import klok
from passend.handelen.models import Uitvoering, Voortgang
from passend.handelen.planstuk import Planstand, Planstuk
from passend.school.models import Medewerker
from passend.toegang.enums import Niveau


class HandelenGeweigerd(Exception):
    """Something that cannot be recorded with a plan; the message is Dutch, for who tried."""


@transaction.atomic
def uitvoering_vastleggen(
    stuk: Planstuk,
    *,
    rij: str,
    dagen: Sequence[date],
    gedaan: bool,
    door: Medewerker,
    minuten: int | None = None,
    reden: str = "",
    vervangt: Uitvoering | None = None,
) -> list[Uitvoering]:
    """Support of a row was given on these days, or was not; with `vervangt` it corrects that one.

    A day on which the same person already said the same is left as it is. Raises HandelenGeweigerd.
    """
    reden = reden.strip()
    if not dagen:
        raise HandelenGeweigerd("Kies een dag.")
    if not gedaan and not reden:
        raise HandelenGeweigerd("Schrijf op waarom het niet doorging.")
    for dag in dagen:
        _mag(stuk, rij, dag)
    zelfde = Uitvoering.objects.filter(feit=stuk.id, rij=rij, door=door, gedaan=gedaan, minuten=minuten, op__in=dagen)
    al = set() if vervangt else set(zelfde.filter(ingetrokken=False, vervangingen=None).values_list("op", flat=True))
    vast = _vast(stuk, rij, door) | {"gedaan": gedaan, "minuten": minuten if gedaan else None, "reden": reden}
    vast["niveau"] = _niveau_van_begeleiding(stuk)
    with _eenmaal_verbeterd():
        return [Uitvoering.objects.create(**vast, op=dag, vervangt=vervangt) for dag in dagen if dag not in al]


@transaction.atomic
def uitvoering_intrekken(uitvoering: Uitvoering, *, door: Medewerker) -> None:
    """This was recorded by mistake. Raises HandelenGeweigerd when it was corrected before."""
    vast = {veld: getattr(uitvoering, veld) for veld in ("leerling", "rij", "op", "gedaan", "niveau", "alleen_voor")}
    with _eenmaal_verbeterd():
        Uitvoering.objects.create(**vast, feit_id=uitvoering.feit_id, door=door, vervangt=uitvoering, ingetrokken=True)


@transaction.atomic
def voortgang_vastleggen(
    stuk: Planstuk, *, rij: str, op: date, waarde: str, door: Medewerker, toelichting: str = ""
) -> Voortgang:
    """A measured point of a goal. Sending the same point twice records it once. Raises HandelenGeweigerd."""
    waarde = waarde.strip()
    if not waarde:
        raise HandelenGeweigerd("Schrijf op wat u gemeten hebt.")
    _mag(stuk, rij, op)
    punten = Voortgang.objects.filter(feit=stuk.id, rij=rij, op=op, waarde=waarde, door=door, ingetrokken=False)
    if al := punten.filter(vervangingen=None).first():
        return al
    return Voortgang.objects.create(**_vast(stuk, rij, door), op=op, waarde=waarde, toelichting=toelichting.strip())


@transaction.atomic
def voortgang_intrekken(punt: Voortgang, *, door: Medewerker) -> None:
    """This point was a mistake. Raises HandelenGeweigerd when it was corrected before."""
    vast = {veld: getattr(punt, veld) for veld in ("leerling", "rij", "op", "waarde", "niveau", "alleen_voor")}
    with _eenmaal_verbeterd():
        Voortgang.objects.create(**vast, feit_id=punt.feit_id, door=door, vervangt=punt, ingetrokken=True)


def _mag(stuk: Planstuk, rij: str, dag: date) -> None:
    if stuk.rij(rij) is None:
        raise HandelenGeweigerd("Deze regel staat niet in het plan.")
    if dag > klok.vandaag():
        raise HandelenGeweigerd("Deze dag is nog niet geweest.")
    if stuk.van is None:
        raise HandelenGeweigerd("Dit plan is nog niet begonnen.")
    if dag < stuk.van:
        raise HandelenGeweigerd(f"Het plan begon op {stuk.van:%d-%m-%Y}. Kies een dag vanaf dan.")
    if stuk.stand is Planstand.AFGELOPEN and stuk.tot is not None and dag > stuk.tot:
        raise HandelenGeweigerd(f"Het plan is afgelopen op {stuk.tot:%d-%m-%Y}. Kies een dag tot en met dan.")


def _vast(stuk: Planstuk, rij: str, door: Medewerker) -> dict[str, Any]:
    """Whose it is, of which row, and for whom: as the plan itself."""
    feit = stuk.eerste
    return {
        "leerling": feit.leerling,
        "feit": feit,
        "rij": rij,
        "door": door,
        "niveau": feit.niveau,
        "alleen_voor": feit.alleen_voor,
    }


def _niveau_van_begeleiding(stuk: Planstuk) -> str:
    """Support that was given is for whoever works with the leerling, as the facts about it are; unless shielded."""
    return Niveau.AFGESCHERMD if stuk.eerste.niveau == Niveau.AFGESCHERMD else Niveau.NORMAAL


@contextmanager
def _eenmaal_verbeterd() -> Iterator[None]:
    """What was corrected before is told in a sentence."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as fout:
        raise HandelenGeweigerd("Dit is al verbeterd. Laad de bladzijde opnieuw.") from fout
