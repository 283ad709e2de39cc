"""The form on which a person says what the columns of a table hold. It becomes a koppeling, kept under a name."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from passend.uitwisseling.duiding import Woorden
from passend.uitwisseling.fouten import Importfout
from passend.uitwisseling.tabel import Koppeling, Veld, koppeling_load
from passend.uitwisseling.tabel.blik import Kolomblik, Tabelblik
from passend.uitwisseling.tabel.koppeling import UITSLAGEN, WIE
from passend.uitwisseling.waarden import Datumvolgorde
from passend.web.importeren.velden import VASTE_VELDEN, kolomkeuze, kolomkeuzes, vaste_velden

_DATUMVOLGORDEN = [
    (Datumvolgorde.DAG_MAAND.value, gettext_lazy("dag-maand-jaar (3-2-2027 is 3 februari)")),
    (Datumvolgorde.MAAND_DAG.value, gettext_lazy("maand-dag-jaar (3-2-2027 is 2 maart)")),
]


class Koppelformulier(forms.Form):
    """One choice per column, what holds for the whole file, and a name. `koppeling` is there once it is valid."""

    datumvolgorde = forms.ChoiceField(
        label=gettext_lazy("Hoe staan de datums in het bestand"),
        choices=_DATUMVOLGORDEN,
        initial=Datumvolgorde.DAG_MAAND.value,
        widget=forms.Select(attrs={"class": "in"}),
    )
    sleutel_is_geen_bsn = forms.BooleanField(
        label=gettext_lazy("De leerlingnummers zijn geen BSN of onderwijsnummer, ook al lijken ze erop"), required=False
    )
    naam = forms.CharField(
        label=gettext_lazy("Naam van deze koppeling"),
        help_text=gettext_lazy(
            "Passend onthoudt uw keuzes onder deze naam. Bijvoorbeeld: toetsen uit het leerlingvolgsysteem."
        ),
        max_length=100,
        widget=forms.TextInput(attrs={"class": "in", "autocomplete": "off"}),
        error_messages={"required": gettext_lazy("Geef deze koppeling een naam.")},
    )
    vervangen = forms.BooleanField(
        label=gettext_lazy("Vervang de bewaarde koppeling met deze naam, als die er is"), required=False
    )

    def __init__(
        self, *args: Any, blik: Tabelblik, woorden: Woorden, bewaard: dict[str, Koppeling], **rest: Any
    ) -> None:
        super().__init__(*args, **rest)
        self.koppeling: Koppeling | None = None
        self._blik, self._bewaard = blik, bewaard
        self._kolommen = {f"kolom-{nummer}": kolom for nummer, kolom in enumerate(blik.kolommen) if kolom.is_leesbaar}
        keuzes = kolomkeuzes(woorden)
        for naam, kolom in self._kolommen.items():
            self.fields[naam] = _kolomveld(kolom, keuzes)
        self.fields |= vaste_velden(woorden)

    @property
    def kolomvelden(self) -> list[forms.BoundField]:
        """The fields of the columns, in the order of the file."""
        return [self[naam] for naam in self._kolommen]

    @property
    def vaste_velden(self) -> list[forms.BoundField]:
        """The fields for what holds for every row."""
        return [self[naam] for naam in VASTE_VELDEN]

    def clean(self) -> dict[str, Any]:
        """Make the koppeling, or say at each field what is missing."""
        gevuld = super().clean() or {}
        gekozen = self._gekozen(gevuld)
        vast = {VASTE_VELDEN[naam]: str(gevuld[naam]) for naam in VASTE_VELDEN if gevuld.get(naam)}
        self._volledig_check({veld for veld, _schaal in gekozen.values()}, vast)
        self._naam_check(gevuld)
        if not self.errors:
            self._koppelen(gevuld, gekozen, vast)
        return gevuld

    def _gekozen(self, gevuld: dict[str, Any]) -> dict[str, tuple[Veld, str]]:
        """Name of a field -> what its column holds; the same twice is an error at the second."""
        gekozen: dict[str, tuple[Veld, str]] = {}
        for naam in self._kolommen:
            if not gevuld.get(naam):
                continue
            veld, schaal = kolomkeuze(gevuld[naam])
            eerder = next(
                (n for n, (v, s) in gekozen.items() if v is veld and (v is not Veld.NIVEAU or s == schaal)), None
            )
            if eerder:
                kop = self._kolommen[eerder].kop
                self.add_error(naam, _("Dit koos u al bij de kolom ‘%(kop)s’. Kies iets anders.") % {"kop": kop})
            else:
                gekozen[naam] = veld, schaal
        return gekozen

    def _volledig_check(self, velden: set[Veld], vast: dict[Veld, str]) -> None:
        if not WIE & velden and Veld.GEBOORTEDATUM not in velden:
            self.add_error(
                None,
                _("Kies in welke kolom staat om welke leerling het gaat: leerlingnummer, of naam en geboortedatum."),
            )
        if not UITSLAGEN & velden:
            self.add_error(None, _("Kies in welke kolom de uitslag staat, bijvoorbeeld het niveau of de score."))
        for naam, veld in VASTE_VELDEN.items():
            if veld in velden and veld in vast:
                self.add_error(naam, _("Dit staat al in een kolom. Maak dit veld leeg, of kies daar ‘Niet gebruiken’."))
        if Veld.TOETS not in velden and Veld.TOETS not in vast:
            self.add_error("toets", _("Kies de kolom waarin de toets staat, of vul hier in welke toets het is."))
        if Veld.AFNAMEDATUM not in velden and Veld.AFNAMEDATUM not in vast:
            self.add_error("afnamedatum", _("Kies de kolom met de datum, of vul hier in wanneer de toets was."))

    def _naam_check(self, gevuld: dict[str, Any]) -> None:
        if gevuld.get("naam") in self._bewaard and not gevuld.get("vervangen"):
            self.add_error(
                "naam",
                _("Er is al een koppeling met deze naam. Kies een andere naam, of zet het vinkje hieronder aan."),
            )

    def _koppelen(self, gevuld: dict[str, Any], gekozen: dict[str, tuple[Veld, str]], vast: dict[Veld, str]) -> None:
        kolommen = [
            {"kolom": self._kolommen[naam].kop, "veld": veld, "schaal": schaal}
            for naam, (veld, schaal) in gekozen.items()
        ]
        uitslagen = [kolom for kolom in kolommen if kolom["veld"] in UITSLAGEN]
        gegevens = {
            "naam": gevuld["naam"],
            "blad": self._blik.blad,
            "kopregel": self._blik.kopregel,
            "datumvolgorde": gevuld["datumvolgorde"],
            "kolommen": [kolom for kolom in kolommen if kolom not in uitslagen],
            "metingen": [{"kolommen": uitslagen, "vast": vast}],
            "sleutel_is_geen_bsn": gevuld["sleutel_is_geen_bsn"],
            "vertalingen": self._bewaard[gevuld["naam"]].vertalingen if gevuld["naam"] in self._bewaard else {},
            "bevestigd": True,
        }
        try:
            self.koppeling = koppeling_load(gegevens)
        except Importfout as fout:
            self.add_error(None, str(fout))


def _kolomveld(kolom: Kolomblik, keuzes: list[Any]) -> forms.Field:
    voorbeelden = " · ".join(kolom.voorbeelden)
    return forms.ChoiceField(
        label=kolom.kop,
        help_text=_("Bijvoorbeeld: %(waarden)s") % {"waarden": voorbeelden}
        if voorbeelden
        else _("Deze kolom is leeg."),
        choices=keuzes,
        required=False,
        widget=forms.Select(attrs={"class": "in"}),
        error_messages={"invalid_choice": _("Dit kan hier niet gekozen worden.")},
    )
