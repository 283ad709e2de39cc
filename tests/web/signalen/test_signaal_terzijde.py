"""Putting a signal aside on a form, and undoing it."""

import re
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from passend.core.bereik import school_bereik
from passend.dossier.models import Feit, Signaal
from tests.schoolwereld import VANDAAG, Schoolwereld
from tests.web.hulp import ingelogd

V_SCORE = "signalen.v-score"
SNEL = {"HX-Request": "true"}


def signaal(wereld: Schoolwereld) -> UUID:
    with school_bereik(wereld.school.pk):
        return Signaal.objects.get(regel=V_SCORE).pk


def adres(wereld: Schoolwereld) -> str:
    return f"/signalen/{signaal(wereld)}/terzijde/"


def ingevuld(**velden: object) -> dict[str, object]:
    return {"sleutel": str(uuid4()), "reden": "Yara was ziek.", "tot": ""} | velden


def feiten(wereld: Schoolwereld, **welke: object) -> list[Feit]:
    with school_bereik(wereld.school.pk):
        return list(Feit.objects.filter(soort="terzijde", **welke))


def test_a_signal_is_put_aside_with_reason_name_role_and_day(schrijfwereld: Schoolwereld) -> None:
    tot = VANDAAG + timedelta(days=30)

    antwoord = ingelogd(schrijfwereld, "Merel").post(adres(schrijfwereld), ingevuld(tot=tot.isoformat()), follow=True)

    (feit,) = feiten(schrijfwereld)
    assert antwoord.redirect_chain == [("/signalen/", 302)]
    assert "Het signaal is opzij gezet, met uw reden." in antwoord.text
    assert (feit.door, feit.rol, feit.op, feit.tot) == (schrijfwereld.leerkracht, "leerkracht", VANDAAG, tot)
    assert feit.velden["reden"] == ["Yara was ziek."]
    assert feit.bron == "scherm"


def test_without_a_reason_the_error_stands_at_the_field_and_the_day_is_kept(schrijfwereld: Schoolwereld) -> None:
    antwoord = ingelogd(schrijfwereld, "Merel").post(adres(schrijfwereld), ingevuld(reden="  ", tot="2027-01-08"))

    assert antwoord.status_code == 422
    assert 'id="id_reden_error">Schrijf op waarom.' in antwoord.text
    assert 'aria-invalid="true"' in antwoord.text
    assert 'value="2027-01-08"' in antwoord.text
    assert feiten(schrijfwereld) == []


@pytest.mark.parametrize(
    ("tot", "zin"), [("2026-11-22", "Deze dag is al geweest."), ("volgende week", "Dit is geen dag.")]
)
def test_a_wrong_day_keeps_the_reason(schrijfwereld: Schoolwereld, tot: str, zin: str) -> None:
    antwoord = ingelogd(schrijfwereld, "Merel").post(adres(schrijfwereld), ingevuld(reden="ziek geweest", tot=tot))

    assert antwoord.status_code == 422
    assert zin in antwoord.text
    assert ">\nziek geweest</textarea>" in antwoord.text
    assert feiten(schrijfwereld) == []


def test_the_same_form_twice_is_one_fact_and_no_error(schrijfwereld: Schoolwereld) -> None:
    client, naar, wat = ingelogd(schrijfwereld, "Merel"), adres(schrijfwereld), ingevuld()

    codes = [client.post(naar, wat).status_code for _ in range(2)]

    assert codes == [302, 302]
    assert len(feiten(schrijfwereld)) == 1


def test_it_returns_to_where_one_came_from_but_never_to_another_site(schrijfwereld: Schoolwereld) -> None:
    client, naar = ingelogd(schrijfwereld, "Merel"), adres(schrijfwereld)

    buiten = client.get(f"{naar}?terug=https://elders.example/")
    antwoord = client.post(f"{naar}?terug=%2F%3Fzoek%3DYara", ingevuld())

    assert 'href="https://elders' not in buiten.text
    assert antwoord.headers["Location"] == "/?zoek=Yara"


def test_a_signal_that_a_colleague_put_aside_meanwhile_gives_back_what_was_written(
    schrijfwereld: Schoolwereld,
) -> None:
    naar = adres(schrijfwereld)
    ingelogd(schrijfwereld, "Wieke").post(naar, ingevuld())

    antwoord = ingelogd(schrijfwereld, "Merel").post(naar, ingevuld(reden="Zij was met vakantie."))

    assert antwoord.status_code == 404
    assert "Dit signaal staat niet meer open" in antwoord.text
    assert "Zij was met vakantie." in antwoord.text
    assert len(feiten(schrijfwereld)) == 1


def test_a_signal_that_one_may_not_see_is_not_found(schrijfwereld: Schoolwereld) -> None:
    naar = adres(schrijfwereld)

    for wie in ("Jelmer", "Tjalling", "Sterre"):
        client = ingelogd(schrijfwereld, wie)
        assert (client.get(naar).status_code, client.post(naar, ingevuld()).status_code) == (404, 404)
    assert ingelogd(schrijfwereld, "Merel").get(f"/signalen/{uuid4()}/terzijde/").status_code == 404
    assert feiten(schrijfwereld) == []


def opzij(wereld: Schoolwereld) -> str:
    assert ingelogd(wereld, "Merel").post(adres(wereld), ingevuld()).status_code == 302
    return f"/signalen/terzijde/{feiten(wereld)[0].pk}/opheffen/"


def test_undoing_needs_a_reason_and_opens_the_signal_again(schrijfwereld: Schoolwereld) -> None:
    naar, client = opzij(schrijfwereld), ingelogd(schrijfwereld, "Wieke")

    leeg = client.post(naar, {"reden": ""})
    gedaan = client.post(naar, {"reden": "Toch kijken."})

    assert (leeg.status_code, gedaan.status_code) == (422, 302)
    assert "Schrijf op waarom." in leeg.text
    assert signaal(schrijfwereld)
    assert [feit.velden for feit in feiten(schrijfwereld, ingetrokken=True)] == [{"reden": "Toch kijken."}]


def test_in_a_row_the_script_gets_the_form_alone_with_ids_of_its_own(schrijfwereld: Schoolwereld) -> None:
    naar = f"{adres(schrijfwereld)}?terug=%2F%3Fzoek%3DYara"

    antwoord = ingelogd(schrijfwereld, "Merel").get(naar, headers=SNEL)

    assert "<html" not in antwoord.text
    assert f'hx-post="{naar}"' in antwoord.text
    assert f'id="id_{signaal(schrijfwereld)}_reden"' in antwoord.text
    assert "autofocus" in antwoord.text
    assert 'href="/?zoek=Yara"' in antwoord.text


def test_in_a_row_an_error_comes_back_in_the_row_with_what_was_typed(schrijfwereld: Schoolwereld) -> None:
    fout = ingevuld(reden="ziek geweest", tot="2020-01-01")

    antwoord = ingelogd(schrijfwereld, "Merel").post(adres(schrijfwereld), fout, headers=SNEL)

    assert antwoord.status_code == 422
    assert antwoord.headers["HX-Retarget"] == f"#plek-{signaal(schrijfwereld)}"
    assert antwoord.headers["HX-Reswap"] == "innerHTML"
    assert "Deze dag is al geweest." in antwoord.text
    assert ">\nziek geweest</textarea>" in antwoord.text
    assert re.search(r'<input type="date"[^>]* autofocus', antwoord.text)
    assert "<html" not in antwoord.text


def test_in_a_row_the_row_says_that_it_lies_aside_and_offers_the_way_back(schrijfwereld: Schoolwereld) -> None:
    client, naar, wat = ingelogd(schrijfwereld, "Merel"), adres(schrijfwereld), ingevuld()

    for _ in range(2):  # sent twice is one fact and the same row
        antwoord = client.post(naar, wat, headers=SNEL)
        (feit,) = feiten(schrijfwereld)
        assert antwoord.status_code == 200
        assert antwoord.text.startswith(f'<li id="opzij-rij-{feit.pk}">')
        assert "Opzij gezet" in antwoord.text
        assert f"/signalen/terzijde/{feit.pk}/opheffen/" in antwoord.text
        assert antwoord.headers["HX-Trigger-After-Settle"] == '{"signalen-gewijzigd": {}}'

    terug = client.post(f"/signalen/terzijde/{feit.pk}/opheffen/", {"reden": "Toch kijken."}, headers=SNEL)
    assert terug.text.strip().startswith(f'<li id="signaal-{signaal(schrijfwereld)}">')
    assert "U hebt" not in client.get("/").text


def test_in_a_row_undoing_without_a_reason_is_an_error_there(schrijfwereld: Schoolwereld) -> None:
    naar = opzij(schrijfwereld)

    antwoord = ingelogd(schrijfwereld, "Wieke").post(naar, {"reden": " "}, headers=SNEL)

    assert antwoord.status_code == 422
    assert antwoord.headers["HX-Retarget"] == f"#plek-{feiten(schrijfwereld)[0].pk}"
    assert "Schrijf op waarom." in antwoord.text


def test_undoing_twice_is_one_fact_and_no_error(schrijfwereld: Schoolwereld) -> None:
    naar, client = opzij(schrijfwereld), ingelogd(schrijfwereld, "Wieke")

    codes = [client.post(naar, {"reden": "Toch kijken."}).status_code for _ in range(2)]

    assert codes == [302, 302]
    assert len(feiten(schrijfwereld, ingetrokken=True)) == 1


def test_undoing_what_one_may_not_see_is_not_found(schrijfwereld: Schoolwereld) -> None:
    naar = opzij(schrijfwereld)

    for wie in ("Jelmer", "Tjalling"):
        client = ingelogd(schrijfwereld, wie)
        assert (client.get(naar).status_code, client.post(naar, {"reden": "x"}).status_code) == (404, 404)
    assert feiten(schrijfwereld, ingetrokken=True) == []
