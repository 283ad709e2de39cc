"""Code lists of the OSO gegevensset 2019.1 (numbers are those of "OSO codelijsten")."""

from passend.uitwisseling.gegevens import Antwoord, Geslacht

GETOETST_JAAR = "2019"

GESLACHT = {"0": Geslacht.ONBEKEND, "1": Geslacht.VROUW, "2": Geslacht.MAN}
"""List 14, the other way round than EDEXML."""

JAARGROEPEN = {code: code for code in ("P", "S", *(str(n) for n in range(9)), *(str(n) for n in range(11, 17)))}
"""List 13: P peuter, 0-8, 11-16 voortgezet onderwijs, S s(b)o of vso."""

ANTWOORD = {"Ja": Antwoord.JA, "Nee": Antwoord.NEE, "Onbekend": Antwoord.ONBEKEND}
"""List 37."""

RELATIE = {"1": "vader", "2": "moeder", "3": "voogd"}
"""List 41; the other codes are not public and stay codes."""

OVERDRACHTSOORTEN = frozenset({"overstapdossier", "overdrachtbinnenbrin", "swv-dossier"})

UITGEZET, VERBODEN = "OPT-UIT", "VERBODEN"
"""List 48: the school left this category out, or the profile forbids it; no data of it may follow."""

CATEGORIEEN = {
    "cat_ouderinzage": "inzage",
    "cat_oudersverzorgers": "verzorger",
    "cat_schoolloopbaan": "schoolloopbaanlijst",
    "cat_onderwijsondersteuning": "onderwijsondersteuning",
    "cat_handelingsplannen": "handelingsplan",
    "cat_eindtoetsbo": "eindtoets_basisonderwijs",
    "cat_toetsresultaten": "toetslijst",
}
"""Which element carries the data of a category, for the categories that are taken over."""

NIET_OVERGENOMEN = {
    "overstapadvies": "overstapadvies",
    "voorschools": "voor- en vroegschoolse educatie",
    "vroegschools": "voor- en vroegschoolse educatie",
    "verzuim": "verzuim",
    "cijferlijstlijst": "cijferlijsten",
    "overigdocumentlijst": "losse bijlagen",
    "examenresultaat": "examenresultaat",
    "resultaatvakkenvo": "vakken van het voortgezet onderwijs",
    "certificaat": "certificaten",
    "competenties": "competenties",
    "stage": "stage",
    "overigvombo": "overdracht naar het mbo",
}
"""Blocks that are known and left in the file; the person who imports is told."""

GELEZEN = frozenset(
    {
        "voornaam",
        "voorletters-1",
        "voorvoegsel",
        "achternaam",
        "roepnaam",
        "geboortedatum",
        "geslacht",
        "adresgeheim",
        "leerlingid",
        "datuminschrijving",
        "datumuitschrijving",
        "schoolloopbaanlijst",
        "onderwijsondersteuning",
        "eindtoets_basisonderwijs",
        "toetslijst",
        "verzorger",
    }
)

NIET_NODIG = frozenset(
    {
        "geboortemaand",
        "adreslijst",
        "postcode4adres",
        "communicatielijst",
        "gba",
        "adresbuitenland",
        "geboorteplaats",
        "nationaliteit",
        "onderwijssinds",
        "startdatumhuidigonderwijs",
        "teruggeplaatstnaarbrin",
        "leerlinggewicht",
        "nnca",
        "tehuis",
        "huisarts",
        "verzorgersaansprakelijk",
        "aansprakelijkeinstelling",
        "vanpeuterspeelzaal",
        "naampeuterspeelzaal",
        "bevorderd",
    }
)
"""Fields about a pupil that supporting the pupil does not need (addresses, weights, nationality): read past."""

DIAGNOSES = frozenset(
    {
        "F41.0", "F43.1", "F43.2", "F50", "F79.VB", "F79.ZB", "F80", "F81.0", "F81.1", "F81.2", "F81.9", "F82",
        "F84", "F84.0", "F84.2", "F84.5", "F84.nld", "F84.mcdd", "F90", "F90.0", "F90.0+", "F90.0-", "F91",
        "F91.3", "F92.0", "F93.1", "F94", "F95", "F95.2", "Fspd", "G40", "H54.0", "H54.2", "H91.9.d", "H91.9.s",
        "HB", "Z62",
    }
)  # fmt: skip
"""List 23."""

EINDTOETS_NIVEAUS = {"01": "<1F", "02": "1F", "03": "1S", "04": "2F"}
"""List 45, reference levels of the eindtoets."""

REFERENTIENIVEAU = "RNTRM"
STANDAARDSCORE = "Standaardscore"
"""Codes of list 11 under which results of the eindtoets are kept with the others."""
