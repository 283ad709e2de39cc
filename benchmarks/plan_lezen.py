"""Reading and checking each plan with the law under it: from the text of both files to a plan without errors.

.venv/bin/python -m benchmarks.plan_lezen [rounds]
"""

import sys

from benchmarks import meten, plannen
from passend.engine.lagen.plan import stel_samen
from passend.engine.lezen.boom import laad_boom

DOEL_MS = 100


def main(keer: int = 15) -> list[float]:
    """Print the figures; returns the milliseconds per plan."""
    print(meten.machine())
    uit = []
    for naam in plannen.PLANNEN:
        wet, eigen = plannen.bestanden(naam)
        tijden = meten.beurtelings(
            {
                "samen": lambda wet=wet, eigen=eigen: stel_samen([laad_boom(wet), laad_boom(eigen)]),
                "yaml": lambda wet=wet, eigen=eigen: (laad_boom(wet), laad_boom(eigen)),
            },
            keer,
        )
        kilobytes = (wet.stat().st_size + eigen.stat().st_size) / 1000
        print(f"{naam}: {kilobytes:.0f} KB met de wet: {tijden['samen']} (doel {DOEL_MS} ms)")
        print(f"    waarvan het lezen van YAML {tijden['yaml']}")
        uit.append(tijden["samen"].midden * 1000)
    return uit


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
