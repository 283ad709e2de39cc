"""Code lists of EDEXML 2.1 (schema EDEXML.types.vast.xsd)."""

from passend.uitwisseling.gegevens import Geslacht

VERSIES = frozenset({"1.03", "1.0.3", "2.0", "2.1"})

GESLACHT = {
    "0": Geslacht.ONBEKEND,
    "1": Geslacht.MAN,
    "2": Geslacht.VROUW,
    "9": Geslacht.NIET_OPGEGEVEN,
}
"""ISO 5218; OSO list 14 has 1 and 2 the other way round."""

HISTORISCH = "H"

JAARGROEPEN = {
    code: code for code in ("B", "D", *(str(n) for n in range(9)), *(str(n) for n in range(11, 17)), *"SVCNH")
}
"""B baby, D dreumes, 0 peuter, 1-8, 11-16 voortgezet onderwijs, S s(b)o, V vso, C combinatiegroep, N geen po of vo,
H historisch."""

ROLLEN = {
    "ADJ": "adjunct-directeur",
    "ADM": "administratie",
    "CON": "conciërge",
    "DIR": "directeur",
    "ICT": "ict-coördinator",
    "IB": "intern begeleider",
    "KLA": "klassenassistent",
    "LRK": "leerkracht",
    "LOS": "lerarenondersteuner",
    "LOC": "locatieleider",
    "OWA": "onderwijsassistent",
    "OUD": "ouder",
    "RT": "remedial teacher",
    "SMW": "schoolmaatschappelijk werk",
    "STA": "stagiair",
    "TAL": "toetsafnameleider",
    "VAK": "vakleerkracht",
}
