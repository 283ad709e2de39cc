"""What can come with a record about a pupil beside the words of the plan: how it went, and a scanned paper."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from passend.dossier.bijlagen import bijlage_list, bijlage_toevoegen
from passend.dossier.domeinen import domein_list, is_trede
from passend.dossier.invulformulier import Invulformulier
from passend.dossier.onderwerpen import LEERLING
from passend.dossier.stukken import stuk_get
from passend.leerling.models import Leerling
from passend.web.bijlagen.velden import Bijlageveld
from passend.web.vastleggen.formulier import LEERLING_ERBIJ, Vastlegformulier
from passend.web.velden import keuzeveld
from passend.web.verzoek import Schoolverzoek

WIJZEN = (
    ("in een gesprek", _("in een gesprek")),
    ("op papier", _("op papier")),
    ("per telefoon", _("per telefoon")),
    ("per mail", _("per mail")),
    ("in de app van school", _("in de app van school")),
)
# The kinds of facts of which there can be a paper with a signature or a form.
MET_PAPIER = frozenset({"toestemming", "document", "plan"})


def erbij_velden(opzet: Invulformulier) -> dict[str, forms.Field]:
    """The further fields of the form for an element, by name."""
    soort = opzet.woorden["feit"]
    velden: dict[str, forms.Field] = {}
    if soort == "toestemming" and not opzet.onderling:
        velden["wijze"] = keuzeveld(_("Hoe is dit gegaan"), [("", _("niet opgeschreven")), *WIJZEN], knoppen=True)
        velden["wijze"].required = False
    if (soort in MET_PAPIER or opzet.met_verslag) and not opzet.onderling:
        velden["bijlage"] = Bijlageveld()
    if LEERLING in opzet.zo_mogelijk:
        velden[LEERLING_ERBIJ] = keuzeveld(
            _("Is de leerling erbij"), [("ja", _("ja")), ("nee", _("nee"))], knoppen=True
        )
        velden[LEERLING_ERBIJ].required = False
        velden[LEERLING_ERBIJ].help_text = _("Kies ja of nee. Schrijf bij nee onder 'Waarom' wat de reden is.")
    if domeinen := domein_list(pad=opzet.pad):
        velden["domein"] = _domeinveld(domeinen, moet=is_trede(opzet.pad))
    return velden | {"zorg": Zorgveld()}


class Zorgveld(forms.CharField):
    """The concern because of which something is recorded; a word that is no key of one says nothing."""

    widget = forms.HiddenInput

    def __init__(self) -> None:
        super().__init__(required=False)

    def clean(self, value: Any) -> str:
        """The key, or nothing."""
        try:
            return str(UUID(str(value)))
        except ValueError:
            return ""


def _domeinveld(domeinen: list[str], *, moet: bool) -> forms.ChoiceField:
    """For which domein it counts; what is no step may count for all of them."""
    alle = [] if moet else [("", _("alle"))]
    veld = keuzeveld(_("Voor welk domein"), [*alle, *((domein, domein) for domein in domeinen)], knoppen=True)
    veld.required = moet
    return veld


def papier_bewaren(request: Schoolverzoek, leerling: Leerling, opzet: Invulformulier, form: Vastlegformulier) -> None:
    """Keep the paper that came with a form that was just recorded; the same form sent twice keeps it once."""
    inhoud = form.cleaned_data.get("bijlage")
    if not inhoud:
        return
    feit = stuk_get(voor=request.medewerker, leerling=leerling, id=form.cleaned_data["sleutel"])
    if not bijlage_list(voor=request.medewerker, leerling=leerling, feiten=[feit]).exists():
        bijlage_toevoegen(feit, inhoud=inhoud, naam=opzet.naam[:200], door=request.medewerker)


def begin_van(request: Schoolverzoek) -> dict[str, object]:
    """What the link to a form filled in already: who, when, which answer. A form refuses what is no choice of it."""
    gevraagd = request.GET
    begin: dict[str, object] = {"keuze": gevraagd["keuze"]} if gevraagd.get("keuze") else {}
    begin |= {"zorg": gevraagd["zorg"]} if gevraagd.get("zorg") else {}
    begin |= {"op": gevraagd["op"]} if gevraagd.get("op") else {}
    return begin | ({"persoon": gevraagd.getlist("persoon")} if gevraagd.get("persoon") else {})
