"""Permission to share what school knows with somebody from outside: given, withdrawn, and what that stops."""

from datetime import date

import pytest

from tests.eisen.planschool import Planschool

LAGEN = ("willibrord-miland.yaml",)
STAP_3, DELEN = "routes.ondersteuningstrappen.stap-3", "toestemmingen.delen-gegevens"
VERZENDEN = f"{STAP_3}.verzenden"
ALLES_KLAAR = [
    {"feit": "trede", "route": "ondersteuningstrappen", "in": "stap-3", "op": date(2027, 2, 1)},
    {"feit": "document", "soort": "aanvraag-extern", "op": date(2027, 2, 8),
     "secties": [f"aanvraag-extern.{deel}" for deel in ("probleem", "gedaan", "onderzoek", "vraag", "partij")]},
    {"feit": "actie", "id": f"{STAP_3}.aanvraag-naar-ouders", "op": date(2027, 2, 9)},
    {"feit": "plan", "soort": "opp", "stand": "concept", "op": date(2027, 2, 10),
     "secties": ["opp.problematiek", "opp.onderwijsbehoeften", "opp.ouders"]},
    {"feit": "toestemming", "id": "opp-ouders", "van": "ouders", "stand": "gegeven", "op": date(2027, 2, 10)},
    {"feit": "plan", "soort": "opp", "stand": "getekend", "secties": "opp.handtekening-directeur",
     "op": date(2027, 2, 10)},
]  # fmt: skip


@pytest.mark.eis("WM-105")
def test_after_parents_withdraw_nothing_new_is_sent_and_what_was_sent_stays_in_the_file(school: Planschool) -> None:
    kind, client = school.kind(), school.mens("ib")[1]
    with school.op(2027, 2, 11):
        school.gegeven(kind, *ALLES_KLAAR)
        school.vastleggen(kind, DELEN, keuze="gegeven", wijze="op papier")
        verstuurd = school.vastleggen(kind, VERZENDEN)
    with school.op(2027, 2, 15):
        ingetrokken = school.vastleggen(kind, DELEN, keuze="ingetrokken", wijze="per telefoon")
        opnieuw = school.vastleggen(kind, VERZENDEN)
        blad = client.get(f"/leerlingen/{kind.pk}/toestemmingen/").context["blad"]
        tijdlijn = client.get(f"/leerlingen/{kind.pk}/tijdlijn/").context["tijdlijn"].gebeurtenissen

    assert verstuurd.vastgelegd, verstuurd.bezwaren
    assert ingetrokken.vastgelegd
    assert not opnieuw.vastgelegd
    assert any("Schoolgegevens delen met externe partijen" in zin for zin in opnieuw.bezwaren)
    beeld = next(een for een in (*blad.nodig, *blad.gevraagd) if een.stand.pad == DELEN)
    assert [een.woord for een in beeld.antwoorden] == ["ingetrokken", "ingetrokken"]
    assert beeld.stand.bij_intrekking == ("niets nieuws delen", "wat al gedeeld is blijft in het logboek")
    assert [item.titel for item in tijdlijn if item.titel == "Aanvraag versturen"] == ["Aanvraag versturen"]
