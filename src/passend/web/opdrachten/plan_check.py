"""Check plan files: every error at once, each on its own line."""

from pathlib import Path

from passend.schoolplan.controle import Controle, plan_controleren
from passend.web.opdrachten.planbestand import bestaande
from passend.web.opdrachten.uitvoer import aantal, melden, tonen


def uitvoeren(*, paden: list[Path], lagen: list[Path]) -> int:
    """Print errors and warnings per plan; 1 when there is an error."""
    bestaande([*paden, *lagen])
    controles = [plan_controleren(pad, lagen=lagen) for pad in paden if not _is_gevallen(pad)]
    for controle in controles:
        _tonen(controle)
    if not lagen and not all(controle.klopt for controle in controles):
        melden("Hoort er een laag onder, zoals de wet? Geef die mee met --laag.")
    return 0 if all(controle.klopt for controle in controles) else 1


def _is_gevallen(pad: Path) -> bool:
    """Cases beside a plan are no plan; `plannen/*.yaml` names them too."""
    if not pad.name.endswith(".gevallen.yaml"):
        return False
    melden(f"{pad.name}: overgeslagen, dit zijn gevallen (zie: passend plan gevallen)")
    return True


def _tonen(controle: Controle) -> None:
    for fout in controle.fouten:
        tonen(f"fout: {fout}")
    for waarschuwing in controle.waarschuwingen:
        tonen(f"let op: {waarschuwing}")
    naam = f"{controle.titel} ({controle.plan}, editie {controle.editie})" if controle.klopt else "dit plan klopt niet"
    fouten = aantal(len(controle.fouten), "fout", "fouten")
    waarschuwingen = aantal(len(controle.waarschuwingen), "waarschuwing", "waarschuwingen")
    tonen(f"{controle.bestand}: {naam}; {fouten}, {waarschuwingen}")
