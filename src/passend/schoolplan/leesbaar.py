"""The plan in force as plain data for a readable page: chapters beside what they do, in the school's own words."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from passend.engine.blokken.actie import Actie
from passend.engine.blokken.basis import Blok
from passend.engine.blokken.besluit import Besluit, Gevolg, Keuze
from passend.engine.blokken.element import Element
from passend.engine.blokken.rol import EenVan
from passend.engine.blokken.voorwaarde import Voorwaarde
from passend.engine.blokken.wie import Wie
from passend.engine.delen.plan import Plan
from passend.engine.delen.routes import Route, Trede
from passend.engine.delen.signalen import Signaal
from passend.engine.delen.uitspraken import GeenAanbod
from passend.engine.delen.verhaal import Hoofdstuk
from passend.engine.regels.verwoorden import in_woorden as voorwaarde_in_woorden
from passend.engine.stand.benoemen import naam_van_element, naam_van_verwijzing
from passend.engine.stand.bezoeken import treden_van
from passend.engine.termijnen.verwoorden import in_woorden as termijn_in_woorden
from passend.engine.woorden import NIET_VERMELD
from passend.schoolplan.bijzonderheden import WAAR, bijzonderheden, eigenschappen
from passend.schoolplan.stukken import stukken_van

# Part of the plan -> (heading, key that holds its term).
LIJSTEN = {
    "plannen": ("Plannen", "termijn"),
    "documenten": ("Documenten", "wanneer"),
    "overleggen": ("Overleg", "frequentie"),
    "contact": ("Contact met ouders en leerlingen", "wanneer"),
    "kalender": ("Kalender", "wanneer"),
    "besluiten": ("Besluiten", "termijn"),
    "toestemmingen": ("Toestemming, overleg en informeren", "termijn"),
    "rollen": ("Mensen", "termijn"),
    "aanbod": ("Aanbod", "termijn"),
    "uitspraken": ("Uitspraken", "termijn"),
    "instrumenten": ("Toetsen en observaties", "momenten"),
    "vragen": ("Vragen aan mensen", "termijn"),
    "lijsten": ("Lijsten", "termijn"),
}
WIE_IN_WOORDEN = {
    "leidt": "leidt",
    "voert_uit": "voert uit",
    "doet_mee": "doet mee",
    "zo_mogelijk": "zo mogelijk erbij",
    "zo_nodig": "zo nodig erbij",
    "op_afroep": "op afroep",
    "adviseert": "adviseert",
    "beslist": "beslist",
    "tekent": "tekent",
    "hoort_het": "hoort het",
    "ziet_toe": "ziet toe",
}


def leesbaar(plan: Plan) -> dict[str, Any]:
    """Everything that the page of a plan shows."""
    lezer = _Lezer(plan)
    kop = plan.plan
    return {
        "titel": kop.titel,
        "editie": str(kop.editie),
        "van": kop.van,
        "tot": kop.tot,
        "uitleg": kop.uitleg or "",
        "hoofdstukken": [lezer.hoofdstuk(h) for h in plan.verhaal if isinstance(h, Hoofdstuk) and lezer.is_eigen(h)],
        "routes": [lezer.route(route) for route in plan.routes if isinstance(route, Route)],
        "signalen": [lezer.signaal(signaal) for signaal in plan.signalen if isinstance(signaal, Signaal)],
        "lijsten": [
            {"kop": opschrift, "items": [lezer.item(element, sleutel) for element in lezer.elementen(deel)]}
            for deel, (opschrift, sleutel) in LIJSTEN.items()
        ],
        "school": lezer.school(),
        "geen": lezer.geen_aanbod(),
        "afkortingen": sorted(plan.afkortingen.items()) if isinstance(plan.afkortingen, dict) else [],
        "woorden": sorted((woord, ", ".join(eigen)) for woord, eigen in lezer.woorden.items()),
    }


class _Lezer:
    """Puts elements of one plan into words."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.woorden = plan.woorden if isinstance(plan.woorden, dict) else {}
        # a meeting can decide too
        samen = (*plan.overleggen, *plan.rollen)
        self._rollen = {een.id: een.naam or een.id for een in samen if not isinstance(een, str)}

    def is_eigen(self, element: Any) -> bool:
        return element.laag in ("", self.plan.plan.id)

    def elementen(self, deel: str) -> list[Any]:
        """The elements of a part; what has no path of its own is said elsewhere."""
        return [element for element in getattr(self.plan, deel) if isinstance(element, Element)]

    def school(self) -> list[tuple[str, str]]:
        """What the plan says of the school itself, label and words."""
        return eigenschappen(self.plan.school) if isinstance(self.plan.school, Blok) else []

    def geen_aanbod(self) -> list[str]:
        """What the school says that it does not have."""
        zinnen = []
        for deel in self.plan.aanbod:
            if isinstance(deel, GeenAanbod):
                waar = " of ".join(WAAR[plek] for plek in deel.waar) or "op school"
                zinnen += [f"{soort.capitalize()} {waar}: geen." for soort in deel.geen]
        return zinnen

    def hoofdstuk(self, hoofdstuk: Hoofdstuk) -> dict[str, Any]:
        return {
            "titel": hoofdstuk.titel,
            "tekst": "" if hoofdstuk.tekst in (None, NIET_VERMELD) else hoofdstuk.tekst,
            "open": hoofdstuk.tekst == NIET_VERMELD,
            "bron": list(hoofdstuk.bron),
            "punten": [punt.tekst for punt in hoofdstuk.punten if not isinstance(punt, str)],
            "delen": [self.hoofdstuk(deel) for deel in hoofdstuk.delen if isinstance(deel, Hoofdstuk)],
        }

    def route(self, route: Route) -> dict[str, Any]:
        return self.item(route) | {"treden": [self.trede(trede) for trede in treden_van(route)]}

    def trede(self, trede: Trede) -> dict[str, Any]:
        return self.item(trede) | {
            "nummer": trede.nummer or "",
            "ondersteuning": trede.ondersteuning or "",
            "instroom": self.voorwaarde(trede.instroom, trede.pad),
            "acties": [self.item(actie) for actie in trede.acties if isinstance(actie, Actie)],
            "besluiten": [self.besluit(besluit) for besluit in self._besluiten(trede)],
        }

    def _besluiten(self, trede: Trede) -> Iterator[Besluit]:
        """The decisions of a trede, those that stand elsewhere in the plan included."""
        for besluit in trede.besluiten:
            element: Any = besluit
            if isinstance(besluit, str) and besluit != NIET_VERMELD:
                element = self.plan.register.zoek(besluit, delen=("besluiten",), vanaf=trede.pad).element
            if isinstance(element, Besluit):
                yield element

    def besluit(self, besluit: Besluit) -> dict[str, Any]:
        keuzes = [keuze for keuze in besluit.keuzes if isinstance(keuze, Keuze)]
        return self.item(besluit) | {
            "keuzes": [{"naam": keuze.naam or keuze.id, "gevolgen": self._gevolgen(keuze)} for keuze in keuzes],
            "keuzes_open": NIET_VERMELD in besluit.keuzes,
        }

    def signaal(self, signaal: Signaal) -> dict[str, Any]:
        return self.item(signaal) | {
            "als": self.voorwaarde(signaal.als, signaal.pad),
            "voor": self.rollen(signaal.voor),
        }

    def item(self, element: Any, sleutel: str = "termijn") -> dict[str, Any]:
        """What every element says of itself: name, source, force, people, time, open spots, contradictions."""
        termijnen = list(getattr(element, sleutel, None) or [])
        return {
            "pad": element.pad,
            "naam": self.naam(element),
            "uitleg": getattr(element, "uitleg", None) or "",
            "bron": list(getattr(element, "bron", [])),
            "kracht": str(getattr(element, "kracht", None) or ""),
            "nagegaan": bool(getattr(element, "nagegaan", True)),
            "eigen": self.is_eigen(element),
            "wie": self.wie(getattr(element, "wie", None)),
            "termijnen": [
                termijn_in_woorden(t, noem=lambda ref: naam_van_verwijzing(self.plan, ref, element.pad))
                for t in termijnen
                if not _is_periode(t)
            ],
            "bijzonderheden": bijzonderheden(self.plan, element),
            "stukken": stukken_van(self.plan, element),
            "open": _open_plekken(element),
            "tegenspraak": [
                {"over": t.over, "want": t.want} for t in getattr(element, "tegenspraak", []) if not isinstance(t, str)
            ],
        }

    def naam(self, element: Any) -> str:
        return naam_van_element(self.plan, element)

    def wie(self, wie: Wie | str | None) -> list[tuple[str, str]]:
        if wie == NIET_VERMELD:
            return [("wie", NIET_VERMELD)]
        if not isinstance(wie, Wie):
            return []
        return [
            (woord, self.rollen(getattr(wie, deel))) for deel, woord in WIE_IN_WOORDEN.items() if getattr(wie, deel)
        ]

    def rollen(self, rollen: Iterable[Any]) -> str:
        namen = [
            " of ".join(self._rollen.get(r, r) for r in rol.een_van)
            if isinstance(rol, EenVan)
            else self._rollen.get(rol, rol)
            for rol in rollen
        ]
        return ", ".join(namen)

    def voorwaarde(self, voorwaarde: Voorwaarde | str | None, vanaf: str) -> str:
        if isinstance(voorwaarde, Voorwaarde):
            return voorwaarde_in_woorden(self.plan, voorwaarde, vanaf)
        return voorwaarde or ""

    def _gevolgen(self, keuze: Keuze) -> list[str]:
        zinnen = []
        for gevolg in keuze.dan:
            if not isinstance(gevolg, Gevolg):
                zinnen.append("wat er dan gebeurt, is niet vermeld")
            elif gevolg.naar:
                zinnen.append(f"naar {self._doel(str(gevolg.naar), keuze)}")
            elif isinstance(gevolg.taak, Actie):
                zinnen.append(f"taak: {self.naam(gevolg.taak)}")
            else:
                zinnen += [f"start: {self._doel(start, keuze)}" for start in gevolg.start]
        return zinnen

    def _doel(self, verwijzing: str, keuze: Keuze) -> str:
        if verwijzing in ("einde", "terug", NIET_VERMELD):
            return verwijzing
        return self.naam(self.plan.register.zoek(verwijzing, vanaf=keuze.pad).element)


def _is_periode(termijn: Any) -> bool:
    return hasattr(termijn, "van") and hasattr(termijn, "tot") and not hasattr(termijn, "binnen")


def _open_plekken(element: Any) -> list[str]:
    """The keys at which the school's text is silent."""
    gevonden = []
    for naam in type(element).model_fields:
        waarde: Any = getattr(element, naam)
        if waarde == NIET_VERMELD or (
            isinstance(waarde, Sequence) and not isinstance(waarde, str) and list(waarde) == [NIET_VERMELD]
        ):
            gevonden.append(naam.rstrip("_").replace("_", " "))
    return gevonden
