"""Who got a task of a colleague records it in the role of that colleague."""

from uuid import uuid4

from passend.dossier.models import Feit
from passend.taken.models import Taakoverdracht
from tests.schoolwereld import VANDAAG, Schoolwereld
from tests.web.hulp import ingelogd

PAD = "routes.ondersteuningstrappen.algemene-zorg.eigen-aanpak.hulp-in-groep"


def vastleggen(wereld: Schoolwereld, wie: str) -> int:
    velden = {"op": VANDAAG.isoformat(), "sleutel": str(uuid4()), "toelichting": "Elke dag tien minuten."}
    return (
        ingelogd(wereld, wie).post(f"/leerlingen/{wereld.leerlingen['Yara'].pk}/vastleggen/{PAD}/", velden).status_code
    )


def test_a_given_task_is_recorded_in_the_role_of_who_gave_it(schrijfwereld: Schoolwereld) -> None:
    zonder = vastleggen(schrijfwereld, "Douwe")
    Taakoverdracht.objects.create(
        leerling=schrijfwereld.leerlingen["Yara"],
        pad=PAD,
        rol="leerkracht",
        gever=schrijfwereld.leerkracht,
        ontvanger=schrijfwereld.directeur,
        reden="Merel is op cursus.",
    )
    met = vastleggen(schrijfwereld, "Douwe")

    assert (zonder, met) == (422, 302)
    feit = Feit.objects.get(velden__id=[PAD])
    assert (feit.door, feit.rol) == (schrijfwereld.directeur, "leerkracht")
