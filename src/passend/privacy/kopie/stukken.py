"""Every kind of row that is about one leerling, and how it stands in a copy.

A kind that is not named here is in the copy as well, with all its fields: a new table cannot be forgotten. A kind that
stays out stands in `NIET_IN_KOPIE`, with the reason.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import models
from pghistory.models import Event

from passend.leerling.models import Leerling
from passend.privacy.kopie.inhoud import Cel, Tabel, cel_van, met_hoofdletter
from passend.privacy.kopie.woorden import Planwoorden
from passend.school.models import Medewerker
from passend.toegang.enums import Niveau

NIET_IN_KOPIE = {
    "dossier.Schrijfplek": "Wie nu een formulier over deze leerling open heeft. Dat verdwijnt na vijf minuten en "
    "zegt niets over de leerling.",
}
"""Label of a model -> why its rows are not in a copy, in Dutch."""

ZONDER_HISTORIE = {
    "dossier.Gezien": "Wie een signaal bekeek, staat in de lijst van wie het dossier las.",
    "taken.Taakoverdracht": "Hoe en wanneer het eindigde, staat bij de taak.",
    "privacy.Verzoek": "Elke stap van een verzoek staat met de dag in de lijst van verzoeken. Wat een ander schreef "
    "is van die ander.",
}
"""Label of a model -> why the changes of its rows are not told apart."""

APART = frozenset(
    {"dossier.Feit", "dossier.Signaal", "dossier.Stand", "metingen.Toetsresultaat", "leerling.Ouderrelatie"}
    | {"privacy.Verzoek"}
)
"""What has a chapter with words of its own."""

_IN_PLANWOORDEN = frozenset({"rollen", "aan_rol", "aan_aanbod"})
_NIET = frozenset({"id", "school", "leerling", "volg"})


@dataclass(frozen=True, slots=True)
class Stuk:
    """How the rows of a model are shown: in which chapter, which fields, and what the reader is told about them.

    `planveld` holds paths of the plan: they are told in words, and a row about something shielded stays out.
    """

    hoofdstuk: str
    naam: str
    velden: tuple[str, ...] = ()
    uitleg: str = ""
    planveld: str = ""


STUKKEN = {
    "leerling.Inschrijving": Stuk("school", "Inschrijving", ("van", "tot", "locatie")),
    "leerling.Groepsindeling": Stuk("school", "Groepen", ("schooljaar", "groep", "jaargroep", "van", "tot")),
    "dossier.Bijlage": Stuk(
        "feiten",
        "Bijlagen",
        ("vastgelegd_op", "naam", "soort", "grootte", "door", "reden"),
        "Gescande papieren. In de kopie als zip zitten de bestanden zelf. Staat er een reden, dan is de bijlage "
        "weggehaald.",
    ),
    "handelen.Uitvoering": Stuk(
        "feiten",
        "Begeleiding die is gegeven",
        ("op", "rij", "gedaan", "minuten", "reden", "door", "ingetrokken"),
        "Van elke afspraak in een plan: of de begeleiding die dag is gegeven. De rij staat bij het plan.",
    ),
    "handelen.Voortgang": Stuk(
        "feiten",
        "Metingen bij doelen",
        ("op", "rij", "waarde", "toelichting", "door", "ingetrokken"),
        "Van elk doel in een plan: hoe ver de leerling die dag was. De rij staat bij het plan.",
    ),
    "dossier.Gezien": Stuk(
        "gelezen",
        "Wie een signaal heeft bekeken",
        ("op", "medewerker", "regel", "vak"),
        "Een signaal komt uit het plan.",
        "regel",
    ),
    "toegang.Leesregel": Stuk(
        "gelezen",
        "Wie het dossier heeft geopend",
        ("op", "medewerker", "rollen", "grond", "pagina"),
        "Elke bladzijde over deze leerling die een medewerker opende. Bladzijden van een hele groep tellen niet mee.",
    ),
    "toegang.Noodtoegang": Stuk(
        "gelezen", "Geopend in een noodgeval", ("begonnen_op", "medewerker", "reden", "gezien_door", "oordeel")
    ),
    "toegang.Deling": Stuk(
        "gegaan",
        "Gedeeld met iemand van buiten",
        ("van", "tot", "medewerker", "onderdelen", "grond", "door"),
        "",
        "onderdelen",
    ),
    "taken.Taakoverdracht": Stuk(
        "gegaan",
        "Taken die een collega overnam",
        ("gegeven_op", "pad", "gever", "ontvanger", "tot", "einde"),
        "Wie iets voor deze leerling deed in plaats van een collega.",
        "pad",
    ),
    "taken.Ondersteuningsvraag": Stuk(
        "gegaan",
        "Gevraagd om advies",
        ("op", "door", "aan_medewerker", "aan_rol", "aan_aanbod", "goed", "vraag", "gedaan"),
        "Een medewerker vroeg een collega of iemand van buiten om advies over deze leerling.",
    ),
    "taken.Vraagantwoord": Stuk(
        "gegaan",
        "Adviezen op die vragen",
        ("op", "soort", "van", "tekst", "doel", "haalbaar", "haalbaar_uitleg", "door"),
    ),
    "uitwisseling.Twijfel": Stuk(
        "gegaan",
        "Twijfel bij het inlezen",
        ("herkomst", "naam", "geboortedatum", "reden", "stand", "door", "beslist_op"),
        "In een bestand stond een leerling van wie niet zeker was wie het was. Een medewerker heeft dat uitgezocht.",
    ),
    "privacy.Inzagekopie": Stuk("gegaan", "Eerdere kopieën", ("op", "vorm", "ouder", "door", "reden")),
}


def modellen_over_leerling() -> Iterator[type[models.Model]]:
    """Every model with a reference to a leerling, history left out: that follows its model."""
    for model in apps.get_models():
        if not issubclass(model, Event) and leerlingveld(model) is not None:
            yield model


def leerlingveld(model: type[models.Model]) -> str | None:
    """The name of the field that says about which leerling a row is."""
    for veld in model._meta.concrete_fields:
        if isinstance(veld, models.ForeignKey) and veld.related_model is Leerling:
            return veld.name
    return None


def stuk_van(model: type[models.Model]) -> Stuk:
    """How this model is shown; all its fields when nothing was said about it."""
    gevonden = STUKKEN.get(model._meta.label)
    if gevonden is not None:
        return gevonden
    return Stuk("overig", met_hoofdletter(model._meta.verbose_name_plural))


def tabel_van(model: type[models.Model], leerling: Leerling, woorden: Planwoorden) -> Tabel:
    """All rows of a model about this leerling that nothing shields: one query."""
    stuk = stuk_van(model)
    velden: list[Any] = [model._meta.get_field(naam) for naam in stuk.velden]
    velden = velden or [veld for veld in model._meta.concrete_fields if veld.name not in _NIET]
    verwijzend = [veld.name for veld in velden if isinstance(veld, models.ForeignKey)]
    rijen = model._default_manager.filter(**{str(leerlingveld(model)): leerling}).select_related(*verwijzend)
    if any(veld.name == "niveau" for veld in model._meta.concrete_fields):
        rijen = rijen.exclude(niveau=Niveau.AFGESCHERMD)
    return Tabel(
        naam=stuk.naam,
        uitleg=stuk.uitleg,
        kolommen=tuple(met_hoofdletter(veld.verbose_name) for veld in velden),
        rijen=tuple(
            tuple(_cel(rij, veld, stuk, woorden) for veld in velden)
            for rij in rijen.order_by("pk")
            if not (stuk.planveld and woorden.is_afgeschermd(getattr(rij, stuk.planveld)))
        ),
    )


def _cel(rij: Any, veld: Any, stuk: Stuk, woorden: Planwoorden) -> Cel:
    if veld.name == stuk.planveld or veld.name in _IN_PLANWOORDEN:
        return cel_van(woorden.woorden(getattr(rij, veld.name)))
    return veldcel(rij, veld)


def veldcel(rij: Any, veld: Any) -> Cel:
    """The value of one field: of a person no more than the name, of a choice the words."""
    if isinstance(veld, models.ForeignKey):
        return naam_van(getattr(rij, veld.name))
    if veld.choices:
        return cel_van(getattr(rij, f"get_{veld.name}_display")())
    return cel_van(getattr(rij, veld.name))


def naam_van(doel: Any) -> str | None:
    """What a row is called in a copy; of a row without a name only what kind of thing it is."""
    if doel is None:
        return None
    if isinstance(doel, Medewerker):
        return str(doel)
    naam = getattr(doel, "naam", None)
    return str(naam) if naam else str(doel._meta.verbose_name) if " " in str(doel) else str(doel)
