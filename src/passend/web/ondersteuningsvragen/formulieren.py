"""The forms to ask for support and to answer."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from passend.core import klok
from passend.core.uuid7 import uuid7
from passend.leerling.models import Leerling
from passend.school.models import Groep, Medewerker
from passend.schoolplan.vraagbaak import Vraagbaak
from passend.taken.enums import Antwoordsoort, Haalbaar, Vraagonderwerp
from passend.taken.vraagservices import NieuwAntwoord, NieuweVraag
from passend.web.velden import dagveld, keuzeveld, tekstveld

ZONDER_LEERLING = [
    (Vraagonderwerp.EIGEN_WERK.value, Vraagonderwerp.EIGEN_WERK.label),
    (Vraagonderwerp.ZONDER_NAAM.value, Vraagonderwerp.ZONDER_NAAM.label),
]
_MENS, _ROL, _AANBOD = "mens:", "rol:", "aanbod:"


def _sleutelveld() -> forms.UUIDField:
    return forms.UUIDField(widget=forms.HiddenInput, initial=uuid7)


class Vraagformulier(forms.Form):
    """What somebody asks, and whom. About a leerling or groep (`over`), or with a choice of what else it is about."""

    sleutel = _sleutelveld()
    onderwerp = keuzeveld(gettext_lazy("Waar gaat uw vraag over?"), ZONDER_LEERLING, knoppen=True)
    goed = tekstveld(gettext_lazy("Wat gaat goed, en wat wil de leerling zelf?"), "", rijen=2, moet=False, lengte=4000)
    vraag = tekstveld(gettext_lazy("Uw vraag"), gettext_lazy("Schrijf op wat u wilt weten."), rijen=4)
    gedaan = tekstveld(gettext_lazy("Wat is al geprobeerd?"), "", rijen=2, moet=False, lengte=4000)
    aan = keuzeveld(gettext_lazy("Aan wie vraagt u het?"), ())
    op = dagveld(gettext_lazy("Gevraagd op"))
    geen_naam = forms.BooleanField(label=gettext_lazy("Dit is geen naam van een leerling"), required=False)

    def __init__(
        self,
        data: Any,
        *,
        over: Leerling | Groep | None,
        mensen: Sequence[Medewerker],
        vraagbaken: Sequence[Vraagbaak],
    ) -> None:
        super().__init__(data, initial={"op": klok.vandaag()})
        self.over, self.mensen = over, {str(mens.pk): mens for mens in mensen}
        self.fields["aan"].choices = _aan_wie(mensen, vraagbaken)  # type: ignore[attr-defined]
        del self.fields["geen_naam"]
        if over is not None:
            del self.fields["onderwerp"]
        if not isinstance(over, Leerling):
            del self.fields["goed"]

    def namen_nakijken(self, namen: list[str]) -> bool:
        """For a question without a name: whether it may go, now that these names were found in it."""
        if not namen:
            return True
        self.fields["geen_naam"] = type(self).base_fields["geen_naam"]
        if "geen_naam" in self.data:
            return True
        zin = _("Hier staat een naam die ook van een leerling is: %(namen)s. Haal die weg.")
        self.add_error("vraag", zin % {"namen": ", ".join(namen)})
        return False

    def nieuwe_vraag(self) -> NieuweVraag:
        """What was filled in; only after the form was found valid."""
        velden, aan = self.cleaned_data, self.cleaned_data["aan"]
        soort, _, sleutel = aan.partition(":")
        return NieuweVraag(
            onderwerp=self._onderwerp(),
            over=self.over,
            vraag=velden["vraag"],
            goed=velden.get("goed", ""),
            gedaan=velden["gedaan"],
            aan_medewerker=self.mensen[sleutel] if f"{soort}:" == _MENS else None,
            aan_rol=sleutel if f"{soort}:" == _ROL else "",
            aan_aanbod=sleutel if f"{soort}:" == _AANBOD else "",
            op=velden["op"],
            sleutel=velden["sleutel"],
        )

    def _onderwerp(self) -> Vraagonderwerp:
        if self.over is None:
            return Vraagonderwerp(self.cleaned_data["onderwerp"])
        return Vraagonderwerp.GROEP if isinstance(self.over, Groep) else Vraagonderwerp.LEERLING

    @property
    def is_zonder_naam(self) -> bool:
        """Whether no leerling may be recognised in it; only after the form was found valid."""
        return self._onderwerp() == Vraagonderwerp.ZONDER_NAAM


def _aan_wie(mensen: Sequence[Medewerker], vraagbaken: Sequence[Vraagbaak]) -> list[Any]:
    school = [(f"{_ROL}{een.sleutel}", _met_hoe(een)) for een in vraagbaken if not een.is_buiten and not een.is_aanbod]
    buiten = [(f"{_ROL}{een.sleutel}", _met_hoe(een)) for een in vraagbaken if een.is_buiten and not een.is_aanbod]
    aanbod = [(f"{_AANBOD}{een.sleutel}", _met_hoe(een)) for een in vraagbaken if een.is_aanbod]
    groepen = [
        (_("Een collega"), [(f"{_MENS}{mens.pk}", str(mens)) for mens in mensen]),
        (_("Een rol op school"), school),
        (_("Iemand van buiten"), buiten),
        (_("Wat het plan verder noemt"), aanbod),
    ]
    return [("", "—"), *(groep for groep in groepen if groep[1])]


def _met_hoe(een: Vraagbaak) -> str:
    naam = een.naam[:1].upper() + een.naam[1:]
    return f"{naam} ({een.hoe})" if een.hoe else naam


class Antwoordformulier(forms.Form):
    """What was answered, by whom, and whether it can be done."""

    sleutel = _sleutelveld()
    soort = keuzeveld(
        gettext_lazy("Wat is het?"),
        [(soort.value, soort.label) for soort in Antwoordsoort if soort != Antwoordsoort.GESLOTEN],
    )
    tekst = tekstveld(gettext_lazy("Wat is het antwoord?"), gettext_lazy("Schrijf het antwoord op."), rijen=4)
    doel = tekstveld(gettext_lazy("Wat is het doel ervan?"), "", rijen=2, moet=False, lengte=4000)
    haalbaar = forms.ChoiceField(
        label=gettext_lazy("Is het hier haalbaar?"),
        choices=[("", gettext_lazy("Nog niet bekeken")), *Haalbaar.choices],
        required=False,
        widget=forms.Select(attrs={"class": "in in--kort"}),
    )
    haalbaar_uitleg = tekstveld(gettext_lazy("Waarom wel of niet?"), "", rijen=2, moet=False, lengte=4000)
    van = forms.CharField(
        label=gettext_lazy("Van wie kwam dit antwoord?"),
        help_text=gettext_lazy("Alleen als u het voor iemand anders opschrijft, zoals iemand van buiten."),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"class": "in"}),
    )
    op = dagveld(gettext_lazy("Gezegd op"))

    def __init__(self, data: Any) -> None:
        super().__init__(data, initial={"op": klok.vandaag()})

    def nieuw_antwoord(self) -> NieuwAntwoord:
        """What was filled in; only after the form was found valid."""
        velden = self.cleaned_data
        sleutel: UUID = velden["sleutel"]
        rest = {naam: velden[naam] for naam in ("tekst", "doel", "haalbaar", "haalbaar_uitleg", "van", "op")}
        return NieuwAntwoord(soort=Antwoordsoort(velden["soort"]), sleutel=sleutel, **rest)


class Sluitformulier(forms.Form):
    """Why a question is ended."""

    reden = forms.CharField(
        label=gettext_lazy("Hoe liep het af?"),
        max_length=1000,
        required=False,
        widget=forms.TextInput(attrs={"class": "in"}),
    )
