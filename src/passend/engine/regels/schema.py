"""The relations that compiled rules read, as CREATE TABLE text for PostgreSQL and DuckDB alike."""

from typing import Final

# What is judged and on which day. soort: leerling, groep, school, leerkracht, gezin, niemand bij name.
# A fact later than `op` is invisible, and a fact of that day later than `nu` when both have a time.
ONDERWERP: Final = "CREATE TABLE onderwerp (onderwerp TEXT, soort TEXT, op DATE, nu TIMESTAMP)"

# Results: soort toets, methodetoets or verwachting. `instrument` and `schaal` are plain ids, `isoort` the soort of the
# instrument; `volg` orders within a day; `aantal` so many pupils. `persoon` is the pupil where a group is the subject.
# A result in words goes into `niveau` or `uitslag`, a result in numbers into `waarde`.
METING: Final = """CREATE TABLE meting (
    onderwerp TEXT, persoon TEXT, id TEXT, soort TEXT, instrument TEXT, isoort TEXT, vak TEXT, moment TEXT, op DATE,
    volg BIGINT, niveau TEXT, schaal TEXT, waarde NUMERIC(18, 4), oordeel TEXT, uitslag TEXT, aantal INTEGER
)"""

# Every other kind of fact, own kinds included.
FEIT: Final = """CREATE TABLE feit (
    onderwerp TEXT, id TEXT, soort TEXT, op DATE, tot DATE, nu TIMESTAMP, vak TEXT, domein TEXT
)"""

# Fields of a fact, a row per value; a reference holds the canonical path, `vervult` the acts that the fact fulfils.
FEITVELD: Final = "CREATE TABLE feitveld (feit TEXT, veld TEXT, waarde TEXT, getal NUMERIC(18, 4))"

# Periods of the calendar and school years (`schooljaar`), with both days included; without onderwerp for everyone.
PERIODE: Final = "CREATE TABLE periode (id TEXT, onderwerp TEXT, van DATE, tot DATE)"

DAGEN: Final = "CREATE TABLE dagen (dag DATE, schooldag BOOLEAN, werkdag BOOLEAN, volgnr_schooldag INTEGER)"

# Only for evidence: the rows of the rules that must be explained.
GEVUURD: Final = "CREATE TABLE gevuurd (voorwaarde TEXT, onderwerp TEXT, op DATE, vak TEXT)"

TABELLEN: Final = {
    "onderwerp": ONDERWERP,
    "meting": METING,
    "feit": FEIT,
    "feitveld": FEITVELD,
    "periode": PERIODE,
    "dagen": DAGEN,
}
