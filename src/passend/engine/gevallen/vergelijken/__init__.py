"""Compare the answer of the engine with what a case expects; every difference becomes one Dutch sentence."""

from passend.engine.gevallen.vergelijken.blok import verschillen
from passend.engine.gevallen.vergelijken.kern import Vergelijking

__all__ = ["Vergelijking", "verschillen"]
