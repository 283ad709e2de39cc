"""`oordeel`: the latest answer that somebody in the right role gave to a question."""

from dataclasses import replace
from typing import Any

from passend.engine.blokken.vergelijking import Vergelijking
from passend.engine.blokken.voorwaarde import Feitvoorwaarde
from passend.engine.delen.meten import Vraag
from passend.engine.regels.bladen.tellen import tel_blad
from passend.engine.regels.bladen.tijd import tijd_tests
from passend.engine.regels.bladen.veldtest import Veldrijen, veld_tests
from passend.engine.regels.bladen.vensterperiode import in_venster
from passend.engine.regels.bouw import Blad, Blik, Bouw, heeft_open, samengevat
from passend.engine.regels.sqltekst import OPEN, WEET_NIET, Paar, alle, is_een_van
from passend.engine.regels.vergelijken import waarde as waarde_test
from passend.engine.woorden import NIET_VERMELD

JA = Vergelijking(in_=["ja"])


def oordeel_blad(bouw: Bouw, blik: Blik, v: Feitvoorwaarde) -> Blad:
    """A condition on an answer; without `antwoord` the answer must be yes.

    An answer by somebody whom the question is not for does not count; one of which nobody recorded who gave it does.
    Different answers at the same moment are unknown.
    """
    feiten = Veldrijen(bouw, blik, ["oordeel"])
    velden = v.velden
    vragen = [vraag for vraag in velden.get("vraag", []) if vraag != NIET_VERMELD]
    mag = [veld_tests(bouw, blik, v, feiten, zonder=("antwoord",)), *_door(bouw, blik, feiten, vragen)]
    antwoord = feiten.een_waarde("antwoord", _antwoord(bouw, blik, velden.get("antwoord", JA), vragen))
    rijen = feiten.rijen({"tekst": feiten.tekst("antwoord"), "wat": feiten.tekst("vraag")})
    mag += [tijd_tests(bouw, blik, v, rijen, "q.dag", "q.op"), *in_venster(blik, rijen)]
    past = alle(mag)
    # a fact that does not count at all is left out; one that may count in some reading only stays in that reading
    rijen.waar.append(f"COALESCE({past.ruim}, TRUE)")
    rijen.kolommen |= {"domein": "q.domein", "moment_": "q.moment"}
    rijen.kolommen |= dict(zip(("s", "r"), alle([antwoord, past]), strict=True))
    if v.aantal is not None:
        return tel_blad(bouw, blik, v.aantal, rijen)
    mist = bouw.paden(vragen, ("vragen",), blik.vanaf)
    return replace(_laatste(bouw, blik, rijen.sql(), is_open=past.open), mist=mist[0] if mist else "")


def _laatste(bouw: Bouw, blik: Blik, rijen: str, *, is_open: bool) -> Blad:
    """The latest answer per vak and domein; where it is open which answers count, any may be the latest."""
    if is_open:
        return Blad(bouw.cte("oordeel", samengevat(blik, rijen, keuze_open=True)), WEET_NIET, blik.per_vak, rijen)
    rang = "RANK() OVER (PARTITION BY nr, vak, domein ORDER BY dag DESC, moment_ DESC NULLS LAST) AS rang"
    bron = f"SELECT * FROM (SELECT a.*, {rang} FROM ({rijen}) a) b WHERE rang = 1"
    # true or false where all answers of the same moment say so, else unknown
    eens = (
        "CASE WHEN COUNT(*) > COUNT({0}) THEN NULL "
        "WHEN bool_and({0}) THEN TRUE WHEN NOT bool_or({0}) THEN FALSE END AS {0}"
    )
    lijnen = f"SELECT nr, vak, domein, {eens.format('s')}, {eens.format('r')} FROM ({bron}) y GROUP BY nr, vak, domein"
    return Blad(bouw.cte("oordeel", samengevat(blik, lijnen)), WEET_NIET, blik.per_vak, bron)


def _door(bouw: Bouw, blik: Blik, feiten: Veldrijen, vragen: list[str]) -> list[Paar]:
    """The roles that a question is for; a question that names nobody is for everyone."""
    rollen: list[Any] = []
    for verwijzing in vragen:
        vraag = bouw.plan.register.zoek(verwijzing, delen=("vragen",), vanaf=blik.vanaf).element
        if not isinstance(vraag, Vraag) or not vraag.door or heeft_open(vraag.door):
            return []
        rollen += bouw.rollen(vraag.door, vraag.pad)
    if not rollen:
        return []
    test = f"COALESCE({feiten.veld('door', is_een_van('v.waarde', rollen))}, TRUE)"
    return [Paar(test, test)]


def _antwoord(bouw: Bouw, blik: Blik, test: Any, vragen: list[str]) -> Paar:
    if test == NIET_VERMELD:
        return OPEN
    lijsten = []
    for verwijzing in vragen:
        vraag = bouw.plan.register.zoek(verwijzing, delen=("vragen",), vanaf=blik.vanaf).element
        if isinstance(vraag, Vraag) and vraag.lijst:
            lijsten.append(vraag.lijst)
    return waarde_test(test, "v.waarde", "v.getal", bouw.schalen, lijsten)
