"""Roles as a plan names them."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from passend.engine.blokken.basis import Blok, Lijst, Ref, WoordOfBlok, verplichte_lijst
from passend.engine.woorden import ROLWOORDEN

RolRef = Annotated[str, Ref("rollen", "overleggen", extra=ROLWOORDEN)]


class EenVan(Blok):
    """One of several roles, or `aantal` people of one role (`{rol: leerkracht, aantal: 2}`)."""

    een_van: Lijst[RolRef] = verplichte_lijst()
    aantal: int = 1


def _rol_met_aantal(waarde: Any) -> Any:
    if isinstance(waarde, dict) and "rol" in waarde and "een van" not in waarde:
        return {"een van" if sleutel == "rol" else sleutel: inhoud for sleutel, inhoud in waarde.items()}
    return waarde


Rol = Annotated[WoordOfBlok[RolRef, EenVan], BeforeValidator(_rol_met_aantal), Field(description="rol")]
Rollen = Lijst[Rol]
