"""One sentence above a chart: what the numbers say, and nothing else."""

from decimal import Decimal

from django.template.defaultfilters import date as datum_opmaken
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from passend.web.leerling.reeksen import Reeks, Uitslag, getal, ontbrekend


def conclusie(reeks: Reeks) -> str:
    """How the newest result compares with the one before it."""
    laatste, vorige = reeks.laatste, reeks.vorige
    if vorige is None:
        return _("Bij %(moment)s is %(wat)s %(nu)s.") % _woorden(reeks, laatste, laatste)
    if laatste.hoogte == vorige.hoogte:
        return _("%(Wat)s bleef %(nu)s, van %(eerder)s naar %(moment)s.") % _woorden(reeks, vorige, laatste)
    if laatste.hoogte > vorige.hoogte:
        return _("%(Wat)s steeg van %(toen)s (%(eerder)s) naar %(nu)s (%(moment)s).") % _woorden(reeks, vorige, laatste)
    return _("%(Wat)s daalde van %(toen)s (%(eerder)s) naar %(nu)s (%(moment)s).") % _woorden(reeks, vorige, laatste)


def toelichting(reeks: Reeks) -> list[str]:
    """What must be said beside it: what was expected, the score, what is missing, what has no place on the scale."""
    laatste, vorige = reeks.laatste, reeks.vorige
    zinnen = []
    if vorige is None:
        zinnen.append(_("Er is nog geen eerdere uitslag om mee te vergelijken."))
    elif ontbrekend(vorige, laatste):
        zinnen.append(_("Daartussen ontbreekt een toetsmoment."))
    if laatste.verwacht is not None:
        zinnen.append(_verwacht(laatste))
    if vorige is not None and laatste.score is not None and vorige.score is not None:
        zinnen.append(_score(vorige.score, laatste.score))
    if reeks.buiten:
        woorden = ", ".join(sorted({rij.niveau or "" for rij in reeks.buiten}))
        zinnen.append(_("Niet in de grafiek, want zonder plaats op deze schaal: %(woorden)s.") % {"woorden": woorden})
    return zinnen


def samenvatting(reeks: Reeks) -> str:
    """All points in words, for who does not see the chart."""
    zinnen = [f"{wanneer(uitslag)}: {uitslag.tekst}" for uitslag in reeks.uitslagen]
    kop = ngettext("%(aantal)s uitslag.", "%(aantal)s uitslagen.", len(zinnen)) % {"aantal": len(zinnen)}
    return f"{kop} {'; '.join(zinnen)}."


def wanneer(uitslag: Uitslag) -> str:
    """The test moment; the day when there is none."""
    return uitslag.moment or dag_van(uitslag)


def dag_van(uitslag: Uitslag) -> str:
    """Its day, always with the year: `18 jun 2026`."""
    return datum_opmaken(uitslag.op, "j M Y").lower()


def _woorden(reeks: Reeks, vorige: Uitslag, laatste: Uitslag) -> dict[str, str]:
    wat = _("de score") if reeks.schaal is None else _("het niveau")
    return {
        "wat": wat,
        "Wat": wat.capitalize(),
        "toen": vorige.tekst,
        "nu": laatste.tekst,
        "eerder": wanneer(vorige),
        "moment": wanneer(laatste),
    }


def _verwacht(laatste: Uitslag) -> str:
    if laatste.hoogte == laatste.verwacht:
        return _("Dat is zoals verwacht.")
    if laatste.hoogte > (laatste.verwacht or 0):
        return _("Dat is hoger dan verwacht (%(verwacht)s).") % {"verwacht": laatste.verwacht_tekst}
    return _("Dat is lager dan verwacht (%(verwacht)s).") % {"verwacht": laatste.verwacht_tekst}


def _score(toen: Decimal, nu: Decimal) -> str:
    if toen == nu:
        return _("De score bleef %(nu)s.") % {"nu": getal(nu)}
    soort = (
        _("De score steeg van %(toen)s naar %(nu)s.") if nu > toen else _("De score daalde van %(toen)s naar %(nu)s.")
    )
    return soort % {"toen": getal(toen), "nu": getal(nu)}
