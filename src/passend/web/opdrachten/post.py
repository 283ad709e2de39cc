"""Send everybody who wants it a mail about the own work: numbers and kinds, never about whom."""

from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.http import QueryDict
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import formats

from passend.core import klok
from passend.core.bereik import school_bereik
from passend.core.onthouden import verzoek_onthouden
from passend.core.zicht import met_zicht
from passend.school.models import Medewerker
from passend.school.selectors import school_list
from passend.taken.post import AlVerstuurd, postontvanger_list, postvoorkeur_get, verzending_vastleggen
from passend.toegang.selectors import account_email
from passend.toegang.zicht import zicht_van
from passend.web.opdrachten.uitvoer import aantal, melden, tonen
from passend.web.opdrachten.wie import school_kiezen
from passend.web.vandaag.blad import vandaagblad

_GEEN_MAIL = (
    "Er is geen mailserver ingesteld (PASSEND_MAIL_SERVER), dus er is niets verstuurd. Zie docs/installeren.md."
)


def uitvoeren(*, brin: str | None) -> int:
    """Send the post of today of one school, or of all of them; 1 when something could not be sent."""
    if not settings.MAIL_INGESTELD:
        tonen(_GEEN_MAIL)
        return 0
    scholen = [school_kiezen(brin)] if brin else list(school_list())
    mislukt = 0
    for school in scholen:
        with school_bereik(school.pk):
            mensen = [medewerker.pk for medewerker in postontvanger_list(op=klok.vandaag())]
            uitkomsten = [_versturen(Medewerker.objects.get(pk=sleutel)) for sleutel in mensen]
        mislukt += uitkomsten.count("mislukt")
        tonen(f"{school.naam}: {aantal(uitkomsten.count('verstuurd'), 'mail', 'mails')} verstuurd.")
    if mislukt:
        melden(f"{aantal(mislukt, 'mail is', 'mails zijn')} niet verstuurd. Bij een volgende keer gaat dat opnieuw.")
    return 1 if mislukt else 0


def _versturen(medewerker: Medewerker) -> str:
    """What came of it: `verstuurd`, `niets` to say (or said already), or `mislukt`."""
    with verzoek_onthouden(), met_zicht(zicht_van(medewerker)):
        adres = account_email(medewerker=medewerker)
        bericht = _bericht(medewerker, adres) if adres else None
        if bericht is None:
            return "niets"
        try:
            with transaction.atomic():
                verzending_vastleggen(aan=medewerker, op=klok.vandaag())
                bericht.send()
        except AlVerstuurd:
            return "niets"
        except (SMTPException, OSError):
            return "mislukt"
    return "verstuurd"


def _bericht(medewerker: Medewerker, adres: str) -> EmailMessage | None:
    """The mail, None when nothing waits. Whoever reads it over a shoulder learns how much, and nothing about whom."""
    blad = vandaagblad(voor=medewerker, vraag=QueryDict())
    tellingen = {
        "laat": blad.taken.laat.aantal,
        "besluiten": blad.taken.besluiten.aantal,
        "week": blad.taken.week.aantal,
        "gekregen": sum(regel.is_gekregen for vak in (blad.taken.laat, blad.taken.week) for regel in vak.regels),
        "signalen": blad.signalen.nieuw,
        "vragen": len(blad.hulpvragen),
    }
    if not any(tellingen.values()):
        return None
    inhoud = {
        **tellingen,
        "dag": formats.date_format(klok.vandaag(), "l j F"),
        "ritme": postvoorkeur_get(voor=medewerker),
        "vandaag": _adres("start"),
        "instellen": _adres("postvoorkeur"),
    }
    tekst = render_to_string("post/overzicht.txt", inhoud)
    return EmailMessage(subject=f"Passend: uw werk op {inhoud['dag']}", body=tekst, to=[adres])


def _adres(route: str) -> str:
    soort, naam = ("https", settings.ALLOWED_HOSTS) if settings.HTTPS else ("http", settings.ALLOWED_HOSTS)
    return f"{soort}://{naam[0] if naam else 'localhost'}{reverse(route)}"
