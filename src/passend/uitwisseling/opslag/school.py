"""An EDEXML file: the school year, groups and staff, laid beside what is there. Pupils are in `leerlingen.py`.

A field that the file leaves empty erases nothing. Roles in the file give no rights: the manual of the standard warns
against that, so a person grants them.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from passend.core import klok
from passend.core.bewaren import bewaren
from passend.school.enums import Groepssoort
from passend.school.models import Groep, Locatie, Medewerker, School, Schooljaar
from passend.school.services import medewerker_create
from passend.uitwisseling.fouten import Importfout
from passend.uitwisseling.gegevens import (
    IngelezenGroep,
    IngelezenMedewerker,
    IngelezenSchool,
    IngelezenVestiging,
    Onbekend,
    Persoonsnaam,
)
from passend.uitwisseling.models import Importrun
from passend.uitwisseling.verslag import Verslaglegger


@dataclass(slots=True)
class Schoolopslag:
    """What the file says about the school itself; `schooljaar` and `peildatum` are known after the first record."""

    school: School
    verslag: Verslaglegger
    peildatum: date = field(default_factory=klok.vandaag)
    schooljaar: Schooljaar | None = None
    groepen: dict[str, Groep] = field(default_factory=dict)
    locaties: dict[str, Locatie] = field(default_factory=dict)

    def school_verwerken(self, gelezen: IngelezenSchool) -> None:
        """Check that the file is about this school, in a school year that exists, and no older than the last one."""
        if gelezen.brin and gelezen.brin != self.school.brin:
            raise Importfout(f"Dit bestand is van school {gelezen.brin}; u leest het in bij {self.school.brin}.")
        begin = int(gelezen.schooljaar[:4])
        self.schooljaar = Schooljaar.objects.filter(begin=begin).first()
        if self.schooljaar is None:
            raise Importfout(
                f"Het schooljaar {gelezen.schooljaar} staat nog niet in Passend. Voer het eerst in, met de eerste en "
                "de laatste schooldag."
            )
        laatste = self.schooljaar.tot
        self.peildatum = min(gelezen.peildatum or klok.vandaag(), laatste)
        nieuwste = Importrun.objects.filter(soort="edexml", schooljaar=gelezen.schooljaar).aggregate(
            dag=models.Max("peildatum")
        )["dag"]
        if nieuwste and nieuwste > self.peildatum:
            raise Importfout(
                f"Dit bestand geldt voor {self.peildatum:%d-%m-%Y}; er is al een bestand van {nieuwste:%d-%m-%Y} "
                "ingelezen. Een ouder bestand zou leerlingen terugzetten."
            )

    def vestiging_verwerken(self, gelezen: IngelezenVestiging) -> None:
        """Find the location by key or name; the file has no vestigingscode, so an unknown one is named, not made."""
        locaties = Locatie.objects
        locatie = locaties.filter(las_sleutel=gelezen.sleutel).first() or locaties.filter(naam=gelezen.naam).first()
        if locatie is None:
            self.verslag.noteren([Onbekend(regel=gelezen.regel, soort="locatie", naam=gelezen.naam)])
            return
        self.locaties[gelezen.sleutel] = locatie
        velden_zetten(locatie, las_sleutel=gelezen.sleutel)

    def groep_verwerken(self, gelezen: IngelezenGroep) -> None:
        """Find the group of this school year by key, else by name; a new one is made."""
        groepen = Groep.objects.filter(schooljaar=self.schooljaar)
        groep = groepen.filter(las_sleutel=gelezen.sleutel).first()
        groep = groep or groepen.filter(naam=gelezen.naam, las_sleutel="").first()
        telling = self.verslag.telling("groep")
        velden = {
            "naam": gelezen.naam,
            "las_sleutel": gelezen.sleutel,
            "soort": Groepssoort(gelezen.soort.value),
        }
        try:
            if groep is None:
                jaargroepen = [int(gelezen.jaargroep)] if is_jaargroep(gelezen.jaargroep) else []
                groep = Groep(schooljaar=self.schooljaar, jaargroepen=jaargroepen, **velden)
                # A combination group says only through its pupils which jaargroepen it holds.
                bewaren(groep)
                telling.nieuw += 1
            elif velden_zetten(groep, **velden):
                telling.gewijzigd += 1
            else:
                telling.ongewijzigd += 1
        except ValidationError as fout:
            telling.geweigerd += 1
            fouten_noteren(self.verslag, gelezen.regel, fout)
            return
        self.groepen[gelezen.sleutel] = groep

    def jaargroepen_verwerken(self, gevonden: dict[str, set[int]]) -> None:
        """A group holds the jaargroepen of its pupils; a combination group says it in no other way."""
        for sleutel, jaargroepen in gevonden.items():
            groep = self.groepen[sleutel]
            if set(groep.jaargroepen) != jaargroepen:
                velden_zetten(groep, jaargroepen=sorted(jaargroepen))

    def medewerker_verwerken(self, gelezen: IngelezenMedewerker) -> None:
        """Find the member of staff by LAS key; without one nobody can be found again, so the row is refused."""
        telling = self.verslag.telling("medewerker")
        if not gelezen.sleutel:
            telling.geweigerd += 1
            self.verslag.weigeren(
                gelezen.regel, "key", "", "een medewerker zonder vaste sleutel is niet terug te vinden"
            )
            return
        medewerker = Medewerker.objects.filter(las_sleutel=gelezen.sleutel).first()
        velden = _medewerkervelden(gelezen)
        try:
            if medewerker is None:
                medewerker_create(las_sleutel=gelezen.sleutel, **velden)
                telling.nieuw += 1
            elif velden_zetten(medewerker, **velden):
                telling.gewijzigd += 1
            else:
                telling.ongewijzigd += 1
        except ValidationError as fout:
            telling.geweigerd += 1
            fouten_noteren(self.verslag, gelezen.regel, fout)


def velden_zetten(rij: models.Model, **velden: Any) -> bool:
    """Change the fields that differ and are not empty in the file; returns whether there were any."""
    anders = {
        naam: waarde for naam, waarde in velden.items() if waarde not in ("", None) and getattr(rij, naam) != waarde
    }
    for naam, waarde in anders.items():
        setattr(rij, naam, waarde)
    if anders:
        rij.full_clean(exclude={veld.name for veld in rij._meta.fields} - anders.keys())
        rij.save(update_fields=list(anders))
    return bool(anders)


def fouten_noteren(verslag: Verslaglegger, regel: int, fout: ValidationError) -> None:
    """A refusal for each field that the model would not take; the value is left out, the message names the field."""
    for veld, zinnen in fout.message_dict.items():
        verslag.weigeren(regel, "" if veld == "__all__" else veld, "", " ".join(zinnen))


def is_jaargroep(code: str) -> bool:
    """Whether a code of EDEXML or OSO is a group of primary school (0 to 8)."""
    return code in set("012345678")


def naamvelden(naam: Persoonsnaam) -> dict[str, str]:
    """The parts of a name as the models of pupils have them; without a roepnaam the first given name stands in."""
    voornaam = naam.roepnaam or naam.voornamen.split(" ")[0] or naam.voorletters
    return {"roepnaam": voornaam or naam.achternaam, "tussenvoegsel": naam.voorvoegsel, "achternaam": naam.achternaam}


def _medewerkervelden(gelezen: IngelezenMedewerker) -> dict[str, str]:
    naam = naamvelden(gelezen.naam)
    heeft_achternaam = bool(gelezen.naam.achternaam)
    return {
        "voornaam": naam["roepnaam"] if heeft_achternaam and naam["roepnaam"] != naam["achternaam"] else "",
        "tussenvoegsel": naam["tussenvoegsel"],
        "achternaam": naam["achternaam"] or naam["roepnaam"],
        "email": gelezen.emailadres,
    }
