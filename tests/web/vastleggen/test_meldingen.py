"""The list of what can be reported about a pupil."""

from passend.core.bereik import school_bereik
from passend.dossier.invulvelden import Mogelijkheid
from passend.dossier.selectors import meldbaar_list
from passend.web.vastleggen.meldingen import per_kop
from tests.schoolwereld import Schoolwereld
from tests.web.hulp import ingelogd


def test_what_can_be_reported_stands_under_what_it_is_by_name() -> None:
    paden = {"vragen.v": "Vraag", "contact.b": "praatje", "contact.a": "Huisbezoek", "feiten.f": "Zorg"}

    koppen = per_kop(Mogelijkheid(pad, naam) for pad, naam in paden.items())

    assert [(kop, [melding.naam for melding in meldingen]) for kop, meldingen in koppen] == [
        ("Iets wat gebeurde of opvalt", ["Zorg"]),
        ("Een gesprek of een overleg", ["Huisbezoek", "praatje"]),
        ("Een antwoord op een vraag uit het plan", ["Vraag"]),
    ]


def test_nothing_but_the_concern_that_stands_first_is_left_out(planwereld: Schoolwereld) -> None:
    yara = planwereld.leerlingen["Yara"]
    koppen = ingelogd(planwereld, "Merel").get(f"/leerlingen/{yara.pk}/melden/").context["koppen"]

    gevonden = {melding.waarde for _, meldingen in koppen for melding in meldingen}
    with school_bereik(planwereld.school.pk):
        assert gevonden == {melding.waarde for melding in meldbaar_list()} - {"feiten.zorgsignaal"}


def test_a_concern_comes_first_and_then_what_the_step_of_now_asks(planwereld: Schoolwereld) -> None:
    yara = planwereld.leerlingen["Yara"]
    antwoord = ingelogd(planwereld, "Merel").get(f"/leerlingen/{yara.pk}/melden/")
    tekst = antwoord.text

    gewoon = [melding.waarde for melding in antwoord.context["gewoon"]]
    assert 0 < len(gewoon) <= 6
    assert "signalen.v-score.plan-opstellen" in gewoon
    assert tekst.index(f"/leerlingen/{yara.pk}/zorg/") < tekst.index(gewoon[0]) < tekst.index("<details")


def test_the_rest_is_found_by_its_name_without_a_script(planwereld: Schoolwereld) -> None:
    yara, merel = planwereld.leerlingen["Yara"], ingelogd(planwereld, "Merel")
    gevonden = merel.get(f"/leerlingen/{yara.pk}/melden/", {"zoek": "RAPPORT "}).context
    niets = merel.get(f"/leerlingen/{yara.pk}/melden/", {"zoek": "bestaat niet"})

    namen = [melding.naam for _, meldingen in gevonden["koppen"] for melding in meldingen]
    assert namen
    assert all("rapport" in naam.casefold() for naam in namen)
    assert (niets.context["koppen"], "Niets gevonden met “bestaat niet”." in niets.text) == ([], True)
