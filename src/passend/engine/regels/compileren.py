"""From a plan edition to one SQL text: every condition, for every onderwerp of the relation `onderwerp`."""

from collections.abc import Collection
from dataclasses import dataclass

from passend.engine.delen.plan import Plan
from passend.engine.regels.bouw import Bouw
from passend.engine.regels.meetbron import ONDERWERPEN
from passend.engine.regels.regel import signaal_blad, voorwaarden_van, werk_uit
from passend.engine.regels.relaties import STANDAARD, Relaties
from passend.engine.regels.sqltekst import letter


@dataclass(frozen=True, slots=True)
class Regels:
    """The compiled rules of a plan edition.

    `sql` gives rows (voorwaarde, onderwerp, op, vak, streng, ruim); `regels.uitkomst` reads the last two.
    """

    sql: str
    voorwaarden: tuple[str, ...]


def compileer(
    plan: Plan,
    *,
    relaties: Relaties = STANDAARD,
    alleen: Collection[str] | None = None,
    volledig: bool = False,
) -> Regels:
    """Compile the conditions of a plan (only these addresses, when given) to one SQL text.

    Without `volledig` a missing row means onwaar, or that nothing is known that matters: meant for signals in bulk.
    With it every condition has at least one row for every onderwerp. Raises VerwijzingFout for a name that the plan
    does not know, KeyError for an unknown address.
    """
    bouw = Bouw(plan, relaties, signaal_blad)
    gevonden = voorwaarden_van(bouw)
    adressen = tuple(gevonden) if alleen is None else tuple(dict.fromkeys(alleen))
    delen = [
        f"SELECT {letter(adres)} AS voorwaarde, nr, vak, s, r "
        f"FROM ({werk_uit(bouw, gevonden[adres], volledig=volledig).sql}) u"
        for adres in adressen
    ]
    leeg = (
        f"SELECT '' AS voorwaarde, nr, CAST(NULL AS TEXT) AS vak, FALSE AS s, FALSE AS r FROM {ONDERWERPEN} WHERE FALSE"
    )
    alles = "\nUNION ALL\n".join(delen) or leeg
    select = (
        "SELECT a.voorwaarde, o.onderwerp, o.op, a.vak, a.s AS streng, a.r AS ruim\n"
        f"FROM ({alles}) a JOIN {ONDERWERPEN} o ON o.nr = a.nr"
    )
    return Regels(bouw.met(select), adressen)
