"""Made-up content for the page of components: one of each state. Reads nothing."""

from datetime import timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from passend.core import klok
from passend.dossier.enums import Uitkomst
from passend.dossier.models import Signaal
from passend.web.leerling.inzet import Inzet
from passend.web.leerling.verteller import Gebeurtenis
from passend.web.plan.regels import Planregel
from passend.web.signaalbeeld import Bewijsregel, Signaalbeeld
from passend.web.standbeeld import Standbeeld, Stap, Trede

# Class of the swatch -> the token that it shows.
TOKENS = (
    *((f"s-{naam}", naam) for naam in ("grond", "vlak", "tekst", "accent", "laat", "week", "goed", "vraag")),
    ("s-zacht", "vlak-zacht"),
    ("s-waas", "accent-waas"),
    *((f"n{plaats}", f"n{plaats}") for plaats in range(1, 6)),
)


class Voorbeeldformulier(forms.Form):
    """One field of every kind; sent empty it shows every error."""

    op = forms.DateField(
        label=gettext_lazy("Wanneer"), widget=forms.DateInput(attrs={"type": "date", "class": "in in--kort"})
    )
    doel = forms.CharField(label=gettext_lazy("Doel"), widget=forms.TextInput(attrs={"class": "in"}))
    toelichting = forms.CharField(
        label=gettext_lazy("Wat is er gezegd of gedaan"),
        required=False,
        widget=forms.Textarea(attrs={"class": "in", "rows": 3}),
    )
    keuze = forms.ChoiceField(
        label=gettext_lazy("Hoe verder"),
        widget=forms.RadioSelect,
        choices=[("stoppen", gettext_lazy("stoppen")), ("doorgaan", gettext_lazy("doorgaan"))],
    )
    aanwezig = forms.MultipleChoiceField(
        label=gettext_lazy("Wie waren erbij"),
        widget=forms.CheckboxSelectMultiple,
        choices=[("ouders", gettext_lazy("ouders")), ("leerling", gettext_lazy("leerling"))],
    )


def voorbeeldformulier() -> Voorbeeldformulier:
    """A form as it comes back: one field is right, the others say what is wrong."""
    return Voorbeeldformulier({"op": "2026-02-31", "toelichting": _("Wat was getypt, blijft staan.")})


def signaalvoorbeelden() -> list[Signaalbeeld]:
    """A signal of each strength; the last rule nobody has verified, and one of its facts is missing."""
    return [
        _signaal(_("Twee keer op het laagste niveau"), "moet", Uitkomst.WAAR),
        _signaal(_("Te veel verzuim"), "wet", Uitkomst.WAAR, is_nagegaan=False),
    ]


def vraagvoorbeelden() -> list[Signaalbeeld]:
    """A question that the plan leaves to a person."""
    return [_signaal(_("Is de problematiek blijvend?"), "in beginsel", Uitkomst.VRAAG)]


def _signaal(naam: str, kracht: str, uitkomst: Uitkomst, *, is_nagegaan: bool = True) -> Signaalbeeld:
    dag = klok.vandaag() - timedelta(days=20)
    feiten = [
        Bewijsregel(tekst=_("spelling M5"), niveau="V", dag=dag.isoformat(), ontbreekt=False, is_zeker=True),
        Bewijsregel(tekst=_("gesprek met de ouders"), niveau="", dag="", ontbreekt=True, is_zeker=False),
    ]
    return Signaalbeeld(
        signaal=Signaal(vak="spelling", uitkomst=uitkomst, sinds=dag, uitleg=_("spelling: E4 V, M5 V")),
        regel=Planregel(pad="signalen.voorbeeld", naam=naam, bron="§2.3", kracht=kracht, is_nagegaan=is_nagegaan),
        bewijs=feiten,
    )


def standvoorbeeld() -> Standbeeld:
    """Tasks that are late, due this week, due later and without a day; something blocked and a warning."""
    vandaag = klok.vandaag()
    mist = [{"naam": _("toestemming van beide ouders")}]
    return Standbeeld(
        op=vandaag,
        laat=[_taak(_("hulpplan evalueren"), vandaag - timedelta(days=9), mist=mist)],
        week=[_taak(_("gesprek met ouders"), vandaag + timedelta(days=3))],
        later=[_taak(_("plan bespreken"), vandaag + timedelta(days=40), kracht="kan")],
        zonder_termijn=[_taak(_("ouders informeren"), None, open_plekken=[_("termijn")])],
        vragen=[{"naam": _("Hoe vaak is regelmatig?"), "pad": "vragen.voorbeeld", "vast_te_leggen": False}],
        voorstellen=[{"naam": _("individueel hulpplan")}],
        geblokkeerd=[{"naam": _("onderzoek door een deskundige"), "mist": mist}],
        waarschuwingen=[{"naam": _("Er lopen twee plannen voor hetzelfde vak.")}],
    )


def _taak(naam: str, uiterlijk: Any, **anders: Any) -> dict[str, Any]:
    return {
        "naam": naam,
        "uiterlijk": uiterlijk.isoformat() if uiterlijk else None,
        "voor": [_("leerkracht")],
        "waarom": _("Het hulpplan liep acht weken."),
        "bron": ["§3.4"],
        "kracht": "moet",
        "nagegaan": True,
        "vast_te_leggen": False,
    } | anders


def tredevoorbeelden() -> list[Trede]:
    """A route on its second step, and one that has ended."""
    namen = [_("in de groep"), _("met de intern begeleider"), _("met een deskundige")]
    stappen = [Stap(naam=naam, stand=stand) for naam, stand in zip(namen, ("gedaan", "nu", "straks"), strict=True)]
    return [
        Trede(route=_("Ondersteuning"), naam=namen[1], nummer="2", volgnr=2, totaal=3, stappen=stappen),
        Trede(route=_("Verzuim"), naam=_("afgerond"), nummer="", volgnr=None, totaal=3, stappen=[]),
    ]


def inzetvoorbeelden() -> list[Inzet]:
    """A plan that ended, and one that still runs."""
    vandaag = klok.vandaag()
    eerder = vandaag - timedelta(days=200)
    return [
        Inzet(naam=_("hulpplan lezen 1"), van=eerder, tot=eerder + timedelta(days=56), vak="spelling"),
        Inzet(naam=_("hulpplan lezen 2"), van=vandaag - timedelta(days=30), tot=None, vak="spelling"),
    ]


def gebeurtenisvoorbeelden() -> list[Gebeurtenis]:
    """A decision, a talk that was corrected, something that was withdrawn, and a result."""
    vandaag = klok.vandaag()
    vast: dict[str, Any] = {"wie": _("Merel Voorbeeld"), "rol": _("leerkracht"), "bron": _("scherm")}
    return [
        Gebeurtenis(
            soort="besluit", soortnaam=_("Besluit"), icoon="besluit", titel=_("Hoe verder: doorgaan"), op=vandaag,
            teksten=((_("Reden"), _("De doelen zijn bijna gehaald.")),), **vast,
        ),
        Gebeurtenis(
            soort="gesprek", soortnaam=_("Gesprek"), icoon="gesprek", titel=_("Gesprek met ouders"),
            op=vandaag - timedelta(days=5), stand="verbeterd", eerder=_("Alleen moeder was erbij."),
            details=((_("met"), _("ouders")),), teksten=(("", _("Beide ouders waren erbij.")),), **vast,
        ),
        Gebeurtenis(
            soort="actie", soortnaam=_("Actie"), icoon="actie", titel=_("Actie"), op=vandaag - timedelta(days=12),
            stand="ingetrokken", door_later=_("Wieke Voorbeeld"), op_later=vandaag - timedelta(days=10),
            teksten=((_("Reden"), _("verkeerde leerling")),), **vast,
        ),
        Gebeurtenis(
            soort="toets", soortnaam=_("Toets"), icoon="resultaat", titel=_("spelling, LVS M5: V"),
            op=vandaag - timedelta(days=20), **vast,
        ),
    ]  # fmt: skip
