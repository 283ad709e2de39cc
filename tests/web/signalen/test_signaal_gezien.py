"""Saying that a signal was seen: by whom, and what is new to whom."""

from uuid import UUID, uuid4

from passend.core.bereik import school_bereik
from passend.dossier.models import Gezien, Signaal
from tests.schoolwereld import Schoolwereld
from tests.web.hulp import ingelogd

V_SCORE = "signalen.v-score"
SNEL = {"HX-Request": "true"}


def signaal(wereld: Schoolwereld) -> UUID:
    with school_bereik(wereld.school.pk):
        return Signaal.objects.get(regel=V_SCORE).pk


def gezien(wereld: Schoolwereld) -> list[str]:
    with school_bereik(wereld.school.pk):
        return [rij.medewerker.voornaam for rij in Gezien.objects.select_related("medewerker")]


def adres(wereld: Schoolwereld) -> str:
    return f"/signalen/{signaal(wereld)}/gezien/"


def test_without_script_one_returns_to_the_list_and_reads_what_happened(schrijfwereld: Schoolwereld) -> None:
    client = ingelogd(schrijfwereld, "Wieke")

    antwoord = client.post(f"{adres(schrijfwereld)}?terug=%2Fsignalen%2F%3Fvak%3Dspelling", follow=True)

    assert antwoord.redirect_chain == [("/signalen/?vak=spelling", 302)]
    assert "U hebt dit signaal gezien." in antwoord.text
    assert "Gezien door u, vandaag" in antwoord.text
    assert gezien(schrijfwereld) == ["Wieke"]


def test_the_script_gets_the_row_alone_and_word_that_the_page_must_count_again(schrijfwereld: Schoolwereld) -> None:
    antwoord = ingelogd(schrijfwereld, "Wieke").post(adres(schrijfwereld), headers=SNEL)

    assert antwoord.status_code == 200
    assert antwoord.headers["HX-Trigger-After-Settle"] == '{"signalen-gewijzigd": {}}'
    assert antwoord.text.strip().startswith(f'<li id="signaal-{signaal(schrijfwereld)}">')
    assert "<html" not in antwoord.text
    assert "Gezien door u, vandaag" in antwoord.text
    assert ">nieuw</span>" not in antwoord.text


def test_others_see_by_name_who_looked_and_it_stays_new_to_them(schrijfwereld: Schoolwereld) -> None:
    ingelogd(schrijfwereld, "Wieke").post(adres(schrijfwereld))

    antwoord = ingelogd(schrijfwereld, "Merel").get(f"/signalen/?regel={V_SCORE}")

    assert "Gezien door Wieke, vandaag" in antwoord.text
    assert ">nieuw</span>" in antwoord.text


def test_the_filter_keeps_what_is_new_to_me(schrijfwereld: Schoolwereld) -> None:
    client = ingelogd(schrijfwereld, "Wieke")
    alle = {regel.beeld.signaal.regel for regel in client.get("/signalen/").context["lijst"].regels}
    client.post(adres(schrijfwereld))

    nieuw = client.get("/signalen/?stand=nieuw").context["lijst"].regels

    assert {regel.beeld.signaal.regel for regel in nieuw} == alle - {V_SCORE}


def test_everything_on_the_page_is_seen_at_once(schrijfwereld: Schoolwereld) -> None:
    client = ingelogd(schrijfwereld, "Wieke")
    op_dit_blad = [str(regel.beeld.signaal.pk) for regel in client.get("/signalen/").context["lijst"].op_dit_blad]

    antwoord = client.post("/signalen/gezien/", {"signaal": [*op_dit_blad, str(uuid4())]}, follow=True)

    assert f"Gezien: {len(op_dit_blad)} signalen." in antwoord.text
    assert antwoord.context["lijst"].op_dit_blad == []
    assert "Alles op dit blad gezien" not in antwoord.text


def test_seeing_twice_is_seeing_once(schrijfwereld: Schoolwereld) -> None:
    client = ingelogd(schrijfwereld, "Wieke")

    codes = [client.post(adres(schrijfwereld)).status_code for _ in range(2)]

    assert codes == [302, 302]
    assert gezien(schrijfwereld) == ["Wieke"]


def test_a_signal_that_one_may_not_see_is_not_found(schrijfwereld: Schoolwereld) -> None:
    naar, welk = adres(schrijfwereld), str(signaal(schrijfwereld))

    for wie in ("Jelmer", "Tjalling", "Sterre"):
        client = ingelogd(schrijfwereld, wie)
        codes = [client.post(naar).status_code, client.post(naar, headers=SNEL).status_code]
        codes.append(client.post("/signalen/gezien/", {"signaal": welk}).status_code)
        assert codes == [404, 404, 404]
    for onzin in ([], ["x"], [str(uuid4())]):
        assert ingelogd(schrijfwereld, "Wieke").post("/signalen/gezien/", {"signaal": onzin}).status_code == 404
    assert gezien(schrijfwereld) == []


def test_seeing_is_no_page_to_read(planwereld: Schoolwereld) -> None:
    client = ingelogd(planwereld, "Wieke")

    assert [client.get(pad).status_code for pad in (adres(planwereld), "/signalen/gezien/")] == [405, 405]


def test_it_never_leads_to_another_site(schrijfwereld: Schoolwereld) -> None:
    antwoord = ingelogd(schrijfwereld, "Wieke").post(f"{adres(schrijfwereld)}?terug=https://elders.example/")

    assert antwoord.headers["Location"] == "/signalen/"
