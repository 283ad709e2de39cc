"""Roles for which the plan names the instruments that they see, and no more: somebody from a team for wellbeing.

The plan lies in a higher room, so that room hands its rule down when the program starts.
"""

from collections.abc import Callable, Mapping
from typing import Final

from passend.school.enums import Profiel
from passend.school.models import Rolvervulling

# Who gives or leads the support of a leerling needs the whole file; a plan cannot take that away.
_BEGRENSBAAR: Final = frozenset({Profiel.SPECIALIST, Profiel.ONDERSTEUNEND})


class _Bron:
    """Who knows the rule: role -> the ids of the instruments; a role without a rule is not in it."""

    def __init__(self) -> None:
        self.vraag: Callable[[], Mapping[str, frozenset[str]]] = dict


_bron = _Bron()


def bron_zetten(vraag: Callable[[], Mapping[str, frozenset[str]]]) -> None:
    """From now on this says which roles see which instruments only, for the school in scope."""
    _bron.vraag = vraag


def alleen_instrumenten(vervulling: Rolvervulling) -> frozenset[str] | None:
    """The instruments of which this role opens the results, and nothing else; None for a role that opens the file."""
    return _bron.vraag().get(vervulling.rol) if vervulling.profiel in _BEGRENSBAAR else None
