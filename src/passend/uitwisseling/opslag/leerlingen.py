"""Pupils from an EDEXML file: who they are, since when they are here, and in which groups they sit on the peildatum."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from passend.core.bewaren import bewaren
from passend.leerling.models import Groepsindeling, Inschrijving, Leerling
from passend.leerling.services import (
    leerling_create,
    leerling_indelen,
    leerling_inschrijven,
    leerling_uitschrijven,
    leerling_update,
)
from passend.school.enums import Groepssoort
from passend.school.models import Groep
from passend.uitwisseling.gegevens import IngelezenLeerling, Melding
from passend.uitwisseling.opslag.school import Schoolopslag, fouten_noteren, is_jaargroep, naamvelden
from passend.uitwisseling.opslag.zoeken import Leerlingzoeker
from passend.uitwisseling.verslag import Verslaglegger

_EEN_DAG = timedelta(days=1)


@dataclass(slots=True)
class Leerlingopslag:
    """Lays the pupils of the file beside those of the school. Needs a Schoolopslag that has seen school and groups."""

    school: Schoolopslag
    zoeker: Leerlingzoeker
    verslag: Verslaglegger
    jaargroepen: dict[str, set[int]] = field(default_factory=dict)
    gezien: set[UUID] = field(default_factory=set)

    def verwerken(self, gelezen: IngelezenLeerling) -> None:
        """Make, change or leave one pupil; refuse it when a person must say who it is."""
        gevonden = self.zoeker.zoek(gelezen.leerling, mag_nieuw=True)
        telling = self.verslag.telling("leerling")
        if gevonden.leerling is None and not gevonden.is_nieuw:
            telling.geweigerd += 1
            self.verslag.twijfels += self.zoeker.twijfel_melden(gelezen.leerling, gevonden)
            self.verslag.weigeren(gelezen.regel, "leerling", gelezen.leerling.sleutel, gevonden.zin)
            return
        try:
            with transaction.atomic():
                is_anders = self._vastleggen(gelezen, gevonden.leerling)
        except ValidationError as fout:
            telling.geweigerd += 1
            fouten_noteren(self.verslag, gelezen.regel, fout)
            return
        if gevonden.is_nieuw:
            telling.nieuw += 1
        elif is_anders:
            telling.gewijzigd += 1
        else:
            telling.ongewijzigd += 1

    def afronden(self) -> None:
        """After the last pupil: what a group holds, and who is at school but not in the file."""
        self.school.jaargroepen_verwerken(self.jaargroepen)
        ingeschreven = set(
            Inschrijving.objects.filter(tot__isnull=True, van__lte=self.school.peildatum).values_list(
                "leerling_id", flat=True
            )
        )
        gemist = len(ingeschreven - self.gezien)
        if gemist:
            wie = "1 leerling staat" if gemist == 1 else f"{gemist} leerlingen staan"
            tekst = f"{wie} op school ingeschreven, maar niet in dit bestand. Aan die inschrijving is niets veranderd."
            self.verslag.noteren([Melding(regel=1, tekst=tekst)])

    def _vastleggen(self, gelezen: IngelezenLeerling, bekend: UUID | None) -> bool:
        velden = _leerlingvelden(gelezen)
        is_anders = False
        if bekend is None:
            leerling = leerling_create(**velden)
            self.zoeker.besluit_uitvoeren(gelezen.leerling, leerling)
        else:
            leerling = Leerling.objects.get(pk=bekend)
            is_anders = leerling_update(leerling, **velden)
            self.zoeker.toevoegen(leerling)
        self.gezien.add(leerling.pk)
        is_anders |= self._inschrijving(gelezen, leerling)
        if not gelezen.is_vertrokken:
            is_anders |= self._indelingen(gelezen, leerling)
        return is_anders

    def _inschrijving(self, gelezen: IngelezenLeerling, leerling: Leerling) -> bool:
        """Open or close the pupil's time at school; without a first day in the file, from the peildatum on."""
        open_ = Inschrijving.objects.filter(leerling=leerling, tot__isnull=True).order_by("van").last()
        van, tot = gelezen.ingeschreven_op, gelezen.uitgeschreven_op
        is_anders = False
        if open_ is None:
            eerder = Inschrijving.objects.filter(leerling=leerling).order_by("van").last()
            if gelezen.is_vertrokken and (eerder or van is None):
                return False
            begin = van or self.school.peildatum
            if eerder and eerder.tot and begin <= eerder.tot:
                if not gelezen.is_vertrokken:
                    reden = "deze leerling is hier uitgeschreven, maar in het bestand niet; kijk na wat klopt"
                    self.verslag.weigeren(gelezen.regel, "uitstroomdatum", "", reden)
                return False
            locatie = self.school.locaties.get(gelezen.vestiging)
            open_ = leerling_inschrijven(leerling, van=begin, locatie=locatie)
            is_anders = True
        if tot and tot >= open_.van:
            leerling_uitschrijven(open_, tot=tot)
            is_anders = True
        return is_anders

    def _indelingen(self, gelezen: IngelezenLeerling, leerling: Leerling) -> bool:
        """Make the groups of the pupil those of the file, from the peildatum on."""
        jaargroep = int(gelezen.jaargroep) if is_jaargroep(gelezen.jaargroep) else None
        if gelezen.groep in self.school.groepen and jaargroep is not None:
            self.jaargroepen.setdefault(gelezen.groep, set()).add(jaargroep)
        gewenst = [self.school.groepen.get(sleutel) for sleutel in (gelezen.groep, *gelezen.samengestelde_groepen)]
        stamgroep, overige = gewenst[0], [groep for groep in gewenst[1:] if groep is not None]
        lopend = list(
            Groepsindeling.objects.filter(
                leerling=leerling, schooljaar=self.school.schooljaar, tot__isnull=True
            ).select_related("groep")
        )
        is_anders = False
        blijft: list[Groep | None] = [*overige, *([stamgroep] if stamgroep or jaargroep is not None else [])]
        for indeling in lopend:
            if indeling.groep not in blijft:
                is_anders |= self._beeindigen(indeling)
        for groep in blijft:
            is_anders |= self._indelen(leerling, groep, jaargroep, lopend)
        return is_anders

    def _indelen(
        self, leerling: Leerling, groep: Groep | None, jaargroep: int | None, lopend: list[Groepsindeling]
    ) -> bool:
        huidig = next((indeling for indeling in lopend if indeling.groep == groep), None)
        if huidig is not None:
            if huidig.jaargroep == jaargroep:
                return False
            huidig.jaargroep = jaargroep
            bewaren(huidig, "jaargroep")
            return True
        schooljaar = self.school.schooljaar
        assert schooljaar is not None  # the file names its school year first
        verhuist = any(_soort(indeling.groep) == _soort(groep) for indeling in lopend)
        van = self.school.peildatum if verhuist else self._begin(leerling, schooljaar.van)
        leerling_indelen(leerling, schooljaar=schooljaar, groep=groep, jaargroep=jaargroep, van=van)
        return True

    def _begin(self, leerling: Leerling, eerste_dag: date) -> date:
        """The first day of a first placing: the start of the school year, or of the pupil when that is later."""
        inschrijving = Inschrijving.objects.filter(leerling=leerling).order_by("van").last()
        return max(eerste_dag, inschrijving.van) if inschrijving else eerste_dag

    def _beeindigen(self, indeling: Groepsindeling) -> bool:
        """The day before the peildatum was the last; a placing that began that very day was a mistake and goes."""
        if indeling.van >= self.school.peildatum:
            indeling.delete()
            return True
        indeling.tot = self.school.peildatum - _EEN_DAG
        bewaren(indeling, "tot")
        return True


def _leerlingvelden(gelezen: IngelezenLeerling) -> dict[str, Any]:
    """The fields of Leerling that the file fills; what it leaves empty stays as it is."""
    wie = gelezen.leerling
    velden: dict[str, Any] = {
        **naamvelden(wie.naam),
        "eck_id": wie.eckid,
        "las_sleutel": wie.sleutel,
        "voornamen": wie.naam.voornamen,
        "geboortedatum": wie.geboortedatum,
        "geslacht": gelezen.geslacht.value if gelezen.geslacht else None,
        "onderwijs_sinds": gelezen.groep3_sinds,
    }
    return {naam: waarde for naam, waarde in velden.items() if waarde not in ("", None)}


def _soort(groep: Groep | None) -> str:
    return Groepssoort.STAMGROEP if groep is None else groep.soort
