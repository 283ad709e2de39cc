"""Files for De Kornoelje, the school of the tests, made while a test runs."""

from pathlib import Path
from typing import Any

from passend.uitwisseling.services import importeer
from passend.uitwisseling.tabel import Koppeling, koppeling_load
from passend.uitwisseling.verslag import Importverslag
from tests.schoolwereld import Schoolwereld

RESULTATEN: dict[str, Any] = {
    "naam": "toetsen",
    "kolommen": [
        {"kolom": "nr", "veld": "leerlingsleutel"},
        {"kolom": "naam", "veld": "naam"},
        {"kolom": "geboren", "veld": "geboortedatum"},
        {"kolom": "toets", "veld": "toets"},
        {"kolom": "vak", "veld": "vak"},
        {"kolom": "moment", "veld": "moment"},
        {"kolom": "datum", "veld": "afnamedatum"},
    ],
    "metingen": [
        {
            "kolommen": [
                {"kolom": "niveau", "veld": "niveau"},
                {"kolom": "score", "veld": "vaardigheidsscore"},
                {"kolom": "dle", "veld": "dle"},
            ]
        }
    ],
    "bevestigd": True,
}
KOP = "nr;naam;geboren;toets;vak;moment;datum;niveau;score;dle"


def koppeling(**anders: Any) -> Koppeling:
    return koppeling_load(RESULTATEN | anders)


def rij(
    nr: str = "5a-3",
    toets: str = "DMT",
    datum: str = "22-01-2026",
    niveau: str = "IV",
    score: str = "38,5",
    dle: str = "",
    vak: str = "",
    moment: str = "M5",
    naam: str = "",
    geboren: str = "",
) -> str:
    """A row of results; the pupil is Yara unless said otherwise."""
    return ";".join((nr, naam, geboren, toets, vak, moment, datum, niveau, score, dle))


def tabel(pad: Path, *rijen: str) -> Path:
    pad.write_text("\n".join((KOP, *rijen)) + "\n", encoding="utf-8")
    return pad


def inlezen(wereld: Schoolwereld, bestand: Path, **anders: Any) -> Importverslag:
    vast: dict[str, Any] = {"school": wereld.school, "door": wereld.intern_begeleider}
    if bestand.suffix == ".csv":
        vast["koppeling"] = koppeling()
    return importeer(bestand, **(vast | anders))


def telling(verslag: Importverslag, soort: str) -> tuple[int, int, int, int]:
    """(new, changed, unchanged, refused)"""
    geteld = verslag.tellingen[soort]
    return geteld.nieuw, geteld.gewijzigd, geteld.ongewijzigd, geteld.geweigerd


def leerling_xml(
    sleutel: str, *, eckid: str = "", groep: str = "", extra: str = "", jaargroep: str = "5", **velden: str
) -> str:
    eck = f' eckid="{eckid}"' if eckid else ""
    inhoud = "".join(f"<{naam}>{waarde}</{naam}>" for naam, waarde in velden.items())
    in_groep = f'<groep key="{groep}"/>' if groep else ""
    return f'<leerling key="{sleutel}"{eck}>{inhoud}<jaargroep>{jaargroep}</jaargroep>{in_groep}{extra}</leerling>'


def edexml(
    pad: Path,
    *leerlingen: str,
    schooljaar: str = "2026-2027",
    peildatum: str = "2026-10-01",
    brin: str = "00ZA",
    groepen: str = "",
    leerkrachten: str = "",
    vestigingen: str = "",
) -> Path:
    pad.write_text(
        f"<EDEX><school><schooljaar>{schooljaar}</schooljaar><peildatum>{peildatum}</peildatum>"
        f"<brincode>{brin}</brincode></school>"
        f"<vestigingen>{vestigingen}</vestigingen><groepen>{groepen}</groepen>"
        f"<leerlingen>\n{'\n'.join(leerlingen)}\n</leerlingen><leerkrachten>{leerkrachten}</leerkrachten></EDEX>",
        encoding="utf-8",
    )
    return pad
