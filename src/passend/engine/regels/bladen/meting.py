"""`toets`, `methodetoets` and `verwachting`: the latest measurement of each line, a count, or a series."""

from passend.engine.blokken.voorwaarde import Feitvoorwaarde, Reeks
from passend.engine.regels.bladen.lijnen import is_lijn, uit_lijnen
from passend.engine.regels.bladen.meetkeuze import Meetkeuze, metingen, nodig, rang
from passend.engine.regels.bladen.meting_rijen import bewijsrijen
from passend.engine.regels.bladen.reeks import reeks_blad
from passend.engine.regels.bladen.tellen import tel_blad
from passend.engine.regels.bladen.tijd import tijd_tests
from passend.engine.regels.bouw import Blad, Blik, Bouw, samengevat
from passend.engine.regels.sqltekst import ALTIJD, ONWAAR, WEET_NIET, Paar, alle
from passend.engine.woorden import NIET_VERMELD


def meting_blad(bouw: Bouw, blik: Blik, v: Feitvoorwaarde) -> Blad:
    """A condition on measurements."""
    keuze = Meetkeuze.uit(bouw, blik, v.soort_feit, v.velden)
    if isinstance(v.reeks, Reeks) and not keuze.open and not v.aantal:
        return reeks_blad(bouw, blik, v, keuze, v.reeks)
    if v.aantal is not None:
        return _tellen(bouw, blik, v, keuze)
    return _laatste(bouw, blik, v, keuze)


def _laatste(bouw: Bouw, blik: Blik, v: Feitvoorwaarde, keuze: Meetkeuze) -> Blad:
    """The latest measurement per instrument and vak; a norm must be met in all of them, any other test in one.

    Where the plan leaves open which measurements are meant, any of them may be the one.
    """
    is_open = keuze.open or v.reeks == NIET_VERMELD
    kolommen = nodig(bouw, v.velden)
    extra = ALTIJD
    if is_lijn(keuze) and not is_open and v.binnen is None and v.sinds is None:
        bron = uit_lijnen(bouw, blik, keuze, kolommen, diepte=1)
    else:
        meet = metingen(bouw, blik, keuze, kolommen)
        extra = tijd_tests(bouw, blik, v, meet, "m.op")
        meet.waar.append(extra.ruim)
        meet.kolommen |= {"in_tijd": extra.streng, "rang": f"RANK() OVER ({rang(keuze, per_instrument=True)})"}
        bron = f"(SELECT * FROM ({meet.sql()}) m{'' if is_open else ' WHERE m.rang = 1'}) q"
    rijen, test = bewijsrijen(bouw, blik, keuze, v.velden, bron)
    if extra.open:
        test = alle([test, Paar("q.in_tijd", "TRUE")])
    rijen.kolommen |= {"s": ONWAAR if is_open else test.streng, "r": test.ruim}
    tekst = samengevat(blik, rijen.sql(), elk="norm" in v.velden, keuze_open=is_open)
    return Blad(bouw.cte("meting", tekst), WEET_NIET, blik.per_vak, rijen.sql(), algemeen=False, mist=keuze.naam)


def _tellen(bouw: Bouw, blik: Blik, v: Feitvoorwaarde, keuze: Meetkeuze) -> Blad:
    """Count the measurements that pass, in a period or among the last so many."""
    meet = metingen(bouw, blik, keuze, nodig(bouw, v.velden))
    tijd = tijd_tests(bouw, blik, v, meet, "m.op")
    laatste = v.reeks.laatste if isinstance(v.reeks, Reeks) else None
    meet.waar.append(tijd.ruim)
    meet.kolommen |= {"in_tijd": tijd.streng, "rang": f"ROW_NUMBER() OVER ({rang(keuze, per_instrument=False)})"}
    binnen = f" WHERE m.rang <= {laatste}" if isinstance(laatste, int) else ""
    rijen, test = bewijsrijen(bouw, blik, keuze, v.velden, f"(SELECT * FROM ({meet.sql()}) m{binnen}) q")
    if tijd.open:
        test = alle([test, Paar("q.in_tijd", "TRUE")])
    is_open = keuze.open or v.reeks == NIET_VERMELD or laatste == NIET_VERMELD
    rijen.kolommen |= {"s": ONWAAR if is_open else test.streng, "r": test.ruim}
    return tel_blad(bouw, blik, v.aantal, rijen)
