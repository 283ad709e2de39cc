"""Public holidays in the Netherlands, computed."""

from datetime import date, timedelta
from functools import lru_cache


def pasen(jaar: int) -> date:
    """Return Easter Sunday of a year in the Gregorian calendar (the anonymous computus)."""
    eeuw, rest = divmod(jaar, 100)
    gulden = jaar % 19
    schrikkel, over = divmod(eeuw, 4)
    correctie = (eeuw - (eeuw + 8) // 25 + 1) // 3
    maan = (19 * gulden + eeuw - schrikkel - correctie + 15) % 30
    weekdag = (32 + 2 * over + 2 * (rest // 4) - maan - rest % 4) % 7
    schuif = (gulden + 11 * maan + 22 * weekdag) // 451
    maand, dag = divmod(maan + weekdag - 7 * schuif + 114, 31)
    return date(jaar, maand, dag + 1)


def koningsdag(jaar: int) -> date:
    """Return 27 April, or the 26th where the 27th is a Sunday (since 2014)."""
    dag = date(jaar, 4, 27)
    return dag - timedelta(days=1) if dag.weekday() == 6 else dag


@lru_cache(maxsize=256)
def feestdagen(jaar: int) -> dict[date, str]:
    """Return the generally recognised holidays of a year -> their names.

    The list is that of the Algemene termijnenwet, article 3, first paragraph. Bevrijdingsdag is in it every year, not
    only in a lustrum: whether people get the day off is a matter of employment, a term does not end on it.
    """
    paasdag = pasen(jaar)
    return {
        date(jaar, 1, 1): "nieuwjaarsdag",
        paasdag: "eerste paasdag",
        paasdag + timedelta(days=1): "tweede paasdag",
        koningsdag(jaar): "koningsdag",
        date(jaar, 5, 5): "bevrijdingsdag",
        paasdag + timedelta(days=39): "hemelvaartsdag",
        paasdag + timedelta(days=49): "eerste pinksterdag",
        paasdag + timedelta(days=50): "tweede pinksterdag",
        date(jaar, 12, 25): "eerste kerstdag",
        date(jaar, 12, 26): "tweede kerstdag",
    }


def is_feestdag(dag: date) -> bool:
    """Tell whether the day is a generally recognised holiday."""
    return dag in feestdagen(dag.year)


def is_werkdag(dag: date) -> bool:
    """Tell whether the day is a working day: Monday to Friday, no holiday and not Goede Vrijdag.

    Goede Vrijdag counts as a holiday for terms (Algemene termijnenwet, article 3, second paragraph), but schools are
    open unless they say otherwise; so it is only left out here.
    """
    return dag.weekday() < 5 and not is_feestdag(dag) and dag != pasen(dag.year) - timedelta(days=2)
