"""People walk every way through the pages: each in the own role, on the form of the plan, with the day moved."""

from collections.abc import Iterator
from typing import Any

import pytest
from django import forms
from pytest_django import DjangoDbBlocker

from passend.core import klok
from passend.dossier.models import Feit
from passend.dossier.selectors import stand_get
from passend.engine.stand.personen import Rollenboek
from passend.schoolplan.selectors import plan_van, planversie_in_werking
from passend.web.standbeeld import Standbeeld, standbeeld
from passend.web.vastleggen.rijen import Rijenveld
from tests.eisen.conftest import Planscholen, planscholen_open
from tests.eisen.planschool import Blad, Planschool, teruggedraaid
from tests.trajecten.boom import Knoop, boom_van
from tests.trajecten.invullen import Invuller, Veldje
from tests.trajecten.wegen import PLANLAGEN, Stap, wegen_van

SOORTEN = {"datum": "date", "getal": "number"}


@pytest.fixture(scope="module")
def _scholen(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Planscholen]:
    with planscholen_open(django_db_blocker) as scholen:
        yield scholen


@pytest.fixture
def school(plan: str, _scholen: Planscholen) -> Iterator[Planschool]:
    """The school of this plan."""
    school = _scholen.met(PLANLAGEN[plan])
    with teruggedraaid():
        yield school
    school.vergeten()


@pytest.mark.parametrize("plan", PLANLAGEN)
def test_people_walk_every_way(plan: str, school: Planschool) -> None:
    fouten = []
    rollen = {stap.als for weg in wegen_van(plan) for stap in weg.stappen if stap.als}
    for groep, knopen in boom_van(wegen_van(plan)).items():
        fouten += Wandeling(school, groep, rollen).vanaf(knopen)

    assert fouten == []


class Wandeling:
    """One pupil goes every way of a tree: back to the fork, and into the next branch."""

    def __init__(self, school: Planschool, groep: int, rollen: set[str]) -> None:
        self.school, self.kind = school, school.kind(groep=groep)
        versie = planversie_in_werking()
        assert versie is not None
        plan = plan_van(versie)
        self.invuller, self._ib = Invuller(plan), Rollenboek(plan).coordinatoren()[0]
        for rol in sorted({*rollen, self._ib}):
            school.mens(rol)  # before the first fork: what happens in a branch is undone
        self._velden: dict[str, list[Veldje]] = {}

    def vanaf(self, knopen: list[Knoop]) -> list[str]:
        """Walk on from here; what was otherwise than a step says."""
        fouten: list[str] = []
        for knoop in knopen:
            if len(knopen) == 1:
                fouten += self._in(knoop)
            else:
                with teruggedraaid():
                    fouten += self._in(knoop)
        return fouten

    def _in(self, knoop: Knoop) -> list[str]:
        stap = knoop.stap
        with klok.klok_op(stap.op):
            zinnen = self._lopen(stap, is_einde=not knoop.verder)
            fouten = [f"{knoop.weg.naam}, {stap.nr} ({stap.op}): {zin}" for zin in zinnen]
        return fouten + self.vanaf(knoop.verder)

    def _lopen(self, stap: Stap, *, is_einde: bool) -> Iterator[str]:
        if stap.gegeven:
            self.school.gegeven(self.kind, *({"op": stap.op} | feit for feit in stap.gegeven))
        if woorden := stap.doe or stap.kan_niet:
            yield from self._doen(stap, woorden)
        if stap.dan:
            if not stap.doe:
                self.school.bijwerken()  # another day; what is recorded brings the stand along itself
            yield from _anders(self._blad().stand if is_einde or not stap.doe else self._stand(), stap)

    def _doen(self, stap: Stap, woorden: dict[str, Any]) -> Iterator[str]:
        pad, voor = self.invuller.pad(woorden, stap.op), self._voorgesteld()
        if woorden["feit"] == "afwijking":
            poging = self.school.afwijken(self.kind, pad, stap.als, reden=str(woorden.get("reden", "")))
        else:
            invulling = self.invuller.invulling(woorden, stap.op, self._formulier(pad, stap.als))
            poging = self.school.vastleggen(self.kind, pad, stap.als, **invulling)
        is_voorstel = self._voorgesteld() > voor  # it waits for somebody who agrees, and did not happen
        if (poging.vastgelegd and not is_voorstel) != (stap.kan_niet is None):
            yield f"{woorden} op {pad}: vastgelegd={poging.vastgelegd} {_gezegd(poging.antwoord)}"

    def _voorgesteld(self) -> int:
        """How often something was proposed that waits for a colleague."""
        return Feit.objects.filter(leerling=self.kind, velden__has_key="voorstel").count()

    def _blad(self) -> Blad:
        """The page of the pupil as it is."""
        antwoord = self.school.mens(self._ib)[1].get(f"/leerlingen/{self.kind.pk}/")
        assert antwoord.status_code == 200
        return Blad(antwoord)

    def _stand(self) -> Standbeeld:
        """What that page would show between two steps: the same picture, not drawn."""
        return standbeeld(stand_get(voor=self.school.mens(self._ib)[0], leerling=self.kind))

    def _formulier(self, pad: str, als: str) -> list[Veldje]:
        """The fields of a form; opened once, for a form has the same fields all along."""
        if pad not in self._velden:
            blad = self.school.formulier(self.kind, pad, als)
            assert blad.status_code == 200, pad
            velden = blad.context["form"].fields  # type: ignore[attr-defined]
            self._velden[pad] = [een for naam, veld in velden.items() for een in _veldjes(naam, veld)]
        return self._velden[pad]


def _gezegd(antwoord: Any) -> str:
    """What the page says about a form that was not accepted."""
    context = antwoord.context or {}
    return f"{context.get('geweigerd')} {dict(context['form'].errors) if 'form' in context else ''}"


def _veldjes(naam: str, veld: forms.Field) -> Iterator[Veldje]:
    """A field, or the columns of the first row of it."""
    if isinstance(veld, Rijenveld):
        for kolom in veld.veld.kolommen:
            keuzes = tuple(keuze.waarde for keuze in kolom.keuzes)
            yield Veldje(f"{naam}.0.{kolom.plek}", keuzes, SOORTEN.get(kolom.soort, "text"))
    else:
        keuzes = tuple(str(waarde) for waarde, _ in getattr(veld, "choices", ()))
        yield Veldje(naam, keuzes, {forms.DateField: "date", forms.DecimalField: "number"}.get(type(veld), "text"))


def _anders(stand: Standbeeld, stap: Stap) -> Iterator[str]:
    """What is otherwise on the page of the pupil than the step says."""
    staat = {
        "open": (*stand.week, *stand.later, *stand.zonder_termijn),
        "te laat": stand.laat,
        "keuzes": stand.keuzes,
        "geblokkeerd": stand.geblokkeerd,
        "voorstellen": stand.voorstellen,
    }
    heeft = {soort: {stuk["pad"] for stuk in stukken} for soort, stukken in staat.items()}
    for sleutel, woorden in stap.dan.items():
        soort = sleutel.removeprefix("niet ")
        for woord in woorden if isinstance(woorden, list) else [woorden]:
            is_er = any(pad == woord or pad.endswith(f".{woord}") for pad in heeft.get(soort, ()))
            if soort in heeft and is_er != (sleutel == soort):
                yield f"{sleutel}: {woord} (wel: {sorted(heeft[soort])})"
