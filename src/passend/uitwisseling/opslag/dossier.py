"""An OSO dossier: what another school (or this one) knew about a pupil, kept as facts with their source.

The keys in a dossier are those of the sending school. Unless that is this school itself, a person says who the pupil is
before anything is stored. Kinds of fact are named here; they never fulfil a duty of this school's own plan.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError

from passend.core import klok
from passend.dossier.models import Feit
from passend.dossier.selectors import geldende_feiten
from passend.dossier.services import NieuwFeit, feit_vastleggen
from passend.leerling.enums import Gezag, Relatie
from passend.leerling.models import Leerling, Ouderrelatie
from passend.leerling.services import leerling_create, ouder_create, ouderrelatie_create
from passend.school.models import Medewerker
from passend.uitwisseling.duiding import woordsleutel
from passend.uitwisseling.gegevens import (
    Gegeven,
    IngelezenDossier,
    IngelezenLeerling,
    IngelezenLoopbaan,
    IngelezenOndersteuning,
    IngelezenOuder,
    IngelezenSchool,
    IngelezenToestemming,
    Melding,
)
from passend.uitwisseling.opslag.school import fouten_noteren, naamvelden
from passend.uitwisseling.opslag.zoeken import Leerlingzoeker
from passend.uitwisseling.verslag import Verslaglegger

LOOPBAAN, ONDERSTEUNING, OVERDRACHT = "schoolloopbaan", "ondersteuning vorige school", "overdracht"

_RELATIES = {relatie.value for relatie in Relatie}


@dataclass(slots=True)
class Dossieropslag:
    """Handles the records of one file of dossiers, in their order. `leerling` is the pupil of the current dossier."""

    brin: str
    verslag: Verslaglegger
    door: Medewerker
    leerling: Leerling | None = None
    bron: str = ""
    _dag: date = field(default_factory=klok.vandaag)
    _afzender: str = ""
    _bestaand: dict[tuple[Any, ...], Feit] = field(default_factory=dict)
    _volgnummers: dict[tuple[Any, ...], int] = field(default_factory=dict)
    _zoekers: dict[str, Leerlingzoeker] = field(default_factory=dict)

    def verwerken(self, gelezen: Gegeven) -> None:
        """Take one record that is no test result."""
        match gelezen:
            case IngelezenDossier():
                self._dag = gelezen.aangemaakt_op or klok.vandaag()
            case IngelezenSchool():
                self._afzender = gelezen.brin
                self.bron = f"OSO-dossier van {gelezen.brin}, {self._dag:%d-%m-%Y}"
            case IngelezenLeerling():
                self._leerling(gelezen)
            case _ if self.leerling is None:
                self.verslag.telling(_telwoord(gelezen)).geweigerd += 1
            case IngelezenOuder():
                self._ouder(gelezen)
            case IngelezenLoopbaan() | IngelezenOndersteuning() | IngelezenToestemming():
                self._feit(gelezen, _nieuw_feit(gelezen, self.leerling, self._dag, self._afzender))

    def _leerling(self, gelezen: IngelezenLeerling) -> None:
        zoeker = self._zoeker()
        gevonden = zoeker.zoek(gelezen.leerling, mag_nieuw=False)
        telling = self.verslag.telling("leerling")
        self.leerling = None
        if gevonden.is_nieuw:
            self._leerling_maken(gelezen, zoeker)
        elif gevonden.leerling is not None:
            self.leerling = Leerling.objects.get(pk=gevonden.leerling)
            telling.ongewijzigd += 1
        else:
            telling.geweigerd += 1
            self.verslag.twijfels += zoeker.twijfel_melden(gelezen.leerling, gevonden)
            zin = f"{gevonden.zin}. Het dossier wacht daarop"
            self.verslag.weigeren(gelezen.regel, "leerling", gelezen.leerling.sleutel, zin)
        if self.leerling is not None:
            self._feiten_laden(self.leerling)

    def _leerling_maken(self, gelezen: IngelezenLeerling, zoeker: Leerlingzoeker) -> None:
        """A person decided that this is a pupil whom the school does not have yet. The sender's key is not ours."""
        velden: dict[str, Any] = {**naamvelden(gelezen.leerling.naam), "voornamen": gelezen.leerling.naam.voornamen}
        velden |= {"geboortedatum": gelezen.leerling.geboortedatum}
        if gelezen.geslacht:
            velden["geslacht"] = gelezen.geslacht.value
        try:
            self.leerling = leerling_create(**velden)
        except ValidationError as fout:
            self.verslag.telling("leerling").geweigerd += 1
            fouten_noteren(self.verslag, gelezen.regel, fout)
            return
        self.verslag.telling("leerling").nieuw += 1
        zoeker.besluit_uitvoeren(gelezen.leerling, self.leerling)

    def _zoeker(self) -> Leerlingzoeker:
        if self._afzender not in self._zoekers:
            self._zoekers[self._afzender] = Leerlingzoeker(
                herkomst=self._afzender, run=self.verslag.run, eigen_sleutels=self._afzender == self.brin
            )
        return self._zoekers[self._afzender]

    def _feiten_laden(self, leerling: Leerling) -> None:
        self._bestaand, self._volgnummers = {}, {}
        feiten = geldende_feiten().filter(leerling=leerling, soort__in=(LOOPBAAN, ONDERSTEUNING, OVERDRACHT))
        for feit in feiten.order_by("volg"):
            self._bestaand[_feitsleutel(feit.soort, feit.op, feit.velden), self._volgnummer(feit)] = feit
        self._volgnummers.clear()

    def _feit(self, gelezen: Gegeven, nieuw: NieuwFeit) -> None:
        telling = self.verslag.telling(_telwoord(gelezen))
        sleutel = _feitsleutel(nieuw.soort, nieuw.op, nieuw.velden), self._volgnummer(nieuw)
        bestaand = self._bestaand.get(sleutel)
        if bestaand is not None and (bestaand.velden, bestaand.tot) == (nieuw.velden, nieuw.tot):
            telling.ongewijzigd += 1
            return
        try:
            feit = feit_vastleggen(nieuw, door=self.door, bron=self.bron, run=self.verslag.run, vervangt=bestaand)
        except ValidationError as fout:
            telling.geweigerd += 1
            fouten_noteren(self.verslag, gelezen.regel, fout)
            return
        self._bestaand[sleutel] = feit
        if bestaand is None:
            telling.nieuw += 1
        else:
            telling.gewijzigd += 1

    def _volgnummer(self, feit: Feit | NieuwFeit) -> int:
        """Which one it is of several of the same kind that begin on the same day."""
        sleutel = _feitsleutel(feit.soort, feit.op, feit.velden)
        self._volgnummers[sleutel] = self._volgnummers.get(sleutel, 0) + 1
        return self._volgnummers[sleutel]

    def _ouder(self, gelezen: IngelezenOuder) -> None:
        """Add a parent whom the pupil does not have yet. Gezag is never changed by a file: a person looks at it."""
        telling = self.verslag.telling("ouder")
        if gelezen.is_overleden:
            telling.geweigerd += 1
            self.verslag.noteren([Melding(regel=gelezen.regel, tekst="Een overleden ouder is niet overgenomen.")])
            return
        gezag = Gezag.JA if gelezen.is_wettelijk_vertegenwoordiger else Gezag.NEE
        velden = naamvelden(gelezen.naam)
        voornaam = "" if velden["roepnaam"] == velden["achternaam"] else velden["roepnaam"]
        bekend = self._bekende_ouder(voornaam, velden["achternaam"])
        if bekend is not None:
            telling.ongewijzigd += 1
            if bekend.gezag != gezag:
                tekst = f"Het dossier zegt gezag ‘{gezag}’, hier staat ‘{bekend.gezag}’. Kijk na wat klopt."
                self.verslag.noteren([Melding(regel=gelezen.regel, tekst=tekst)])
            return
        relatie = gelezen.relatie if gelezen.relatie in _RELATIES else Relatie.ANDERS.value
        assert self.leerling is not None  # checked by the caller
        ouder = ouder_create(voornaam=voornaam, tussenvoegsel=velden["tussenvoegsel"], achternaam=velden["achternaam"])
        ouderrelatie_create(leerling=self.leerling, ouder=ouder, relatie=relatie, gezag=gezag)
        telling.nieuw += 1

    def _bekende_ouder(self, voornaam: str, achternaam: str) -> Ouderrelatie | None:
        gezocht = (woordsleutel(voornaam), woordsleutel(achternaam))
        banden: Iterable[Ouderrelatie] = Ouderrelatie.objects.filter(leerling=self.leerling).select_related("ouder")
        for band in banden:
            if (woordsleutel(band.ouder.voornaam), woordsleutel(band.ouder.achternaam)) == gezocht:
                return band
        return None


def _nieuw_feit(
    gelezen: IngelezenLoopbaan | IngelezenOndersteuning | IngelezenToestemming,
    leerling: Leerling,
    dag: date,
    afzender: str,
) -> NieuwFeit:
    velden: dict[str, Any]
    match gelezen:
        case IngelezenLoopbaan():
            op = gelezen.van or date(int(gelezen.schooljaar[:4]), 8, 1)
            velden = {
                "schooljaar": gelezen.schooljaar,
                "brin": gelezen.brin,
                "vestiging": gelezen.vestiging,
                "groep": gelezen.groepsnaam or gelezen.groepscode,
                "jaargroep": gelezen.jaargroep,
                "schoolsoort": gelezen.schoolsoort,
            }
            tot = gelezen.tot if gelezen.tot and gelezen.tot >= op else None
            return NieuwFeit(soort=LOOPBAAN, leerling=leerling, op=op, tot=tot, velden=_gevuld(velden))
        case IngelezenOndersteuning():
            op = gelezen.van or dag
            lijst = [[naam, waarde] for naam, waarde in gelezen.kenmerken]
            velden = {
                "soort": gelezen.soort.value,
                "brin": afzender,
                "kenmerken": lijst,
                "bijlagen": list(gelezen.bijlagen),
            }
            tot = gelezen.tot if gelezen.tot and gelezen.tot >= op else None
            return NieuwFeit(soort=ONDERSTEUNING, leerling=leerling, op=op, tot=tot, velden=_gevuld(velden))
        case IngelezenToestemming():
            velden = {
                "brin": afzender,
                "inzage": gelezen.inzage,
                "akkoord": gelezen.akkoord,
                "reden niet akkoord": gelezen.reden_niet_akkoord,
                "toestemming": gelezen.toestemming,
                "voorlopig": gelezen.is_voorlopig,
            }
            return NieuwFeit(soort=OVERDRACHT, leerling=leerling, op=gelezen.inzage_op or dag, velden=_gevuld(velden))


def _gevuld(velden: dict[str, Any]) -> dict[str, Any]:
    return {naam: waarde for naam, waarde in velden.items() if waarde not in ("", None, [])}


def _feitsleutel(soort: str, op: date, velden: dict[str, Any]) -> tuple[Any, ...]:
    """What makes it the same fact when its other fields change."""
    return soort, op, velden.get("soort", ""), velden.get("schooljaar", ""), velden.get("brin", "")


def _telwoord(gelezen: Gegeven) -> str:
    match gelezen:
        case IngelezenOuder():
            return "ouder"
        case IngelezenLoopbaan():
            return LOOPBAAN
        case IngelezenOndersteuning():
            return "ondersteuning"
        case _:
            return OVERDRACHT
