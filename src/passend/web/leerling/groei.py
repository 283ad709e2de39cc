"""The growth charts of a pupil: which charts a subject has, and what each says."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.text import slugify
from django.utils.translation import gettext as _

from passend.core import klok
from passend.web.grafiek.assen import getallenas
from passend.web.grafiek.invoer import As, Band, Grafiekvraag, Meetpunt, Periode
from passend.web.grafiek.meetkunde import Groeigrafiek, groeigrafiek
from passend.web.leerling.conclusie import conclusie, dag_van, samenvatting, toelichting, wanneer
from passend.web.leerling.inzet import Inzet
from passend.web.leerling.planlezer import Planlezer, Schaal
from passend.web.leerling.reeksen import Reeks, Uitslag, heeft_gaten, reeksen_van
from passend.web.niveaus import niveau_klasse
from passend.web.resultaten import Vakbeeld
from passend.web.templatetags.passend import dag


@dataclass(frozen=True, slots=True, kw_only=True)
class Groei:
    """One chart with what stands round it. `heeft_gaten`: a test moment is missing somewhere."""

    kop: str
    conclusie: str
    toelichting: list[str]
    grafiek: Groeigrafiek
    heeft_gaten: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Vakgroei:
    """A subject: its results, a chart per instrument and scale (the newest first), and the plans that ran."""

    vak: Vakbeeld
    slug: str
    grafieken: list[Groei]
    inzet: list[Inzet]

    @property
    def eerste(self) -> Groei | None:
        """The chart of the newest result."""
        return next(iter(self.grafieken), None)


def vakgroei_list(vakken: Iterable[Vakbeeld], inzet: Sequence[Inzet], wijzer: Planlezer) -> list[Vakgroei]:
    """The growth of every subject, in the order of the subjects; ids of charts are unique on the page."""
    gevonden: dict[str, Vakgroei] = {}
    for vak in vakken:
        slug = slugify(vak.vak) or "vak"
        if slug in gevonden:
            slug = f"{slug}-{len(gevonden)}"
        gevonden[slug] = _vakgroei(vak, slug, inzet, wijzer)
    return list(gevonden.values())


def _vakgroei(vak: Vakbeeld, slug: str, inzet: Sequence[Inzet], wijzer: Planlezer) -> Vakgroei:
    van_vak = [een for een in inzet if een.vak in ("", vak.vak)]
    periodes = tuple(_periode(een) for een in van_vak)
    grafieken = [
        _groei(f"groei-{slug}-{nummer}", vak.vak, reeks, periodes)
        for nummer, reeks in enumerate(reeksen_van(vak, wijzer), start=1)
    ]
    return Vakgroei(vak=vak, slug=slug, grafieken=grafieken, inzet=van_vak)


def _groei(id_: str, vak: str, reeks: Reeks, periodes: tuple[Periode, ...]) -> Groei:
    schaal = _("score") if reeks.schaal is None else reeks.schaal.naam
    kop = ", ".join(deel for deel in (reeks.toets, reeks.onderdeel, schaal) if deel)
    kern = conclusie(reeks)
    vraag = Grafiekvraag(
        id=id_,
        titel=_("Groei %(vak)s: %(kop)s") % {"vak": vak, "kop": kop},
        beschrijving=f"{kern} {samenvatting(reeks)}",
        as_=_niveauas(reeks.schaal) if reeks.schaal else getallenas([uitslag.hoogte for uitslag in reeks.uitslagen]),
        punten=tuple(_meetpunt(uitslag, reeks) for uitslag in reeks.uitslagen),
        verwacht=tuple(_verwachtpunt(uitslag) for uitslag in reeks.uitslagen if uitslag.verwacht is not None)
        + tuple(_straks(uitslag) for uitslag in reeks.straks),
        periodes=periodes,
        vandaag=klok.vandaag(),
    )
    return Groei(
        kop=kop,
        conclusie=kern,
        toelichting=toelichting(reeks),
        grafiek=groeigrafiek(vraag),
        heeft_gaten=heeft_gaten(reeks),
    )


def _niveauas(schaal: Schaal) -> As:
    """Each word of the scale a band of its own: the plan gives no borders between them."""
    laag_naar_hoog = schaal.woorden[::-1]
    banden = tuple(
        Band(naam=woord, klasse=f"b{niveau_klasse(woord)[1:]}", laag=nummer, hoog=nummer + 1)
        for nummer, woord in enumerate(laag_naar_hoog)
    )
    return As(laag=0, hoog=len(banden), banden=banden)


def _meetpunt(uitslag: Uitslag, reeks: Reeks) -> Meetpunt:
    naam = _("score") if reeks.schaal is None else _("niveau")
    delen = [", ".join(deel for deel in (uitslag.moment, dag_van(uitslag)) if deel), f"{naam} {uitslag.tekst}"]
    if uitslag.verwacht_tekst:
        delen.append(_("verwacht %(verwacht)s") % {"verwacht": uitslag.verwacht_tekst})
    return Meetpunt(
        op=uitslag.op, moment=uitslag.moment, hoogte=uitslag.hoogte, tekst=uitslag.tekst, uitleg=tuple(delen)
    )


def _verwachtpunt(uitslag: Uitslag) -> Meetpunt:
    uitleg = (wanneer(uitslag), _("verwacht %(verwacht)s") % {"verwacht": uitslag.verwacht_tekst})
    return Meetpunt(op=uitslag.op, moment=uitslag.moment, hoogte=uitslag.verwacht or 0, tekst="", uitleg=uitleg)


def _straks(uitslag: Uitslag) -> Meetpunt:
    uitleg = (wanneer(uitslag), _("verwacht %(verwacht)s") % {"verwacht": uitslag.tekst})
    return Meetpunt(op=uitslag.op, moment=uitslag.moment, hoogte=uitslag.hoogte, tekst="", uitleg=uitleg)


def _periode(inzet: Inzet) -> Periode:
    tot = _("loopt nog") if inzet.tot is None else _("tot %(dag)s") % {"dag": dag(inzet.tot)}
    uitleg = _("%(naam)s, van %(van)s, %(tot)s") % {"naam": inzet.naam, "van": dag(inzet.van), "tot": tot}
    return Periode(naam=inzet.naam.capitalize(), van=inzet.van, tot=inzet.tot, uitleg=uitleg)
