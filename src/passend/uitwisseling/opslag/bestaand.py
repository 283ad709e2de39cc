"""What is stored already, and what that means for a result in a file."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection

from passend.core.bereik import school_van_dit_moment
from passend.metingen.services import NieuwResultaat
from passend.uitwisseling.opslag import meting
from passend.uitwisseling.opslag.wachtrij import Uit

_LVS = "lvs-toets"
_MET_DE_HAND = "dit resultaat is hier met de hand verbeterd of ingetrokken; het bestand zegt iets anders"
_ANDERE_BRON = "deze toets staat er op deze dag al uit een andere bron, met een andere uitslag"
_KOLOMMEN = ("id", "run", "waarde", *meting.SLEUTEL, *meting.INHOUD)
_VRAAG = f"""
select exists (
         select from metingen_toetsresultaat v where v.school_id = t.school_id and v.vervangt_id = t.id),
       (select array_agg(array[s.soort, s.vergelijkingsgroep, s.waarde]::text[])
        from metingen_referentiescore s where s.school_id = t.school_id and s.toetsresultaat_id = t.id),
       {", ".join(f"t.{kolom}" for kolom in _KOLOMMEN)}
from unnest(%s::uuid[], %s::date[]) as w (leerling, op)
join metingen_toetsresultaat t on t.leerling_id = w.leerling and t.op = w.op
where t.school_id = %s and not t.ingetrokken and not exists (
  select from uitwisseling_importrun r
  where r.school_id = t.school_id and r.id = t.run and r.teruggedraaid_op is not null and not exists (
    select from metingen_toetsresultaat h
    where h.school_id = t.school_id and h.vervangt_id = t.id and h.run is null
      and h.vastgelegd_op < r.teruggedraaid_op))
order by t.volg
"""
"""A result of an import that was undone is as good as never recorded, so that the file can be brought in again, unless
a person had put it right by hand before that."""


@dataclass(frozen=True, slots=True)
class Oordeel:
    """Record `nieuw`, or refuse it for `reden`, or (both empty) leave it: it is there already."""

    nieuw: NieuwResultaat | None = None
    reden: str = ""


@dataclass(frozen=True, slots=True)
class _Rij:
    """A stored result that is no withdrawal: the fingerprint of what came out, and its fields."""

    id: UUID
    run: UUID | None
    inhoud: str
    velden: dict[str, Any]


class Bestaand:
    """The stored results of these pupils on these days: every version, and whether something came after it."""

    def __init__(self, paren: set[tuple[UUID, date]]) -> None:
        self._uitgepakt: meting.Uitgepakt = {}
        self._versies: dict[str, list[_Rij]] = {}
        self._dagen: dict[tuple[UUID, date], list[_Rij]] = {}
        self._vervangen: set[UUID] = set()
        for vervangen, scores, *waarden in _opgeslagen(paren):
            velden = dict(zip(_KOLOMMEN, waarden, strict=True))
            sleutel, inhoud = meting.vingerafdruk_van_rij(velden, [tuple(score) for score in scores or ()])
            rij = _Rij(velden["id"], velden["run"], inhoud, velden)
            self._versies.setdefault(sleutel, []).append(rij)
            self._dagen.setdefault((velden["leerling_id"], velden["op"]), []).append(rij)
            if vervangen:
                self._vervangen.add(rij.id)

    def oordeel(self, uit: Uit) -> Oordeel:
        """What to do with a result from the file. What a person did by hand outlives a file that says the old thing."""
        versies = self._versies.get(uit.sleutel)
        if not versies:
            return self._uit_andere_bron(uit)
        laatste = versies[-1]
        uit_bestand = next((rij for rij in reversed(versies) if rij.run is not None), laatste)
        if uit.inhoud in (laatste.inhoud, uit_bestand.inhoud):
            return Oordeel()
        if laatste.run is None or laatste.id in self._vervangen:
            return Oordeel(reden=_MET_DE_HAND)
        return Oordeel(nieuw=meting.uit_wachtrij(uit, self._uitgepakt, vervangt=laatste.id))

    def _uit_andere_bron(self, uit: Uit) -> Oordeel:
        """The same national test on the same day under another code is the same measurement, not a second one."""
        nieuw = meting.uit_wachtrij(uit, self._uitgepakt)
        if nieuw.isoort == _LVS and nieuw.vak:
            for rij in self._dagen.get((uit.leerling, uit.op), ()):
                if rij.id not in self._vervangen and _is_zelfde_toets(rij.velden, nieuw):
                    return Oordeel() if _is_zelfde_uitslag(rij.velden, nieuw) else Oordeel(reden=_ANDERE_BRON)
        return Oordeel(nieuw=nieuw)


def _opgeslagen(paren: set[tuple[UUID, date]]) -> list[tuple[Any, ...]]:
    """The stored results, oldest first: whether it was replaced, its scores, and the columns of `_KOLOMMEN`.

    One question with two arrays: the pairs themselves are looked up, and not every pupil on every day of the piece.
    """
    leerlingen, dagen = [leerling for leerling, _ in paren], [dag for _, dag in paren]
    with connection.cursor() as cursor:
        cursor.execute(_VRAAG, [leerlingen, dagen, school_van_dit_moment()])
        return cursor.fetchall()


def _is_zelfde_toets(velden: dict[str, Any], nieuw: NieuwResultaat) -> bool:
    zelfde_moment = not velden["moment"] or not nieuw.moment or velden["moment"] == nieuw.moment
    zelfde = all(velden[veld] == getattr(nieuw, veld) for veld in ("instrument", "onderdeel", "vak"))
    return zelfde and zelfde_moment and velden["toetscode"] != nieuw.toetscode


def _is_zelfde_uitslag(velden: dict[str, Any], nieuw: NieuwResultaat) -> bool:
    if velden["waarde"] is not None and nieuw.waarde is not None:
        return bool(velden["waarde"] == nieuw.waarde)
    return bool(nieuw.niveau) and (velden["niveau"], velden["schaal"]) == (nieuw.niveau, nieuw.schaal)
