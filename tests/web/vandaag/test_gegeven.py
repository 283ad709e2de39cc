"""Tasks that go to a colleague by name: whose they are on Vandaag, and how that ends."""

from datetime import timedelta

from passend.core import klok
from passend.school.models import Rolvervulling
from passend.taken.models import Taakoverdracht
from tests.schoolwereld import VANDAAG, Schoolwereld
from tests.web.hulp import duo_leerkracht, ingelogd
from tests.web.vandaag.test_vandaag import PAD, namen, taak, zet_taken


def geven(wereld: Schoolwereld, wie: str = "Merel", *, aan: str = "Wieke", **anders: str) -> object:
    """Send the form with which a task about Yara is given."""
    yara = wereld.leerlingen["Yara"]
    velden = {"aan": str(wereld.medewerkers[aan].pk), "reden": "Ik ben op cursus.", "tot": ""} | anders
    return ingelogd(wereld, wie).post(f"/leerlingen/{yara.pk}/taken/{PAD}/geven/", velden)


def vandaag(wereld: Schoolwereld, wie: str) -> object:
    return ingelogd(wereld, wie).get("/")


def test_a_task_is_given_by_name_and_stands_with_both(schrijfwereld: Schoolwereld) -> None:
    zet_taken(schrijfwereld, Yara=[taak("evalueren", 2, klaar_als="het plan is geëvalueerd")])

    gegeven = geven(schrijfwereld)

    assert gegeven.status_code == 302  # type: ignore[attr-defined]
    merel, wieke = vandaag(schrijfwereld, "Merel"), vandaag(schrijfwereld, "Wieke")
    assert namen(merel.context["blad"].taken.gegeven) == [("Yara", "evalueren")]  # type: ignore[attr-defined]
    assert namen(merel.context["blad"].taken.week) == []  # type: ignore[attr-defined]
    assert namen(wieke.context["blad"].taken.week) == [("Yara", "evalueren")]  # type: ignore[attr-defined]
    assert "gekregen van Merel Zandstra" in wieke.text  # type: ignore[attr-defined]
    assert "gegeven aan Wieke Roemer" in merel.text  # type: ignore[attr-defined]
    assert "Ik ben op cursus." in wieke.text  # type: ignore[attr-defined]
    assert "Klaar als: het plan is geëvalueerd." in wieke.text  # type: ignore[attr-defined]


def test_it_is_taken_back_or_given_back_with_a_reason(schrijfwereld: Schoolwereld) -> None:
    zet_taken(schrijfwereld, Yara=[taak("evalueren", 2)])
    geven(schrijfwereld)
    eerste = Taakoverdracht.objects.get()
    ingelogd(schrijfwereld, "Merel").post(f"/taken/{eerste.pk}/terugnemen/")
    geven(schrijfwereld)
    tweede = Taakoverdracht.objects.get(einde="")

    zonder = ingelogd(schrijfwereld, "Wieke").post(f"/taken/{tweede.pk}/teruggeven/", {"reden": " "})
    met = ingelogd(schrijfwereld, "Wieke").post(f"/taken/{tweede.pk}/teruggeven/", {"reden": "Ik ken Yara niet."})

    assert (zonder.status_code, met.status_code) == (422, 302)
    assert list(Taakoverdracht.objects.values_list("einde", "einde_reden")) == [
        ("terug", ""), ("geweigerd", "Ik ken Yara niet."),
    ]  # fmt: skip
    assert namen(vandaag(schrijfwereld, "Merel").context["blad"].taken.week) == [("Yara", "evalueren")]  # type: ignore[attr-defined]


def test_nobody_gives_a_task_to_who_does_not_see_the_pupil(schrijfwereld: Schoolwereld) -> None:
    zet_taken(schrijfwereld, Yara=[taak("evalueren", 2)])

    niet = geven(schrijfwereld, aan="Jelmer")

    assert niet.context["form"].errors == {"aan": ["Dit kan hier niet gekozen worden."]}  # type: ignore[attr-defined]
    assert not Taakoverdracht.objects.exists()


def test_nobody_gives_what_is_the_task_of_another(schrijfwereld: Schoolwereld) -> None:
    zet_taken(
        schrijfwereld, Yara=[taak("evalueren", 2, voor=["intern begeleider"]), taak("geheim", 2, pad="routes.x.y")]
    )

    niet = geven(schrijfwereld, aan="Douwe")

    assert "Deze taak is van intern begeleider. U geeft alleen taken die van u zijn." in niet.text  # type: ignore[attr-defined]


def test_when_the_colleague_leaves_the_task_is_with_the_role_again(schrijfwereld: Schoolwereld) -> None:
    zet_taken(schrijfwereld, Yara=[taak("evalueren", 9)])
    geven(schrijfwereld)

    wieke = schrijfwereld.intern_begeleider
    Rolvervulling.objects.filter(medewerker=wieke).update(tot=VANDAAG)
    with klok.klok_op(VANDAAG + timedelta(days=3)):
        merel = vandaag(schrijfwereld, "Merel")

    assert namen(merel.context["blad"].taken.week) == [("Yara", "evalueren")]  # type: ignore[attr-defined]
    assert "Wieke Roemer werkt hier niet meer. De taak ligt weer bij de rol." in merel.text  # type: ignore[attr-defined]


def test_after_its_last_day_the_task_is_with_the_role_again(schrijfwereld: Schoolwereld) -> None:
    zet_taken(schrijfwereld, Yara=[taak("evalueren", 9)])
    geven(schrijfwereld, tot=VANDAAG.isoformat())

    with klok.klok_op(VANDAAG + timedelta(days=3)):
        merel = vandaag(schrijfwereld, "Merel")

    assert namen(merel.context["blad"].taken.week) == [("Yara", "evalueren")]  # type: ignore[attr-defined]


def test_everything_of_a_colleague_goes_to_another_in_one_act(schrijfwereld: Schoolwereld) -> None:
    jelmer = duo_leerkracht(schrijfwereld)
    zet_taken(schrijfwereld, Yara=[taak("evalueren", 2)], Sem=[taak("bellen", 3)])
    geven(schrijfwereld, aan="Jelmer")
    sem = schrijfwereld.leerlingen["Sem"]
    velden = {"aan": str(schrijfwereld.andere_leerkracht.pk), "reden": "Zo verdelen wij het.", "tot": ""}
    ingelogd(schrijfwereld, "Merel").post(f"/leerlingen/{sem.pk}/taken/{PAD}/geven/", velden)
    adres = f"/taken/van/{schrijfwereld.andere_leerkracht.pk}/overnemen/"
    velden = {"naar": str(schrijfwereld.intern_begeleider.pk), "reden": "Jelmer werkt hier niet meer."}

    assert jelmer.post(adres, velden).status_code == 404
    assert ingelogd(schrijfwereld, "Douwe").post(adres, velden).status_code == 302

    open_ = Taakoverdracht.objects.filter(einde="")
    assert {(rij.ontvanger, rij.gever) for rij in open_} == {(schrijfwereld.intern_begeleider, schrijfwereld.directeur)}
    assert len(namen(vandaag(schrijfwereld, "Wieke").context["blad"].taken.week)) == 2  # type: ignore[attr-defined]


def test_a_substitute_has_the_tasks_of_the_role_in_that_period(schrijfwereld: Schoolwereld) -> None:
    zet_taken(schrijfwereld, Yara=[taak("evalueren", 0)])

    with klok.klok_op(VANDAAG - timedelta(days=5)):
        erin = vandaag(schrijfwereld, "Sterre")
    erna = vandaag(schrijfwereld, "Sterre")

    assert namen(erin.context["blad"].taken.week) == [("Yara", "evalueren")]  # type: ignore[attr-defined]
    assert erna.context["blad"].leerlingen == 0  # type: ignore[attr-defined]


def test_a_decision_that_others_should_have_taken_stands_apart_and_red(schrijfwereld: Schoolwereld) -> None:
    laat = taak("besluit over het hulpplan", -3, stand="te laat", voor=["intern begeleider"], beslissend=True)
    zet_taken(schrijfwereld, Yara=[laat])

    merel, douwe, wieke = (vandaag(schrijfwereld, wie) for wie in ("Merel", "Douwe", "Wieke"))

    for blad in (merel, douwe):
        assert namen(blad.context["blad"].taken.besluiten) == [("Yara", "besluit over het hulpplan")]  # type: ignore[attr-defined]
        assert "wacht op intern begeleider" in blad.text  # type: ignore[attr-defined]
    assert namen(wieke.context["blad"].taken.laat) == [("Yara", "besluit over het hulpplan")]  # type: ignore[attr-defined]


def test_the_reminder_of_the_plan_puts_a_task_among_those_of_this_week(schrijfwereld: Schoolwereld) -> None:
    dag = (VANDAAG - timedelta(days=1)).isoformat()
    zet_taken(schrijfwereld, Yara=[taak("evalueren", 13, herinneren_vanaf=dag), taak("later", 13, pad="routes.x.y")])

    blad = vandaag(schrijfwereld, "Merel").context["blad"]  # type: ignore[attr-defined]

    assert namen(blad.taken.week) == [("Yara", "evalueren")]


def test_what_the_plan_wants_on_the_day_itself_has_a_red_mark_at_once(schrijfwereld: Schoolwereld) -> None:
    dag = VANDAAG.isoformat()
    zet_taken(schrijfwereld, Yara=[taak("ouders bellen", 0, open_vanaf=dag)], Sem=[taak("gewoon", 0)])

    blad = vandaag(schrijfwereld, "Merel")

    assert {regel.naam: regel.moet_vandaag for regel in blad.context["blad"].taken.week.regels} == {  # type: ignore[attr-defined]
        "ouders bellen": True, "gewoon": False,
    }  # fmt: skip
    assert blad.text.count("Vandaag nog") == 1  # type: ignore[attr-defined]
