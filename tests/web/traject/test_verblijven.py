"""The stays of a pupil on the steps of a route."""

from datetime import date
from typing import Any

from passend.web.leerling.tijdlijn import Gebeurtenis
from passend.web.traject.verblijven import verblijven


def stuk(trede: str, van: str | None, tot: str | None) -> dict[str, Any]:
    return {"trede": trede, "naam": trede, "van": van, "tot": tot, "feit": ""}


def gebeurd(op: date, volg: int) -> Gebeurtenis:
    return Gebeurtenis(
        soort="gesprek",
        soortnaam="Gesprek",
        icoon="gesprek",
        titel="Gesprek",
        op=op,
        wie="Merel",
        rol="",
        bron="test",
        volg=(op, volg),
    )


def test_a_place_that_nobody_decided_about_has_no_stays() -> None:
    assert verblijven([], [gebeurd(date(2026, 9, 1), 1)], {}) == []


def test_what_happened_belongs_to_the_stay_of_its_day_and_the_latest_stay_comes_first() -> None:
    vroeg, laat = gebeurd(date(2026, 9, 1), 1), gebeurd(date(2026, 10, 1), 2)

    gang = verblijven([stuk("een", None, "2026-10-01"), stuk("twee", "2026-10-01", None)], [laat, vroeg], {})

    assert [(verblijf.pad, verblijf.gedaan) for verblijf in gang] == [("twee", [laat]), ("een", [vroeg])]
