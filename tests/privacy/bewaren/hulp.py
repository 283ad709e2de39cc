"""A former pupil with something in every table."""

from datetime import date

from passend.core import klok
from passend.dossier.bijlagen import bijlage_weghalen
from passend.dossier.models import Feit, Gezien, Schrijfplek, Stand
from passend.dossier.services import NieuwFeit, feit_vastleggen
from passend.leerling.models import Leerling
from passend.leerling.services import leerling_update
from passend.metingen.services import NieuwResultaat, Score, toetsresultaten_vastleggen
from passend.privacy.bewaren.lijsten import bewaarslot_create, bewaarslot_opheffen, lijst_goedkeuren, lijst_voorstellen
from passend.privacy.enums import Kopievorm
from passend.privacy.kopie.vastleggen import kopie_vastleggen
from passend.privacy.kopie.verzamelen import kopie_get
from passend.privacy.models import Vernietigingslijst, Verzoek
from passend.schoolplan.selectors import planversie_in_werking
from passend.toegang.leeslog import leesregel_vastleggen
from passend.toegang.models import Deling, Noodtoegang
from passend.uitwisseling.models import Twijfel
from tests.dossier.hulp import bijlage_maken
from tests.handelen.hulp import handelen_maken
from tests.schoolwereld import VANDAAG, Schoolwereld
from tests.taken.hulp import rijen_maken
from tests.web.importeren.hulp import run_maken
from tests.web.privacy.hulp import verzoek_maken

GEHEIM = "Alleen dit kind"


def dossier_vullen(wereld: Schoolwereld) -> Leerling:
    """Yara, about whom every table holds something; a plan is in force."""
    yara, wieke, merel = wereld.leerlingen["Yara"], wereld.intern_begeleider, wereld.leerkracht
    gesprek = NieuwFeit(soort="gesprek", leerling=yara, op=date(2026, 10, 2), velden={"toelichting": [GEHEIM]})
    oud = feit_vastleggen(gesprek, door=merel, bron="test")
    feit_vastleggen(gesprek, door=merel, bron="test", vervangt=oud)
    resultaat = NieuwResultaat(
        leerling_id=yara.pk, instrument="dmt", op=date(2026, 10, 1), scores=[Score(soort="DLE", waarde="12")]
    )
    toetsresultaten_vastleggen([resultaat], door=wieke, bron="test")
    Gezien.objects.create(leerling=yara, regel="signalen.v-score", medewerker=wieke)
    Twijfel.objects.create(herkomst="x", naam="Yara", reden="?", run=run_maken(wereld), stand="gekoppeld",
                           leerling=yara, door=wieke)  # fmt: skip
    Deling.objects.create(leerling=yara, medewerker=merel, onderdelen=["resultaten"], grond="toestemming",
                          van=VANDAAG, tot=VANDAAG, door=wieke)  # fmt: skip
    Noodtoegang.objects.create(leerling=yara, medewerker=merel, reden="Zij was gevallen op het plein.", op=VANDAAG)
    Schrijfplek.objects.create(leerling=yara, pad="x", medewerker=merel)
    leesregel_vastleggen(leerling=yara.pk, door=merel, pagina="leerling-detail")
    verzoek_maken(wereld)
    ada = Verzoek.objects.get().ouder
    kopie = kopie_get(voor=wieke, leerling=yara, ouder=ada, reden="Verhuizing")
    kopie_vastleggen(kopie, b"x", vorm=Kopievorm.PDF, leerling=yara, ouder=ada, verzoek=None, door=wieke)
    slot = bewaarslot_create(yara, reden="Klacht", tot=VANDAAG, door=wieke)
    bewaarslot_opheffen(slot, reden="Klaar", door=wieke)
    rijen_maken(wereld, yara, GEHEIM)
    handelen_maken(wereld, yara)
    bijlage_weghalen(bijlage_maken(wereld, yara), reden="Van een ander kind", door=merel)
    leerling_update(yara, roepnaam="Yaara")
    if not Stand.objects.filter(leerling=yara).exists():
        versie = planversie_in_werking()
        assert versie is not None
        Stand.objects.create(leerling=yara, op=VANDAAG, planversie=versie, inhoud={})
    return yara


def vertrokken(leerling: Leerling, tot: date) -> None:
    """This pupil left the school long ago."""
    leerling.inschrijvingen.update(van=date(2010, 8, 1), tot=tot)
    leerling.groepsindelingen.update(van=date(2010, 8, 1), tot=tot)


def goedgekeurd(wereld: Schoolwereld) -> Vernietigingslijst:
    """What is due, proposed by Wieke and approved by Douwe."""
    lijst = lijst_voorstellen(door=wereld.intern_begeleider)
    lijst_goedkeuren(lijst, reservekopie_tot=klok.vandaag(), door=wereld.directeur)
    lijst.refresh_from_db()
    return lijst


def feiten_van(leerling: Leerling) -> int:
    """How many facts there are about this pupil."""
    return Feit.objects.filter(leerling=leerling).count()
