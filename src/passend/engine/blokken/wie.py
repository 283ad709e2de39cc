"""Block 5, who: part -> roles."""

from typing import Final

from passend.engine.blokken.basis import Blok, OfNietVermeld
from passend.engine.blokken.rol import Rol, Rollen

# People without whom an act or a meeting has not taken place.
NODIG: Final = ("leidt", "voert_uit", "doet_mee", "beslist", "tekent")


class Wie(Blok):
    """Who does what; an item `niet vermeld` in a list says that there may be more people."""

    leidt: Rollen = []
    voert_uit: Rollen = []
    doet_mee: Rollen = []
    zo_mogelijk: Rollen = []
    zo_nodig: Rollen = []
    op_afroep: Rollen = []
    adviseert: Rollen = []
    beslist: Rollen = []
    tekent: Rollen = []
    hoort_het: Rollen = []
    ziet_toe: Rollen = []
    bij_verschil: Rollen = []
    namens: OfNietVermeld[Rol] | None = None
