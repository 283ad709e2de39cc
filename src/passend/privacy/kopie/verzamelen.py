"""Everything that the system holds on one leerling, put together for one reader."""

from uuid import UUID

from django.apps import apps

from passend.core import klok
from passend.leerling.models import Leerling, Ouder, Ouderrelatie
from passend.privacy.enums import VOOR_KOPIE, Identiteit, Verzoeksoort, Verzoekstand
from passend.privacy.fouten import Privacyfout
from passend.privacy.kopie.bijlagen import bijlagebestanden
from passend.privacy.kopie.feiten import feitentabel, resultatentabel, signalentabel, standentabel
from passend.privacy.kopie.herkomst import herkomsttabel
from passend.privacy.kopie.inhoud import Cel, Dossierkopie, Hoofdstuk, Tabel, cel_van, met_hoofdletter
from passend.privacy.kopie.stukken import APART, NIET_IN_KOPIE, modellen_over_leerling, stuk_van, tabel_van
from passend.privacy.kopie.verloop import historietabel
from passend.privacy.kopie.woorden import Planwoorden
from passend.privacy.models import Verzoek
from passend.privacy.recht import recht_van_leerling, recht_van_ouder
from passend.privacy.rechten import mag_verzoeken
from passend.school.models import Medewerker
from passend.schoolplan.veiligheid import veiligheidsfuncties
from passend.toegang.rechten import vervullingen_van
from passend.toegang.wie import kijker_list

_HOOFDSTUKKEN = (
    ("leerling", "De leerling", ""),
    ("ouders", "Ouders en gezag", "Adressen en telefoonnummers van een ander dan de lezer staan er niet bij."),
    ("school", "Op school", ""),
    ("resultaten", "Resultaten", ""),
    ("feiten", "Wat school vastlegde", ""),
    ("plan", "Wat het ondersteuningsplan nu zegt", ""),
    ("gelezen", "Wie het dossier kan lezen, en wie het las", ""),
    ("gegaan", "Waar gegevens vandaan kwamen en heen gingen", ""),
    ("overig", "Verder bewaard", ""),
    ("wijzigingen", "Wat er is gewijzigd", ""),
)
_WEGGELATEN = (
    "Adressen, telefoonnummers en e-mailadressen van een andere ouder.",
    "Gegevens van andere kinderen. Van medewerkers staan alleen naam en rol erin, en hoe u bereikt wie er is voor "
    "sociale veiligheid.",
    "BSN en onderwijsnummer. School bewaart die niet in Passend.",
    "Er kunnen delen zijn die de wet afschermt, zoals een stappenplan bij zorgen over veiligheid; of u die mag zien, "
    "beslist school per verzoek (artikel 23 AVG, artikel 41 UAVG). Deze zin staat in elke kopie.",
)


def kopie_get(
    *, voor: Medewerker, leerling: Leerling, ouder: Ouder | None, verzoek: Verzoek | None = None, reden: str = ""
) -> Dossierkopie:
    """The copy of a file for a parent, or for the leerling when `ouder` is None.

    The number of queries does not depend on the file. Raises Privacyfout: who gets it has no right today, the request
    does not fit or is refused, or there is neither request nor reason.
    """
    if not mag_verzoeken(voor):
        raise Privacyfout("U mag op deze school geen kopie van een dossier maken.")
    grond = _grond(leerling, ouder, verzoek, reden)
    relaties = list(leerling.ouderrelaties.select_related("ouder").order_by("van", "pk"))
    mensen = {str(relatie.ouder_id): relatie.ouder.naam for relatie in relaties}
    woorden = Planwoorden(mensen | {str(leerling.pk): leerling.naam})
    per_hoofdstuk = _tabellen(leerling, ouder, relaties, woorden)
    per_hoofdstuk["gelezen"].insert(0, _kijkertabel(leerling, voor))
    return Dossierkopie(
        leerling=leerling.naam,
        geboren=leerling.geboortedatum,
        school=leerling.school.naam,
        voor=ouder.naam if ouder else leerling.naam,
        door=_met_rol(voor, woorden),
        gemaakt_op=klok.nu(),
        grond=grond,
        hoofdstukken=tuple(
            Hoofdstuk(id=id_, naam=naam, uitleg=uitleg, tabellen=tuple(per_hoofdstuk[id_]))
            for id_, naam, uitleg in _HOOFDSTUKKEN
            if per_hoofdstuk[id_]
        ),
        weggelaten=(*_WEGGELATEN, *NIET_IN_KOPIE.values()),
        bestanden=bijlagebestanden(leerling),
    )


def _grond(leerling: Leerling, ouder: Ouder | None, verzoek: Verzoek | None, reden: str) -> str:
    """Why this copy is made, after asking whether it may be; the right is that of today."""
    vandaag = klok.vandaag()
    recht = (
        recht_van_leerling(leerling, op=vandaag)
        if ouder is None
        else recht_van_ouder(leerling, ouder, Verzoeksoort.KOPIE, op=vandaag)
    )
    if not recht.mag:
        raise Privacyfout(recht.zin)
    if verzoek is None:
        if not reden.strip():
            raise Privacyfout("Schrijf op waarom u deze kopie maakt, of begin bij een verzoek.")
        return reden.strip()
    if verzoek.leerling_id != leerling.pk or verzoek.ouder_id != _sleutel(ouder) or verzoek.soort not in VOOR_KOPIE:
        raise Privacyfout("Dit verzoek vraagt niet om deze kopie.")
    if verzoek.stand in (Verzoekstand.AFGEWEZEN, Verzoekstand.INGETROKKEN):
        raise Privacyfout("Dit verzoek is afgewezen of ingetrokken.")
    if verzoek.identiteit == Identiteit.NOG_NIET:
        raise Privacyfout("Ga eerst na wie dit vraagt. Zonder dat geeft school niets af.")
    return f"Verzoek van {verzoek.ontvangen_op.day}-{verzoek.ontvangen_op.month}-{verzoek.ontvangen_op.year}"


def _sleutel(ouder: Ouder | None) -> UUID | None:
    return ouder.pk if ouder else None


def _met_rol(medewerker: Medewerker, woorden: Planwoorden) -> str:
    rollen = dict.fromkeys(woorden.woord(vervulling.rol) for vervulling in vervullingen_van(medewerker))
    return f"{medewerker} ({', '.join(rollen)})" if rollen else str(medewerker)


def _tabellen(
    leerling: Leerling, ouder: Ouder | None, relaties: list[Ouderrelatie], woorden: Planwoorden
) -> dict[str, list[Tabel]]:
    """All tables by the chapter in which they stand; a model that nobody gave a place comes last."""
    per: dict[str, list[Tabel]] = {id_: [] for id_, _naam, _uitleg in _HOOFDSTUKKEN}
    per["leerling"].append(_leerlingtabel(leerling))
    per["ouders"].append(_oudertabel(relaties, ouder))
    per["school"].append(_veiligheidstabel())
    per["resultaten"].append(resultatentabel(leerling, woorden))
    per["feiten"].append(feitentabel(leerling, woorden))
    per["plan"] += [signalentabel(leerling, woorden), standentabel(leerling, woorden)]
    per["gegaan"] += [herkomsttabel(leerling), _verzoektabel(leerling, ouder)]
    for model in modellen_over_leerling():
        if model._meta.label not in APART and model._meta.label not in NIET_IN_KOPIE:
            per[stuk_van(model).hoofdstuk].append(tabel_van(model, leerling, woorden))
    per["wijzigingen"].append(historietabel(leerling))
    return per


def _leerlingtabel(leerling: Leerling) -> Tabel:
    velden = [veld for veld in apps.get_model("leerling.Leerling")._meta.concrete_fields if veld.name not in _SLEUTELS]
    rijen = [
        (met_hoofdletter(veld.verbose_name), cel_van(getattr(leerling, f"get_{veld.name}_display", lambda: None)()
         if veld.choices else getattr(leerling, veld.name)))
        for veld in velden
    ]  # fmt: skip
    return Tabel(naam="Persoon", kolommen=("Gegeven", "Waarde"), rijen=tuple(rijen))


def _veiligheidstabel() -> Tabel:
    """Whom parents can turn to; their address at work is meant for them."""
    rijen = tuple(
        (met_hoofdletter(functie.naam), ", ".join(str(mens) for mens in functie.mensen) or "nog niemand",
         cel_van(", ".join(mens.email for mens in functie.mensen if mens.email)))
        for functie in veiligheidsfuncties()
    )  # fmt: skip
    return Tabel(
        naam="Sociale veiligheid: bij wie u terechtkunt", kolommen=("Functie", "Wie", "Te bereiken"), rijen=rijen,
        leeg="Het plan van school noemt hiervoor geen functies.",
    )  # fmt: skip


def _kijkertabel(leerling: Leerling, voor: Medewerker) -> Tabel:
    rijen = tuple((str(k.medewerker), "; ".join(k.redenen)) for k in kijker_list(voor=voor, leerling=leerling))
    return Tabel(naam="Wie dit dossier vandaag kan lezen", kolommen=("Wie", "Waarom"), rijen=rijen)


_SLEUTELS = frozenset({"id", "school"})


def _oudertabel(relaties: list[Ouderrelatie], lezer: Ouder | None) -> Tabel:
    def rij(relatie: Ouderrelatie) -> tuple[Cel, ...]:
        is_lezer = lezer is not None and relatie.ouder_id == lezer.pk
        bereikbaar = ", ".join(filter(None, [relatie.ouder.email, relatie.ouder.telefoon])) if is_lezer else ""
        soort, gezag = relatie.get_relatie_display(), relatie.get_gezag_display()
        return relatie.ouder.naam, soort, gezag, relatie.van, relatie.tot, cel_van(bereikbaar)

    kolommen = ("Naam", "Relatie", "Gezag", "Van", "Tot en met", "Te bereiken")
    return Tabel(naam="Ouders en gezag", kolommen=kolommen, rijen=tuple(rij(relatie) for relatie in relaties))


def _verzoektabel(leerling: Leerling, lezer: Ouder | None) -> Tabel:
    """What was asked before. What somebody else wrote is told by kind and outcome only."""

    def rij(verzoek: Verzoek) -> tuple[Cel, ...]:
        eigen = verzoek.ouder_id == _sleutel(lezer)
        wie = verzoek.ouder.naam if verzoek.ouder else leerling.naam
        return (
            verzoek.ontvangen_op,
            verzoek.get_soort_display(),
            wie,
            cel_van(verzoek.vraag) if eigen else None,
            verzoek.get_stand_display(),
            verzoek.besloten_op,
            cel_van(verzoek.besluitreden) if eigen else None,
            str(verzoek.besloten_door) if verzoek.besloten_door else None,
        )

    verzoeken = Verzoek.objects.filter(leerling=leerling).select_related("ouder", "besloten_door")
    return Tabel(
        naam="Verzoeken over dit dossier",
        kolommen=("Ontvangen", "Soort", "Van", "Vraag", "Stand", "Besloten op", "Reden", "Door"),
        rijen=tuple(rij(verzoek) for verzoek in verzoeken),
    )
