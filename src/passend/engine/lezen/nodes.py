"""The one place that knows the YAML library: text in, nodes with their places out."""

from typing import Final

import yaml
from yaml.error import MarkedYAMLError, YAMLError
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from passend.engine.blokken.basis import Plek
from passend.engine.lezen.fouten import Fout, LeesFouten

__all__ = ["AANHALINGSTEKENS", "MappingNode", "Node", "ScalarNode", "SequenceNode", "nodes"]

AANHALINGSTEKENS: Final = "tekst met een komma of vraagteken? zet er aanhalingstekens om"

# What the YAML parser says -> what a school can do about it.
_MELDINGEN: Final = (
    ("mapping values are not allowed", "hier staat een dubbele punt te veel; zet aanhalingstekens om de tekst"),
    ("cannot start any token", "dit teken mag hier niet (een tab? gebruik spaties); zet tekst tussen aanhalingstekens"),
    ("did not find expected key", f"hier hoort een sleutel; klopt het inspringen? {AANHALINGSTEKENS}"),
    ("could not find expected ':'", "hier ontbreekt een dubbele punt"),
    ("expected <block end>", f"het inspringen klopt hier niet, of een haakje staat verkeerd; {AANHALINGSTEKENS}"),
    ("expected ',' or", f"hier hoort een komma of een sluithaakje; {AANHALINGSTEKENS}"),
    ("unexpected end of stream", "een aanhalingsteken wordt niet gesloten"),
    ("undefined alias", "deze verwijzing met * heeft geen &-naam erboven"),
    ("duplicate anchor", "deze &-naam bestaat al"),
)


class _Lader(yaml.CBaseLoader):
    """Leaves out the kinds of value (tags): nobody asks for them here, and finding them takes a third of the time."""

    def resolve(self, *_: object) -> str:
        return ""

    def descend_resolver(self, *_: object) -> None:
        """Nothing to keep of the way to a value."""

    def ascend_resolver(self) -> None:
        """Nothing to keep of the way to a value."""


def nodes(tekst: str, bestand: str) -> list[Node]:
    """Parse every document of a text; raises `LeesFouten` where it is no YAML.

    Only the structure comes from the library: words such as `ja`, dates and numbers are read elsewhere, as YAML 1.2.
    """
    try:
        return [node for node in yaml.compose_all(tekst, Loader=_Lader) if node is not None]
    except MarkedYAMLError as fout:
        mark = fout.problem_mark or fout.context_mark
        # Something that is never closed is found behind the last line.
        plek = Plek(bestand, min(mark.line, tekst.count("\n")) + 1, mark.column + 1) if mark else Plek(bestand, 1, 1)
        raise LeesFouten([Fout.op(plek, "(yaml)", _in_het_nederlands(str(fout.problem)))]) from fout
    except YAMLError as fout:
        raise LeesFouten([Fout(bestand, 1, 1, "(yaml)", "dit bestand bevat tekens die niet mogen")]) from fout


def _in_het_nederlands(probleem: str) -> str:
    for engels, nederlands in _MELDINGEN:
        if engels in probleem:
            return nederlands
    return f"hier is de tekst geen YAML ({probleem}); {AANHALINGSTEKENS}"
