"""`toestemming`: the latest answer of each person about a consent."""

from passend.engine.blokken.voorwaarde import Feitvoorwaarde
from passend.engine.regels.bladen.feit import rijen_blad
from passend.engine.regels.bladen.veldtest import Veldrijen, veld_tests
from passend.engine.regels.bouw import Blad, Blik, Bouw, heeft_open
from passend.engine.regels.rijen import Rijen
from passend.engine.regels.sqltekst import Paar, is_een_van
from passend.engine.woorden import NIET_VERMELD

# Who gave the consent stands in one of these fields; a fact that names nobody speaks for everyone.
_PERSOON = ("persoon", "aanwezig", "van", "over")


def toestemming_blad(bouw: Bouw, blik: Blik, v: Feitvoorwaarde) -> Blad:
    """A condition on a consent; without `stand` it must have been given.

    Per consent and person the latest fact counts, so that one that was withdrawn no longer holds. That it was asked
    for does not undo an answer.
    """
    feiten = Veldrijen(bouw, blik, ["toestemming"])
    test = veld_tests(bouw, blik, v, feiten, zonder=("stand",))
    standen = v.velden.get("stand", ["gegeven"])
    stand, wat = feiten.tekst("stand"), feiten.tekst("id")
    wie = [feiten.tekst(veld) for veld in _PERSOON]
    basis = feiten.rijen({"tekst": stand, "wat": wat})
    basis.kolommen |= {
        "stand": stand,
        "wie": f"CONCAT_WS('|', {', '.join(wie)})",
        "moment_": "q.moment",
        "tot": "q.tot",
    }
    basis.kolommen |= {"past_s": test.streng, "past_r": test.ruim}
    basis.waar.append(f"COALESCE({test.ruim}, TRUE)")
    later = (
        "RANK() OVER (PARTITION BY q.nr, q.wat, q.wie, q.stand = 'gevraagd' "
        "ORDER BY q.dag DESC, q.moment_ DESC NULLS LAST) AS rang"
    )
    rijen = Rijen(f"(SELECT * FROM (SELECT q.*, {later} FROM ({basis.sql()}) q) q WHERE q.rang = 1) q")
    weg = ("stand", "wie", "moment_", "tot", "past_s", "past_r")
    rijen.kolommen |= {kolom: f"q.{kolom}" for kolom in basis.kolommen if kolom not in weg}
    zeker = f"COALESCE({is_een_van('q.stand', [s for s in standen if s != NIET_VERMELD])}, FALSE)"
    geldig = f"({zeker} AND COALESCE(q.tot >= q.op, TRUE))"
    tests = [Paar("q.past_s", "q.past_r"), Paar(geldig, "TRUE" if heeft_open(standen) else geldig)]
    return rijen_blad(bouw, blik, v, rijen, tests)
