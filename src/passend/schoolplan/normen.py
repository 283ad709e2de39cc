"""The norms behind a rule of the plan, for the pages."""

from passend.engine.delen.plan import Plan
from passend.engine.regels.normen import normen_in_woorden


def normen_van(plan: Plan, pad: str) -> tuple[str, ...]:
    """What the rule with this path holds results against, a sentence for each norm; empty for any other element."""
    return tuple(normen_in_woorden(plan, getattr(plan.register.element(pad), "als", None), pad))
