"""From tree to `Plan`: one way for a plan file and for the merged tree of several layers."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from passend.engine.blokken.basis import Plek
from passend.engine.blokken.typen import Loc
from passend.engine.delen.plan import Plan
from passend.engine.lezen.boom import Boom, leespad
from passend.engine.lezen.fouten import Fout, LeesFouten
from passend.engine.lezen.keuring import Bron, Keuring, VanLoc, eigen_feiten
from passend.engine.lezen.knopen import dubbelen, vind_knopen
from passend.engine.lezen.register import Register
from passend.engine.lezen.waarschuwingen import let_op
from passend.engine.woorden import GEEN, NIET_VERMELD

_GEEN_LAAG: Final = (None, GEEN, NIET_VERMELD)


def id_van_plan(inhoud: Any) -> str:
    """Return the id that a plan gives itself, "" when it has none (a fragment)."""
    kop = inhoud.get("plan") if isinstance(inhoud, Mapping) else None
    naam = kop.get("id") if isinstance(kop, Mapping) else None
    return str(naam) if naam is not None else ""


def _lagen(inhoud: Mapping[str, Any], lager: Sequence[Plan]) -> list[str]:
    """The ids of the layers, nearest first: the plan itself, the plans given, the plans it names."""
    kop = inhoud.get("plan")
    genoemd = kop.get("lagen") if isinstance(kop, Mapping) else None
    namen = [genoemd.get(laag) for laag in ("bestuur", "swv", "wet")] if isinstance(genoemd, Mapping) else []
    gegeven = [laag for plan in lager for laag in plan.register.lagen]
    bekend = [str(naam) for naam in namen if naam not in _GEEN_LAAG]
    return list(dict.fromkeys([id_van_plan(inhoud), *gegeven, *bekend]))


def keuring_van(bron: Bron, lager: Sequence[Plan] = ()) -> Keuring:
    """Index a tree and make it ready to be checked."""
    inhoud = bron.inhoud if isinstance(bron.inhoud, Mapping) else {}
    knopen = vind_knopen(inhoud, id_van_plan(inhoud))
    for knoop in knopen:
        knoop.laag = bron.laag(knoop.loc)
    register = Register(knopen, lagen=_lagen(inhoud, lager), lager=[plan.register for plan in lager])
    return Keuring(bron, register, feiten=eigen_feiten(register.knopen))


def _dubbele_namen(keuring: Keuring) -> Iterator[Fout]:
    for eerste, knoop in dubbelen(keuring.register.eigen_knopen):
        loc = (*knoop.loc, "id") if isinstance(knoop.data, Mapping) else knoop.loc
        regel = keuring.bron.plek(eerste.loc).regel
        pad = leespad(keuring.bron.inhoud, knoop.loc)
        yield Fout.op(keuring.bron.plek(loc), pad, f"id '{knoop.id}' bestaat al (regel {regel})")


def _plan_van(bron: Bron, lager: Sequence[Plan], al_fout: Sequence[Fout] = ()) -> Plan:
    keuring = keuring_van(bron, lager)
    plan = keuring.keur(Plan, bron.inhoud)
    fouten = [*al_fout, *_dubbele_namen(keuring), *keuring.fouten]
    if fouten or plan is None:
        raise LeesFouten(fouten)
    register = keuring.register
    register.hoofd("plan", plan.plan)
    if plan.school is not None and not isinstance(plan.school, str):
        register.hoofd("school", plan.school)
    plan.koppel(register, (*keuring.let_op, *let_op(plan, register, bron, met_lagen=bool(lager))))
    return plan


def bouw_plan(
    boom: Mapping[str, Any],
    *,
    plek: VanLoc[Plek],
    laag: VanLoc[str],
    sleutelplek: VanLoc[Plek] | None = None,
) -> Plan:
    """Check a plain tree, such as the merged tree of several layers, and make it a `Plan` with its register.

    `plek` and `laag` say for a path of keys and positions where the value stands and which plan it came from.
    Raises `LeesFouten` with everything that is wrong.
    """
    return _plan_van(Bron(boom, plek, laag, sleutelplek), ())


def plan_van_boom(boom: Boom, lager: Sequence[Plan] = ()) -> Plan:
    """Check the tree of one plan file over the layers below it; raises `LeesFouten`."""
    if not isinstance(boom.inhoud, Mapping):
        raise LeesFouten([*boom.fouten, Fout.op(boom.plek(()), "(plan)", "een plan is een blok met delen")])
    return _plan_van(_bron_van(boom), lager, boom.fouten)


def fragmentregister(stukken: Sequence[Mapping[str, Any]], lager: Sequence[Plan]) -> Register:
    """Index pieces of plan over the plans that they change."""
    knopen = [knoop for stuk in stukken for knoop in vind_knopen(stuk, id_van_plan(stuk))]
    eigen = [id_van_plan(stuk) for stuk in stukken]
    lagen = [laag for plan in lager for laag in plan.register.lagen]
    return Register(knopen, lagen=dict.fromkeys([*eigen, *lagen]), lager=[plan.register for plan in lager])


def keur_fragment(boom: Boom, loc: Loc, inhoud: Mapping[str, Any], lager: Sequence[Plan]) -> list[Fout]:
    """Check a piece of a plan, of which nothing is required, that stands at `loc` in another file."""
    bron = Bron(
        inhoud,
        lambda binnen: boom.plek((*loc, *binnen)),
        lambda _: id_van_plan(inhoud),
        lambda binnen: boom.sleutelplek((*loc, *binnen)),
        onvolledig=True,
    )
    keuring = keuring_van(bron, lager)
    keuring.keur(Plan, inhoud)
    begin = leespad(boom.inhoud, loc)
    return [fout._replace(pad=f"{begin}.{fout.pad}") for fout in keuring.fouten]


def _bron_van(boom: Boom) -> Bron:
    naam = id_van_plan(boom.inhoud)
    return Bron(boom.inhoud, boom.plek, lambda _: naam, boom.sleutelplek)
