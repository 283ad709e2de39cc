"""Messages of the models in plain Dutch: what pydantic finds becomes a sentence that a school understands."""

import re
from collections.abc import Collection
from datetime import date
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails, InitErrorDetails, PydanticCustomError

from passend.engine.blokken.typen import PASSEND, bezwaar, naaste

_WOORD = re.compile(r"'([^']+)'")


def vertaald(fouten: ValidationError, bekend: Collection[str]) -> list[InitErrorDetails]:
    """Rewrite the errors of one block, whose keys are `bekend`; what an inner block rewrote stays as it is."""
    return [
        InitErrorDetails(type=_soort(fout, bekend), loc=fout["loc"], input=fout["input"])
        for fout in fouten.errors(include_url=False)
    ]


def _soort(fout: ErrorDetails, bekend: Collection[str]) -> PydanticCustomError:
    if fout["type"] == PASSEND:
        return bezwaar(**fout["ctx"])
    if fout["type"] == "extra_forbidden":
        return _onbekende_sleutel(str(fout["loc"][-1]), bekend)
    return _gewoon(fout["type"], fout["input"], fout)


def _onbekende_sleutel(sleutel: str, bekend: Collection[str]) -> PydanticCustomError:
    hint = "; tekst met een komma of vraagteken? zet er aanhalingstekens om" if " " in sleutel else ""
    lijst = ", ".join(list(bekend)[:14]) + (", …" if len(bekend) > 14 else "")
    return bezwaar(
        f"onbekende sleutel '{sleutel}'{hint}", verwacht=lijst, bedoelt=naaste(sleutel, bekend), bij_sleutel=True
    )


def _gewoon(soort: str, waarde: Any, fout: ErrorDetails) -> PydanticCustomError:
    """Translate pydantic's own kinds of error."""
    match soort:
        case "literal_error" | "enum":
            woorden = _WOORD.findall(str(fout.get("ctx", {}).get("expected", "")))
            return bezwaar(
                f"'{waarde}' is hier geen bekend woord", verwacht=", ".join(woorden), bedoelt=naaste(waarde, woorden)
            )
        case "model_type" | "dict_type" | "model_attributes_type" | "mapping_type":
            return bezwaar(f"hier hoort een blok {{sleutel: waarde}}, niet '{waarde}'", verwacht="blok")
        case "list_type":
            return bezwaar("hier hoort een lijst", verwacht="lijst")
        case "string_type":
            hint = " (datum? zet er aanhalingstekens om)" if isinstance(waarde, date) else ""
            return bezwaar(f"hier hoort tekst{hint}", verwacht="tekst")
        case "missing":
            return bezwaar(f"verplichte sleutel '{fout['loc'][-1]}' ontbreekt", verwacht=str(fout["loc"][-1]))
        case _ if soort.startswith(("int", "float", "greater", "less")):
            return bezwaar(f"hier hoort een getal (of 'niet vermeld'), niet '{waarde}'", verwacht="getal")
        case _:
            return bezwaar(fout["msg"].removeprefix("Value error, "))
