"""What a column can hold, in the words of a school, and what a form fills in for the whole file."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from passend.uitwisseling.duiding import STANDAARDSCHALEN, Woorden
from passend.uitwisseling.tabel import Kolom, Koppeling, Veld

VASTE_VELDEN = {"toets": Veld.TOETS, "vak": Veld.VAK, "moment": Veld.MOMENT, "afnamedatum": Veld.AFNAMEDATUM}
"""Name of a field on the form -> what it fills in for every row."""

_NAMEN = {
    Veld.SLEUTEL: gettext_lazy("Leerlingnummer"),
    Veld.ECKID: gettext_lazy("ECK-iD"),
    Veld.NAAM: gettext_lazy("Naam van de leerling"),
    Veld.ROEPNAAM: gettext_lazy("Roepnaam"),
    Veld.VOORVOEGSEL: gettext_lazy("Tussenvoegsel"),
    Veld.ACHTERNAAM: gettext_lazy("Achternaam"),
    Veld.GEBOORTEDATUM: gettext_lazy("Geboortedatum"),
    Veld.GROEP: gettext_lazy("Groep"),
    Veld.JAARGROEP: gettext_lazy("Jaargroep"),
    Veld.TOETS: gettext_lazy("Toets"),
    Veld.TOETSNAAM: gettext_lazy("Naam van de toets"),
    Veld.TOETSVERSIE: gettext_lazy("Versie van de toets"),
    Veld.ONDERDEEL: gettext_lazy("Onderdeel van de toets"),
    Veld.VAK: gettext_lazy("Vak"),
    Veld.MOMENT: gettext_lazy("Toetsmoment (zoals M5)"),
    Veld.AFNAMEDATUM: gettext_lazy("Datum van de toets"),
    Veld.NIVEAU: gettext_lazy("Niveau"),
    Veld.VAARDIGHEIDSSCORE: gettext_lazy("Vaardigheidsscore"),
    Veld.RUWE_SCORE: gettext_lazy("Aantal goed (ruwe score)"),
    Veld.AANTAL_OPGAVEN: gettext_lazy("Aantal opgaven"),
    Veld.PERCENTIEL: gettext_lazy("Percentiel"),
    Veld.FUNCTIONERINGSNIVEAU: gettext_lazy("Functioneringsniveau"),
    Veld.DL: gettext_lazy("Didactische leeftijd (DL)"),
    Veld.DLE: gettext_lazy("DLE"),
    Veld.REFERENTIENIVEAU: gettext_lazy("Referentieniveau"),
    Veld.AVI: gettext_lazy("AVI-niveau"),
    Veld.OORDEEL: gettext_lazy("Oordeel"),
    Veld.OPMERKING: gettext_lazy("Opmerking"),
}
_GROEPEN = (
    (gettext_lazy("Welke leerling"), Veld.SLEUTEL, Veld.JAARGROEP),
    (gettext_lazy("Welke toets"), Veld.TOETS, Veld.AFNAMEDATUM),
    (gettext_lazy("Uitslag"), Veld.NIVEAU, Veld.OPMERKING),
)
_SCHEIDING = "|"


def kolomkeuzes(woorden: Woorden) -> list[Any]:
    """The choices for a column, grouped; a niveau is offered once for every scale of the school's tests."""
    velden, keuzes = list(_NAMEN), [("", _("Niet gebruiken"))]
    for groep, eerste, laatste in _GROEPEN:
        rij = velden[velden.index(eerste) : velden.index(laatste) + 1]
        keuzes.append((groep, [keuze for veld in rij for keuze in _keuzes_van(veld, woorden)]))  # type: ignore[arg-type]
    return keuzes


def kolomkeuze(waarde: str) -> tuple[Veld, str]:
    """What was chosen: the field, and for a niveau its scale."""
    veld, _scheiding, schaal = waarde.partition(_SCHEIDING)
    return Veld(veld), schaal


def keuzewaarde(kolom: Kolom) -> str:
    """The choice that stands for this column of a koppeling."""
    return f"{kolom.veld}{_SCHEIDING}{kolom.schaal}" if kolom.schaal else kolom.veld.value


def koppeling_als_invoer(koppeling: Koppeling, koppen: Iterable[str]) -> dict[str, Any] | None:
    """What the form shows for a kept koppeling; None when it gives several results per row, which no form can show."""
    if len(koppeling.metingen) != 1:
        return None
    per_kop = {kolom.kolom: keuzewaarde(kolom) for kolom in koppeling.alle_kolommen()}
    vast = koppeling.metingen[0].vast
    invoer: dict[str, Any] = {f"kolom-{nummer}": per_kop.get(kop, "") for nummer, kop in enumerate(koppen)}
    invoer |= {naam: vast.get(veld, "") for naam, veld in VASTE_VELDEN.items()}
    return invoer | {
        "naam": koppeling.naam,
        "datumvolgorde": koppeling.datumvolgorde.value,
        "sleutel_is_geen_bsn": koppeling.sleutel_is_geen_bsn,
        "vervangen": True,
    }


def vaste_velden(woorden: Woorden) -> dict[str, forms.Field]:
    """The fields for what the file does not hold; the words of the plan are choices, without a plan one types them."""
    toetsen = [(toets.id, toets.woorden[0] if toets.woorden else toets.id) for toets in woorden.toetsen.values()]
    vakken = sorted({vak for toets in woorden.toetsen.values() for vak in toets.vakken})
    return {
        "toets": _keuze_of_tekst(_("Welke toets"), toetsen),
        "vak": _keuze_of_tekst(_("Welk vak"), [(vak, vak.capitalize()) for vak in vakken]),
        "moment": forms.CharField(
            label=_("Welk toetsmoment"),
            help_text=_("Bijvoorbeeld M5 of E4."),
            required=False,
            max_length=20,
            widget=forms.TextInput(attrs={"class": "in", "autocomplete": "off"}),
        ),
        "afnamedatum": forms.DateField(
            label=_("Wanneer was de toets"),
            required=False,
            widget=forms.DateInput(attrs={"type": "date", "class": "in in--kort"}, format="%Y-%m-%d"),
            error_messages={"invalid": _("Dit is geen dag. Schrijf bijvoorbeeld 26-11-2026.")},
        ),
    }


def _keuzes_van(veld: Veld, woorden: Woorden) -> list[tuple[str, str]]:
    naam = str(_NAMEN[veld])
    if veld is not Veld.NIVEAU:
        return [(veld.value, naam)]
    schalen = dict.fromkeys([*STANDAARDSCHALEN, *(s for toets in woorden.toetsen.values() for s in toets.schalen)])
    met_schaal = [(f"{veld.value}{_SCHEIDING}{schaal}", _schaalnaam(naam, schaal, woorden)) for schaal in schalen]
    return [*met_schaal, (veld.value, _("Niveau op de schaal van de toets"))]


def _schaalnaam(naam: str, id_: str, woorden: Woorden) -> str:
    schaal = woorden.schaal(id_)
    waarden = f"{schaal.waarden[0]} – {schaal.waarden[-1]}" if schaal and len(schaal.waarden) > 1 else id_
    return f"{naam} {waarden}"


def _keuze_of_tekst(naam: str, keuzes: list[tuple[str, str]]) -> forms.Field:
    if not keuzes:
        invoer = forms.TextInput(attrs={"class": "in", "autocomplete": "off"})
        return forms.CharField(label=naam, required=False, max_length=100, widget=invoer)
    return forms.ChoiceField(
        label=naam,
        choices=[("", _("Staat in een kolom, of onbekend")), *keuzes],
        required=False,
        widget=forms.Select(attrs={"class": "in"}),
    )
