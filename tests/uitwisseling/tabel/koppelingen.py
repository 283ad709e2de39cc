"""Koppelingen that several tests here use."""

from typing import Any

from passend.uitwisseling.tabel import Koppeling, koppeling_load

LANG: dict[str, Any] = {
    "naam": "een rij per resultaat",
    "kolommen": [
        {"kolom": "Leerlingnummer", "veld": "leerlingsleutel"},
        {"kolom": "Naam", "veld": "naam"},
        {"kolom": "Groep", "veld": "groep"},
        {"kolom": "Afnamedatum", "veld": "afnamedatum"},
        {"kolom": "Toets", "veld": "toets"},
        {"kolom": "Moment", "veld": "moment"},
        {"kolom": "Opmerking", "veld": "opmerking"},
    ],
    "metingen": [
        {
            "kolommen": [
                {"kolom": "Niveau I-V", "veld": "niveau", "schaal": "i-v"},
                {"kolom": "Vaardigheidsscore", "veld": "vaardigheidsscore"},
                {"kolom": "Percentiel", "veld": "percentiel"},
            ]
        }
    ],
    "bevestigd": True,
}
BREED: dict[str, Any] = {
    "naam": "een kolom per toets",
    "kolommen": [{"kolom": "nr", "veld": "leerlingsleutel"}],
    "metingen": [
        {
            "kolommen": [{"kolom": "DMT M5", "veld": "niveau", "schaal": "i-v"}],
            "vast": {"toets": "dmt", "moment": "M5", "afnamedatum": "22-01-2026"},
        },
        {
            "kolommen": [
                {"kolom": "AVI", "veld": "avi"},
                {"kolom": "datum AVI", "veld": "afnamedatum"},
            ],
            "vast": {"toets": "avi"},
        },
    ],
    "bevestigd": True,
}


def koppeling(basis: dict[str, Any], **anders: Any) -> Koppeling:
    return koppeling_load(basis | anders)
