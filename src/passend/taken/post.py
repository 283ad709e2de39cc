"""Who wants post about the own work, how often, and that it is sent once a day."""

from datetime import date

from django.db import IntegrityError, transaction
from django.db.models import Q

from passend.school.models import Medewerker, Vakantie
from passend.taken.enums import Ritme
from passend.taken.models import Postverzending, Postvoorkeur

_MAANDAG, _ZATERDAG = 0, 5


class AlVerstuurd(Exception):
    """This medewerker had post on this day already."""


def postvoorkeur_get(*, voor: Medewerker) -> str:
    """How often `voor` gets post, "" for never."""
    return Postvoorkeur.objects.filter(medewerker=voor).values_list("ritme", flat=True).first() or ""


@transaction.atomic
def postvoorkeur_zetten(ritme: str, *, door: Medewerker) -> None:
    """From now on `door` gets post in this rhythm, "" for never."""
    if not ritme:
        Postvoorkeur.objects.filter(medewerker=door).delete()
        return
    Postvoorkeur.objects.update_or_create(medewerker=door, defaults={"ritme": Ritme(ritme)})


def postontvanger_list(*, op: date) -> list[Medewerker]:
    """Who of the school in scope is to have post on this day; nobody when there is no school. Asks for no right."""
    if op.weekday() >= _ZATERDAG or Vakantie.objects.filter(van__lte=op, tot__gte=op).exists():
        return []
    ritmes = [Ritme.DAG, Ritme.WEEK] if op.weekday() == _MAANDAG else [Ritme.DAG]
    wil = Postvoorkeur.objects.filter(ritme__in=ritmes).values("medewerker")
    in_dienst = (Q(van=None) | Q(van__lte=op)) & (Q(tot=None) | Q(tot__gte=op))
    return list(Medewerker.objects.filter(in_dienst, pk__in=wil).order_by("pk"))


def verzending_vastleggen(*, aan: Medewerker, op: date) -> None:
    """Post goes to `aan` now. Raises AlVerstuurd. To be called in the transaction in which it is sent."""
    try:
        with transaction.atomic():
            Postverzending.objects.create(medewerker=aan, op=op)
    except IntegrityError as fout:
        raise AlVerstuurd from fout
