"""Conditions compiled to SQL text: one text per plan edition, run by the caller where the facts are."""

from passend.engine.regels.bewijs import Bewijsrij, bewijs
from passend.engine.regels.compileren import Regels, compileer
from passend.engine.regels.mist import Mist, OpenPlek, mist
from passend.engine.regels.relaties import Relaties
from passend.engine.regels.uitkomst import Uitkomst, uitkomst
from passend.engine.regels.uitleg import uitleg
from passend.engine.regels.verwoorden import in_woorden
from passend.engine.regels.vinden import Gevonden, voorwaarden

__all__ = [
    "Bewijsrij",
    "Gevonden",
    "Mist",
    "OpenPlek",
    "Regels",
    "Relaties",
    "Uitkomst",
    "bewijs",
    "compileer",
    "in_woorden",
    "mist",
    "uitkomst",
    "uitleg",
    "voorwaarden",
]
