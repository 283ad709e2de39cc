"""Going through the steps of an import as a browser does."""

import io
from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from passend.core import klok
from passend.uitwisseling.models import Importrun, Twijfel
from passend.uitwisseling.services import koppeling_bewaren
from passend.uitwisseling.wachtkamer import wachtend_create, wachtend_get, wachtend_update
from tests.schoolwereld import Schoolwereld
from tests.uitwisseling.opslag.bestand import KOP, koppeling, rij

LIJST = "/importeren/"
KOPPEN = ("nr", "naam", "geboren", "toets", "vak", "moment", "datum", "niveau", "score", "dle")


def csv(*rijen: str) -> bytes:
    return ("\n".join((KOP, *rijen)) + "\n").encode()


def aanbieden(client: Client, inhoud: bytes, naam: str = "resultaten.csv") -> HttpResponse:
    return client.post(LIJST, {"bestand": SimpleUploadedFile(naam, inhoud)})


def aangeboden(client: Client, inhoud: bytes, naam: str = "resultaten.csv") -> str:
    """The address of the page after a file was offered."""
    antwoord = aanbieden(client, inhoud, naam)
    assert antwoord.status_code == 302, antwoord.text
    return str(antwoord.headers["Location"])


def keuzes(**anders: Any) -> dict[str, Any]:
    """The form of the columns, filled in for the table of the tests."""
    velden = ("leerlingsleutel", "naam", "geboortedatum", "toets", "vak", "moment", "afnamedatum")
    uitslagen = ("niveau|i-v", "vaardigheidsscore", "dle")
    ingevuld = {f"kolom-{nummer}": veld for nummer, veld in enumerate((*velden, *uitslagen))}
    return {**ingevuld, "datumvolgorde": "dag-maand-jaar", "naam": "Toetsen"} | anders


def gekoppeld(client: Client, inhoud: bytes, **anders: Any) -> str:
    """The address of the preview of a table of which the columns were named."""
    antwoord = client.post(aangeboden(client, inhoud), keuzes(**anders))
    assert antwoord.status_code == 302, antwoord.text
    return str(antwoord.headers["Location"])


def ingelezen(client: Client, inhoud: bytes, **anders: Any) -> str:
    """The address of the report of a table that was brought in."""
    antwoord = client.post(gekoppeld(client, inhoud, **anders), {"actie": "inlezen"})
    assert antwoord.status_code == 302, antwoord.text
    return str(antwoord.headers["Location"])


def run_maken(wereld: Schoolwereld) -> UUID:
    """An import of this school, of which nothing is left."""
    run = Importrun.objects.create(
        bestand="export.csv",
        soort="tabel",
        bron="tabel ‘Toetsen’",
        sha256="0" * 64,
        grootte=10,
        begonnen_op=klok.nu(),
        door=wereld.intern_begeleider,
        geteld={"toetsresultaat": {"nieuw": 1, "gewijzigd": 0, "ongewijzigd": 0, "geweigerd": 0}},
    )
    return run.pk


def wachtend_maken(wereld: Schoolwereld) -> UUID:
    """A table with one result of Yara that waits for Wieke, its columns named."""
    id_ = wachtend_create(io.BytesIO(csv(rij())), naam="resultaten.csv", door=wereld.intern_begeleider)
    wachtend_update(wachtend_get(voor=wereld.intern_begeleider, id=id_), soort="tabel", koppeling=koppeling())
    return id_


def twijfel_maken(wereld: Schoolwereld) -> UUID:
    """A pupil in a file whom nothing settles; it may be Noor."""
    twijfel, _nieuw = Twijfel.objects.get_or_create(
        herkomst="97YY",
        sleutel="LL-77",
        naam="Fenna van der Zwaluw",
        reden="geen leerling met dit nummer",
        kandidaten=[wereld.leerlingen["Noor"].pk],
        run=run_maken(wereld),
    )
    return twijfel.pk


def preset(wereld: Schoolwereld, **anders: Any) -> None:
    """Choices that were kept before."""
    koppeling_bewaren(koppeling(**anders), door=wereld.intern_begeleider)
