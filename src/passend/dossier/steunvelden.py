"""What is filled in for support from the offer of the school, and when colleagues have to agree about it."""

from collections.abc import Iterable, Iterator

from passend.dossier.invulvelden import Invulveld, Mogelijkheid, lijst_waarden, mogelijk
from passend.engine.blokken.wie import Wie
from passend.engine.delen.lijsten import Waardenlijst
from passend.engine.delen.plan import Plan
from passend.engine.delen.toestemmingen import Toestemming
from passend.engine.delen.uitspraken import Aanbod
from passend.engine.stand.benoemen import rolnaam
from passend.engine.stand.personen import namen
from passend.engine.stand.voorgesteld import VOORSTEL
from passend.engine.woorden import NIET_VERMELD, PER_GEVAL

# The lists of a plan in which its words for support stand, when an offer leaves them to each case.
HULPLIJSTEN = {"plek": "hulpplek", "vorm": "hulpvorm", "duur": "hulpduur"}
# Through whom help from outside the school comes.
VIA = {"swv": "samenwerkingsverband", "bestuur": "bestuur", "derden": "derden"}
# What colleagues answer each other, and what support does.
AKKOORD = (("gegeven", "akkoord, dit kan beginnen"), ("geweigerd", "niet akkoord"))
STEUN_LOOPT = (("ja", "dit begint of loopt door"), ("nee", "dit stopt"), ("", "dit is een keer gegeven"))
_NAMENS = frozenset({"ouders", "leerling"})


def steunvelden(plan: Plan, aanbod: Aanbod) -> Iterator[Invulveld]:
    """The places of the form, in the order in which people think of them. The last part of each path is its field."""
    yield _veld(aanbod, "plek", "Waar", _woorden(plan, "plek", aanbod.plek), soort="regel")
    if vormen := _woorden(plan, "vorm", aanbod.vorm):
        yield _veld(aanbod, "vorm", "In welke vorm", vormen)
    if duren := _lijst(plan, HULPLIJSTEN["duur"]):
        yield _veld(aanbod, "duur", "Kort of lang", duren)
    yield _veld(aanbod, "wie", "Wie doet het", [Mogelijkheid(rol, rolnaam(plan, rol)) for rol in _mensen(plan, aanbod)])
    yield _veld(aanbod, "met", "Wie precies, of met hoeveel leerlingen", soort="regel")
    yield _veld(aanbod, "wanneer", "Welke dagen, hoe laat", soort="regel")
    yield _veld(aanbod, "minuten", "Hoe lang (minuten)", soort="getal")
    yield _veld(aanbod, "weken", "Hoeveel weken", soort="getal")


def van_buiten(aanbod: Aanbod) -> list[str]:
    """Through whom help comes that the school does not have itself."""
    plekken = [str(plek) for plek in aanbod.waar]
    return [] if "school" in plekken else [plek for plek in plekken if plek in VIA]


def is_onderling(plan: Plan, toestemming: Toestemming) -> bool:
    """Whether colleagues agree about what is a proposal until then; parents and the leerling have no part in it."""
    mensen = set(namen(toestemming.van)) - {NIET_VERMELD}
    return toestemming.zonder == VOORSTEL and bool(mensen) and not mensen & _NAMENS


def _veld(
    aanbod: Aanbod, id_: str, naam: str, keuzes: Iterable[Mogelijkheid] = (), *, soort: str = "tekst"
) -> Invulveld:
    keuzes = tuple(keuzes)
    return Invulveld(pad=f"{aanbod.pad}.{id_}", naam=naam, soort="keuze" if keuzes else soort, keuzes=keuzes)


def _woorden(plan: Plan, soort: str, genoemd: list[str]) -> list[Mogelijkheid]:
    """The words of the offer itself; where it leaves them to each case, those of the list of the plan."""
    if PER_GEVAL in genoemd or not genoemd:
        return _lijst(plan, HULPLIJSTEN[soort]) if genoemd or soort == "plek" else []
    return list(mogelijk((woord, woord) for woord in genoemd if woord != NIET_VERMELD))


def _lijst(plan: Plan, id_: str) -> list[Mogelijkheid]:
    lijst = next((een for een in plan.lijsten if isinstance(een, Waardenlijst) and een.id == id_), None)
    return list(mogelijk((str(w), str(w)) for w in lijst_waarden(lijst)))


def _mensen(plan: Plan, aanbod: Aanbod) -> list[str]:
    """Whom the offer names; everybody when it names nobody."""
    wie = aanbod.wie if isinstance(aanbod.wie, Wie) else None
    genoemd = namen([*(wie.voert_uit if wie else ()), *(wie.zo_nodig if wie else ())])
    genoemd = [rol for rol in genoemd if rol != NIET_VERMELD]
    return genoemd or [rol.id for rol in plan.rollen if not isinstance(rol, str)]
