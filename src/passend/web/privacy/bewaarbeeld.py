"""Lists of what is to be destroyed as they stand on the screen: a row for each leerling, words for tables."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.utils.translation import gettext_lazy as _

from passend.leerling.models import Leerling
from passend.privacy.bewaren.termijnen import standaardtermijnen
from passend.privacy.bewaren.toekomen import Toekomend
from passend.privacy.models import Vernietigingsregel

_TABELLEN = {
    "metingen_referentiescore": _("Scores bij resultaten"),
    "metingen_toetsresultaat": _("Resultaten"),
    "dossier_feit": _("Feiten: gesprekken, plannen en besluiten"),
    "dossier_signaal": _("Signalen"),
    "dossier_stand": _("Plaats op de route"),
    "dossier_schrijfplek": _("Open formulieren"),
    "dossier_gezien": _("Wie een signaal zag"),
    "uitwisseling_twijfel": _("Twijfels bij het inlezen"),
    "uitwisseling_importregel": _("Regels van een importverslag"),
    "uitwisseling_importrun": _("Namen van ingelezen bestanden"),
    "toegang_deling": _("Delen met iemand van buiten"),
    "toegang_noodtoegang": _("Noodtoegang"),
    "toegang_leesregel": _("Leeslog"),
    "privacy_inzagekopie": _("Gemaakte kopieën"),
    "privacy_verzoek": _("Verzoeken"),
    "privacy_bewaarslot": _("Bewaarsloten"),
    "privacy_vernietigingsregel": _("Regels van deze en eerdere lijsten"),
    "leerling_groepsindeling": _("Groepen"),
    "leerling_inschrijving": _("Inschrijvingen"),
    "leerling_ouderrelatie": _("Ouders en gezag"),
    "leerling_ouder": _("Ouders zonder ander kind op school"),
    "leerling_leerling": _("Leerlingen"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Vertrokkene:
    """A former pupil: what of the file goes, by which term, or why it stays."""

    leerling: Leerling
    vertrokken_op: date
    wat: list[str]
    overgeslagen: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telrij:
    """How many rows of a table: the rows themselves, and their history."""

    soort: str
    naam: str
    rijen: int
    historie: int


def vertrokkenen(delen: Iterable[Toekomend]) -> list[Vertrokkene]:
    """What is due, a row for each leerling; the parts of one leerling follow each other."""
    return [
        Vertrokkene(leerling=groep[0].leerling, vertrokken_op=groep[0].vertrokken_op, wat=_wat(groep))
        for _sleutel, deel in groupby(delen, key=lambda een: een.leerling.pk)
        if (groep := list(deel))
    ]


def per_leerling(regels: Iterable[Vernietigingsregel]) -> list[Vertrokkene]:
    """The lines of a list, a row for each leerling."""
    return [
        Vertrokkene(
            leerling=groep[0].leerling,
            vertrokken_op=groep[0].vertrokken_op,
            wat=_wat(groep),
            overgeslagen=groep[0].overgeslagen,
        )
        for _sleutel, deel in groupby(regels, key=lambda regel: regel.leerling_id)
        if (groep := list(deel))
    ]


def _wat(delen: Iterable[Any]) -> list[str]:
    termijnen = standaardtermijnen()
    return [f"{termijnen[deel.termijn].naam} ({deel.jaren} jaar)" for deel in delen]


def telrijen(geteld: Mapping[str, Mapping[str, int]]) -> list[Telrij]:
    """The counts in words; a table of which nothing goes is left out."""
    termijnen = standaardtermijnen()
    rijen = [
        Telrij(
            soort=termijnen[soort].naam,
            naam=str(_TABELLEN.get(tabel, tabel)),
            rijen=aantal,
            historie=tabellen.get(f"{tabel}event", 0),
        )
        for soort, tabellen in geteld.items()
        for tabel, aantal in tabellen.items()
        if not tabel.endswith("event")
    ]
    return [rij for rij in rijen if rij.rijen or rij.historie]
