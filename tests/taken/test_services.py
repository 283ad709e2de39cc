"""What became of tasks that were given: refusals in words, and an end when the task is gone."""

from collections.abc import Iterator

import pytest
from django.db import transaction

from passend.taken.models import Taakoverdracht
from passend.taken.selectors import overdracht_list
from passend.taken.services import (
    TaakGeweigerd,
    overdrachten_afsluiten,
    taak_geven,
    taak_terugnemen,
    taak_weigeren,
    taken_overnemen,
)
from tests.schoolwereld import VANDAAG, Schoolwereld
from tests.web.conftest import planwereld, schrijfwereld
from tests.web.vandaag.test_vandaag import PAD, taak, zet_taken

__all__ = ["planwereld", "schrijfwereld"]


@pytest.fixture
def school(schrijfwereld: Schoolwereld) -> Iterator[Schoolwereld]:
    """Yara has one open task, of the leerkracht."""
    with transaction.atomic():
        zet_taken(schrijfwereld, Yara=[taak("evalueren", 2)])
        yield schrijfwereld


def geven(wereld: Schoolwereld, **anders: object) -> Taakoverdracht:
    velden = {
        "over": wereld.leerlingen["Yara"], "pad": PAD, "aan": wereld.intern_begeleider, "reden": "Op cursus.",
        "tot": None, "door": wereld.leerkracht,
    }  # fmt: skip
    return taak_geven(**(velden | anders))  # type: ignore[arg-type]


def test_every_refusal_is_a_sentence(school: Schoolwereld) -> None:
    gevallen = [
        ({"pad": "contact.niets"}, "Deze taak is er niet meer. Misschien is hij al klaar."),
        ({"aan": school.leerkracht}, "Deze taak hebt u zelf al."),
        ({"reden": " "}, "Schrijf op waarom u deze taak geeft."),
        ({"tot": VANDAAG.replace(month=1)}, "Deze laatste dag is al geweest."),
        ({"aan": school.andere_leerkracht}, "Jelmer Dorsman ziet deze leerling niet. Geef eerst een rol die deze "
         "leerling laat zien, of kies een ander."),
    ]  # fmt: skip
    zinnen = []

    for anders, _ in gevallen:
        with pytest.raises(TaakGeweigerd) as fout:
            geven(school, **anders)
        zinnen.append(str(fout.value))

    assert zinnen == [zin for _, zin in gevallen]
    assert not Taakoverdracht.objects.exists()


def test_what_is_shielded_is_not_given(school: Schoolwereld) -> None:
    zet_taken(school, Yara=[taak("meldcode", 2, afgeschermd=True)])

    with pytest.raises(TaakGeweigerd, match="Deze taak is afgeschermd"):
        geven(school)


def test_a_task_that_lies_with_a_colleague_is_not_given_once_more_by_the_giver(school: Schoolwereld) -> None:
    geven(school)

    with pytest.raises(TaakGeweigerd, match="Deze taak ligt al bij Wieke Roemer"):
        geven(school, aan=school.directeur)

    geven(school, door=school.intern_begeleider, aan=school.directeur)
    assert Taakoverdracht.objects.get(einde="").ontvanger == school.directeur
    assert Taakoverdracht.objects.get(einde="overgenomen").ontvanger == school.intern_begeleider


def test_only_who_gave_it_takes_it_back_and_only_who_has_it_gives_it_back(school: Schoolwereld) -> None:
    geven(school, aan=school.directeur)
    (overdracht,) = overdracht_list(voor=school.leerkracht)

    for doen in (
        lambda: taak_weigeren(overdracht, reden="Nee.", door=school.leerkracht),
        lambda: taak_terugnemen(overdracht, door=school.andere_leerkracht),
        lambda: taken_overnemen(van=school.directeur, naar=school.intern_begeleider, reden="x", door=school.leerkracht),
    ):
        with pytest.raises(TaakGeweigerd):
            doen()

    assert Taakoverdracht.objects.get().einde == ""


def test_a_task_that_is_done_ends_what_was_given(school: Schoolwereld) -> None:
    geven(school)
    assert overdrachten_afsluiten() == 0

    zet_taken(school, Yara=[taak("evalueren", 2, stand="af")])

    assert overdrachten_afsluiten() == 1
    assert Taakoverdracht.objects.get().einde == "klaar"
