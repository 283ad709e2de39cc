"""Duties in play: every act, plan, document, talk, meeting or decision that somebody may now be expected to do.

Each source of duties is one module; `verzamel` joins them. Whether a duty is open, late or done is judged in `taken`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from passend.engine.stand.opdrachten.afgesproken import van_afspraken
from passend.engine.stand.opdrachten.besluiten import losse_besluiten, van_keuzes, voorgestelde_besluiten
from passend.engine.stand.opdrachten.bijeenkomsten import van_contact, van_overleggen
from passend.engine.stand.opdrachten.opdracht import Opdracht, opdracht_van, termijn_van, termijnen_van
from passend.engine.stand.opdrachten.plannen import van_plannen
from passend.engine.stand.opdrachten.routes import van_bezoek
from passend.engine.stand.opdrachten.signalen import van_signalen
from passend.engine.stand.opdrachten.stukken import van_instrumenten, van_kalender, van_stukken
from passend.engine.stand.opdrachten.toestemmingen import van_toestemmingen

if TYPE_CHECKING:
    from passend.engine.stand.signalen import Signaalstand
    from passend.engine.stand.toestand import Toestand

__all__ = ["Opdracht", "opdracht_van", "termijn_van", "termijnen_van", "verzamel"]


def verzamel(toestand: Toestand, signalen: Iterable[Signaalstand]) -> list[Opdracht]:
    """All duties in play for one onderwerp."""
    gevonden = [opdracht for bezoek in toestand.bezoeken.alle for opdracht in van_bezoek(toestand, bezoek)]
    gevonden += van_keuzes(toestand)
    gevonden += van_signalen(toestand, signalen)
    gevonden += van_plannen(toestand)
    gevonden += van_overleggen(toestand, gevonden)
    gevonden += van_contact(toestand)
    gevonden += van_stukken(toestand)
    gevonden += van_instrumenten(toestand)
    gevonden += van_kalender(toestand)
    gevonden += losse_besluiten(toestand)
    gevonden += voorgestelde_besluiten(toestand)
    gevonden += van_toestemmingen(toestand)
    gevonden += van_afspraken(toestand)
    return [opdracht for opdracht in gevonden if not toestand.is_gestopt(opdracht.pad, opdracht.sinds)]
