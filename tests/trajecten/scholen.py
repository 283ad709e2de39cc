"""A small school under one plan: one pupil for each way that is walked in a browser, and somebody in every role."""

from datetime import date
from uuid import uuid4

from passend.core import klok
from passend.core.bereik import school_bereik
from passend.dossier.rekenen import signalen_herberekenen, stand_herberekenen
from passend.leerling.models import Leerling
from passend.leerling.services import (
    leerling_create,
    leerling_indelen,
    leerling_inschrijven,
    ouder_create,
    ouderrelatie_create,
)
from passend.school.enums import Profiel
from passend.school.models import Groep, Schooljaar
from passend.school.selectors import school_list
from passend.school.services import groep_create, medewerker_create, rol_toekennen, school_create, schooljaar_create
from passend.schoolplan.selectors import plan_van
from passend.schoolplan.services import Planbestand, planversie_activeren, planversie_vastleggen
from passend.toegang.enums import Recht
from passend.toegang.profielen import rechten_van_profiel
from passend.toegang.services import account_create, account_koppelen
from tests.schoolwereld import BEGIN, VAKANTIES
from tests.trajecten.wegen import PLANLAGEN, PLANNEN, Weg, wegen_van

BRIN, LETTERS = "98Z", "ABCDE"


def school_maken(plan: str, wachtwoord: str) -> dict[str, dict[str, str]]:
    """Make it, and tell who is there: `leerlingen` way -> id, `mensen` role -> e-mail."""
    wegen = [weg for weg in wegen_van(plan) if weg.in_de_browser]
    school = school_create(naam=f"School {plan}", brin=_brin(plan), regio="midden")
    with school_bereik(school.pk), klok.klok_op(BEGIN):
        jaar = schooljaar_create(
            begin=2026,
            eerste_schooldag=date(2026, 8, 31),
            laatste_schooldag=date(2027, 7, 16),
            regio="midden",
            vakanties=VAKANTIES,
        )
        groepen = {nr: groep_create(schooljaar=jaar, naam=f"{nr}", jaargroepen=[nr]) for nr in {w.groep for w in wegen}}
        hoofd = medewerker_create(voornaam="Hoofd", achternaam="van Verzonnen")
        profielen = _plan_activeren(plan, hoofd)
        leerlingen = {weg.naam: str(_kind(weg, jaar, groepen[weg.groep]).pk) for weg in wegen}
        rollen = {stap.als for weg in wegen for stap in weg.stappen if stap.als}
        mensen = {rol: _mens(plan, rol, profielen[rol], groepen, wachtwoord) for rol in sorted(rollen)}
        signalen_herberekenen()
        stand_herberekenen()
    return {"leerlingen": leerlingen, "mensen": mensen}


def school_bijwerken(plan: str) -> None:
    """Work out how it stands on this day at the school with this plan."""
    school = next(een for een in school_list() if een.brin == _brin(plan))
    with school_bereik(school.pk):
        signalen_herberekenen()
        stand_herberekenen()


def _brin(plan: str) -> str:
    return f"{BRIN}{LETTERS[list(PLANLAGEN).index(plan)]}"


def _plan_activeren(plan: str, hoofd: object) -> dict[str, str]:
    bestanden = [Planbestand(bestand=naam, tekst=(PLANNEN / naam).read_text("utf-8")) for naam in PLANLAGEN[plan]]
    versie = planversie_vastleggen(bestanden, door=hoofd)  # type: ignore[arg-type]
    profielen = {rol.id: str(rol.profiel) for rol in plan_van(versie).rollen if not isinstance(rol, str)}
    baas = next(rol for rol, profiel in profielen.items() if profiel == "directie")
    rol_toekennen(hoofd, rol=baas, profiel=Profiel.DIRECTIE, van=BEGIN)  # type: ignore[arg-type]
    planversie_activeren(versie, vanaf=BEGIN)
    return profielen


def _kind(weg: Weg, jaar: Schooljaar, groep: Groep) -> Leerling:
    kind = leerling_create(
        roepnaam="Kim",
        achternaam="van Verzonnen",
        las_sleutel=str(uuid4())[:8],
        geboortedatum=date(2021 - weg.groep, 3, 1),
    )
    leerling_inschrijven(kind, van=BEGIN)
    leerling_indelen(kind, schooljaar=jaar, groep=groep, jaargroep=weg.groep, van=BEGIN)
    for naam in ("Robin", "Sam"):
        ouder = ouder_create(voornaam=naam, achternaam="van Verzonnen")
        ouderrelatie_create(leerling=kind, ouder=ouder, relatie="moeder", gezag="ja", van=BEGIN)
    return kind


def _mens(plan: str, rol: str, profiel: str, groepen: dict[int, Groep], wachtwoord: str) -> str:
    medewerker = medewerker_create(voornaam=rol.title(), achternaam="van Verzonnen")
    eigen = Recht.EIGEN_GROEPEN in rechten_van_profiel(profiel)
    for groep in groepen.values() if eigen else [None]:
        rol_toekennen(medewerker, rol=rol, profiel=Profiel(profiel), van=BEGIN, groep=groep)
    account = account_create(email=f"{rol}@{plan}.example", naam=rol, wachtwoord=wachtwoord)
    account_koppelen(account, medewerker)
    return account.email
