"""Reading case files: every case, every fact in it and every name that it expects, checked against the plan."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

from passend.engine.blokken.basis import Blok, Lijst, Ref, naaste
from passend.engine.blokken.feit import FEITSOORTEN, Feit, feitmodel
from passend.engine.blokken.typen import Loc
from passend.engine.delen.plan import Plan
from passend.engine.gevallen.modellen import Geval
from passend.engine.lezen.boom import Boom, laad_boom
from passend.engine.lezen.bouwen import fragmentregister, keur_fragment
from passend.engine.lezen.fouten import Fout, LeesFouten, VerwijzingFout
from passend.engine.lezen.keuring import Bron, Keuring, eigen_feiten
from passend.engine.lezen.register import Register
from passend.engine.lezen.woordkeus import feitwoorden, vrije_woorden

# Which field of a fact says what it is about; its other references are read from there.
_ONDERWERP = {
    "plan": ("soort", "plannen"),
    "document": ("soort", "documenten"),
    "besluit": ("id", "besluiten"),
    "voorstel": ("id", "besluiten"),
}


class _Ingevuld(Blok):
    """The part of a form that a fact carries."""

    secties: Lijst[Annotated[str, Ref("secties")]] = []
    zonder: Lijst[Annotated[str, Ref("secties")]] = []


def lees_gevallen(bron: Path | str, plan: Plan) -> list[Geval]:
    """Read the cases beside a plan (a `Path`, or the text itself); raises `LeesFouten` with all errors at once."""
    boom = laad_boom(bron, leeg_mag=True)
    if not isinstance(boom.inhoud, list):
        raise LeesFouten([*boom.fouten, Fout.op(boom.plek(()), "(bestand)", "een gevallenbestand is een lijst")])
    lezer = _Gevallenlezer(boom, plan)
    gevallen = [geval for i in range(len(boom.inhoud)) if (geval := lezer.geval(i))]
    fouten = [*boom.fouten, *lezer.dubbele_namen(), *lezer.fouten]
    if fouten:
        raise LeesFouten(fouten)
    return gevallen


class _Gevallenlezer:
    """Checks the cases of one file, one after the other."""

    def __init__(self, boom: Boom, plan: Plan) -> None:
        self.boom = boom
        self.plan = plan
        self.fouten: list[Fout] = []
        bron = Bron(boom.inhoud, boom.plek, lambda _: plan.plan.id, boom.sleutelplek)
        self.keuring = Keuring(bron, fragmentregister([], [plan]))
        self.gewoon = self.keuring.register

    def geval(self, i: int) -> Geval | None:
        """Check one case; what is wrong with it goes to `fouten`."""
        ruw = self.boom.inhoud[i]
        self.keuring.fouten, self.keuring.let_op = [], []
        self.keuring.register = self._register(ruw, (i,))
        self.keuring.feiten = eigen_feiten(self.keuring.register.knopen)
        geval = self.keuring.keur(Geval, ruw, (i,))
        for loc, feit in _feiten(ruw, (i,)):
            self._feit(feit, loc)
        self.fouten += self.keuring.fouten
        if geval:
            geval.waarschuw(tuple(map(str, self.keuring.let_op)))
        return geval

    def dubbele_namen(self) -> Iterator[Fout]:
        """Two cases with one name cannot be told apart."""
        gezien: dict[str, int] = {}
        for i, ruw in enumerate(self.boom.inhoud):
            naam = ruw.get("geval") if isinstance(ruw, Mapping) else None
            if isinstance(naam, str) and naam in gezien:
                plek = self.boom.plek((i, "geval"))
                yield Fout.op(plek, naam, f"geval '{naam}' staat er twee keer (eerst op regel {gezien[naam]})")
            if isinstance(naam, str):
                gezien.setdefault(naam, self.boom.plek((i,)).regel)

    def _register(self, ruw: Any, loc: Loc) -> Register:
        """The names that this case may use: those of the plan and of its own pieces of plan."""
        stukken = {
            k: ruw[k] for k in ("laag", "wijziging") if isinstance(ruw, Mapping) and isinstance(ruw.get(k), dict)
        }
        for sleutel, stuk in stukken.items():
            self.fouten += keur_fragment(self.boom, (*loc, sleutel), stuk, [self.plan])
        return fragmentregister(list(stukken.values()), [self.plan]) if stukken else self.gewoon

    def _feit(self, feit: Any, loc: Loc) -> None:
        if not isinstance(feit, Mapping) or "feit" not in feit:
            return
        soort = str(feit["feit"])
        if soort not in FEITSOORTEN and soort not in self.keuring.feiten:
            bekend = {*FEITSOORTEN, *self.keuring.feiten}
            melding = f"onbekende soort feit '{soort}'"
            self.keuring.meld(feit, melding, sleutel="feit", bedoelt=naaste(soort, bekend))
            return
        self._velden(soort, feit, loc)
        register = self.keuring.register
        if soort not in FEITSOORTEN:
            self._eigen_velden(soort, feit)
        velden = {veld: waarde for veld, waarde in feit.items() if veld not in Feit.sleutels()}
        self.keuring.let_op_woorden(vrije_woorden(register, soort, velden), loc)
        self.keuring.let_op_woorden(feitwoorden(register, soort, feit), loc)

    def _velden(self, soort: str, feit: Mapping[str, Any], loc: Loc) -> None:
        """Check the fields of a fact; besides those of its kind it may carry the sections of its form."""
        model, vanaf = feitmodel(soort), self._onderwerp(soort, feit)
        formulier = {veld: waarde for veld, waarde in feit.items() if veld in _Ingevuld.sleutels()}
        if formulier and not formulier.keys() <= model.sleutels().keys():
            self.keuring.keur(_Ingevuld, formulier, loc, vanaf=vanaf)
            feit = {veld: waarde for veld, waarde in feit.items() if veld not in formulier}
        self.keuring.keur(model, feit, loc, vanaf=vanaf)

    def _onderwerp(self, soort: str, feit: Mapping[str, Any]) -> str:
        sleutel, deel = _ONDERWERP.get(soort, ("", ""))
        verwijzing = feit.get(sleutel)
        if not isinstance(verwijzing, str):
            return ""
        try:
            return self.keuring.register.zoek(verwijzing, delen=(deel,)).pad
        except VerwijzingFout:
            return ""

    def _eigen_velden(self, soort: str, feit: Mapping[str, Any]) -> None:
        bekend = self.keuring.feiten[soort] | set(Feit.sleutels())
        for veld in feit:
            if veld not in bekend:
                self.keuring.meld(feit, f"{soort} heeft geen veld '{veld}'", sleutel=veld, bedoelt=naaste(veld, bekend))


def _feiten(ruw: Any, loc: Loc) -> Iterator[tuple[Loc, Any]]:
    """Every fact of a case with its path."""
    for sleutel in ("gegeven", "poging"):
        waarde = ruw.get(sleutel) if isinstance(ruw, Mapping) else None
        if isinstance(waarde, list):
            yield from (((*loc, sleutel, i), feit) for i, feit in enumerate(waarde))
        elif waarde is not None:
            yield (*loc, sleutel), waarde
