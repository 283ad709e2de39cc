"""References: the nearest thing wins, a longer form is always allowed, a typing error is refused."""

import pytest

from passend.engine.blokken.actie import Actie
from passend.engine.blokken.besluit import Besluit, Keuze
from passend.engine.blokken.formulier import Sectie, Veld
from passend.engine.blokken.vraagt import VraagtBlok
from passend.engine.delen.plannen import Evaluatie, PlanSoort
from passend.engine.delen.routes import Trede
from passend.engine.lezen import VerwijzingFout, lees_tekst
from tests.engine.lezen.hulp import KOP, plan, wet


def waar(verwijzing: str, vanaf: str | None = None, delen: tuple[str, ...] = ()) -> tuple[str, str | None]:
    treffer = plan().register.zoek(verwijzing, delen=delen, vanaf=vanaf)
    return treffer.pad, treffer.stand


@pytest.mark.parametrize(
    ("verwijzing", "pad", "stand"),
    [
        ("hulpplan", "plannen.hulpplan", None),
        ("plannen.hulpplan.start", "plannen.hulpplan", "start"),
        ("hulpplan.bijgesteld", "plannen.hulpplan", "bijgesteld"),
        ("hulpplan.geëvalueerd", "plannen.hulpplan", "geëvalueerd"),
        ("plannen.hulpplan.geëvalueerd", "plannen.hulpplan", "geëvalueerd"),
        ("hulpplan.doelen", "plannen.hulpplan.doelen", None),
        ("doelen.meetbaar-resultaat", "plannen.hulpplan.doelen.meetbaar-resultaat", None),
        ("inzet.wie", "plannen.hulpplan.inzet.wie", None),
        ("trap.voortgang.doorgaan", "routes.trap.stap-1.voortgang.doorgaan", None),
        ("trap.besluit.voortgang.keuze.doorgaan", "routes.trap.stap-1.voortgang.doorgaan", None),
        ("routes.trap.stap-1.voortgang.anders", "routes.trap.stap-1.voortgang", "anders"),
        ("materiaal", "routes.trap.stap-1.proberen.materiaal", None),
        ("bellen.gedaan", "signalen.lage-score.bellen", "gedaan"),
        ("inlichten", "plannen.hulpplan.inlichten", None),
        ("bespreking.lijst", "overleggen.bespreking.lijst", None),
        ("bespreking.wat-past.niets", "overleggen.bespreking.wat-past.niets", None),
        ("hulpplan.bijstellen.laten-staan", "plannen.hulpplan.bijstellen.laten-staan", None),
        ("ib-1", "rollen.ib.ib-1", None),
        ("m-ronde.einde", "kalender.m-ronde", "einde"),
        ("sluiting.opruimen", "kalender.sluiting.opruimen", None),
        ("dmt.ontvangst", "instrumenten.dmt", "ontvangst"),
        ("feiten.zorgsignaal", "feiten.zorgsignaal", None),
        ("zorgsignaal.gebied", "feiten.zorgsignaal.gebied", None),
        ("zorgsignaal.bron-van-zorg", "feiten.zorgsignaal.bron-van-zorg", None),
        ("extra-hulp.toekenning", "feiten.extra-hulp", "toekenning"),
        ("verder.uitleg", "routes.trap.stap-1.voortgang.verder.uitleg", None),
        ("voortgang.resultaat", "routes.trap.stap-1.voortgang.resultaat", None),
        ("begin.samen", "verhaal.begin.samen", None),
        ("kwaliteit.cursus", "kwaliteit.cursus", None),
        ("school.hoog", "school.hoog", None),
        ("verslag.hulpvraag", "documenten.aanmelding.hulpvraag", None),
        ("verblijf.doublure", "besluiten.verblijf.doublure", None),
        ("schooljaar.start", "schooljaar", "start"),
        ("leerling.4-jaar", "leerling", "4-jaar"),
        ("leerling.inschrijving", "leerling", "inschrijving"),
        ("gebeurtenis.geplaatst-sbo", "gebeurtenis", "geplaatst-sbo"),
        ("aanleiding", "aanleiding", None),
        ("einde", "einde", None),
        ("plan.afwijken", "plan", "afwijken"),
        ("rollen", "rollen", None),
    ],
)
def test_reference_means_one_thing(verwijzing: str, pad: str, stand: str | None) -> None:
    assert waar(verwijzing) == (pad, stand)


@pytest.mark.parametrize(
    ("verwijzing", "vanaf", "pad"),
    [
        ("evaluatie", "routes.trap.stap-1.voortgang", "routes.trap.stap-1.evaluatie"),
        ("stap-1", "routes.trap.stap-2", "routes.trap.stap-1"),
        ("stap-1", "routes.melden.stap-2", "routes.melden.stap-1"),
        ("stap-1", "signalen.gemeld", "routes.trap.stap-1"),
        ("stap-1", None, "routes.trap.stap-1"),
        ("melden.stap-1", "routes.trap.stap-1", "routes.melden.stap-1"),
        ("doublure", "plannen.hulpplan", "besluiten.doublure"),
        ("opp.bestemming", "plannen.hulpplan", "plannen.opp.bestemming"),
        ("opp.mening", "plannen.hulpplan", "plannen.opp.mening"),
    ],
)
def test_nearest_thing_wins_and_the_own_plan_goes_before_the_law(verwijzing: str, vanaf: str | None, pad: str) -> None:
    assert waar(verwijzing, vanaf)[0] == pad


def test_expected_part_decides_between_things_of_one_name() -> None:
    assert waar("doublure", delen=("keuzes",))[0] == "besluiten.verblijf.doublure"
    assert waar("hulpplan", delen=("plannen",))[0] == "plannen.hulpplan"


def test_same_part_goes_before_the_rest_of_the_plan() -> None:
    register = lees_tekst(
        KOP + "plannen: [{id: a, voor: leerling, inzet: [{id: praten, wat: gesprek}]}, {id: b, voor: leerling}]\n"
        "kalender: [{id: dag, wat: iets, wanneer: {in: mei}, acties: [{id: praten, wat: gesprek}]}]\n"
    ).register

    assert register.zoek("praten", vanaf="plannen.b").pad == "plannen.a.praten"


@pytest.mark.parametrize(
    ("verwijzing", "delen", "bedoelt"),
    [
        ("hulplan", (), "hulpplan"),
        ("hulpplan.strat", (), "hulpplan.start"),
        ("hulpplan.doellen", (), "hulpplan.doelen"),
        ("directuer", ("rollen",), "directeur"),
        ("schooljaar.eind", (), "schooljaar.einde"),
        ("leerling.instroom", (), "leerling.uitstroom"),
        ("plan.afwiken", (), "plan.afwijken"),
        ("stoppen.start", (), "stoppen"),
        ("gebeurtenis.gevochte", (), "gebeurtenis.gevochten"),
        ("toets.lezen", (), "lezen"),
        ("leerling.verjaardag", (), ""),
    ],
)
def test_unknown_reference_is_refused_with_the_nearest_word(
    verwijzing: str, delen: tuple[str, ...], bedoelt: str
) -> None:
    with pytest.raises(VerwijzingFout) as fout:
        plan().register.zoek(verwijzing, delen=delen)

    assert fout.value.bedoelt == bedoelt


def test_reference_to_another_part_is_refused() -> None:
    with pytest.raises(VerwijzingFout, match="'dmt' hoort bij instrumenten, hier hoort plannen"):
        plan().register.zoek("dmt", delen=("plannen",))


def test_reference_that_can_mean_more_is_refused_with_every_meaning() -> None:
    register = lees_tekst(KOP + "besluiten: [{id: a, keuzes: [{id: goed}]}, {id: b, keuzes: [{id: goed}]}]\n").register

    with pytest.raises(VerwijzingFout) as fout:
        register.zoek("goed")

    assert fout.value.kandidaten == ("besluiten.a.goed", "besluiten.b.goed")


@pytest.mark.parametrize(
    ("pad", "soort"),
    [
        ("plannen.hulpplan", PlanSoort),
        ("plannen.hulpplan.geëvalueerd", Evaluatie),
        ("plannen.hulpplan.inlichten", Actie),
        ("plannen.hulpplan.doelen", Sectie),
        ("plannen.hulpplan.doelen.meetbaar-resultaat", Veld),
        ("routes.trap.stap-1.voortgang", Besluit),
        ("routes.trap.stap-1.voortgang.doorgaan", Keuze),
        ("routes.trap.stap-1.voortgang.verder.uitleg", VraagtBlok),
    ],
)
def test_element_is_found_by_its_path_and_knows_it(pad: str, soort: type) -> None:
    element = plan().register.element(pad)

    assert isinstance(element, soort)
    assert element.pad == pad


def test_nothing_stands_at_an_unknown_path() -> None:
    assert plan().register.element("plannen.weg") is None


def test_elements_of_a_type_come_once_and_in_the_order_of_the_text() -> None:
    register = plan().register

    assert [trede.id for trede in register.elementen(Trede)] == ["stap-1", "stap-2"]
    assert [actie.id for actie in register.elementen(Actie)] == [
        *("gesprek", "opstellen", "evaluatie", "proberen", "materiaal", "collega", "indienen", "bellen", "inlichten"),
        *("overzicht", "terug", "opruimen"),
    ]


def test_role_of_the_law_means_who_has_that_profile_here() -> None:
    register = plan().register

    assert [rol.id for rol in register.vervullers("coordinator")] == ["ib"]
    assert [rol.id for rol in register.vervullers("ib")] == ["ib"]
    assert [rol.id for rol in wet().register.vervullers("coordinator")] == ["coordinator"]


def test_profile_that_is_no_function_keeps_its_own_role() -> None:
    assert [rol.id for rol in plan().register.vervullers("toezicht")] == ["toezicht"]


def test_roles_of_a_profile_come_from_the_nearest_layer_that_has_any() -> None:
    register = plan().register

    assert [rol.id for rol in register.rollen_van_profiel("ondersteuningscoordinator")] == ["ib"]
    assert [rol.id for rol in register.rollen_van_profiel("bestuur")] == ["bevoegd-gezag"]
    assert register.rollen_van_profiel("leerling") == []
