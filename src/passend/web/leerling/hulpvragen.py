"""Questions for support and their answers as items of the timeline."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from passend.taken.enums import Antwoordsoort
from passend.taken.models import Ondersteuningsvraag, Vraagantwoord
from passend.web.leerling.verteller import Gebeurtenis
from passend.web.ondersteuningsvragen.beeld import Vraagbeeld

HULPVRAAG = "ondersteuningsvraag"


def hulpvraag_gebeurtenissen(beelden: Iterable[Vraagbeeld]) -> Iterator[Gebeurtenis]:
    """An item for each question, and one for each answer to it."""
    for beeld in beelden:
        vraag = beeld.vraag
        hoe = ((_("gevraagd"), beeld.hoe),) if beeld.hoe else ()
        yield _gebeurtenis(
            _("Advies gevraagd aan %(wie)s") % {"wie": beeld.aan}, vraag, details=hoe, teksten=(("", vraag.vraag),)
        )
        for antwoord in vraag.antwoorden.all():
            if antwoord.soort != Antwoordsoort.GESLOTEN:
                delen = ((_("Doel"), antwoord.doel), (_("Haalbaar"), antwoord.get_haalbaar_display()))
                titel = f"{antwoord.get_soort_display()}: {antwoord.van or antwoord.door}"
                teksten = (("", antwoord.tekst), *(deel for deel in delen if deel[1]))
                yield _gebeurtenis(titel, antwoord, teksten=teksten)


def _gebeurtenis(
    titel: str,
    rij: Ondersteuningsvraag | Vraagantwoord,
    *,
    teksten: tuple[tuple[str, str], ...],
    details: tuple[tuple[str, str], ...] = (),
) -> Gebeurtenis:
    return Gebeurtenis(
        soort=HULPVRAAG,
        soortnaam=_("Ondersteuningsvraag"),
        icoon="gesprek",
        titel=titel,
        op=rij.op,
        wie=str(rij.door),
        rol="",
        bron=_("scherm"),
        details=details,
        teksten=teksten,
        volg=(rij.op, 0),
    )
