"""Every benchmark still runs, on a few pupils: all in one process and one database of their own."""

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parents[2]
# How each benchmark is started here; those that need a database share one.
KLEIN = {
    "plan_lezen": "plan_lezen.main(1)",
    "regels_school": "regels_school.main(40, 1, ['willibrord-miland'])",
    "importeren": "importeren.main(200, 400)",
    "regels_swv": "regels_swv.main(40, 600, 1, ['poster'])",
    "zichtbaar": "zichtbaar.main(40, 2)",
    "bladzijden": "bladzijden.main(40, 2, 3, (0, 0.1))",
    "regels_land": "regels_land.main(80, 40, 40, ['poster'])",
}


def test_every_benchmark_is_known_here_and_to_make() -> None:
    bestanden = (PROJECT / "benchmarks").glob("*.py")
    gevonden = {bestand.stem for bestand in bestanden if '__name__ == "__main__"' in bestand.read_text()}
    regel = next(r for r in (PROJECT / "Makefile").read_text().splitlines() if "$(BENCH)" in r)

    assert gevonden == set(KLEIN)
    assert all(naam in regel for naam in gevonden)


def test_every_benchmark_runs_to_its_end_on_a_few_pupils() -> None:
    regels = [f"from benchmarks import databank, {', '.join(KLEIN)}", "with databank.eigen_databank():"]
    regels += [f"    {opdracht}" for opdracht in KLEIN.values()]

    uit = subprocess.run(
        [sys.executable, "-c", "\n".join(regels)], cwd=PROJECT, capture_output=True, text=True, check=False
    )

    assert uit.returncode == 0, uit.stderr
    tekens = ("verhouding", "nog eens", "per seconde", "keer zo lang", "gelijk aan PostgreSQL", "Leerling: ")
    for teken in (*tekens, "leerkracht: "):
        assert teken in uit.stdout
