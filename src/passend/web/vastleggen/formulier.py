"""The form for one element of the plan, and the fact that it becomes."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.forms.utils import ErrorDict
from django.utils.translation import gettext_lazy as _

from passend.core import klok
from passend.core.uuid7 import uuid7
from passend.dossier.invulformulier import Invulformulier
from passend.dossier.invulvelden import RIJEN, Invulveld
from passend.web.vastleggen.rijen import RIJ_ERBIJ, Rijenveld, rijen_in_feit

# Whether the pupil takes part in a talk at which it is to be there if possible.
LEERLING_ERBIJ = "leerling_erbij"
# The button that asks what is still missing.
NAKIJKEN = "nakijken"
# The states of a plan that come after its beginning.
_LATER = frozenset({"einde", "bijgesteld", "geëvalueerd"})
# Where a part of the form is in the request: this, and then its path.
DEEL = "deel."
_DATUM = {"required": _("Vul een dag in."), "invalid": _("Dit is geen dag. Schrijf bijvoorbeeld 26-11-2026.")}
_LANG = {"max_length": _("Schrijf hier hooguit 10.000 tekens. Het zijn er nu %(show_value)d.")}
_KORT = {"max_length": _("Schrijf hier hooguit 200 tekens. Het zijn er nu %(show_value)d.")}
_KEUZE = {"required": _("Kies wat het is."), "invalid_choice": _("Dit kan hier niet gekozen worden.")}


_ZONDER_GEZAG = _("Deze persoon heeft geen gezag over deze leerling en kan dit niet geven, weigeren of intrekken.")


class Sleutelveld(forms.UUIDField):
    """The key of a form; who sends one without it, or with another word, gets a new one and loses nothing."""

    widget = forms.HiddenInput

    def clean(self, value: Any) -> Any:
        """The key, or a new one."""
        try:
            return super().clean(value)
        except forms.ValidationError:
            return uuid7()


class Vastlegformulier(forms.Form):
    """When, what was decided or answered, what was written, and who was there.

    `sleutel` becomes the id of the fact, so that sending the same form twice records one fact. `eerder`: what was
    written on this form before, by path. `plannen`: what the answer may be about (path, name).
    `erbij`: further fields, by name. `begin`: what to begin with, by name. `begonnen`: since when the plan runs that
    this form is about; a field with a `plek` is written there.
    """

    sleutel = Sleutelveld()
    op = forms.DateField(
        label=_("Wanneer"),
        widget=forms.DateInput(attrs={"type": "date", "class": "in in--kort"}, format="%Y-%m-%d"),
        error_messages=_DATUM,
    )

    def __init__(
        self,
        *args: Any,
        opzet: Invulformulier,
        ouders: Iterable[tuple[UUID, str]] = (),
        eerder: Mapping[str, Any] | None = None,
        plannen: Iterable[tuple[str, str]] = (),
        erbij: Mapping[str, forms.Field] | None = None,
        begin: Mapping[str, Any] | None = None,
        begonnen: date | None = None,
        **rest: Any,
    ) -> None:
        eerst = {"op": klok.vandaag(), "sleutel": uuid7()} | {DEEL + pad: w for pad, w in (eerder or {}).items()}
        eerst |= {"keuze": opzet.eerst} if opzet.eerst else {}
        rest.setdefault("initial", eerst | dict(begin or {}))
        super().__init__(*args, **rest)
        self.opzet, self.begonnen = opzet, begonnen
        if opzet.te_plannen:
            self.fields["op"].help_text = _("Een dag die nog komt is een afspraak: dan is het gepland.")
        for naam, veld in _velden(opzet, [(str(pk), naam) for pk, naam in ouders]).items():
            self.fields[naam] = veld
        if lopend := list(plannen):
            self.fields["over"] = _keuze(_("Over welk plan"), [("", _("geen plan")), *lopend], moet=False)
        self.fields |= erbij or {}

    @property
    def heeft_rijen(self) -> bool:
        """Whether there are rows on it, for which there is a script."""
        return bool(self._rijvelden())

    @property
    def vraagt_rij(self) -> bool:
        """Whether somebody only asked for one more row, or what is still missing: nothing is judged yet."""
        return bool(self.is_bound and (self.data.get(RIJ_ERBIJ) or self.data.get(NAKIJKEN)))

    def full_clean(self) -> None:
        """Nothing is wrong with a form that somebody is still filling in."""
        if self.vraagt_rij:
            self._errors = ErrorDict()
            self.cleaned_data = {}
        else:
            super().full_clean()

    def is_valid(self) -> bool:
        """Whether it can be recorded."""
        return not self.vraagt_rij and super().is_valid()

    @property
    def is_voorstel(self) -> bool:
        """Whether a decision was sent to whoever decides, instead of taken."""
        return self.opzet.woorden["feit"] == "besluit" and bool(self.data.get("voorstel"))

    def clean_op(self) -> Any:
        """Only what happened can be recorded, and only what people do can be planned."""
        op = self.cleaned_data["op"]
        if op > klok.vandaag() and not self.opzet.te_plannen:
            raise forms.ValidationError(_("Deze dag is nog niet geweest. Leg vast wat gebeurd is."))
        return op

    def clean(self) -> dict[str, Any]:
        """A plan does not end, and is not looked back on, before it began; who does not agree says why."""
        gevuld = super().clean() or self.cleaned_data
        stand, op = str(gevuld.get("keuze") or self.opzet.woorden.get("stand", "")), gevuld.get("op")
        if self.opzet.onderling and stand == "geweigerd" and not gevuld.get("reden"):
            self.add_error("reden", _("Schrijf op waarom u niet akkoord gaat."))
        self._leerling_erbij(gevuld)
        if self.begonnen and op and op < self.begonnen and (stand in _LATER or self.opzet.evalueert):
            zin = _("Dit plan begon op %(dag)s. Kies een dag vanaf dan.")
            self.add_error("op", zin % {"dag": f"{self.begonnen:%d-%m-%Y}"})
        return gevuld

    def _leerling_erbij(self, gevuld: dict[str, Any]) -> None:
        """Who plans a talk says whether the leerling comes, and why not; of one that was held the plan asks it itself.

        Source: planformaat, `zo mogelijk`.
        """
        aanwezig, antwoord = gevuld.get("aanwezig") or [], gevuld.get(LEERLING_ERBIJ)
        if LEERLING_ERBIJ not in self.fields or "leerling" in aanwezig:
            return
        is_afspraak = bool(gevuld.get("op") and gevuld["op"] > klok.vandaag())
        if antwoord == "ja":
            gevuld["aanwezig"] = [*aanwezig, "leerling"]
        elif is_afspraak and not antwoord:
            self.add_error(LEERLING_ERBIJ, _("Kies of de leerling erbij is."))
        elif antwoord and not gevuld.get("reden"):
            self.add_error("reden", _("Schrijf op waarom de leerling er niet bij is."))

    def woorden(self) -> dict[str, Any]:
        """The fact in the words of the plan."""
        gevuld = self.cleaned_data
        feit: dict[str, Any] = dict(self.opzet.woorden) | {"op": gevuld["op"]}
        if self.is_voorstel:
            feit["feit"] = "voorstel"
        if gevuld["op"] > klok.vandaag():
            feit |= {"op": klok.vandaag(), "stand": "gepland", "dag": gevuld["op"]}
            gevuld["aanwezig"] = [*dict.fromkeys([*_vast(self.opzet), *gevuld.get("aanwezig", [])])]
        if gevuld.get("keuze"):
            feit[self.opzet.veld] = gevuld["keuze"]
        for veld in ("persoon", "aanwezig", "aan", "over", "toelichting", "reden", "wijze", "domein", "zorg"):
            if gevuld.get(veld):
                feit[veld] = gevuld[veld]
        if gevuld.get("zorg") and feit["feit"] == "gesprek":
            feit["soort"] = "zorg"  # what the talk is about, for what the plan asks of such a talk
        if self.opzet.afspraak and (dag := gevuld.get(DEEL + self.opzet.afspraak) or self._eerste_dag()):
            feit["dag"] = dag
        geschreven = self._ingevuld()
        if oordelen := self._oordelen():
            geschreven["inhoud"] = geschreven.get("inhoud", {}) | oordelen
        return feit | geschreven

    def _oordelen(self) -> dict[str, str]:
        """How each goal went and why, by its place."""
        gevonden = {}
        for naam, veld in self.fields.items():
            delen = [self.cleaned_data.get(naam), self.cleaned_data.get(f"{naam}.waarom")]
            if (plek := getattr(veld, "plek", "")) and any(delen):
                gevonden[plek] = ". ".join(str(deel) for deel in delen if deel)
        return gevonden

    def _eerste_dag(self) -> date | None:
        """The first day in the rows on which people will look back."""
        dagen = [
            rij[kolom.sleutel]
            for veld in self._rijvelden()
            for kolom in veld.kolommen
            if kolom.pad == self.opzet.afspraak
            for rij in self.cleaned_data.get(DEEL + veld.sleutel, [])
            if kolom.sleutel in rij
        ]
        return date.fromisoformat(min(dagen)) if dagen else None

    def _rijvelden(self) -> list[Invulveld]:
        return [veld for veld in self.opzet.velden if veld.soort == RIJEN]

    def _ingevuld(self) -> dict[str, Any]:
        """What was written: fields of a fact of the school's own, or sections of a form with their text."""
        inhoud = {veld.sleutel: _tekst_van(self.cleaned_data.get(DEEL + veld.sleutel)) for veld in self.opzet.velden}
        inhoud = {sleutel: waarde for sleutel, waarde in inhoud.items() if waarde}
        rijen = {veld.sleutel: inhoud.pop(veld.sleutel) for veld in self._rijvelden() if veld.sleutel in inhoud}
        if self.opzet.pad.startswith(("feiten.", "aanbod.")):
            return {pad.rpartition(".")[2]: waarde for pad, waarde in inhoud.items()}
        if not self.opzet.velden:
            return {}
        geschreven: dict[str, Any] = {"inhoud": inhoud} if inhoud else {}
        if rijen:
            geschreven[RIJEN] = self._rijen(rijen)
        gevuld = _gevuld(self.opzet.velden, {*inhoud, *rijen}) + _gevulde_kolommen(self._rijvelden(), rijen)
        leeg = [veld.sectie for veld in self.opzet.velden if not gevuld or self._is_geleegd(veld)]
        plekken = {"secties": gevuld, "zonder": [sectie for sectie in leeg if sectie and sectie not in gevuld]}
        gevonden = {naam: list(dict.fromkeys(paden)) for naam, paden in plekken.items() if paden}
        return gevonden | self._nieuw(gevuld) | geschreven

    def _nieuw(self, gevuld: list[str]) -> dict[str, list[str]]:
        """What is written now, where something stands that was there already: that somebody else wrote."""
        anders = {veld.sectie for veld in self.opzet.velden if self._is_anders(veld)}
        nieuw = [pad for pad in gevuld if pad in anders or pad.rpartition(".")[0] in anders]
        return {} if len(nieuw) == len(gevuld) else {"nieuw": nieuw}

    def _is_anders(self, veld: Invulveld) -> bool:
        """Whether something else stands at a place than when the form was opened."""
        eerst, nu = self.initial.get(DEEL + veld.sleutel), self.cleaned_data.get(DEEL + veld.sleutel)
        if veld.soort == RIJEN:
            return _zonder_plek(eerst) != _zonder_plek(nu)
        return bool(_tekst_van(eerst) != _tekst_van(nu))

    def _rijen(self, rijen: Mapping[str, list[dict[str, str]]]) -> list[dict[str, str]]:
        """The rows of all places, one after another."""
        sleutel = self.cleaned_data["sleutel"]
        velden = [veld for veld in self._rijvelden() if veld.sleutel in rijen]
        return [rij for veld in velden for rij in rijen_in_feit(veld, rijen[veld.sleutel], sleutel)]

    def _is_geleegd(self, veld: Invulveld) -> bool:
        """Whether rows that stood there were all taken away."""
        naam = DEEL + veld.sleutel
        return veld.soort == RIJEN and bool(self.initial.get(naam)) and not self.cleaned_data.get(naam)


def _zonder_plek(rijen: Any) -> list[dict[str, str]]:
    """Rows as they are written, without where they stand."""
    return [{naam: str(tekst) for naam, tekst in rij.items() if naam != "sectie"} for rij in rijen or []]


class Afwijkformulier(forms.Form):
    """Why something that the plan promises is not done, or otherwise."""

    sleutel = Sleutelveld()
    reden = forms.CharField(
        label=_("Waarom wijkt u af van het plan"),
        max_length=10_000,
        widget=forms.Textarea(attrs={"class": "in", "rows": 4}),
        error_messages=_LANG | {"required": _("Schrijf op waarom. Zonder reden is afwijken niet mogelijk.")},
    )

    def __init__(self, *args: Any, pad: str, **rest: Any) -> None:
        rest.setdefault("initial", {"sleutel": uuid7()})
        super().__init__(*args, **rest)
        self.pad = pad

    def woorden(self) -> dict[str, Any]:
        """The fact in the words of the plan."""
        return {"feit": "afwijking", "van": self.pad, "reden": self.cleaned_data["reden"]}


def _velden(opzet: Invulformulier, ouders: list[tuple[str, str]]) -> dict[str, forms.Field]:
    """The fields of a form, in the order in which people fill them in."""
    velden: dict[str, forms.Field] = {}
    if opzet.keuzes:
        moet = all(keuze.waarde for keuze in opzet.keuzes)
        velden["keuze"] = _keuze(opzet.vraag, [(k.waarde, k.naam) for k in opzet.keuzes], meer=opzet.meer, moet=moet)
    if opzet.over:
        velden["over"] = _keuze(_("Waarover"), [(k.waarde, k.naam) for k in opzet.over])
    if opzet.per_ouder and ouders:
        velden["persoon"] = _vinkjes(_("Van wie"), ouders)
        velden["persoon"].error_messages = {**_KEUZE, "invalid_choice": _ZONDER_GEZAG}
    if opzet.aan:
        velden["aan"] = _keuze(_("Aan wie"), [(k.waarde, k.naam) for k in opzet.aan])
    for veld in opzet.velden:
        velden[DEEL + veld.sleutel] = _invulveld(veld)
    if opzet.mensen:
        velden["aanwezig"] = _vinkjes(_("Wie waren erbij"), [(m.waarde, m.naam) for m in opzet.mensen])
        if opzet.te_plannen and (vast := ", ".join(m.naam for m in opzet.mensen if m.moet)):
            hulp = _("Is het een afspraak? Dan zijn vanzelf uitgenodigd: %(wie)s. Vink aan wie er nog bij komt.")
            velden["aanwezig"].help_text = hulp % {"wie": vast}
    velden["toelichting"] = _tekst(_("Wat is er gezegd of gedaan"))
    velden["reden"] = _tekst(_("Waarom"))
    velden["reden"].required = opzet.reden_moet
    velden["reden"].error_messages["required"] = _("Schrijf op waarom.")
    return velden


def _vast(opzet: Invulformulier) -> list[str]:
    """Who is invited without being asked for."""
    return [mens.waarde for mens in opzet.mensen if mens.moet]


def _invulveld(veld: Invulveld) -> forms.Field:
    gemaakt = Rijenveld(veld) if veld.soort == RIJEN else _los_veld(veld)
    gemaakt.rust = veld.rust  # type: ignore[attr-defined]
    return gemaakt


def _los_veld(veld: Invulveld) -> forms.Field:
    keuzes = [(k.waarde, k.naam) for k in veld.keuzes]
    if veld.soort == "lijst":
        return _vinkjes(veld.naam, keuzes)
    if veld.soort == "keuze":
        return _keuze(veld.naam, [("", _("nog niet gekozen")), *keuzes], moet=False)
    if veld.soort == "datum":
        invoer = forms.DateInput(attrs={"type": "date", "class": "in in--kort"}, format="%Y-%m-%d")
        return forms.DateField(label=veld.naam, required=False, widget=invoer, error_messages=_DATUM)
    if veld.soort == "getal":
        fouten = {"invalid": _("Dit is geen getal.")}
        invoer_getal = forms.NumberInput(attrs={"class": "in in--kort"})
        return forms.DecimalField(label=veld.naam, required=False, widget=invoer_getal, error_messages=fouten)
    if veld.soort == "regel":
        regel = forms.TextInput(attrs={"class": "in"})
        return forms.CharField(label=veld.naam, required=False, widget=regel, max_length=200, error_messages=_KORT)
    return _tekst(veld.naam, hulp=veld.uitleg)


def _keuze(naam: Any, keuzes: list[tuple[str, Any]], *, meer: bool = False, moet: bool = True) -> forms.Field:
    soort = forms.MultipleChoiceField if meer else forms.ChoiceField
    invoer = forms.CheckboxSelectMultiple if meer else forms.RadioSelect
    return soort(label=naam, choices=keuzes, widget=invoer, required=moet, error_messages=_KEUZE)


def _vinkjes(naam: Any, keuzes: list[tuple[str, str]]) -> forms.Field:
    invoer = forms.CheckboxSelectMultiple
    return forms.MultipleChoiceField(label=naam, choices=keuzes, required=False, widget=invoer, error_messages=_KEUZE)


def _tekst(naam: Any, *, hulp: str = "") -> forms.Field:
    invoer = forms.Textarea(attrs={"class": "in", "rows": 3})
    return forms.CharField(
        label=naam, required=False, widget=invoer, max_length=10_000, help_text=hulp, error_messages=_LANG
    )


def _gevuld(velden: Iterable[Invulveld], ingevuld: set[str]) -> list[str]:
    """The paths that were filled: a section with anything in it, and each place; of what has parts, in every part."""
    delen: dict[str, dict[str, bool]] = {}
    for veld in velden:
        for pad in (veld.sectie, veld.sectie if veld.kolommen else veld.pad):
            per_deel = delen.setdefault(pad, {})
            per_deel[veld.deel] = per_deel.get(veld.deel, False) or veld.sleutel in ingevuld
    return [pad for pad, per_deel in delen.items() if pad and all(per_deel.values())]


def _gevulde_kolommen(velden: Iterable[Invulveld], rijen: Mapping[str, list[dict[str, str]]]) -> list[str]:
    """The fields of the plan that every row of their section fills."""
    return [
        kolom.pad
        for veld in velden
        for kolom in veld.kolommen
        if kolom.pad and veld.sleutel in rijen and all(kolom.sleutel in rij for rij in rijen[veld.sleutel])
    ]


def _tekst_van(waarde: Any) -> Any:
    """What was filled in, as it is kept: text without spaces around it, a day as ISO text, a number as text."""
    if isinstance(waarde, list):
        return waarde
    return "" if waarde is None else str(waarde).strip()
