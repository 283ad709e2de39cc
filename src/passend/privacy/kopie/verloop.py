"""The history of changes in the rows about one leerling: when, what, before and after, by whom."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from django.db import models

from passend.leerling.models import Leerling
from passend.privacy.kopie.inhoud import Cel, Tabel, als_tekst, cel_van, met_hoofdletter
from passend.privacy.kopie.stukken import NIET_IN_KOPIE, ZONDER_HISTORIE, leerlingveld, modellen_over_leerling
from passend.school.models import Medewerker

_DADEN = {"insert": "Nieuw", "update": "Gewijzigd", "delete": "Verwijderd"}
_VAST = frozenset({"pgh_id", "pgh_created_at", "pgh_label", "pgh_context", "pgh_context_id", "pgh_obj", "id", "school"})


def historietabel(leerling: Leerling) -> Tabel:
    """Every change that the database kept, oldest first: a query for each kind of row and one for the people."""
    rijen = [rij for model, filter_ in _bronnen() for rij in _wijzigingen(model, filter_, leerling)]
    mensen = _mensen(rijen)
    rijen.sort(key=lambda rij: rij["wanneer"])
    return Tabel(
        naam="Wijzigingen",
        uitleg="De database houdt zelf bij wat er verandert. Niemand kan dit aanpassen.",
        kolommen=("Wanneer", "Wat", "Gegeven", "Verandering", "Door", "Reden"),
        rijen=tuple(_rij(rij, mensen) for rij in rijen),
        leeg="Er is niets gewijzigd.",
    )


def _bronnen() -> Iterator[tuple[type[models.Model], str]]:
    """Each history table with the field that leads to the leerling."""
    modellen: list[type[models.Model]] = [Leerling, *modellen_over_leerling()]
    for model in modellen:
        event = historie_van(model)
        if event is not None and model._meta.label not in {*NIET_IN_KOPIE, *ZONDER_HISTORIE}:
            yield model, "pgh_obj" if model is Leerling else str(leerlingveld(model))


def historie_van(model: type[models.Model]) -> type[Any] | None:
    """The event model of a model, None when it keeps no history."""
    return getattr(model, "pgh_event_model", None)


def _wijzigingen(model: type[models.Model], filter_: str, leerling: Leerling) -> Iterator[dict[str, Any]]:
    event = historie_van(model)
    assert event is not None
    rijen = event._base_manager.filter(**{f"{filter_}_id": leerling.pk}).order_by("pgh_obj_id", "pgh_id")
    velden = [veld for veld in event._meta.concrete_fields if veld.name not in _VAST and not _is_verwijzing(veld)]
    for _sleutel, keten in groupby(rijen, key=lambda rij: rij.pgh_obj_id):
        eerder: Any = None
        for rij in keten:
            yield {
                "wanneer": rij.pgh_created_at,
                "wat": _DADEN.get(rij.pgh_label, rij.pgh_label),
                "gegeven": met_hoofdletter(model._meta.verbose_name),
                "verandering": "\n".join(_verschillen(velden, eerder, rij)),
                "context": rij.pgh_context or {},
            }
            eerder = rij


def _is_verwijzing(veld: Any) -> bool:
    """References say nothing by themselves; what they point at stands in its own table."""
    return isinstance(veld, models.ForeignKey)


def _verschillen(velden: Iterable[Any], eerder: Any, rij: Any) -> Iterator[str]:
    if rij.pgh_label == "delete":
        return
    for veld in velden:
        nu = als_tekst(cel_van(getattr(rij, veld.name)))
        voor = "" if eerder is None else als_tekst(cel_van(getattr(eerder, veld.name)))
        if nu != voor:
            naam = met_hoofdletter(veld.verbose_name)
            yield f"{naam}: {voor} → {nu or 'leeg'}" if eerder is not None else f"{naam}: {nu}"


def _mensen(rijen: list[dict[str, Any]]) -> dict[str, str]:
    ids = {str(rij["context"]["medewerker"]) for rij in rijen if rij["context"].get("medewerker")}
    return {str(medewerker.pk): str(medewerker) for medewerker in Medewerker.objects.filter(pk__in=ids)}


def _rij(rij: dict[str, Any], mensen: dict[str, str]) -> tuple[Cel, ...]:
    wie = mensen.get(str(rij["context"].get("medewerker")), "het programma")
    return (
        rij["wanneer"],
        rij["wat"],
        rij["gegeven"],
        cel_van(rij["verandering"]),
        wie,
        cel_van(rij["context"].get("reden")),
    )
