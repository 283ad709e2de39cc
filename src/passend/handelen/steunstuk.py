"""Support of the school's own offer that runs for a leerling, as a plan of one row: from the facts `steun`.

Source: planformaat, the kind of fact `steun` (aanbod, plek, minuten, weken, loopt). It begins with `loopt: ja`, is
changed by a later fact that says so too, and ends with `loopt: nee`, on its last day or when its weeks are over.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from passend.core import klok
from passend.dossier.models import Feit
from passend.handelen.planstuk import Planstuk, Versie, alle_van, eerste_van

# The one row, and where it stands: nowhere in a form of the plan.
RIJ = "steun"
# What a fact says -> the column of a row of support.
_KOLOMMEN = {
    "plek": "waar",
    "vorm": "vorm",
    "duur": "duur",
    "wie": "wie",
    "met": "met",
    "wanneer": "wanneer",
    "hoe-vaak": "hoe vaak",
    "minuten": "hoe lang",
    "toelichting": "toelichting",
}


def steunstukken(feiten: Iterable[Feit]) -> list[Planstuk]:
    """The support in these facts about one leerling that ran or runs, in the order in which it began."""
    per_aanbod: dict[tuple[str, str], list[Feit]] = defaultdict(list)
    for feit in feiten:
        if feit.soort == "steun" and alle_van(feit.velden.get("loopt")):
            per_aanbod[str(eerste_van(feit.velden.get("aanbod")) or ""), feit.vak].append(feit)
    gevonden = [stuk for (pad, vak), rij in per_aanbod.items() for stuk in _van_aanbod(pad, vak, rij)]
    return sorted(gevonden, key=lambda stuk: (stuk.eerste.op, stuk.eerste.volg))


def _van_aanbod(pad: str, vak: str, feiten: Iterable[Feit]) -> Iterator[Planstuk]:
    lopend: list[Feit] = []
    for feit in feiten:
        if _loopt(feit):
            lopend.append(feit)
        elif lopend:
            yield _stuk(pad, vak, [*lopend, feit], tot=feit.op)
            lopend = []
    if lopend:
        einde = _einde(lopend[-1])
        yield _stuk(pad, vak, lopend, tot=einde if einde and einde < klok.vandaag() else None)


def _loopt(feit: Feit) -> bool:
    return eerste_van(feit.velden.get("loopt")) in (True, "ja")


def _einde(feit: Feit) -> date | None:
    """The last day that a fact names: its own, or that of the last of its weeks."""
    weken = str(eerste_van(feit.velden.get("weken")) or "")
    if feit.tot is None and weken.isdecimal():
        return feit.op + timedelta(weeks=int(weken))
    return feit.tot


def _stuk(pad: str, vak: str, feiten: list[Feit], *, tot: date | None) -> Planstuk:
    versies, rij = [], {"id": RIJ, "wat": ""}
    for nummer, feit in enumerate(feiten, 1):
        rij = rij | _rij(feit)
        stand = "start" if nummer == 1 else ("bijgesteld" if _loopt(feit) else "einde")
        versies.append(Versie(nummer=nummer, feit=feit, standen=frozenset({stand}), rijen={pad: [rij]}))
    eerste = feiten[0]
    return Planstuk(
        id=eerste.pk, pad=pad, vak=vak, domein=eerste.domein, versies=tuple(versies), van=eerste.op, tot=tot
    )


def _rij(feit: Feit) -> dict[str, Any]:
    gevuld = {kolom: eerste_van(feit.velden.get(veld)) for veld, kolom in _KOLOMMEN.items()}
    einde = _einde(feit)
    return {naam: str(tekst) for naam, tekst in gevuld.items() if tekst} | ({"tot": str(einde)} if einde else {})
