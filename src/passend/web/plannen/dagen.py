"""The days for which support is logged at once."""

from datetime import date, timedelta

from passend.core import klok

_AANTAL = 5


def schooldagen_terug(vanaf: date | None) -> list[date]:
    """The last working days up to and including today, since a plan began; the newest last."""
    vandaag = klok.vandaag()
    alle = [vandaag - timedelta(days=terug) for terug in range(8)]
    werkdagen = [dag for dag in alle if dag.weekday() < 5 and (vanaf is None or dag >= vanaf)]
    return werkdagen[:_AANTAL][::-1]
