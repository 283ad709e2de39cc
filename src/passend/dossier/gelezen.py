"""What was written before, for whoever fills in a form that builds on it."""

from dataclasses import dataclass
from datetime import date

from passend.dossier.invulformulier import Invulformulier
from passend.dossier.models import Feit
from passend.dossier.rijen import rij_als_tekst, rijen_per_plek
from passend.dossier.selectors import feit_list
from passend.engine.delen.plan import Plan
from passend.engine.stand.benoemen import naam_van
from passend.leerling.models import Leerling
from passend.school.models import Medewerker
from passend.schoolplan.selectors import plan_van, planversie_in_werking


@dataclass(frozen=True, slots=True)
class Leesstuk:
    """One text: what it is called, what it says (empty when only the day is known), and of which day it is."""

    naam: str
    tekst: str
    op: date


def leesstuk_list(*, voor: Medewerker, leerling: Leerling, opzet: Invulformulier) -> list[Leesstuk]:
    """What is to be read with a form about a leerling: the latest text of each place, and every report of an act."""
    versie = planversie_in_werking()
    if versie is None or not (opzet.leeswerk.velden or opzet.leeswerk.acties):
        return []
    feiten = list(feit_list(voor=voor, leerlingen=[leerling]))
    teksten = {sleutel: (tekst, feit.op) for feit in feiten for sleutel, tekst in _geschreven(feit).items()}
    gelezen = [
        Leesstuk(veld.naam, _als_tekst(teksten[veld.sleutel][0]), teksten[veld.sleutel][1])
        for veld in opzet.leeswerk.velden
        if veld.sleutel in teksten
    ]
    return gelezen + [stuk for feit in feiten for stuk in _verslag(plan_van(versie), feit, opzet.leeswerk.acties)]


def _verslag(plan: Plan, feit: Feit, acties: tuple[str, ...]) -> list[Leesstuk]:
    """What somebody wrote about an act, when this fact is about one of these acts that was done."""
    gedaan = [pad for veld in ("id", "soort") for pad in feit.velden.get(veld, []) if pad in acties]
    if not gedaan or "gepland" in feit.velden.get("stand", []):
        return []
    teksten = [*_geschreven(feit).values(), *feit.velden.get("toelichting", [])]
    return [Leesstuk(naam_van(plan, pad), " ".join(map(_als_tekst, teksten)), feit.op) for pad in gedaan]


def _geschreven(feit: Feit) -> dict[str, object]:
    """The texts of a fact by place, and of each section with rows a line for each row."""
    inhoud = {sleutel: tekst for blok in feit.velden.get("inhoud", []) for sleutel, tekst in blok.items()}
    rijen = rijen_per_plek(feit).items()
    return inhoud | {sleutel: "\n".join(map(rij_als_tekst, gevonden)) for sleutel, gevonden in rijen if gevonden}


def _als_tekst(waarde: object) -> str:
    return ", ".join(map(str, waarde)) if isinstance(waarde, list) else str(waarde)
