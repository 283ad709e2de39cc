"""Why a rule holds, or why a person is asked: one Dutch sentence from the evidence."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Final

from passend.engine.delen.meten import Instrument
from passend.engine.delen.plan import Plan
from passend.engine.regels.bewijs import ONTBREEKT, Bewijsrij
from passend.engine.regels.namen import korte_dag, naam_van, opsomming, vraag_van
from passend.engine.regels.uitkomst import Uitkomst
from passend.engine.regels.verwoorden import in_woorden
from passend.engine.regels.vinden import Gevonden, voorwaarden

_METINGEN: Final = frozenset({"toets", "methodetoets", "verwachting"})


def uitleg(
    plan: Plan,
    adres: str,
    rijen: Sequence[Bewijsrij],
    *,
    uitkomst: Uitkomst = Uitkomst.WAAR,
    met_dag: bool = False,
    gevonden: dict[str, Gevonden] | None = None,
) -> str:
    """Explain one outcome by its evidence; without any, by the condition in words.

    `met_dag` adds the day to a result that has a moment; `gevonden` spares a search of the plan. A *vraag* also says
    what is missing. Raises KeyError for an unknown address when it is needed.
    """
    zinnen = [
        zin for _, groep in groupby(sorted(rijen, key=_blad), key=_blad) for zin in _zinnen(plan, list(groep), met_dag)
    ]
    if zinnen and (uitkomst is Uitkomst.VRAAG or any(rij.zeker for rij in rijen)):
        return "; ".join(dict.fromkeys(zinnen))
    een = (gevonden or voorwaarden(plan))[adres]
    return "; ".join([in_woorden(plan, een.voorwaarde, een.eigenaar), *dict.fromkeys(zinnen)])


def _blad(rij: Bewijsrij) -> tuple[int, str, str]:
    return rij.blad, rij.soort or "", rij.vak or ""


def _zinnen(plan: Plan, rijen: list[Bewijsrij], met_dag: bool) -> list[str]:
    """Sentences for the facts of one kind, behind one part of a condition."""
    soort = rijen[0].soort or ""
    if soort in _METINGEN:
        return _metingen(plan, rijen, met_dag)
    zeg = _ZEG.get(soort)
    if zeg is not None:
        return [zeg(plan, rij) for rij in rijen]
    return [_gewoon(plan, rijen)]


# --- measurements ----------------------------------------------------------------------------------------------------


def _metingen(plan: Plan, rijen: list[Bewijsrij], met_dag: bool) -> list[str]:
    """ "spelling: M5 V"; what was expected beside what came, or that nothing was expected."""
    rijen = sorted(rijen, key=lambda rij: (rij.dag or rij.op, rij.moment or ""))
    gewoon = [rij for rij in rijen if rij.verwacht is None]
    verwacht = [_verwacht(plan, rij) for rij in rijen if rij.verwacht is not None]
    vakken = {rij.vak for rij in gewoon}
    delen = []
    for vak in sorted(vakken, key=str):
        van_vak = [rij for rij in gewoon if rij.vak == vak]
        delen.append(f"{_vak(plan, van_vak[0], rijen=van_vak)}: {_reeks(van_vak, met_dag)}")
    return [*verwacht, *delen]


def _verwacht(plan: Plan, rij: Bewijsrij) -> str:
    plek = f"{_vak(plan, rij)} {_moment(rij)}".strip()
    if not rij.verwacht:
        return f"geen verwachting vastgelegd voor {plek}"
    verwacht = rij.verwacht.rstrip("0").rstrip(".") if "." in rij.verwacht else rij.verwacht
    return f"{plek}: verwacht {verwacht.replace('.', ',')}, behaald {_waarde(rij)}"


def _reeks(rijen: Sequence[Bewijsrij], met_dag: bool) -> str:
    """Equal results share their word: "18-9, 9-10, 6-11 onvoldoende"."""
    plekken = [
        _moment(rij) + (f" op {korte_dag(rij.dag)}" if met_dag and rij.moment and rij.dag else "") for rij in rijen
    ]
    waarden = [_waarde(rij) for rij in rijen]
    if len(set(waarden)) == 1:
        if met_dag and len(rijen) == 1 and rijen[0].moment and rijen[0].dag:
            return f"{rijen[0].moment} {waarden[0]} op {korte_dag(rijen[0].dag)}"
        return f"{', '.join(plekken)} {waarden[0]}".strip()
    return ", ".join(f"{plek} {waarde}" for plek, waarde in zip(plekken, waarden, strict=True))


def _vak(plan: Plan, rij: Bewijsrij, *, rijen: Iterable[Bewijsrij] = ()) -> str:
    """The vak, with the instrument where the result does not say the vak or where several instruments took part."""
    instrument = next((i for i in plan.instrumenten if isinstance(i, Instrument) and i.id == rij.wat), None)
    naam = (instrument.naam or instrument.id) if instrument else rij.wat or ""
    if rij.vak:
        instrumenten = {r.wat for r in rijen}
        return (
            f"{rij.vak} ({opsomming(sorted(str(i) for i in instrumenten), 'en')})" if len(instrumenten) > 1 else rij.vak
        )
    if instrument and len(instrument.vakken) == 1:
        return f"{instrument.vakken[0]} ({naam})"
    return naam or "toets"


def _moment(rij: Bewijsrij) -> str:
    return rij.moment or (korte_dag(rij.dag) if rij.dag else "")


def _waarde(rij: Bewijsrij) -> str:
    if rij.niveau or rij.tekst:
        return str(rij.niveau or rij.tekst)
    return _getal(rij) if rij.waarde is not None else "zonder uitslag"


def _getal(rij: Bewijsrij) -> str:
    return format(rij.waarde.normalize(), "f").replace(".", ",") if rij.waarde is not None else ""


# --- other facts -----------------------------------------------------------------------------------------------------


def _gewoon(plan: Plan, rijen: Sequence[Bewijsrij]) -> str:
    """Facts of one kind with the days on which they happened: "pesten op 1-9, 5-9 en 9-9"."""
    eerste = rijen[0]
    wat = naam_van(plan, eerste.wat) if eerste.wat else ""
    woorden = opsomming((rij.tekst for rij in rijen if rij.tekst and rij.tekst != eerste.wat), "en")
    soort = naam_van(plan, eerste.soort or "") if not wat and not woorden else ""
    dagen = opsomming((korte_dag(rij.dag) for rij in sorted(rijen, key=lambda r: r.dag or r.op) if rij.dag), "en")
    tekst = " ".join(deel for deel in (wat or soort, _leesbaar(plan, woorden)) if deel)
    return f"{tekst} op {dagen}" if dagen else tekst


def _leesbaar(plan: Plan, tekst: str) -> str:
    """Paths in a value become names."""
    return ", ".join(naam_van(plan, deel) if "." in deel and " " not in deel else deel for deel in tekst.split(", "))


def _oordeel(plan: Plan, rij: Bewijsrij) -> str:
    dag = f" ({korte_dag(rij.dag)})" if rij.dag else ""
    return f"{vraag_van(plan, rij.wat or '')} {rij.tekst or 'geen antwoord'}{dag}"


def _kenmerk(plan: Plan, rij: Bewijsrij) -> str:
    return f"{rij.wat}: {rij.tekst}"


def _trede(plan: Plan, rij: Bewijsrij) -> str:
    return f"staat op {naam_van(plan, rij.wat or '')}" + (f" sinds {korte_dag(rij.dag)}" if rij.dag else "")


def _aandeel(plan: Plan, rij: Bewijsrij) -> str:
    kop = " ".join(deel for deel in (rij.vak, rij.moment) if deel)
    return f"{kop}: {rij.tekst} ({round(rij.waarde or 0)}%)"


def _trend(plan: Plan, rij: Bewijsrij) -> str:
    return f"{rij.vak or rij.wat} {rij.moment}: gemiddeld {str(round(rij.waarde or 0, 1)).replace('.', ',')}"


def _ontbreekt(plan: Plan, rij: Bewijsrij) -> str:
    wat = rij.wat or ""
    if wat.startswith("vragen."):
        return f"nog niet beantwoord: {vraag_van(plan, wat)}"
    return f"niet bekend: {naam_van(plan, wat)}"


_ZEG: Final[dict[str, Callable[[Plan, Bewijsrij], str]]] = {
    "oordeel": _oordeel,
    "leerling": _kenmerk,
    "trede": _trede,
    "aandeel": _aandeel,
    "trend": _trend,
    ONTBREEKT: _ontbreekt,
}
