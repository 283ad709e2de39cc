"""The forms for requests."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from passend.core import klok
from passend.leerling.enums import Gezag
from passend.leerling.models import Leerling, Ouder, Ouderrelatie
from passend.privacy.enums import Identiteit, Verzoeksoort, Verzoekstand, Verzoekwijze
from passend.privacy.services import NieuwVerzoek
from passend.web.velden import dagveld, keuzeveld, tekstveld

ZELF = "leerling"
_GEZAG = {Gezag.JA: _("gezag"), Gezag.NEE: _("geen gezag"), Gezag.ONBEKEND: _("gezag onbekend")}


class Verzoekformulier(forms.Form):
    """A request as it came in. `relaties` are the parents of the leerling today."""

    van = keuzeveld(_("Wie vraagt dit"), (), knoppen=True)
    soort = keuzeveld(_("Wat wordt er gevraagd"), Verzoeksoort.choices)
    vraag = tekstveld(_("In eigen woorden"), _("Schrijf op wat er gevraagd wordt."), rijen=3)
    ontvangen_op = dagveld(_("Wanneer kwam het binnen"), _("Vanaf deze dag loopt de termijn van een maand."))
    wijze = keuzeveld(_("Hoe kwam het binnen"), Verzoekwijze.choices)
    identiteit = keuzeveld(_("Hoe weet school wie dit vraagt"), Identiteit.choices)

    def __init__(self, *args: Any, leerling: Leerling, relaties: list[Ouderrelatie], **rest: Any) -> None:
        rest.setdefault("initial", {"ontvangen_op": klok.vandaag()})
        super().__init__(*args, **rest)
        self.leerling = leerling
        self.ouders: dict[str, Ouder] = {str(relatie.ouder_id): relatie.ouder for relatie in relaties}
        namen = {str(relatie.ouder_id): self._naam(relatie) for relatie in relaties}
        zelf = (ZELF, _("%(naam)s zelf") % {"naam": leerling.roepnaam})
        self.fields["van"].choices = [*namen.items(), zelf]  # type: ignore[attr-defined]

    @staticmethod
    def _naam(relatie: Ouderrelatie) -> str:
        return f"{relatie.ouder.naam} ({relatie.get_relatie_display().lower()}, {_GEZAG[Gezag(relatie.gezag)]})"

    def clean_ontvangen_op(self) -> Any:
        """A request came in already."""
        op = self.cleaned_data["ontvangen_op"]
        if op > klok.vandaag():
            raise forms.ValidationError(_("Deze dag is nog niet geweest. Vul de dag in waarop het binnenkwam."))
        return op

    def nieuw(self) -> NieuwVerzoek:
        """What was filled in."""
        gevuld = dict(self.cleaned_data)
        return NieuwVerzoek(leerling=self.leerling, ouder=self.ouders.get(gevuld.pop("van")), **gevuld)


class Verlengformulier(forms.Form):
    """Why the answer takes longer."""

    reden = tekstveld(
        _("Waarom is er meer tijd nodig"),
        _("Schrijf op waarom. De aanvrager krijgt deze reden te horen."),
        _("Vertel dit ook aan de aanvrager, vandaag nog."),
        rijen=3,
    )


class Besluitformulier(forms.Form):
    """What the school decides about a request, and why."""

    stand = keuzeveld(
        _("Wat besluit school"),
        [keuze for keuze in Verzoekstand.choices if keuze[0] != Verzoekstand.OPEN],
        knoppen=True,
    )
    reden = tekstveld(
        _("Waarom, en wat is er gedaan"),
        _("Schrijf op waarom. De aanvrager mag deze reden lezen."),
        _("De aanvrager mag dit lezen. Bij een afwijzing hoort dat iemand een klacht kan indienen bij de Autoriteit "
          "Persoonsgegevens of naar de rechter kan gaan."),
    )  # fmt: skip
    identiteit = keuzeveld(_("Hoe weet school wie dit vraagt"), Identiteit.choices)
