"""What stands above every form about a pupil: first what goes well and what the pupil wants, then what was agreed."""

from dataclasses import dataclass, field
from typing import Any

from passend.dossier.afspraakvelden import is_gesprek
from passend.dossier.afspraken import Afspraakrij, afspraken_in
from passend.dossier.agendapunten import Genoemd, agendapunten, genoemde_grenzen
from passend.dossier.invulformulier import Invulformulier
from passend.dossier.selectors import feit_list
from passend.dossier.zorgen import Zorg, zorgen_in
from passend.leerling.models import Leerling
from passend.metingen.selectors import toetsresultaat_list
from passend.school.models import Medewerker
from passend.web.leerling.eigen import Eigenlezer, Gezegd, laatst_gezegd, van_leerling
from passend.web.leerling.planlezer import Planlezer
from passend.web.resultaten import vakbeelden
from passend.web.verzoek import Schoolverzoek

# So many earlier answers to one question are shown again.
_EERDER = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Afspraakbeeld:
    """One agreement that is still open, with who does it in words."""

    rij: Afspraakrij
    wie: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Vooraf:
    """The panel. `vakken`: subjects that go well. `vul_sterk`, `vul_leerling`: forms to fill when nothing is known.

    `zorgen`: what people worry about and nobody put aside, above a talk. `agenda`: of a meeting, with the `grenzen` of
    the school that were named for this pupil.
    """

    vakken: list[str] = field(default_factory=list)
    sterk: list[Gezegd] = field(default_factory=list)
    leerling: list[Gezegd] = field(default_factory=list)
    ouders: list[Gezegd] = field(default_factory=list)
    afspraken: list[Afspraakbeeld] = field(default_factory=list)
    zorgen: list[Zorg] = field(default_factory=list)
    agenda: list[str] = field(default_factory=list)
    grenzen: list[Genoemd] = field(default_factory=list)
    vul_sterk: str = ""
    vul_leerling: str = ""


class Vooraflezer(Eigenlezer):
    """The plan in force, read for the panel."""

    def is_gesprek(self, pad: str) -> bool:
        """Whether people talk with one another at this path."""
        return self._plan is not None and is_gesprek(self._plan.register.element(pad))


def eerst_lezen(request: Schoolverzoek, leerling: Leerling, opzet: Invulformulier) -> dict[str, Any]:
    """What a form about a pupil shows above it: the panel, and the agreement that it closes."""
    afspraak = afspraak_bij(opzet.pad, voor=request.medewerker, leerling=leerling) if opzet.is_afspraak else None
    return {"vooraf": vooraf(voor=request.medewerker, leerling=leerling, opzet=opzet), "afgesproken": afspraak}


def vooraf(*, voor: Medewerker, leerling: Leerling, opzet: Invulformulier) -> Vooraf:
    """The panel above a form about a pupil whom `voor` may see: three queries."""
    lezer = Vooraflezer()
    plekken = lezer.plekken()
    feiten = list(feit_list(voor=voor, leerlingen=[leerling]).select_related("door"))
    gesproken = lezer.is_gesprek(opzet.pad)
    resultaten = toetsresultaat_list(voor=voor, leerlingen=[leerling])
    eigen = {opzet.pad, *(veld.sectie for veld in opzet.velden)}
    agenda = agendapunten(opzet)
    return Vooraf(
        vakken=[vak.vak for vak in vakbeelden(resultaten, lezer) if vak.gaat_goed],
        sterk=laatst_gezegd(feiten, plekken.sterk),
        leerling=van_leerling(feiten, lezer, _EERDER if gesproken else 1),
        ouders=laatst_gezegd(feiten, plekken.ouders) if gesproken else [],
        afspraken=[_beeld(rij, lezer) for rij in afspraken_in(feiten) if gesproken and rij.gedaan_op is None],
        zorgen=[zorg for zorg in zorgen_in(feiten) if not zorg.is_opzij][:_EERDER] if gesproken else [],
        agenda=agenda,
        grenzen=genoemde_grenzen(feiten) if agenda else [],
        vul_sterk="" if plekken.vul_sterk in eigen else plekken.vul_sterk,
        vul_leerling="" if plekken.vul_leerling in eigen else plekken.vul_leerling,
    )


def _beeld(rij: Afspraakrij, lezer: Planlezer) -> Afspraakbeeld:
    return Afspraakbeeld(rij=rij, wie=", ".join(lezer.rol(een) for een in rij.wie))


def afspraak_bij(pad: str, *, voor: Medewerker, leerling: Leerling) -> Afspraakbeeld | None:
    """The agreement at this path; None when there is none in what `voor` may read."""
    feiten = feit_list(voor=voor, leerlingen=[leerling])
    return next((_beeld(rij, Planlezer()) for rij in afspraken_in(feiten) if rij.pad == pad), None)
