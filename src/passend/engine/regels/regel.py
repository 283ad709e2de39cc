"""One rule: a condition for whom it is about, within its scope, with one row per onderwerp (and per vak)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from passend.engine.blokken.element import Geldt
from passend.engine.blokken.vergelijking import Vergelijking
from passend.engine.blokken.voorwaarde import FEITVOORWAARDEN, SignaalIs
from passend.engine.delen.signalen import Signaal
from passend.engine.regels.bladen.feit import feit_blad
from passend.engine.regels.bladen.leerling import kenmerk_blad
from passend.engine.regels.bladen.tijd import dagwoord
from passend.engine.regels.boom import Boom, Tak, uitwerking
from passend.engine.regels.bouw import Blad, Blik, Bouw, samengevat
from passend.engine.regels.lezingen import lezingen
from passend.engine.regels.meetbron import ONDERWERPEN
from passend.engine.regels.sqltekst import (
    ONBEKEND,
    ONWAAR,
    OPEN,
    WAAR,
    Paar,
    alle,
    en,
    is_een_van,
    of,
    omgekeerd,
)
from passend.engine.regels.vinden import Gevonden, voorwaarden
from passend.engine.woorden import NIET_VERMELD

# Rules about people do not look at groups and the school as if these were pupils.
_SOORT = {
    "groep": "(o.soort = 'groep')",
    "school": "(o.soort = 'school')",
    "leerling": "(o.soort NOT IN ('groep', 'school'))",
    "vak": "(o.soort NOT IN ('groep', 'school'))",
}


@dataclass(frozen=True, slots=True)
class Uitgewerkt:
    """A rule as a query (onderwerp, op, vak, s, r) with its leaves, and what it is where there is no row."""

    sql: str
    bladen: Sequence[Blad]
    bewijs: Sequence[str]
    anders: Paar
    per_vak: bool


def werk_uit(bouw: Bouw, gevonden: Gevonden, *, volledig: bool, alles: bool = False) -> Uitgewerkt:
    """Compile one rule.

    `volledig` gives every onderwerp a row; `alles` keeps the rows that come to false (another rule looks at them).
    """
    vakken = gevonden.geldt.vakken if gevonden.geldt else []
    per_vak = gevonden.per == "vak" or bool(vakken)
    boom = Boom(bouw, Blik(gevonden.eigenaar, per_vak, _basis(bouw, gevonden.per)))
    takken = lezingen(gevonden.voorwaarde, gevonden.sleutel, gevonden.element)
    lees = boom.lees if volledig or alles else boom.los
    paar = _lees(lees, takken)
    anders = boom.zonder_rijen(lambda: _lees(boom.lees, takken))
    eigen = boom.alleen_eigen(lambda: _lees(lees, takken)) if per_vak else paar
    kern = len(boom.bladen)
    if gevonden.geldt:
        scope = alle(_geldt(boom, gevonden.geldt))
        paar, eigen = alle([paar, scope]), alle([eigen, scope])
    met_basis = volledig or anders.ruim not in (ONWAAR, ONBEKEND)
    bron = boom.bron(kern, met_basis=met_basis)
    sql = _rijen(boom, gevonden, paar, eigen, bron, volledig=volledig, filter_=not (volledig or alles))
    if vakken and gevonden.per != "vak":
        sql = _samen(sql)
        per_vak = False
    return Uitgewerkt(sql, boom.bladen, boom.bewijs()[:kern], anders, per_vak)


def _basis(bouw: Bouw, per: str | None) -> str:
    """The subjects that a rule is about."""
    if per not in _SOORT:
        return ONDERWERPEN
    return bouw.cte("wie", f"SELECT nr, onderwerp, soort, op, nu FROM {ONDERWERPEN} o WHERE {_SOORT[per]}")


def _lees(lees: Callable[[Tak], Paar], takken: Sequence[Tak]) -> Paar:
    """One condition; or several readings of it, of which the strictest and the loosest count."""
    paren = [lees(tak) for tak in takken]
    return Paar(en(paar.streng for paar in paren), of(paar.ruim for paar in paren))


def _rijen(boom: Boom, gevonden: Gevonden, paar: Paar, eigen: Paar, bron: str, *, volledig: bool, filter_: bool) -> str:
    per_vak = boom.blik.per_vak and any(boom.heeft_algemene_rij(blad) for blad in boom.bladen)
    extra = f", {eigen.streng} AS e" if per_vak else ""
    sql = f"SELECT k.nr, k.vak, {paar.streng} AS s, {paar.ruim} AS r{extra} FROM {bron}"
    if boom.blik.per_vak and (len(boom.bladen) > 1 or "AS telt" in bron):
        sql = _zonder_dubbele(sql, algemeen=per_vak)
    if volledig and gevonden.per in _SOORT:
        # whom the rule is not about
        buiten = f"FROM {ONDERWERPEN} o WHERE NOT {_SOORT[gevonden.per]}"
        anderen = f"SELECT nr, CAST(NULL AS TEXT), FALSE, FALSE {buiten}"
        sql = f"SELECT nr, vak, s, r FROM ({sql}) z UNION ALL {anderen}"
    return f"SELECT nr, vak, s, r FROM ({sql}) z WHERE r IS NOT FALSE" if filter_ else sql


def _zonder_dubbele(sql: str, *, algemeen: bool) -> str:
    """Keep a row without a vak where it is true by itself or the only one.

    Where it is true, a vak keeps its row only when something about that vak makes it true.
    """
    los = "MAX(CASE WHEN vak IS NULL AND s THEN 1 ELSE 0 END) OVER (PARTITION BY nr) AS los"
    vakken = "COUNT(vak) OVER (PARTITION BY nr) AS vakken"
    vak_telt = "vak IS NOT NULL AND (los = 0 OR e)" if algemeen else "vak IS NOT NULL"
    return (
        f"SELECT nr, vak, s, r FROM (SELECT w.*, {los}, {vakken} FROM ({sql}) w) y "
        f"WHERE ({vak_telt}) OR (vak IS NULL AND (s OR vakken = 0))"
    )


def _samen(sql: str) -> str:
    """One row per onderwerp from rows per vak: one vak is enough."""
    return samengevat(Blik(""), sql)


def _geldt(boom: Boom, geldt: Geldt) -> list[Paar]:
    """The scope of a rule as tests; a group or location that nobody recorded is unknown."""
    delen: list[Paar] = []
    if geldt.groepen == NIET_VERMELD:
        delen.append(OPEN)
    elif geldt.groepen:
        delen.append(_kenmerk(boom, "groep", [str(groep) for groep in geldt.groepen]))
    if geldt.locaties:
        delen.append(_kenmerk(boom, "locatie", geldt.locaties))
    if geldt.vakken:
        test = is_een_van("k.vak", [vak for vak in geldt.vakken if vak != NIET_VERMELD])
        delen.append(Paar(test, WAAR if NIET_VERMELD in geldt.vakken else test))
    for dag, teken in ((geldt.van, ">="), (geldt.tot, "<=")):
        if dag == NIET_VERMELD:
            delen.append(OPEN)
        elif dag is not None:
            delen.append(_dag(boom, f"o.op {teken} {dagwoord(dag, 'o.op', einde=teken == '<=')}"))
    return delen


def _dag(boom: Boom, test: str) -> Paar:
    """A test on the day that is judged."""
    tekst = f"SELECT o.nr, CAST(NULL AS TEXT) AS vak, ({test}) AS s, ({test}) AS r FROM {boom.blik.basis} o"
    return boom.voeg_toe(Blad(boom.bouw.cte("dag", tekst), Paar(ONWAAR, ONWAAR)))


def _kenmerk(boom: Boom, naam: str, waarden: Sequence[str]) -> Paar:
    """A feature of the subject; the school as a whole lies in every scope."""
    blad = kenmerk_blad(boom.bouw, boom.blik, naam, Vergelijking(in_=list(waarden)))
    return boom.voeg_toe(blad)


def signaal_blad(bouw: Bouw, blik: Blik, inhoud: SignaalIs) -> Blad:
    """Another rule as a leaf, worked out in the same way as for itself; per vak where both rules are.

    `stand` asks whether it was put aside (`terzijde`) or not (any other word).
    """
    signaal = bouw.plan.register.zoek(inhoud.id, delen=("signalen",), vanaf=blik.vanaf).element
    if not isinstance(signaal, Signaal):
        raise ValueError(f"geen signaal: {inhoud.id}")
    gevonden = voorwaarden_van(bouw)[f"{signaal.pad}.als"]
    if gevonden.eigenaar in bouw.onderweg:
        raise ValueError(f"signaal verwijst naar zichzelf: {' -> '.join((*bouw.onderweg, gevonden.eigenaar))}")
    bouw.onderweg.append(gevonden.eigenaar)
    try:
        regel = werk_uit(bouw, gevonden, volledig=False, alles=True)
    finally:
        bouw.onderweg.pop()
    sql = regel.sql if regel.per_vak == blik.per_vak else _samen(regel.sql)
    met_vak = regel.per_vak and blik.per_vak
    rijen = " UNION ALL ".join(dict.fromkeys(deel for deel in regel.bewijs if deel)) or None
    algemeen = all(blad.algemeen for blad in regel.bladen[: len(regel.bewijs)])
    blad = Blad(bouw.cte("signaal", sql), regel.anders, met_vak, rijen, algemeen)
    return _met_stand(bouw, blik, signaal, blad, inhoud.stand) if inhoud.stand else blad


def _met_stand(bouw: Bouw, blik: Blik, signaal: Signaal, blad: Blad, standen: Sequence[str]) -> Blad:
    terzijde = FEITVOORWAARDEN["terzijde"].model_validate({"signaal": signaal.pad})
    boom = Boom(bouw, blik, [blad, feit_blad(bouw, blik, "terzijde", terzijde)])
    opzij = boom.kolommen(1)
    paar = alle([boom.kolommen(0), opzij if "terzijde" in standen else omgekeerd(opzij)])
    return replace(blad, cte=bouw.cte("signaal", uitwerking(boom, paar, 1)))


def voorwaarden_van(bouw: Bouw) -> dict[str, Gevonden]:
    """The conditions of the plan that is compiled, found once."""
    if not bouw.gevonden:
        bouw.gevonden.update(voorwaarden(bouw.plan))
    return bouw.gevonden
