"""Bad input on the form of an element: the error stands at its field, and what was typed is still there."""

from typing import Any
from uuid import uuid4

import pytest

from passend.dossier.invulformulier import Invulformulier
from passend.dossier.invulvelden import Invulveld
from passend.dossier.models import Feit
from passend.web.vastleggen.formulier import Vastlegformulier
from tests.schoolwereld import VANDAAG, Schoolwereld
from tests.web.hulp import ingelogd

TRAP = "routes.ondersteuningstrappen"
GESPREK = f"{TRAP}.stap-1.gesprek-ouders"
DAAD = f"{TRAP}.algemene-zorg.eigen-aanpak.hulp-in-groep"
BESLUIT = f"{TRAP}.algemene-zorg.naar-stap-1"
TEKST = "Wat er al getypt was."
# Of each kind of field: the form, what is wrong on it, the field, and the sentence.
FOUTEN = {
    "geen dag": (GESPREK, {"op": "31-31-2026"}, "op", "Dit is geen dag. Schrijf bijvoorbeeld 26-11-2026."),
    "lege dag": (GESPREK, {"op": ""}, "op", "Vul een dag in."),
    "dag die nog komt": (BESLUIT, {"op": "2031-01-01"}, "op", "Deze dag is nog niet geweest."),
    "vreemde keuze": (BESLUIT, {"keuze": "routes.bestaat.niet"}, "keuze", "Dit kan hier niet gekozen worden."),
    "vreemde mens": (GESPREK, {"aanwezig": ["ouders", "de-buurman"]}, "aanwezig", "Dit kan hier niet gekozen worden."),
    "te lang": (GESPREK, {"reden": "a" * 10_001}, "reden", "Schrijf hier hooguit 10.000 tekens"),
}


@pytest.mark.parametrize("fout", FOUTEN)
def test_an_error_stands_at_its_field_and_nothing_typed_is_lost(schrijfwereld: Schoolwereld, fout: str) -> None:
    pad, velden, veld, zin = FOUTEN[fout]
    invoer: dict[str, Any] = {"op": VANDAAG.isoformat(), "sleutel": str(uuid4()), "toelichting": TEKST} | velden
    adres = f"/leerlingen/{schrijfwereld.leerlingen['Yara'].pk}/vastleggen/{pad}/"

    antwoord = ingelogd(schrijfwereld, "Merel").post(adres, invoer)

    assert antwoord.status_code == 422
    assert f'id="id_{veld}_error">{zin}' in antwoord.text
    assert f'aria-describedby="id_{veld}' in antwoord.text
    assert TEKST in antwoord.text
    assert antwoord.context["form"][veld].value() == invoer[veld]
    assert Feit.objects.filter(bron="scherm").count() == 0


def test_a_form_without_its_key_gets_another_and_loses_nothing(schrijfwereld: Schoolwereld) -> None:
    adres = f"/leerlingen/{schrijfwereld.leerlingen['Yara'].pk}/vastleggen/{DAAD}/"

    for sleutel in ("", "geen-sleutel"):
        invoer = {"op": VANDAAG.isoformat(), "sleutel": sleutel, "toelichting": TEKST}
        assert ingelogd(schrijfwereld, "Merel").post(adres, invoer).status_code == 302

    assert [feit.velden["toelichting"] for feit in Feit.objects.filter(bron="scherm")] == [[TEKST], [TEKST]]


def test_a_word_where_a_number_belongs_is_an_error_at_its_field() -> None:
    veld = Invulveld(pad="feiten.toets.score", naam="Score", soort="getal")
    opzet = Invulformulier(pad="feiten.toets", naam="Toets", woorden={"feit": "toets"}, velden=(veld,))

    form = Vastlegformulier({"op": VANDAAG.isoformat(), "deel.feiten.toets.score": "veel"}, opzet=opzet)

    assert form.errors == {"deel.feiten.toets.score": ["Dit is geen getal."]}
    assert form["deel.feiten.toets.score"].value() == "veel"
