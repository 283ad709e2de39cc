"""Questions for support."""

from django.urls import path

from passend.web.ondersteuningsvragen.views import (
    ondersteuningsvraag_detail,
    ondersteuningsvraag_groep,
    ondersteuningsvraag_leerling,
    ondersteuningsvraag_list,
    ondersteuningsvraag_nieuw,
    ondersteuningsvraag_sluiten,
)

urlpatterns = [
    path("ondersteuningsvragen/", ondersteuningsvraag_list, name="ondersteuningsvraag-list"),
    path("ondersteuningsvragen/nieuw/", ondersteuningsvraag_nieuw, name="ondersteuningsvraag-create"),
    path("ondersteuningsvragen/<uuid:hulpvraag>/", ondersteuningsvraag_detail, name="ondersteuningsvraag-detail"),
    path(
        "ondersteuningsvragen/<uuid:hulpvraag>/sluiten/",
        ondersteuningsvraag_sluiten,
        name="ondersteuningsvraag-sluiten",
    ),
    path(
        "leerlingen/<uuid:leerling>/ondersteuningsvraag/",
        ondersteuningsvraag_leerling,
        name="ondersteuningsvraag-leerling",
    ),
    path("groepen/<uuid:groep>/ondersteuningsvraag/", ondersteuningsvraag_groep, name="ondersteuningsvraag-groep"),
]
