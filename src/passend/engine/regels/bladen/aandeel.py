"""`aandeel`: the share of the pupils of a group, bouw or school whose latest result passes."""

from typing import Any, Final

from passend.engine.blokken.voorwaarde import Aandeel
from passend.engine.delen.lijsten import Norm
from passend.engine.regels.bladen.meetkeuze import Meetkeuze, metingen, nodig
from passend.engine.regels.bladen.meting_rijen import bewijsrijen
from passend.engine.regels.bouw import BEWIJS, Blad, Blik, Bouw, samengevat
from passend.engine.regels.sqltekst import OPEN, WEET_NIET, Paar, alle, letter
from passend.engine.regels.vergelijken import TEKENS, als_getal, grenzen_van
from passend.engine.woorden import NIET_VERMELD

# The latest result of each pupil; results of a group as a whole count together per moment.
_LAATSTE: Final = (
    "RANK() OVER (PARTITION BY m.nr, m.instrument, m.vak, m.persoon ORDER BY "
    "CASE WHEN m.persoon IS NULL THEN m.ronde ELSE m.dag END DESC, "
    "CASE WHEN m.persoon IS NOT NULL THEN m.volg END DESC NULLS LAST)"
)


def aandeel_blad(bouw: Bouw, blik: Blik, v: Aandeel) -> Blad:
    """A condition on a share, per vak; exactly 75% passes `vanaf: 75%`.

    Results that cannot be held against the norm make the share uncertain. A share that a norm asks for must be
    reached in every vak; any other share in one.
    """
    norm = bouw.schalen.norm(v.norm) if v.norm and v.norm != NIET_VERMELD else None
    keuze = Meetkeuze.uit(bouw, blik, "toets", {"instrument": v.instrument, "vak": v.vak})
    velden: dict[str, Any] = {"niveau": v.niveau} if v.niveau is not None else {}
    if v.norm:
        velden["norm"] = [v.norm]
    meet = metingen(bouw, blik, keuze, nodig(bouw, velden, "persoon", "aantal", "moment"), groepen=True)
    meet.kolommen["ronde"] = "MAX(m.op) OVER (PARTITION BY o.nr, m.instrument, m.vak, m.moment)"
    bron = f"(SELECT * FROM (SELECT m.*, {_LAATSTE} AS rang FROM ({meet.sql()}) m) m WHERE m.rang = 1) q"
    rijen, test = bewijsrijen(bouw, blik, keuze, velden, bron)
    rijen.kolommen |= {"moment": "q.moment", "s": test.streng, "r": test.ruim, "keer": "COALESCE(q.aantal, 1)"}
    getallen = (
        "SELECT nr, vak, SUM(CASE WHEN s THEN keer ELSE 0 END) AS laag, "
        "SUM(CASE WHEN r IS NOT FALSE THEN keer ELSE 0 END) AS hoog, SUM(keer) AS allen, "
        "MAX(dag) AS dag, MAX(moment) AS moment "
        f"FROM ({rijen.sql()}) x GROUP BY nr, vak"
    )
    paar = OPEN if keuze.open else _percentage(_grenzen(v, norm))
    per_vak = f"SELECT n.nr, n.vak, {paar.streng} AS s, {paar.ruim} AS r FROM ({getallen}) n"
    tekst = samengevat(blik, per_vak, elk=_in_elk_vak(v))
    bewijs = _bewijs(getallen, paar)
    return Blad(bouw.cte("aandeel", tekst), WEET_NIET, blik.per_vak, bewijs, algemeen=False, mist=keuze.naam)


def _bewijs(getallen: str, paar: Paar) -> str:
    """Evidence: how many of how many pupils pass, per vak; never who."""
    kolommen = BEWIJS | {
        "soort": "'aandeel'",
        "dag": "n.dag",
        "moment": "n.moment",
        "waarde": "CAST(n.laag * 100 AS NUMERIC(18, 4)) / n.allen",
        "tekst": "CONCAT(n.laag, ' van ', n.allen)",
    }
    lijst = ", ".join(f"{tekst} AS {naam}" for naam, tekst in kolommen.items())
    return f"SELECT n.nr, n.vak, {lijst}, {paar.streng} AS s, {paar.ruim} AS r FROM ({getallen}) n"


def _grenzen(v: Aandeel, norm: Norm | None) -> dict[str, object]:
    """The share that is asked for: the condition's own bounds, else that of the norm; none when it is left open."""
    eigen = {naam: waarde for naam, waarde in grenzen_van(v).items() if naam != "van"}
    if eigen or norm is None or norm.aandeel is None:
        return eigen
    return {"vanaf": norm.aandeel}


def _percentage(grenzen: dict[str, object]) -> Paar:
    """Compare a hundred times the part with the percentage times the whole, so that nothing is rounded."""
    delen = []
    for naam, waarde in grenzen.items():
        getal = als_getal(waarde)
        if getal is None:
            delen.append(OPEN)
            continue
        teken, bovengrens = TEKENS[naam]
        kanten = ("n.hoog", "n.laag") if bovengrens else ("n.laag", "n.hoog")
        delen.append(Paar(*(f"({kant} * 100 {teken} {letter(getal)} * n.allen)" for kant in kanten)))
    return alle(delen) if delen else OPEN


def _in_elk_vak(v: Aandeel) -> bool:
    bovengrens = any(getattr(v, naam) is not None for naam in ("onder", "hoogstens", "tot"))
    return v.norm is not None and not bovengrens
