"""`venster`: a window of measurements, with a condition that holds inside it."""

from dataclasses import replace

from passend.engine.blokken.voorwaarde import Feitvoorwaarde, Metingen
from passend.engine.regels.bladen.meetkeuze import ALLE, HOOFDMETING, Meetkeuze, metingen, rang
from passend.engine.regels.bladen.meting_rijen import bewijsrijen
from passend.engine.regels.bladen.tellen import tel_blad
from passend.engine.regels.bouw import Blad, Blik, Bouw, Venster, samengevat
from passend.engine.regels.sqltekst import ONWAAR, WEET_NIET
from passend.engine.woorden import NIET_VERMELD


def vensters(bouw: Bouw, blik: Blik, m: Metingen) -> tuple[list[Venster], bool]:
    """The windows that a condition may mean: two when it is open which kind of measurements.

    The second value says whether it is open which measurements, or how many, make up the window.
    """
    velden = {"instrument": m.instrument, "vak": m.vak}
    keuze = Meetkeuze.uit(bouw, blik, _soort(bouw, m), velden)
    soorten = (ALLE, HOOFDMETING) if m.soort == NIET_VERMELD else (m.soort or ALLE,)
    laatste = m.laatste if isinstance(m.laatste, int) else None
    gevonden = [_venster(bouw, blik, replace(keuze, meetsoort=soort), laatste) for soort in soorten]
    return gevonden, keuze.open or m.laatste == NIET_VERMELD


def _soort(bouw: Bouw, m: Metingen) -> str:
    """Results of methods form a window only where the plan names nothing but methods."""
    soorten = {i.soort for i in bouw.plan.instrumenten if not isinstance(i, str) and i.id in m.instrument}
    return "methodetoets" if soorten == {"methodetoets"} else "toets"


def _venster(bouw: Bouw, blik: Blik, keuze: Meetkeuze, laatste: int | None) -> Venster:
    meet = metingen(bouw, blik, keuze)
    meet.kolommen["rang"] = f"ROW_NUMBER() OVER ({rang(keuze, per_instrument=False)}, m.niveau, m.waarde)"
    samen = len(keuze.vakken) > 1
    if samen and laatste is not None:
        tekst = _gedeeld(meet.sql(), len(keuze.vakken), laatste)
    else:
        nummer = f"{laatste} - m.rang + 1" if laatste else "COUNT(*) OVER (PARTITION BY m.nr, m.vak) - m.rang + 1"
        tekst = (
            f"SELECT m.*, {nummer} AS nummer FROM ({meet.sql()}) m{f' WHERE m.rang <= {laatste}' if laatste else ''}"
        )
    rijen = bouw.cte("venster", tekst)
    vak = "CAST(NULL AS TEXT) AS vak" if samen else "vak"
    nodig = (laatste or 1) * (len(keuze.vakken) if samen else 1)
    grenzen = (
        f"SELECT nr, {vak}, MIN(dag) AS eerste, MAX(dag) AS laatste, COUNT(*) >= {nodig} AS vol "
        f"FROM {rijen} v GROUP BY nr{'' if samen else ', vak'}"
    )
    return Venster(rijen, bouw.cte("grenzen", grenzen), samen)


def _gedeeld(meet: str, vakken: int, laatste: int) -> str:
    """The last so many measurements of each vak, at the same moments where there are enough shared moments."""
    per_moment = (
        "SELECT nr, moment, MAX(dag) AS dag FROM a WHERE moment IS NOT NULL "
        f"GROUP BY nr, moment HAVING COUNT(DISTINCT vak) = {vakken}"
    ).replace("FROM a", f"FROM ({meet}) a")
    momenten = (
        "SELECT p.*, RANK() OVER (PARTITION BY nr ORDER BY dag DESC, moment) AS mrang, "
        f"COUNT(*) OVER (PARTITION BY nr) AS gedeeld FROM ({per_moment}) p"
    )
    dubbel = "ROW_NUMBER() OVER (PARTITION BY m.nr, m.vak, m.moment ORDER BY m.rang) AS dubbel"
    hoeveel = f"SELECT DISTINCT nr FROM ({momenten}) h WHERE gedeeld >= {laatste}"
    return (
        f"SELECT m.*, CASE WHEN t.nr IS NOT NULL THEN {laatste} - g.mrang + 1 ELSE {laatste} - m.rang + 1 END "
        f"AS nummer FROM (SELECT m.*, {dubbel} FROM ({meet}) m) m "
        f"LEFT JOIN ({hoeveel}) t ON t.nr = m.nr "
        f"LEFT JOIN ({momenten}) g ON g.nr = m.nr AND g.moment = m.moment "
        f"WHERE (t.nr IS NOT NULL AND g.mrang <= {laatste} AND m.dubbel = 1) "
        f"OR (t.nr IS NULL AND m.rang <= {laatste})"
    )


def meting_in_venster(bouw: Bouw, blik: Blik, v: Feitvoorwaarde) -> Blad:
    """A condition on measurements inside a window: every one of them passes, or so many."""
    assert blik.venster is not None
    keuze = Meetkeuze.uit(bouw, blik, v.soort_feit, v.velden)
    rijen, test = bewijsrijen(bouw, blik, keuze, v.velden, f"{blik.venster.rijen} q")
    # the window itself has chosen the kind of measurement; here only vak, instrument and moment can narrow it
    rijen.waar += replace(keuze, isoorten=()).filters("q")[1:]
    rijen.kolommen |= {"s": ONWAAR if keuze.open else test.streng, "r": test.ruim}
    if v.aantal is not None:
        return tel_blad(bouw, blik, v.aantal, rijen)
    tekst = samengevat(blik, rijen.sql(), elk=True, keuze_open=keuze.open)
    return Blad(bouw.cte("in_venster", tekst), WEET_NIET, blik.per_vak, rijen.sql(), algemeen=False)


def vol_blad(bouw: Bouw, venster: Venster) -> Blad:
    """Whether a window holds as many measurements as it must; unknown where there is none at all."""
    tekst = f"SELECT nr, vak, vol AS s, vol AS r FROM {venster.grenzen} g"
    return Blad(bouw.cte("vol", tekst), WEET_NIET, not venster.samen, algemeen=False)
