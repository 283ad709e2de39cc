"""The forms of a concern: sharing one, and answering what the plan asks about it."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID, uuid5

from django import forms
from django.utils.translation import gettext_lazy as _

from passend.core import klok
from passend.core.uuid7 import uuid7
from passend.dossier.zorgen import NieuweZorg, Zorg, Zorgvorm
from passend.dossier.zorgvragen import Zorgvraag
from passend.web.vastleggen.formulier import Sleutelveld
from passend.web.velden import KEUZEFOUTEN, dagveld, keuzeveld, tekstveld

# What the answer to a question is called on the form; its path comes after it.
VRAAG = "vraag."
# The answer that is none yet.
NOG_NIET = "-"


class Zorgformulier(forms.Form):
    """What goes well and what is wanted first; then where it is about, who saw it and what is seen.

    `sleutel` becomes the id of the fact, so that sending the form twice shares one concern.
    """

    sleutel = Sleutelveld()

    def __init__(self, *args: Any, vorm: Zorgvorm, naam: str = "", **rest: Any) -> None:
        rest.setdefault("initial", {"sleutel": uuid7(), "op": klok.vandaag()})
        super().__init__(*args, **rest)
        if naam:
            self.fields["sterk"] = tekstveld(_("Wat gaat goed"), "", rijen=2, moet=False)
            self.fields["wens"] = tekstveld(_("Wat wil %(naam)s zelf") % {"naam": naam}, "", rijen=2, moet=False)
        self.fields["gebieden"] = forms.MultipleChoiceField(
            label=_("Waar gaat het over"),
            help_text=_("U kunt er meer aanvinken."),
            choices=[(gebied, gebied) for gebied in vorm.gebieden],
            widget=forms.CheckboxSelectMultiple,
            error_messages=KEUZEFOUTEN | {"required": _("Kies waar het over gaat.")},
        )
        herkomsten = [(herkomst, herkomst) for herkomst in vorm.herkomsten]
        self.fields["herkomst"] = keuzeveld(_("Waar komt het vandaan"), herkomsten, knoppen=True)
        self.fields["herkomst"].error_messages["required"] = _("Kies waar het vandaan komt.")
        hulp = _("Zo concreet als u kunt: wat gebeurt er, wanneer en hoe vaak.")
        self.fields["tekst"] = tekstveld(_("Wat ziet u"), _("Schrijf op wat u ziet."), hulp)
        if vorm.vakken:
            vakken = [("", _("geen vak in het bijzonder")), *((vak, vak) for vak in vorm.vakken)]
            self.fields["vak"] = keuzeveld(_("Vak"), vakken)
            self.fields["vak"].required = False
        self.fields["op"] = dagveld(_("Wanneer"))

    def clean_op(self) -> Any:
        """Only what was seen can be shared."""
        op = self.cleaned_data["op"]
        if op > klok.vandaag():
            raise forms.ValidationError(_("Deze dag is nog niet geweest. Kies vandaag of een eerdere dag."))
        return op

    def zorg(self) -> NieuweZorg:
        """What was shared."""
        gevuld = self.cleaned_data
        return NieuweZorg(
            gebieden=tuple(gevuld["gebieden"]),
            herkomst=gevuld["herkomst"],
            tekst=gevuld["tekst"],
            op=gevuld["op"],
            vak=gevuld.get("vak", ""),
            sterk=gevuld.get("sterk", ""),
            wens=gevuld.get("wens", ""),
        )


class Vragenformulier(forms.Form):
    """Answers to questions of the plan about one concern; what is not answered stays open.

    `eerder`: the answer that stands, by path.
    """

    sleutel = Sleutelveld()

    def __init__(
        self, *args: Any, vragen: Iterable[Zorgvraag], zorg: Zorg, eerder: Mapping[str, str], **rest: Any
    ) -> None:
        self.vragen, self.zorg = list(vragen), zorg
        begin: dict[str, Any] = {"sleutel": uuid7()}
        for vraag in self.vragen:
            begin[VRAAG + vraag.pad] = eerder.get(vraag.pad, str(len(zorg.gebieden)) if vraag.telt else None)
        rest.setdefault("initial", begin)
        super().__init__(*args, **rest)
        self.eerder = eerder
        for vraag in self.vragen:
            keuzes = [*((keuze.waarde, keuze.naam) for keuze in vraag.keuzes), (NOG_NIET, _("weet ik nog niet"))]
            veld = keuzeveld(vraag.vraag, keuzes, knoppen=True)
            veld.required = False
            self.fields[VRAAG + vraag.pad] = veld

    @property
    def eerst(self) -> list[tuple[Zorgvraag, forms.BoundField]]:
        """The questions that come first, each with its field."""
        return [(vraag, self[VRAAG + vraag.pad]) for vraag in self.vragen if vraag.is_eerst]

    @property
    def later(self) -> list[tuple[Zorgvraag, forms.BoundField]]:
        """The other questions, each with its field."""
        return [(vraag, self[VRAAG + vraag.pad]) for vraag in self.vragen if not vraag.is_eerst]

    def antwoorden(self) -> list[tuple[Zorgvraag, str, UUID]]:
        """The questions that were answered otherwise than before: the answer, and the key of its fact."""
        gevonden = []
        for vraag in self.vragen:
            antwoord = self.cleaned_data.get(VRAAG + vraag.pad, "")
            if antwoord not in ("", NOG_NIET) and antwoord != self.eerder.get(vraag.pad):
                gevonden.append((vraag, antwoord, uuid5(self.cleaned_data["sleutel"], vraag.pad)))
        return gevonden


class Opzijformulier(forms.Form):
    """Why a concern is put aside, and up to and including which day."""

    sleutel = Sleutelveld()
    reden = tekstveld(
        _("Waarom zet u dit opzij"), _("Schrijf op waarom. Zonder reden kan een zorg niet opzij."), rijen=3
    )
    tot = dagveld(_("Tot en met"), _("Na deze dag staat de zorg weer open. Dit mag leeg blijven."), moet=False)

    def __init__(self, *args: Any, **rest: Any) -> None:
        rest.setdefault("initial", {"sleutel": uuid7()})
        super().__init__(*args, **rest)

    def clean_reden(self) -> str:
        """A reason of blanks is none."""
        return str(self.cleaned_data["reden"]).strip()

    def clean_tot(self) -> Any:
        """It lies aside today at least."""
        tot = self.cleaned_data["tot"]
        if tot and tot < klok.vandaag():
            raise forms.ValidationError(_("Deze dag is al geweest. Kies vandaag of een latere dag."))
        return tot
