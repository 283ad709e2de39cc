"""Make a key, see which are used, and put everything under the first."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import Progress, TaskID

from passend.core.sleutels import sleutel_maken
from passend.web.opdrachten.uitvoer import Misbruik, aantal, melden, tabel_tonen, tonen


def uitvoeren(*, wat: str) -> int:
    """Do one of the three. Raises Misbruik."""
    if wat == "maken":
        tonen(sleutel_maken())
        melden("Zet deze sleutel vooraan in PASSEND_SLEUTELS en bewaar hem ook buiten deze server.")
        return 0
    return _toon() if wat == "toon" else _vernieuwen()


def _toon() -> int:
    """1 when something is locked with a key that is not there."""
    from django.conf import settings  # noqa: PLC0415 (making a key needs no settings)

    from passend.core.versleuteling import hoofdsleutels_in_gebruik  # noqa: PLC0415

    gebruik, merken = hoofdsleutels_in_gebruik(), settings.PASSEND_SLEUTELS.merken
    kwijt = [merk for merk in gebruik if merk not in merken]
    rijen = [(merk, "ja", "deze sluit af" if merk == merken[0] else _gebruik(gebruik.get(merk, 0))) for merk in merken]
    tabel_tonen(["merk", "aanwezig", "gebruik"], [*rijen, *((merk, "NEE", _gebruik(gebruik[merk])) for merk in kwijt)])
    if kwijt:
        melden("Een sleutel ontbreekt: de tekst eronder is niet te lezen. Zet hem terug in PASSEND_SLEUTELS.")
    return 1 if kwijt else 0


def _gebruik(getal: int) -> str:
    if not getal:
        return "alleen nog voor oude reservekopieën"
    return f"sluit {aantal(getal, 'gegevenssleutel', 'gegevenssleutels')} af: passend sleutels vernieuwen"


def _vernieuwen() -> int:
    from django.db import connections  # noqa: PLC0415

    from passend.core.sleutels import Geschonden, SleutelOntbreekt  # noqa: PLC0415
    from passend.core.versleuteling import gegevenssleutels_vernieuwen  # noqa: PLC0415

    if "eigenaar" not in connections:
        raise Misbruik("DATABASE_OWNER_URL ontbreekt: sleutels vernieuwen kan alleen de eigenaar van de tabellen.")
    try:
        with _balk() as (balk, werk):
            gedaan = gegevenssleutels_vernieuwen(lambda klaar, totaal: balk.update(werk, completed=klaar, total=totaal))
    except (SleutelOntbreekt, Geschonden) as fout:
        raise Misbruik(f"Er is niets veranderd. {fout}") from fout
    if not gedaan:
        tonen("Alles stond al onder de eerste sleutel.")
        return 0
    tonen(f"{aantal(gedaan, 'gegevenssleutel staat', 'gegevenssleutels staan')} nu onder de eerste sleutel.")
    tonen("Start Passend opnieuw. Bewaar de oude sleutel zo lang als er reservekopieën van vóór vandaag zijn.")
    return 0


@contextmanager
def _balk() -> Iterator[tuple[Progress, TaskID]]:
    scherm = Console(stderr=True)
    with Progress(console=scherm, transient=True, disable=not scherm.is_terminal) as balk:
        yield balk, balk.add_task("sleutels", total=None)
