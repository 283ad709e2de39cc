"""Results in a table (CSV or XLSX), read through a koppeling that says what each column holds."""

from passend.uitwisseling.tabel.koppeling import Kolom, Koppeling, Metingkolommen, Veld, koppeling_load
from passend.uitwisseling.tabel.lezer import tabel_parse
from passend.uitwisseling.tabel.raden import Voorstel, koppeling_raden

__all__ = [
    "Kolom",
    "Koppeling",
    "Metingkolommen",
    "Veld",
    "Voorstel",
    "koppeling_load",
    "koppeling_raden",
    "tabel_parse",
]
