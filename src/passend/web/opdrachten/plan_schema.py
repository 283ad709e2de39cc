"""The plan format as JSON Schema."""

from passend.schoolplan.controle import plan_schema
from passend.web.opdrachten.uitvoer import json_tonen


def uitvoeren() -> int:
    """Print the schema."""
    json_tonen(plan_schema())
    return 0
