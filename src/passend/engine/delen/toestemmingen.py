"""The part `toestemmingen`: who must be heard, informed or asked."""

from typing import Annotated, Literal

from passend.engine.blokken.basis import Lijst, OfNietVermeld, Ref, Tekst, WoordOfBlok, verplicht
from passend.engine.blokken.besluit import Gevolg
from passend.engine.blokken.element import Deel
from passend.engine.blokken.rol import Rollen
from passend.engine.blokken.termijn import TermijnLijst


class Toestemming(Deel):
    """A consent, or a weaker form of involving; given by a person, with `gezag: alle` by each one who has authority.

    `zonder` is what the thing is called while this is missing.
    """

    soort: Literal["informeren", "inzage", "overleg", "toestemming", "instemming", "handtekening"] = verplicht()
    van: Rollen = []
    gezag: OfNietVermeld[Literal["alle", "een"]] | None = None
    aan: Rollen = []
    over: Lijst[Annotated[str, Ref()]] = []
    bij: Lijst[Annotated[str, Ref()]] = []
    vorm: Tekst | None = None
    termijn: TermijnLijst = []
    zonder: Tekst | None = None
    bij_weigering: Lijst[WoordOfBlok[Tekst, Gevolg]] = []
    bij_intrekking: Lijst[WoordOfBlok[Tekst, Gevolg]] = []
