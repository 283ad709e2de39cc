"""The people of a demo school: staff in the roles of the plan, accounts, parents with and without gezag."""

import csv
from datetime import date
from io import StringIO
from typing import Any

from passend.leerling.services import ouder_create, ouderrelatie_create
from passend.school.enums import Profiel
from passend.school.services import locatie_create, medewerker_create, rol_toekennen, schooljaar_create
from passend.toegang.services import account_create, account_koppelen
from passend.web.opdrachten.demogegevens import naam_van
from passend.web.opdrachten.demolader import Lader


def school_inrichten(lader: Lader) -> None:
    """Locaties, the school year with its free days, and the staff with the roles that are not about one groep."""
    for locatie in lader.gegevens["locaties"]:
        locatie_create(**locatie)
    jaar = lader.gegevens["schooljaar"]
    dag = lader.verschuiving.dag
    schooljaar_create(
        begin=jaar["begin"] + lader.verschuiving.jaren,
        eerste_schooldag=dag(date.fromisoformat(jaar["eerste_schooldag"])),
        laatste_schooldag=dag(date.fromisoformat(jaar["laatste_schooldag"])),
        regio=lader.school.regio,
        vakanties=[
            (naam, soort, dag(date.fromisoformat(van)), dag(date.fromisoformat(tot)))
            for naam, soort, van, tot in jaar["vakanties"]
        ],
    )
    for mens in lader.gegevens["medewerkers"]:
        velden = {naam: mens[naam] for naam in ("voornaam", "achternaam", "email", "las_sleutel")}
        lader.mensen[mens["las_sleutel"]] = medewerker_create(**velden)
        for rol in mens["rollen"]:
            if "groep" not in rol:
                _rol_geven(lader, mens, rol)


def groepen_verdelen(lader: Lader) -> None:
    """Who has which groep, and who can sign in."""
    for mens in lader.gegevens["medewerkers"]:
        for rol in mens["rollen"]:
            if "groep" in rol:
                _rol_geven(lader, mens, rol, groep=lader.groepen[rol["groep"]])
        if mens["account"]:
            account = account_create(email=mens["email"], naam=naam_van(mens), wachtwoord=lader.gegevens["wachtwoord"])
            account_koppelen(account, lader.mensen[mens["las_sleutel"]])


def ouders_vastleggen(lader: Lader) -> None:
    """The parents of `ouders.csv`. EDEXML has none, and an OSO file is about a pupil who comes from another school."""
    for rij in csv.DictReader(StringIO(lader.bron.tekst(lader.gegevens["ouders"])), delimiter=";"):
        ouder = ouder_create(voornaam=rij["Voornaam"], achternaam=rij["Achternaam"], email=rij["E-mail"])
        for sleutel in rij["Leerlingnummers"].split():
            ouderrelatie_create(
                leerling=lader.leerlingen[sleutel], ouder=ouder, relatie=rij["Relatie"], gezag=rij["Gezag"]
            )


def _rol_geven(lader: Lader, mens: dict[str, Any], rol: dict[str, str], **waar: Any) -> None:
    medewerker = lader.mensen[mens["las_sleutel"]]
    rol_toekennen(medewerker, rol=rol["rol"], profiel=Profiel(rol["profiel"]), van=lader.begin, **waar)
