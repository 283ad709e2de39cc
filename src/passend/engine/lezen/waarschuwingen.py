"""What is allowed in a plan and still rarely meant: warnings, which never block."""

from collections.abc import Iterator

from passend.engine.delen.plan import Plan
from passend.engine.lezen.fouten import Fout
from passend.engine.lezen.keuring import Bron
from passend.engine.lezen.register import Register


def let_op(plan: Plan, register: Register, bron: Bron, *, met_lagen: bool) -> tuple[Fout, ...]:
    """Find everything that deserves a second look, in the order of the text."""
    return tuple(sorted(_alles(plan, register, bron, met_lagen)))


def _alles(plan: Plan, register: Register, bron: Bron, met_lagen: bool) -> Iterator[Fout]:
    return iter(())
