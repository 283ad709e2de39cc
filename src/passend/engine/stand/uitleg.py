"""Explanations: why a task, a signal or a verdict is what it is, as Dutch sentences."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from passend.engine.stand.benoemen import naam_van
from passend.engine.woorden import is_dag

if TYPE_CHECKING:
    from passend.engine.stand.planboek import Planboek


def noemer(boek: Planboek, vanaf: str) -> Callable[[str], str]:
    """A way to call references by their name for people, seen from an element."""
    return lambda verwijzing: naam_van_verwijzing(boek, verwijzing, vanaf)


def naam_van_verwijzing(boek: Planboek, verwijzing: str, vanaf: str | None = None) -> str:
    """The name of what a reference means, with its state; words that are no element stay as they are."""
    treffer = None if is_dag(verwijzing) else boek.zoek(verwijzing, vanaf)
    if treffer is None:
        return verwijzing.replace("-", " ")
    if treffer.element is None:
        return verwijzing.replace("-", " ").replace(".", ": ")
    return naam_van(boek.plan, f"{treffer.pad}.{treffer.stand}" if treffer.stand else treffer.pad)
