"""Make the files of the demo school in `demo/`: an EDEXML file and three tables. Everything is invented.

Run `python tools/demo_maken.py` after a change; the same script gives the same bytes. The files are about the school
year 2026-2027 and the two before it; whoever loads them moves all days along to the present.
"""

import csv
import random
from collections.abc import Iterator
from datetime import date, timedelta
from io import StringIO
from pathlib import Path
from statistics import NormalDist
from xml.sax.saxutils import escape


def woorden(tekst: str) -> list[str]:
    """The words of a text."""
    return tekst.split()


MAP = Path(__file__).resolve().parents[1] / "demo"
BEGIN = 2026
VESTIGINGEN = {"V1": "Willibrord", "V2": "Miland"}
# key, name, jaargroepen, vestiging, roepnamen
GROEPEN = [
    ("G4", "4", (4,), "V1", "Aya Benthe Casper Dewi Elif Floris Guusje Hamza Ilse Jurre Kaat Levi Mila Nils"),
    ("G5", "5a", (5,), "V1", "Noor Sem Yara Abel Bo Cato Djamila Emre Fenna Gijs Hidde Isa Jip Kee Lars"),
    (
        "G6",
        "6a",
        (6,),
        "V2",
        "Bilal Lotte Finn Amira Bram Chris Daan Evi Fatih Gwen Hugo Imke Joep Kyra Luuk Maud",
    ),
    (
        "G78",
        "7/8",
        (7, 8),
        "V2",
        "Anouk Boaz Ceren Dirk Eline Faas Giel Hanna Ibrahim Jesse Kim Loek Mirthe Nout Olaf",
    ),
]
MEISJES = frozenset(
    woorden(
        "Aya Benthe Dewi Elif Guusje Ilse Kaat Mila Noor Yara Cato Djamila Fenna Isa Kee Lotte Amira Evi Gwen Imke Kyra"
        " Maud Anouk Ceren Eline Hanna Kim Mirthe"
    )
)
ACHTERNAMEN = woorden(
    "Zwaluw Otter Reiger Bever Hamster Lijster Wezel Fazant Kievit Grutto Wulp Snoek Ekster Vink Sperwer Kwartel"
    " Buizerd Karekiet Spreeuw Putter Sijs Koekoek Tureluur Aalscholver Roodborst Winterkoning Wielewaal Nachtegaal"
)
MEDEWERKERS = [
    ("M01", "Tess", "Waterlelie", "LRK", "G4"),
    ("M02", "Merel", "Zandstra", "LRK", "G5"),
    ("M03", "Jelmer", "Dorsman", "LRK", "G6"),
    ("M04", "Ruben", "Klaproos", "LRK", "G78"),
    ("M05", "Wieke", "Roemer", "IB", ""),
    ("M06", "Douwe", "Kastelein", "DIR", ""),
]
# subject -> vaardigheidsscore of an average pupil in jaargroep 3 and what a year adds
VAKKEN = {
    "technisch lezen": (28, 17),
    "begrijpend lezen": (112, 14),
    "rekenen en wiskunde": (118, 32),
    "spelling": (190, 42),
}
MOMENTEN = (("M", 1), ("E", 6))  # letter and month; the third week of it
GRENZEN = [(0.9, "I+"), (0.8, "I"), (0.6, "II"), (0.4, "III"), (0.2, "IV"), (0.0, "V")]
# Three names in the story of the demo: what they find hard, and how hard (in standard deviations).
VERHAAL = {("Yara", "technisch lezen"): -1.4, ("Noor", "spelling"): -1.1, ("Bilal", "rekenen en wiskunde"): -0.9}
DRIE_KEER_ONVOLDOENDE = {("Sem", "spelling"), ("Gwen", "rekenen"), ("Nils", "spelling")}


class Leerling:
    """A pupil of the demo: who, where, and how able in each subject (0 is average, 1 a standard deviation better)."""

    def __init__(self, nummer: int, roepnaam: str, jaargroep: int, groep: str, vestiging: str) -> None:
        self.sleutel = f"L{nummer:03d}"
        self.eck_id = f"https://ketenid.example/demo/{nummer:03d}"
        self.roepnaam, self.jaargroep, self.groep, self.vestiging = roepnaam, jaargroep, groep, vestiging
        self.achternaam = ACHTERNAMEN[nummer * 5 % len(ACHTERNAMEN)]
        self.nummer = nummer
        self.toeval = random.Random(f"demo-{nummer}")
        self.geboren = date(BEGIN - 4 - jaargroep, 10, 1) + timedelta(days=self.toeval.randrange(360))
        algemeen = self.toeval.gauss(0.25, 0.6)
        self.aanleg = {vak: VERHAAL.get((roepnaam, vak), algemeen + self.toeval.gauss(0, 0.45)) for vak in VAKKEN}

    def opnieuw(self) -> "Leerling":
        """The same pupil, from the start of the dice."""
        return Leerling(self.nummer, self.roepnaam, self.jaargroep, self.groep, self.vestiging)


def leerlingen() -> list[Leerling]:
    """All pupils; in a groep with two jaargroepen the first half sits in the lower one."""
    alle: list[Leerling] = []
    for groep, _, jaargroepen, vestiging, namen in GROEPEN:
        rij = woorden(namen)
        for plaats, roepnaam in enumerate(rij):
            jaargroep = jaargroepen[plaats * len(jaargroepen) // len(rij)]
            alle.append(Leerling(len(alle) + 1, roepnaam, jaargroep, groep, vestiging))
    return alle


def resultaten(leerling: Leerling) -> Iterator[list[str]]:
    """Rows of Cito-like results: two moments a year from jaargroep 3 on, three school years, the future included."""
    for terug in (2, 1, 0):
        jaargroep = leerling.jaargroep - terug
        for weekdag, (vak, (begin, groei)) in enumerate(VAKKEN.items() if jaargroep >= 3 else ()):
            for deel, (letter, maand) in enumerate(MOMENTEN):
                if leerling.toeval.random() < 0.03:
                    continue  # absent
                z = leerling.aanleg[vak] + leerling.toeval.gauss(0, 0.22)
                percentiel = NormalDist().cdf(z)
                score = begin + groei * (jaargroep - 3 + deel / 2) + z * groei * 0.8
                yield [
                    leerling.sleutel,
                    "Cito Leerling in Beeld",
                    vak,
                    f"{letter}{jaargroep}",
                    str(jaargroep),
                    toetsdag(BEGIN + 1 - terug, maand, weekdag).strftime("%d-%m-%Y"),
                    next(niveau for grens, niveau in GRENZEN if percentiel >= grens),
                    f"{score:.1f}".replace(".", ","),
                    str(max(1, min(99, round(percentiel * 100)))),
                ]


def verwachtingen(leerling: Leerling) -> Iterator[list[str]]:
    """What was expected of each result, written down at the start of its school year: a little below the ability."""
    for _, _, vak, moment, jaargroep, *_ in resultaten(leerling.opnieuw()):
        percentiel = NormalDist().cdf(leerling.aanleg[vak] - 0.3)
        op = date(BEGIN - (leerling.jaargroep - int(jaargroep)), 9, 7)
        yield [
            leerling.sleutel,
            "cito-lib",
            "i-v",
            vak,
            moment,
            op.strftime("%d-%m-%Y"),
            next(niveau for grens, niveau in GRENZEN if percentiel >= grens).replace("+", ""),
        ]


def toetsdag(jaar: int, maand: int, weekdag: int) -> date:
    """A weekday (0 is Monday) of the third full week of a month."""
    vijftiende = date(jaar, maand, 15)
    return vijftiende + timedelta(days=-vijftiende.weekday() % 7 + weekdag)


def methodetoetsen(leerling: Leerling) -> Iterator[list[str]]:
    """Rows of tests of the teaching method: every four weeks of this school year, for spelling and rekenen."""
    for vak, aanleg in (("spelling", "spelling"), ("rekenen", "rekenen en wiskunde")):
        for blok in range(11):
            op = date(BEGIN, 9, 11) + timedelta(weeks=4 * blok)
            moeite = (leerling.roepnaam, vak) in DRIE_KEER_ONVOLDOENDE
            voldoende = not moeite and leerling.toeval.gauss(leerling.aanleg[aanleg], 0.5) > -1.2
            oordeel = "voldoende" if voldoende else "onvoldoende"
            yield [leerling.sleutel, "methodegebonden toetsen", vak, op.strftime("%d-%m-%Y"), oordeel]


def edexml(alle: list[Leerling]) -> str:
    """The school as its administration hands it over, without addresses and personal numbers."""
    regels = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<!-- De demoschool van Passend. Alle namen zijn verzonnen. Gemaakt door tools/demo_maken.py. -->",
        "<EDEX>",
        "  <school>",
        f"    <schooljaar>{BEGIN}-{BEGIN + 1}</schooljaar>",
        f"    <peildatum>{BEGIN}-08-01</peildatum>",
        "    <brincode>00ZA</brincode>",
        "    <dependancecode>00</dependancecode>",
        f"    <aanmaakdatum>{BEGIN}-08-01T08:15:00</aanmaakdatum>",
        "    <auteur>Passend</auteur>",
        "    <xsdversie>2.1</xsdversie>",
        "  </school>",
        "  <vestigingen>",
        *(f'    <vestiging key="{sleutel}"><naam>{naam}</naam></vestiging>' for sleutel, naam in VESTIGINGEN.items()),
        "  </vestigingen>",
        "  <groepen>",
        *(
            f'    <groep key="{sleutel}"><naam>{naam}</naam>'
            f"<jaargroep>{jaargroepen[0] if len(jaargroepen) == 1 else 'C'}</jaargroep></groep>"
            for sleutel, naam, jaargroepen, *_ in GROEPEN
        ),
        "  </groepen>",
        "  <leerlingen>",
        *(_leerling(leerling) for leerling in alle),
        "  </leerlingen>",
        "  <leerkrachten>",
        *(_medewerker(*medewerker) for medewerker in MEDEWERKERS),
        "  </leerkrachten>",
        "</EDEX>",
    ]
    return "\n".join(regels) + "\n"


def _leerling(leerling: Leerling) -> str:
    begin_groep_3 = BEGIN + 3 - leerling.jaargroep
    velden = [
        ("achternaam", leerling.achternaam),
        ("roepnaam", leerling.roepnaam),
        ("geboortedatum", leerling.geboren.isoformat()),
        ("geslacht", "2" if leerling.roepnaam in MEISJES else "1"),
        ("start_ondw_jgr3", f"{begin_groep_3}-08-31"),
        ("jaargroep", str(leerling.jaargroep)),
    ]
    inhoud = "".join(f"<{naam}>{escape(waarde)}</{naam}>" for naam, waarde in velden)
    return (
        f'    <leerling key="{leerling.sleutel}" eckid="{leerling.eck_id}">{inhoud}<groep key="{leerling.groep}"/>'
        f'<vestiging key="{leerling.vestiging}"/><instroomdatum>{begin_groep_3 - 2}-08-31</instroomdatum></leerling>'
    )


def _medewerker(sleutel: str, voornaam: str, achternaam: str, rol: str, groep: str) -> str:
    groepen = f'<groepen><groep key="{groep}"><rol>LRK</rol></groep></groepen>' if groep else ""
    return (
        f'    <leerkracht key="{sleutel}"><achternaam>{achternaam}</achternaam><roepnaam>{voornaam}</roepnaam>'
        f"<emailadres>{voornaam.lower()}@kornoelje.example</emailadres><rol>{rol}</rol>{groepen}</leerkracht>"
    )


def tabel(kop: list[str], rijen: Iterator[list[str]]) -> str:
    """A table as a Dutch spreadsheet saves it: semicolons and decimal commas."""
    uit = StringIO()
    csv.writer(uit, delimiter=";", lineterminator="\n").writerows([kop, *rijen])
    return uit.getvalue()


def bestanden() -> dict[str, str]:
    """File name -> text."""
    alle = leerlingen()
    return {
        "leerlingen.xml": edexml(alle),
        "resultaten.csv": tabel(
            woorden("Leerlingnummer Toets Vak Moment Jaargroep Afnamedatum Niveau Vaardigheidsscore Percentiel"),
            (rij for leerling in alle for rij in resultaten(leerling)),
        ),
        "verwachtingen.csv": tabel(
            woorden("Leerlingnummer Instrument Schaal Vak Moment Datum Niveau"),
            (rij for leerling in alle for rij in verwachtingen(leerling)),
        ),
        "methodetoetsen.csv": tabel(
            woorden("Leerlingnummer Toets Vak Afnamedatum Oordeel"),
            (rij for leerling in alle for rij in methodetoetsen(leerling)),
        ),
    }


if __name__ == "__main__":
    for naam, tekst in bestanden().items():
        (MAP / naam).write_text(tekst, encoding="utf-8", newline="\n")
