"""Conditions compiled to SQL text: one text per plan edition, run by the caller where the facts are."""

from passend.engine.regels.compileren import Regels, compileer
from passend.engine.regels.relaties import Relaties
from passend.engine.regels.uitkomst import Uitkomst, uitkomst
from passend.engine.regels.vinden import Gevonden, voorwaarden

__all__ = ["Gevonden", "Regels", "Relaties", "Uitkomst", "compileer", "uitkomst", "voorwaarden"]
