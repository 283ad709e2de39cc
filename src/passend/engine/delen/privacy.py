"""The part `privacy`: who sees what, what is shared and how long it is kept."""

from passend.engine.blokken.basis import Blok, Lijst, Tekst, verplicht, verplichte_lijst
from passend.engine.blokken.element import Element
from passend.engine.blokken.rol import Rollen
from passend.engine.blokken.termijn import TermijnLijst


class Inzage(Element):
    """Who sees what, and what not."""

    wie: Rollen = verplichte_lijst()
    ziet: Lijst[Tekst] = []
    niet: Lijst[Tekst] = []


class Bewaren(Element):
    """How long something is kept; stricter than the law."""

    wat: Tekst = verplicht()
    termijn: TermijnLijst = []
    waar: Tekst | None = None


class Privacy(Blok):
    """Privacy rules of the plan itself; what the law says stands in the statutory layer."""

    inzage: Lijst[Inzage] = []
    delen: Lijst[Inzage] = []
    bewaren: Lijst[Bewaren] = []
    bron: Lijst[Tekst] = []
