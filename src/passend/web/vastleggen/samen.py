"""Two people at one form: what the page says about it, and recording it once."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Any

from django.contrib import messages
from django.utils import timezone
from django.utils.translation import gettext as _

from passend.core import klok
from passend.core.uuid7 import uuid7
from passend.dossier.instemmen import uitvoeren_of_voorstellen
from passend.dossier.invulformulier import Invulformulier
from passend.dossier.models import Feit, Schrijfplek
from passend.dossier.samenloop import AlVastgelegd, eenmaal_uitvoeren, plek_openen, samenloop_get
from passend.dossier.services import FeitGeweigerd
from passend.leerling.models import Leerling
from passend.school.models import Groep, Medewerker
from passend.taken.selectors import overgenomen_rollen
from passend.web.plaatsing.tafel import op_tafel
from passend.web.vastleggen.formulier import Afwijkformulier, Vastlegformulier
from passend.web.vastleggen.rijen import Rijenveld
from passend.web.verzoek import Schoolverzoek

BRON = "scherm"
# The hidden field with the fact that stood there when the form was opened.
GEZIEN = "gezien"
# The fields of a fact in which somebody wrote.
_GESCHREVEN = ("toelichting", "reden")


@dataclass(frozen=True, slots=True, kw_only=True)
class Vastlegging:
    """Who recorded something here, when, and what was written with it."""

    wie: str
    is_eigen: bool
    moment: datetime
    gezegd: str

    @property
    def dag(self) -> date:
        """The day on which that was, here."""
        return timezone.localdate(self.moment)


@dataclass(frozen=True, slots=True, kw_only=True)
class Samenbeeld:
    """Who else has the form open, and what was recorded there today; `adres` asks that again."""

    anderen: list[Schrijfplek]
    laatste: Vastlegging | None
    gezien: str
    adres: str


def samenbeeld(
    request: Schoolverzoek, over: Leerling | Groep, opzet: Invulformulier, adres: str, vak: str = ""
) -> Samenbeeld:
    """What the page says; this medewerker has the form open from now on."""
    plek_openen(door=request.medewerker, over=over, pad=opzet.pad)
    samen = samenloop_get(voor=request.medewerker, over=over, opzet=opzet, vak=vak)
    # What an import brought is no sign of somebody at work here.
    is_mens = samen.laatste is not None and samen.laatste.bron == BRON
    laatste = vastlegging(samen.laatste, voor=request.medewerker) if samen.laatste and is_mens else None
    return Samenbeeld(
        anderen=samen.anderen,
        laatste=laatste if laatste and laatste.dag == klok.vandaag() else None,
        gezien=request.POST.get(GEZIEN, str(samen.laatste.pk) if samen.laatste else ""),
        adres=adres,
    )


def vastlegging(feit: Feit, *, voor: Medewerker) -> Vastlegging:
    """A fact as the form of the same place speaks of it."""
    return Vastlegging(
        wie=str(feit.door),
        is_eigen=feit.door_id == voor.pk,
        moment=feit.vastgelegd_op,
        gezegd=" ".join(str(zin) for veld in _GESCHREVEN for zin in feit.velden.get(veld, [])),
    )


def uitvoeren(
    request: Schoolverzoek,
    over: Leerling | Groep,
    opzet: Invulformulier,
    form: Vastlegformulier | Afwijkformulier,
    gelukt: str,
) -> dict[str, Any] | None:
    """Record what a valid form says, and tell how that went; None when it stands there now.

    Else what the page says instead: `geweigerd`, or `al`, the question whether it is to be recorded after all, which
    is about the fact `gezien`.
    """
    namens = overgenomen_rollen(voor=request.medewerker, over=over, pad=opzet.pad)
    try:
        weging = eenmaal_uitvoeren(
            form.woorden() | op_tafel(voor=request.medewerker, over=over, pad=opzet.pad),
            over=over,
            opzet=opzet,
            door=request.medewerker,
            bron=BRON,
            sleutel=form.cleaned_data["sleutel"],
            gezien=request.POST.get(GEZIEN),
            uitvoeren=partial(uitvoeren_of_voorstellen, ook_als=namens),
        )
    except FeitGeweigerd as geweigerd:
        _bij_de_velden(form, geweigerd)
        return {"geweigerd": geweigerd}
    except AlVastgelegd as al:
        return _al_vastgelegd(request, form, al)
    for zin in weging.let_op:
        messages.warning(request, zin)
    if weging.voorgesteld_aan:
        gelukt = _("%(wat)s: voorgesteld. Het begint als dit akkoord is: %(wie)s.") % {
            "wat": opzet.naam.capitalize(),
            "wie": ", ".join(weging.voorgesteld_aan),
        }
    messages.success(request, gelukt)
    return None


def _bij_de_velden(form: Vastlegformulier | Afwijkformulier, geweigerd: FeitGeweigerd) -> None:
    """What has to be filled in first and stands on this very form is said there too."""
    eerst = geweigerd.weging.eerst if geweigerd.weging else frozenset()
    in_rijen: set[str] = set()
    for naam, veld in list(form.fields.items()):
        if isinstance(veld, Rijenveld):
            in_rijen |= veld.paden
            if gemist := veld.paden & eerst:
                form.add_error(naam, _wat_mist(veld, gemist))
    for pad in eerst - in_rijen:
        if f"deel.{pad}" in form.fields:
            form.add_error(f"deel.{pad}", _("Het plan wil dat u dit invult."))


def _wat_mist(veld: Rijenveld, paden: frozenset[str]) -> str:
    """Which columns have to be filled in every row; nothing by name when there is no row at all."""
    kolommen = [kolom.naam.lower() for kolom in veld.veld.kolommen if kolom.pad in paden]
    if not kolommen:
        return _("Het plan wil dat u dit invult.")
    return _("Het plan wil dat u dit in elke rij invult: %(wat)s.") % {"wat": ", ".join(kolommen)}


def _al_vastgelegd(
    request: Schoolverzoek, form: Vastlegformulier | Afwijkformulier, al: AlVastgelegd
) -> dict[str, Any] | None:
    """The same form sent again is told calmly; anything else is asked first."""
    if not al.is_zelfde:
        return vraag_of_het_toch_moet(request, form, al)
    tijd = timezone.localtime(al.feit.vastgelegd_op).strftime("%H:%M")
    messages.success(request, _("Dit stond er al, sinds %(tijd)s. Het is één keer vastgelegd.") % {"tijd": tijd})
    return None


def vraag_of_het_toch_moet(
    request: Schoolverzoek, form: Vastlegformulier | Afwijkformulier, al: AlVastgelegd
) -> dict[str, Any]:
    """What the page says beside the form, which can be sent again as it is."""
    if al.is_verzonden:
        ingevuld = request.POST.copy()
        ingevuld["sleutel"] = str(uuid7())
        form.data = ingevuld
    wat = vastlegging(al.feit, voor=request.medewerker)
    return {"al": wat, "is_verzonden": al.is_verzonden, GEZIEN: str(al.feit.pk)}
