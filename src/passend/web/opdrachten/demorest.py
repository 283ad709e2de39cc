"""The other demo schools, made in a process of their own while the first one is already being looked at."""

import os
import sys
from time import perf_counter

from passend.core import opstarten


def uitvoeren() -> None:
    """Make every demo school that is not there yet, one after the other, and bring all but the first up to date."""
    from passend.web.opdrachten.demo import gereedmaken  # noqa: PLC0415 (Django has to be ready first)
    from passend.web.opdrachten.demogegevens import demoscholen  # noqa: PLC0415
    from passend.web.opdrachten.uitvoer import tonen  # noqa: PLC0415

    for bron in demoscholen()[1:]:
        begin = perf_counter()
        gereedmaken(bron, lambda _: None)
        tonen(f"{bron.naam} staat klaar ({perf_counter() - begin:.0f} seconden).")
        sys.stdout.flush()


if __name__ == "__main__":
    os.nice(10)  # whoever is looking at the first school goes before
    opstarten.start()
    uitvoeren()
