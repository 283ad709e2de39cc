"""The page of consents: what each kind means, what waits, what was asked, and the papers with the answers."""

from collections import defaultdict
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from passend.dossier.bijlagen import bijlage_list
from passend.dossier.models import Bijlage
from passend.dossier.selectors import stand_get
from passend.dossier.toestemmingen import Antwoord, Toestemmingstand, toestemming_list
from passend.leerling.models import Leerling
from passend.school.models import Medewerker
from passend.toegang.selectors import ouder_list, ouder_zonder_gezag_list

SOORTEN = {
    "informeren": (gettext_lazy("Vertellen"), gettext_lazy("School vertelt het. Een antwoord is niet nodig.")),
    "inzage": (gettext_lazy("Laten lezen"), gettext_lazy("Wie dit mag lezen, krijgt het als daarom wordt gevraagd.")),
    "overleg": (
        gettext_lazy("Bespreken"),
        gettext_lazy("School vraagt wat ouders of de leerling ervan vinden, en luistert. School beslist daarna."),
    ),
    "toestemming": (
        gettext_lazy("Toestemming"),
        gettext_lazy("Zonder een ja van wie het mag zeggen, gebeurt het niet. Een ja kan later worden ingetrokken."),
    ),
    "instemming": (
        gettext_lazy("Instemmen"),
        gettext_lazy("School vraagt of ouders het eens zijn met wat erin staat."),
    ),
    "handtekening": (
        gettext_lazy("Handtekening"),
        gettext_lazy("De naam van ouders staat eronder, op papier. Een scan hoort erbij."),
    ),
}
# What people call an answer, for each kind; what is not named reads as it is.
_WOORDEN = {
    "informeren": {"gegeven": gettext_lazy("verteld"), "gevraagd": gettext_lazy("nog niet verteld")},
    "inzage": {"gegeven": gettext_lazy("gelezen"), "gevraagd": gettext_lazy("gevraagd")},
    "overleg": {"gegeven": gettext_lazy("besproken"), "geweigerd": gettext_lazy("wilde niet praten")},
    "handtekening": {"gegeven": gettext_lazy("getekend"), "geweigerd": gettext_lazy("tekent niet")},
}
_KLEUR = {"gegeven": "goed", "geweigerd": "laat", "ingetrokken": "laat", "gevraagd": "week"}
# Kinds to which somebody can say yes, and take that back.
_IN_TE_TREKKEN = frozenset({"toestemming", "instemming", "handtekening"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Antwoordbeeld:
    """One answer as people read it, with the papers that came with it."""

    antwoord: Antwoord
    woord: str
    kleur: str
    papieren: list[Bijlage]
    mag_intrekken: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Toestemmingbeeld:
    """One thing that the plan asks, with what its kind means."""

    stand: Toestemmingstand
    soort: str
    uitleg: str
    antwoorden: list[Antwoordbeeld]


@dataclass(frozen=True, slots=True, kw_only=True)
class Toestemmingenblad:
    """The page: what something waits for, what was asked, and what is not in play yet."""

    nodig: list[Toestemmingbeeld]
    gevraagd: list[Toestemmingbeeld]
    later: list[Toestemmingbeeld]
    zonder_gezag: list[str]
    ouders: list[str]


def toestemmingenblad(*, voor: Medewerker, leerling: Leerling) -> Toestemmingenblad:
    """The page of a pupil whom `voor` may see; a fixed number of queries."""
    ouders = {str(ouder.pk): ouder.naam for ouder in ouder_list(voor=voor, leerling=leerling)}
    standen = toestemming_list(
        voor=voor, leerling=leerling, ouders=ouders, stand=stand_get(voor=voor, leerling=leerling)
    )
    papieren: dict[UUID, list[Bijlage]] = defaultdict(list)
    for bijlage in bijlage_list(voor=voor, leerling=leerling):
        papieren[bijlage.feit_id].append(bijlage)
    beelden = [_beeld(stand, papieren) for stand in standen]
    return Toestemmingenblad(
        nodig=[beeld for beeld in beelden if beeld.stand.wacht],
        gevraagd=[beeld for beeld in beelden if beeld.stand.is_gevraagd and not beeld.stand.wacht],
        later=[beeld for beeld in beelden if not beeld.stand.is_gevraagd and not beeld.stand.wacht],
        zonder_gezag=[ouder.naam for ouder in ouder_zonder_gezag_list(voor=voor, leerling=leerling)],
        ouders=list(ouders.values()),
    )


def _beeld(stand: Toestemmingstand, papieren: dict[UUID, list[Bijlage]]) -> Toestemmingbeeld:
    naam, uitleg = SOORTEN[stand.soort]
    antwoorden = [
        Antwoordbeeld(
            antwoord=antwoord,
            woord=antwoordwoord(stand.soort, antwoord.stand),
            kleur=_KLEUR.get(antwoord.stand, ""),
            papieren=papieren.get(antwoord.feit, []) if antwoord.feit else [],
            mag_intrekken=antwoord.stand == "gegeven" and stand.soort in _IN_TE_TREKKEN,
        )
        for antwoord in stand.antwoorden
    ]
    return Toestemmingbeeld(stand=stand, soort=str(naam), uitleg=str(uitleg), antwoorden=antwoorden)


def antwoordwoord(soort: str, stand: str) -> str:
    """What people call this answer to a thing of this kind."""
    if not stand:
        return str(_("nog niet gedaan") if soort in ("informeren", "inzage", "overleg") else _("nog niet gevraagd"))
    return str(_WOORDEN.get(soort, {}).get(stand, stand))
