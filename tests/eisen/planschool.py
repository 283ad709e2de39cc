"""A school with one of the plans in force, used as its people use it: pages, forms and dates."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.http import HttpResponse
from django.test import Client

from passend.core import klok
from passend.core.bereik import school_bereik
from passend.dossier.rekenen import signalen_herberekenen, stand_herberekenen
from passend.dossier.services import feit_in_planwoorden_vastleggen
from passend.leerling.models import Leerling
from passend.leerling.services import (
    leerling_create,
    leerling_indelen,
    leerling_inschrijven,
    ouder_create,
    ouderrelatie_create,
)
from passend.metingen.services import NieuwResultaat, toetsresultaten_vastleggen
from passend.school.enums import Profiel
from passend.school.models import Groep, Medewerker
from passend.school.services import groep_create, medewerker_create, rol_toekennen
from passend.schoolplan.services import Planbestand, planversie_activeren, planversie_vastleggen
from passend.toegang.enums import Recht
from passend.toegang.profielen import rechten_van_profiel
from passend.toegang.services import account_create, account_koppelen
from tests.schoolwereld import BEGIN, VANDAAG, Schoolwereld, schoolwereld_maken

PLANNEN = Path(__file__).parents[2] / "plannen"


@dataclass(frozen=True, slots=True)
class Blad:
    """The page of a pupil as somebody sees it."""

    antwoord: HttpResponse

    @property
    def tekst(self) -> str:
        return self.antwoord.content.decode()

    @property
    def stand(self) -> Any:
        return self.antwoord.context["kaart"].stand  # type: ignore[attr-defined]

    @property
    def te_laat(self) -> dict[str, str | None]:
        """What is late: path -> last day."""
        return {taak["pad"]: taak["uiterlijk"] for taak in self.stand.laat}

    @property
    def open(self) -> dict[str, str | None]:
        """What is open and not late: path -> last day."""
        open_ = (*self.stand.week, *self.stand.later, *self.stand.zonder_termijn)
        return {taak["pad"]: taak["uiterlijk"] for taak in open_}

    @property
    def keuzes(self) -> list[str]:
        return [keuze["pad"] for keuze in self.stand.keuzes]

    @property
    def vragen(self) -> set[str]:
        return {vraag["pad"] for vraag in (*self.stand.vragen, *self.stand.algemene_vragen)}

    @property
    def voorstellen(self) -> set[str]:
        return {voorstel["pad"] for voorstel in self.stand.voorstellen}

    @property
    def signalen(self) -> dict[str, str]:
        """The signals on the page: name -> explanation."""
        kaart = self.antwoord.context["kaart"]  # type: ignore[attr-defined]
        return {beeld.naam: beeld.signaal.uitleg for beeld in kaart.signalen}

    @property
    def trede(self) -> str:
        """The name of the step on the (first) ladder."""
        return str(self.stand.treden[0].naam)


@dataclass(frozen=True, slots=True)
class Poging:
    """What came of a form that somebody sent."""

    antwoord: HttpResponse

    @property
    def vastgelegd(self) -> bool:
        return self.antwoord.status_code == 302

    @property
    def bezwaren(self) -> tuple[str, ...]:
        """The sentences with which the plan refused, as they stand on the page."""
        geweigerd = self.antwoord.context["geweigerd"]  # type: ignore[attr-defined]
        zinnen: tuple[str, ...] = geweigerd.weging.bezwaren if geweigerd.weging else (str(geweigerd),)
        assert all(zin.replace("'", "&#x27;") in self.antwoord.content.decode() for zin in zinnen)
        return zinnen


class Planschool:
    """One school under one plan."""

    def __init__(self, wereld: Schoolwereld, profielen: dict[str, str]) -> None:
        self.wereld, self._profielen = wereld, profielen
        self._mensen: dict[str, tuple[Medewerker, Client]] = {}
        self._klassen: list[Groep] = []
        self._kinderen: list[Leerling] = []

    def vergeten(self) -> None:
        """After a test: its people and groups are gone from the database."""
        self._mensen.clear()
        self._klassen.clear()
        self._kinderen.clear()

    def op(self, jaar: int, maand: int, dag: int) -> AbstractContextManager[None]:
        """Inside the block it is this day."""
        return klok.klok_op(date(jaar, maand, dag))

    # --- people ---

    def mens(self, rol: str) -> tuple[Medewerker, Client]:
        """Somebody in a role of the plan, with a browser in which this person has signed in.

        `ib+aandachtsfunctionaris`: one person in two roles.
        """
        if rol not in self._mensen:
            medewerker = medewerker_create(voornaam=rol.title(), achternaam="van Verzonnen")
            for een in rol.split("+"):
                if Recht.EIGEN_GROEPEN not in rechten_van_profiel(self._profielen[een]):
                    rol_toekennen(medewerker, rol=een, profiel=Profiel(self._profielen[een]), van=BEGIN)
            email = f"{rol}@school.example"
            account = account_create(email=email, naam=rol)
            account_koppelen(account, medewerker)
            client = Client()
            client.force_login(account)
            self._mensen[rol] = medewerker, client
            self._plaatsen(medewerker, rol)
        return self._mensen[rol]

    def kind(self, *, groep: int = 5, geboren: date | None = None, sinds: date = BEGIN) -> Leerling:
        """A new pupil in a jaargroep, with two parents who both have gezag."""
        sleutel = str(uuid4())[:8]
        kind = leerling_create(
            roepnaam="Kim",
            achternaam="van Verzonnen",
            las_sleutel=sleutel,
            geboortedatum=geboren or date(2021 - groep, 3, 1),
        )
        leerling_inschrijven(kind, van=sinds)
        klas = groep_create(schooljaar=self.wereld.schooljaar, naam=f"{groep}-{sleutel}", jaargroepen=[groep])
        leerling_indelen(kind, schooljaar=self.wereld.schooljaar, groep=klas, jaargroep=groep, van=sinds)
        self._klassen.append(klas)
        self._kinderen.append(kind)
        for rol, (medewerker, _) in self._mensen.items():
            self._plaatsen(medewerker, rol, klas)
        for naam in ("Robin", "Sam"):
            ouder = ouder_create(voornaam=naam, achternaam="van Verzonnen")
            ouderrelatie_create(leerling=kind, ouder=ouder, relatie="moeder", gezag="ja", van=sinds)
        return kind

    def _plaatsen(self, medewerker: Medewerker, rol: str, *klassen: Groep) -> None:
        """Whoever works with groups works with every group of this school."""
        for een in rol.split("+"):
            if Recht.EIGEN_GROEPEN in rechten_van_profiel(self._profielen[een]):
                for klas in klassen or self._klassen:
                    rol_toekennen(medewerker, rol=een, profiel=Profiel(self._profielen[een]), van=BEGIN, groep=klas)

    def groep_van(self, kind: Leerling) -> Groep:
        """The groep of a new pupil."""
        return self._klassen[self._kinderen.index(kind)]

    # --- what happened before ---

    def gegeven(self, kind: Leerling, *feiten: dict[str, Any], door: str = "") -> None:
        """Facts that are there already, in the words of the plan, by whoever they name."""
        for woorden in feiten:
            feit_in_planwoorden_vastleggen(
                woorden, door=self.wereld.intern_begeleider, bron="test", leerling=kind, rol=door
            )
        self.bijwerken()

    def gegeven_groep(self, groep: Groep, *feiten: dict[str, Any]) -> None:
        """Facts about a groep as a whole that are there already."""
        for woorden in feiten:
            feit_in_planwoorden_vastleggen(woorden, door=self.wereld.intern_begeleider, bron="test", groep=groep)
        self.bijwerken()

    def resultaat(self, kind: Leerling, instrument: str, *, op: date, **velden: Any) -> None:
        """A result that was imported."""
        nieuw = NieuwResultaat(leerling_id=kind.pk, instrument=instrument, op=op, **velden)
        toetsresultaten_vastleggen([nieuw], door=self.wereld.intern_begeleider, bron="test")
        self.bijwerken()

    def bijwerken(self) -> None:
        """Work out what follows for the pupils of this test; for the whole school when there are none."""
        leerlingen = [kind.pk for kind in self._kinderen] or None
        signalen_herberekenen(leerlingen=leerlingen)
        stand_herberekenen(leerlingen=leerlingen)

    # --- what people do and see ---

    def blad(self, kind: Leerling, als: str = "ib") -> Blad:
        """The page of the pupil on this day."""
        self.bijwerken()
        antwoord = self.mens(als)[1].get(f"/leerlingen/{kind.pk}/")
        assert antwoord.status_code == 200
        return Blad(antwoord)

    def formulier(self, kind: Leerling, pad: str, als: str = "ib") -> HttpResponse:
        """The form for an element of the plan."""
        return self.mens(als)[1].get(f"/leerlingen/{kind.pk}/vastleggen/{pad}/")

    def vastleggen(self, kind: Leerling, pad: str, als: str = "ib", **velden: Any) -> Poging:
        """Fill the form in and send it."""
        inhoud = {"op": klok.vandaag().isoformat(), "sleutel": str(uuid4())} | velden
        return Poging(self.mens(als)[1].post(f"/leerlingen/{kind.pk}/vastleggen/{pad}/", inhoud))

    def groepsblad(self, groep: Groep, als: str = "leerkracht") -> HttpResponse:
        """The page of a groep on this day."""
        antwoord = self.mens(als)[1].get(f"/groepen/{groep.pk}/")
        assert antwoord.status_code == 200
        return antwoord

    def met_groep(self, groep: Groep, pad: str, als: str = "leerkracht", **velden: Any) -> Poging:
        """Fill in the form for a whole groep and send it."""
        inhoud = {"op": klok.vandaag().isoformat(), "sleutel": str(uuid4())} | velden
        return Poging(self.mens(als)[1].post(f"/groepen/{groep.pk}/vastleggen/{pad}/", inhoud))

    def cel(self, kind: Leerling, pad: str, als: str = "leerkracht", **velden: Any) -> HttpResponse:
        """Write in one cell of the overview of the groep of a pupil."""
        groep = self.groep_van(kind)
        inhoud = {"sleutel": str(uuid4())} | velden
        return self.mens(als)[1].post(f"/groepen/{groep.pk}/leerlingen/{kind.pk}/{pad}/", inhoud)

    def afwijken(self, kind: Leerling, pad: str, als: str = "ib", reden: str = "") -> Poging:
        """Deviate with a reason."""
        inhoud = {"sleutel": str(uuid4()), "reden": reden}
        return Poging(self.mens(als)[1].post(f"/leerlingen/{kind.pk}/afwijken/{pad}/", inhoud))


@contextmanager
def planschool_maken(*lagen: str) -> Iterator[Planschool]:
    """A school with these layers in force since 1 August, on the day of the cast."""
    wereld = schoolwereld_maken()
    with school_bereik(wereld.school.pk), klok.klok_op(VANDAAG):
        bestanden = [Planbestand(bestand=naam, tekst=(PLANNEN / naam).read_text("utf-8")) for naam in lagen]
        versie = planversie_vastleggen(bestanden, door=wereld.intern_begeleider)
        planversie_activeren(versie, vanaf=BEGIN)
        yield Planschool(wereld, _profielen(versie))


def _profielen(versie: Any) -> dict[str, str]:
    from passend.schoolplan.selectors import plan_van

    return {rol.id: rol.profiel for rol in plan_van(versie).rollen if not isinstance(rol, str) and rol.profiel}


@contextmanager
def teruggedraaid() -> Iterator[None]:
    """What happens inside is undone."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
