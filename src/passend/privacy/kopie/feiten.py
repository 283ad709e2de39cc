"""Facts, results, signals and the stand of one leerling as rows of a copy, those that were replaced included."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q

from passend.dossier.models import Feit, Signaal, Stand
from passend.leerling.models import Leerling
from passend.metingen.models import Toetsresultaat
from passend.privacy.kopie.inhoud import Cel, Tabel, als_tekst, cel_van
from passend.privacy.kopie.woorden import Planwoorden
from passend.toegang.enums import Niveau

ZONDER_AFGESCHERMD = ~Q(niveau=Niveau.AFGESCHERMD)
"""The director decides apart whether a parent may read what the law shields."""
_STAND = ("Telt nu", "Verbeterd", "Ingetrokken")


def feitentabel(leerling: Leerling, woorden: Planwoorden) -> Tabel:
    """Every fact that was ever recorded, oldest first: one query."""
    feiten = list(
        Feit.objects.filter(ZONDER_AFGESCHERMD, leerling=leerling).select_related("door").order_by("op", "volg")
    )
    later = {feit.vervangt_id: feit for feit in feiten if feit.vervangt_id}
    return Tabel(
        naam="Feiten, gesprekken, plannen en besluiten",
        uitleg="Wat verbeterd of ingetrokken is, blijft staan. Bij ‘stand’ leest u of het nog telt.",
        kolommen=("Dag", "Soort", "Inhoud", "Vak of domein", "Door", "Rol", "Bron", "Vastgelegd op", "Stand"),
        rijen=tuple(_feitrij(feit, later.get(feit.pk), woorden) for feit in feiten),
    )


def _feitrij(feit: Feit, later: Feit | None, woorden: Planwoorden) -> tuple[Cel, ...]:
    return (
        feit.op,
        woorden.soort(feit.soort),
        cel_van(woorden.inhoud(feit.velden)),
        cel_van(", ".join(filter(None, [feit.vak, feit.domein]))),
        str(feit.door),
        woorden.woord(feit.rol) if feit.rol else None,
        feit.bron,
        feit.vastgelegd_op,
        _stand(feit, later),
    )


def resultatentabel(leerling: Leerling, woorden: Planwoorden) -> Tabel:
    """Every result with its further scores, oldest first: two queries."""
    resultaten = list(
        Toetsresultaat.objects.filter(leerling=leerling)
        .select_related("door")
        .prefetch_related("referentiescores")
        .order_by("op", "volg")
    )
    later = {rij.vervangt_id: rij for rij in resultaten if rij.vervangt_id}
    return Tabel(
        naam="Toetsen, verwachtingen en observaties",
        kolommen=("Dag", "Soort", "Toets", "Vak", "Moment", "Uitslag", "Andere scores", "Opmerking", "Door", "Bron",
                  "Vastgelegd op", "Stand"),
        rijen=tuple(_resultaatrij(rij, later.get(rij.pk), woorden) for rij in resultaten),
    )  # fmt: skip


def _resultaatrij(rij: Toetsresultaat, later: Toetsresultaat | None, woorden: Planwoorden) -> tuple[Cel, ...]:
    scores = [
        " ".join(filter(None, [score.soort, score.waarde, score.vergelijkingsgroep]))
        for score in rij.referentiescores.all()
    ]
    uitslag = [rij.niveau, rij.oordeel, rij.uitslag, None if rij.waarde is None else f"{rij.waarde.normalize():f}"]
    toets = " ".join(
        filter(None, [woorden.woord(rij.instrument), rij.onderdeel, rij.toetscode and f"({rij.toetscode})"])
    )
    return (
        rij.op,
        rij.get_soort_display(),
        toets,
        rij.vak,
        rij.moment,
        cel_van(", ".join(filter(None, uitslag))),
        cel_van("; ".join(scores)),
        cel_van(rij.opmerking),
        str(rij.door),
        rij.bron,
        rij.vastgelegd_op,
        _stand(rij, later),
    )


def _stand(rij: Feit | Toetsresultaat, later: Feit | Toetsresultaat | None) -> str:
    telt, verbeterd, ingetrokken = _STAND
    if rij.ingetrokken:
        return ingetrokken
    if later is None:
        return telt
    wat = ingetrokken if later.ingetrokken else verbeterd
    return f"{wat} door {later.door} op {als_tekst(later.vastgelegd_op)}"


def signalentabel(leerling: Leerling, woorden: Planwoorden) -> Tabel:
    """What the plan says today, with why: one query."""
    signalen = Signaal.objects.filter(ZONDER_AFGESCHERMD, leerling=leerling).order_by("sinds", "regel", "vak")
    signalen = signalen.select_related("planversie")
    return Tabel(
        naam="Signalen en vragen van nu",
        uitleg="De computer rekent deze uit met de regels van het ondersteuningsplan. Een mens beslist wat er gebeurt.",
        kolommen=("Sinds", "Signaal", "Vak", "Soort", "Uitleg", "Plan"),
        rijen=tuple(
            (
                rij.sinds,
                woorden.woord(rij.regel),
                cel_van(rij.vak),
                rij.get_uitkomst_display(),
                cel_van(rij.uitleg),
                str(rij.planversie),
            )
            for rij in signalen
        ),
    )


def standentabel(leerling: Leerling, woorden: Planwoorden) -> Tabel:
    """Where the leerling stands on the routes of the plan, and what is done, open and late: one query."""
    standen = Stand.objects.filter(ZONDER_AFGESCHERMD, leerling=leerling).select_related("planversie")
    return Tabel(
        naam="Plaats op de route en taken",
        uitleg="Ook dit rekent de computer uit met het plan. Alleen een besluit van een mens verzet een leerling.",
        kolommen=("Berekend op", "Wat", "Naam", "Stand", "Uiterlijk", "Waarom"),
        rijen=tuple(rij for stand in standen for rij in _standrijen(stand, woorden)),
    )


def _standrijen(stand: Stand, woorden: Planwoorden) -> Iterable[tuple[Cel, ...]]:
    inhoud: dict[str, list[dict[str, Any]]] = stand.inhoud
    for trede in inhoud.get("treden", []):
        yield stand.op, "Plaats op een route", f"{trede['route_naam']}: {trede['naam']}", None, None, None
    for plek in inhoud.get("verloop", []):
        van_tot = " tot ".join(filter(None, [plek.get("van"), plek.get("tot")]))
        yield stand.op, "Eerdere plaats", plek["naam"], cel_van(van_tot), None, None
    for taak in (*inhoud.get("taken", []), *inhoud.get("komend", [])):
        uitleg = " ".join(filter(None, [_zin(taak.get("waarom")), _zin(taak.get("gemeld"))]))
        yield stand.op, "Taak", taak["naam"], taak["stand"], cel_van(taak["uiterlijk"]), cel_van(uitleg)
    for soort, naam in (("vragen", "Open vraag"), ("keuzes", "Te kiezen"), ("voorstellen", "Voorstel"),
                        ("geblokkeerd", "Kan nog niet"), ("waarschuwingen", "Let op")):  # fmt: skip
        for ding in inhoud.get(soort, []):
            mist = ", ".join(mist["naam"] for mist in ding.get("mist", []))
            yield stand.op, naam, ding["naam"], None, None, f"Wacht op: {mist}" if mist else None


def _zin(waarde: Any) -> str:
    return als_tekst(cel_van(waarde))
