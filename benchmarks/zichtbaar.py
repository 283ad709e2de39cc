"""How long it takes to know whose file somebody may read, with 50,000 pupils in the database.

    .venv/bin/python -m benchmarks.zichtbaar [pupils] [times]

One query for the set of pupils, and what the middleware does with each request: roles, shares, pupils and groups, set
on the connection for row-level security.
"""

import sys
from collections.abc import Callable

import duckdb

from benchmarks import databank, gegevens, meten, plannen

DOEL_SECONDEN = 0.010
PLAN = "poster"


def main(leerlingen: int = 50_000, keer: int = 200) -> dict[str, float]:
    """Print the figures; returns the median in seconds per kind of reader."""
    bron = duckdb.connect()
    omvang = gegevens.Omvang(leerlingen)
    gegevens.maak(bron, omvang, plannen.vragen([PLAN]))
    with databank.eigen_databank() as pgdata:
        print(meten.machine())
        databank.vul(pgdata, bron, omvang, plannen.NAMEN[PLAN])
        return _meet(databank.scholen(bron)[0], keer)


def _meet(school: str, keer: int) -> dict[str, float]:
    from passend.core import klok  # noqa: PLC0415 (models, after Django has started)

    middens = {}
    with databank.bereik([school], instellen=False), klok.klok_op(gegevens.OP):
        for wie, medewerker in _lezers().items():
            welke, alles = _werken(medewerker)
            tijden = meten.beurtelings({"welke leerlingen": welke, "alles, bij elke bladzijde": alles}, keer)
            middens[wie] = tijden["welke leerlingen"].midden
            aantal = len(welke())
            print(f"{wie}: {aantal} leerlingen, doel {DOEL_SECONDEN * 1000:.0f} ms", flush=True)
            for naam, tijd in tijden.items():
                print(f"    {naam}: {tijd}", flush=True)
    return middens


def _werken(medewerker: object) -> tuple[Callable[[], list[object]], Callable[[], object]]:
    """Whose file, and all that is asked for a page; each as in a request of its own."""
    from passend.core.onthouden import verzoek_onthouden  # noqa: PLC0415 (models, after Django has started)
    from passend.toegang.selectors import zichtbare_sleutels  # noqa: PLC0415
    from passend.toegang.zicht import zicht_van  # noqa: PLC0415

    def welke() -> list[object]:
        with verzoek_onthouden():
            return list(zichtbare_sleutels(voor=medewerker))

    def alles() -> object:
        with verzoek_onthouden():
            return zicht_van(medewerker)

    return welke, alles


def _lezers() -> dict[str, object]:
    from passend.school.enums import Profiel  # noqa: PLC0415
    from passend.school.models import Groep  # noqa: PLC0415
    from passend.school.services import medewerker_create, rol_toekennen  # noqa: PLC0415

    groep = Groep.objects.filter(schooljaar__begin=gegevens.SCHOOLJAAR).order_by("naam").last()
    soorten = {
        "leerkracht": (Profiel.LEERKRACHT, {"groep": groep}),
        "bouwcoördinator": (Profiel.BOUWCOORDINATOR, {"jaargroepen": [5, 6, 7, 8]}),
        "intern begeleider": (Profiel.ONDERSTEUNINGSCOORDINATOR, {}),
    }
    lezers = {}
    for naam, (profiel, waar) in soorten.items():
        lezers[naam] = medewerker_create(voornaam=naam, achternaam="Meting")
        rol_toekennen(lezers[naam], rol="rol", profiel=profiel, van=gegevens.OP, **waar)
    return lezers


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
