"""What is found for what somebody typed: pupils whom that person may see, groups, pages and chapters of the plan."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from passend.school.models import Medewerker
from passend.schoolplan.selectors import plan_van, planversie_in_werking
from passend.toegang.rechten import mag_importeren
from passend.toegang.selectors import groep_list, leerling_list
from passend.web.indeling import groepsnamen
from passend.web.plan.verhaal import hoofdstuktitels
from passend.web.zoeken.woorden import naam_past, titel_past, woorden

MEESTE = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Vondst:
    """One thing found: its name, where it is, and a few words that tell it from another of that name."""

    naam: str
    adres: str
    erbij: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Soort:
    """What was found of one kind: how many there are, and the first of them. `anker` is the id of the heading."""

    anker: str
    icoon: str
    kop: str
    aantal: int
    vondsten: list[Vondst]


def vondsten(*, voor: Medewerker, zoek: str) -> list[Soort]:
    """The kinds of which something was found; a number of queries that does not depend on how much that is."""
    getypt = woorden(zoek)
    if not getypt:
        return []
    gevonden = [
        _leerlingen(voor, getypt),
        _groepen(voor, getypt),
        _soort("paginas", "blad", _("Pagina's"), _paginas(voor), getypt),
        _soort("hoofdstukken", "plan", _("Hoofdstukken van het plan"), _hoofdstukken(), getypt),
    ]
    return [soort for soort in gevonden if soort.aantal]


def _leerlingen(voor: Medewerker, getypt: list[str]) -> Soort:
    zichtbaar = leerling_list(voor=voor)
    passend = sorted(
        (treffer, plek, sleutel)
        for plek, (sleutel, *naam) in enumerate(
            zichtbaar.prefetch_related(None).values_list("pk", "roepnaam", "tussenvoegsel", "achternaam")
        )
        if (treffer := naam_past(getypt, *naam)) is not None
    )
    volgorde = [sleutel for _treffer, _plek, sleutel in passend[:MEESTE]]
    leerlingen = {leerling.pk: leerling for leerling in zichtbaar.filter(pk__in=volgorde)}
    regels = [
        Vondst(
            naam=leerling.naam,
            adres=reverse("leerling-detail", args=[leerling.pk]),
            erbij=", ".join(_("groep %(naam)s") % {"naam": naam} for naam in groepsnamen(leerling)),
        )
        for leerling in (leerlingen[sleutel] for sleutel in volgorde)
    ]
    return Soort(anker="leerlingen", icoon="leerling", kop=_("Leerlingen"), aantal=len(passend), vondsten=regels)


def _groepen(voor: Medewerker, getypt: list[str]) -> Soort:
    regels = [
        Vondst(
            naam=_("Groep %(naam)s") % {"naam": groep.naam},
            adres=reverse("groep-detail", args=[groep.pk]),
            erbij=groep.locatie.naam if groep.locatie else "",
        )
        for groep in groep_list(voor=voor)
    ]
    passend = [regel for regel in regels if naam_past(getypt, regel.naam) is not None]
    return Soort(anker="groepen", icoon="groep", kop=_("Groepen"), aantal=len(passend), vondsten=passend[:MEESTE])


def _soort(anker: str, icoon: str, kop: str, regels: Iterable[Vondst], getypt: list[str]) -> Soort:
    passend = [regel for regel in regels if titel_past(getypt, regel.naam)]
    return Soort(anker=anker, icoon=icoon, kop=kop, aantal=len(passend), vondsten=passend[:MEESTE])


def _paginas(voor: Medewerker) -> list[Vondst]:
    """The pages that somebody can ask for by name."""
    namen = [
        (_("Vandaag"), "start", ""),
        (_("Groepen"), "groep-list", ""),
        (_("Signalen"), "signaal-list", ""),
        (_("Vragen"), "vraag-list", ""),
        (_("Plan"), "plan-detail", _("het ondersteuningsplan van de school")),
        (_("Wie doet wat"), "plan-schema", _("uit het plan")),
        (_("Het jaar"), "plan-kalender", _("kalender uit het plan")),
        (_("Versies van het plan"), "planversie-list", ""),
    ]
    if mag_importeren(voor):
        namen.append((_("Importeren"), "import-list", _("bestanden inlezen")))
    return [Vondst(naam=naam, adres=reverse(route), erbij=erbij) for naam, route, erbij in namen]


def _hoofdstukken() -> list[Vondst]:
    versie = planversie_in_werking()
    if versie is None:
        return []
    adres = reverse("plan-detail")
    return [
        Vondst(naam=titel, adres=f"{adres}#{anker}", erbij=boven)
        for titel, anker, boven in hoofdstuktitels(plan_van(versie))
    ]
