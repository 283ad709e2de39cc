"""The demo schools: made by their tools, loaded through importers and services, followed by signals and standen.

Loading a school takes seconds, so one test looks at everything of a school.
"""

from collections import Counter, defaultdict
from datetime import date

import pytest
from django.db.models import Count

from passend.core.bereik import school_bereik
from passend.core.klok import klok_op
from passend.dossier.enums import Uitkomst
from passend.dossier.models import Signaal, Stand
from passend.engine.delen.plan import Plan
from passend.engine.delen.signalen import Signaal as Signaalregel
from passend.engine.stand.bezoeken import treden_van
from passend.leerling.enums import Gezag
from passend.leerling.models import Leerling, Ouderrelatie
from passend.metingen.models import Toetsresultaat
from passend.school.models import Groep, Rolvervulling
from passend.schoolplan.selectors import plan_van, planversie_in_werking
from passend.toegang.models import Account
from passend.uitwisseling.models import Importrun
from passend.web.opdrachten.demogegevens import Demoschool, demoscholen
from passend.web.opdrachten.demoschool import demoschool_bijwerken, demoschool_laden
from tools.demo.bestanden import bestanden

VANDAAG = date(2026, 11, 23)
SCHOLEN = demoscholen()
# People who do not work at the school.
BUITEN = {"extern", "ouder", "leerling"}

iedere_school = pytest.mark.parametrize("bron", SCHOLEN, ids=lambda bron: bron.map_.name)


def test_there_is_a_school_for_every_plan_in_the_house() -> None:
    assert sorted(school.gegevens["plan"][-1] for school in SCHOLEN) == [
        "de-meent.yaml",
        "poster.yaml",
        "vesterhavet.yaml",
        "vsv.yaml",
        "willibrord-miland.yaml",
    ]
    assert {len(school.accounts) for school in SCHOLEN} == {3}
    assert (SCHOLEN[0].naam, SCHOLEN[0].gegevens["school"]["brin"]) == ("De Kornoelje", "00ZA")


@iedere_school
def test_the_tools_make_the_files_that_are_kept(bron: Demoschool) -> None:
    for naam, tekst in bestanden(bron.map_).items():
        assert bron.tekst(naam) == tekst, f"{naam}: draai python -m tools.demo"


@iedere_school
def test_a_demo_school_is_whole(db: None, bron: Demoschool) -> None:
    verteld: list[str] = []
    with klok_op(VANDAAG):
        school = demoschool_laden(bron, verteld.append)
        demoschool_bijwerken(school)
        assert (verteld[0], bron.geladen()) == ("school en medewerkers", school)
        with school_bereik(school.pk):
            versie = planversie_in_werking()
            assert versie is not None
            plan = plan_van(versie)
            assert regels_stil(plan) == []
            assert regels_luid(plan) == []
            assert treden_leeg(plan) == []
            assert rollen_leeg(plan) == []
            bestanden_zijn_heel()
            ouders_zijn_verdeeld()
    assert all(Account.objects.get(email=wie.email).check_password(wie.wachtwoord) for wie in bron.accounts)


def signaalregels(plan: Plan) -> list[Signaalregel]:
    return [regel for regel in plan.signalen if isinstance(regel, Signaalregel)]


def onderwerpen_per_regel() -> dict[str, set[object]]:
    gevonden: dict[str, set[object]] = defaultdict(set)
    for signaal in Signaal.objects.filter(uitkomst=Uitkomst.WAAR):
        gevonden[signaal.regel].add(signaal.leerling_id or signaal.groep_id)
    return gevonden


def regels_stil(plan: Plan) -> list[str]:
    """The rules that say something about nobody."""
    gevonden = onderwerpen_per_regel()
    return [regel.pad for regel in signaalregels(plan) if not gevonden[regel.pad]]


def regels_luid(plan: Plan) -> list[str]:
    """The rules that say something about half of those they could be about, or more."""
    hoeveel = {"groep": Groep.objects.count()}
    leerlingen = Leerling.objects.count()
    gevonden = onderwerpen_per_regel()
    return [
        f"{regel.pad}: {len(gevonden[regel.pad])}"
        for regel in signaalregels(plan)
        if len(gevonden[regel.pad]) * 2 >= hoeveel.get(str(regel.per), leerlingen)
    ]


def treden_leeg(plan: Plan) -> list[str]:
    """The treden on which nobody stands."""
    bezet = Counter(trede["trede"] for stand in Stand.objects.all() for trede in stand.inhoud["treden"])
    routes = [route for route in plan.routes if not isinstance(route, str)]
    return [trede.pad for route in routes for trede in treden_van(route) if not bezet[trede.pad]]


def rollen_leeg(plan: Plan) -> list[str]:
    """The roles inside the school that nobody fills, and those that are filled under another profiel."""
    vervuld = set(Rolvervulling.objects.values_list("rol", "profiel"))
    rollen = {(rol.id, str(rol.profiel)) for rol in plan.rollen if not isinstance(rol, str) and rol.profiel}
    return sorted(rol for rol, profiel in rollen ^ vervuld if profiel not in BUITEN)


def bestanden_zijn_heel() -> None:
    """Nothing of the files was refused, nothing lies in the future, and three school years are there."""
    tellingen = [telling for run in Importrun.objects.all() for telling in run.geteld.values()]
    assert [telling["geweigerd"] for telling in tellingen] == [0] * len(tellingen)
    dagen = Toetsresultaat.objects.values_list("op", flat=True)
    assert max(dagen) <= VANDAAG
    assert (VANDAAG - min(dagen)).days > 2 * 365
    assert Leerling.objects.count() >= 100


def ouders_zijn_verdeeld() -> None:
    """Everybody has a parent; most have two, and some of these are without gezag."""
    per_leerling = Counter(aantal for (aantal,) in Leerling.objects.annotate(n=Count("ouderrelaties")).values_list("n"))
    assert per_leerling[0] == 0
    assert per_leerling[2] > per_leerling[1] > 0
    zonder = Ouderrelatie.objects.exclude(gezag=Gezag.JA).count()
    assert 0 < zonder < Ouderrelatie.objects.count() / 4
