"""What the pages are called in the log of who read what; a route is never an address, so no key of a pupil is in it."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

NAMEN = {
    "start": gettext_lazy("Vandaag"),
    "groep-list": gettext_lazy("Groepen"),
    "groep-detail": gettext_lazy("Groepsoverzicht"),
    "leerling-detail": gettext_lazy("Leerling"),
    "leerling-groei": gettext_lazy("Groei in een vak"),
    "leerling-tijdlijn": gettext_lazy("Tijdlijn"),
    "leerling-wie-ziet": gettext_lazy("Wie ziet dit"),
    "leeslog": gettext_lazy("Leeslog"),
    "leeslog-kopie": gettext_lazy("Kopie van het leeslog"),
    "stuk-detail": gettext_lazy("Eén stuk uit het dossier"),
    "stuk-verslag": gettext_lazy("Verslag voor ouders"),
    "bijlage-create": gettext_lazy("Papier toevoegen"),
    "bijlage-lezen": gettext_lazy("Een bijlage openen"),
    "bijlage-weg": gettext_lazy("Bijlage weghalen"),
    "leerling-toestemmingen": gettext_lazy("Toestemmingen"),
    "leerling-doelen": gettext_lazy("Doelen van de leerling"),
    "groep-datamuur": gettext_lazy("Datamuur"),
    "plaatsing": gettext_lazy("Plaatsen of behouden"),
    "incident-list": gettext_lazy("Incidenten van een leerling"),
    "incident-create": gettext_lazy("Incident vastleggen"),
    "incident-detail": gettext_lazy("Eén incident"),
    "groep-incidenten": gettext_lazy("Incidenten van een groep"),
    "groep-incident-create": gettext_lazy("Incident vastleggen voor een groep"),
    "stuk-verzetten": gettext_lazy("Gesprek verzetten of afzeggen"),
    "planstuk-list": gettext_lazy("Plannen van een leerling"),
    "planstuk-detail": gettext_lazy("Een plan van een leerling"),
    "planstuk-uitvoer": gettext_lazy("Een plan op papier"),
    "traject": gettext_lazy("Route"),
    "vastleggen": gettext_lazy("Iets vastleggen"),
    "melden": gettext_lazy("Iets melden"),
    "afwijken": gettext_lazy("Afwijken van het plan"),
    "zorg-delen": gettext_lazy("Een zorg delen"),
    "zorg-detail": gettext_lazy("Een zorg"),
    "zorg-opzij": gettext_lazy("Een zorg opzij zetten"),
    "zorg-list": gettext_lazy("Zorgen"),
    "niveau-kiezen": gettext_lazy("Niveau kiezen"),
    "groep-zorg": gettext_lazy("Een zorg over de groep"),
    "groepszorg-opzij": gettext_lazy("Een zorg over de groep opzij zetten"),
    "vraag-detail": gettext_lazy("Vraag"),
    "vraag-list": gettext_lazy("Vragen"),
    "signaal-list": gettext_lazy("Signalen"),
    "signaal-terzijde": gettext_lazy("Signaal opzij zetten"),
    "terzijde-opheffen": gettext_lazy("Signaal weer meetellen"),
    "groep-vastleggen": gettext_lazy("Iets vastleggen voor de groep"),
    "groep-cel": gettext_lazy("Groepsoverzicht, één vak invullen"),
    "taak-geven": gettext_lazy("Taak geven aan een collega"),
    "groepstaak-geven": gettext_lazy("Taak van de groep geven"),
    "ondersteuningsvraag-leerling": gettext_lazy("Om advies vragen"),
    "ondersteuningsvraag-groep": gettext_lazy("Om advies vragen over de groep"),
    "ondersteuningsvraag-detail": gettext_lazy("Ondersteuningsvraag"),
    "zoeken": gettext_lazy("Zoeken"),
    "noodtoegang": gettext_lazy("Noodtoegang"),
}


def paginanaam(route: str) -> str:
    """The name of a page for people; the name of the route when it has none yet."""
    return str(NAMEN.get(route, _("pagina %(route)s") % {"route": route}))
