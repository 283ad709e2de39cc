"""Requests, under the school and under a pupil."""

from django.urls import path

from passend.web.privacy.bewaren import (
    bewaarslot,
    bewaren,
    vernietiging_goedkeuren,
    vernietiging_intrekken,
    vernietiging_overslaan,
    vernietiging_uitvoeren,
    vernietigingslijst,
)
from passend.web.privacy.correcties import feit_verbeteren, feit_zienswijze, leerling_correcties
from passend.web.privacy.kopie import leerling_kopie
from passend.web.privacy.verzoeken import (
    leerling_verzoeken,
    verzoek_besluiten,
    verzoek_create,
    verzoek_detail,
    verzoek_list,
    verzoek_verlengen,
)

urlpatterns = [
    path("verzoeken/", verzoek_list, name="verzoek-list"),
    path("verzoeken/<uuid:verzoek>/", verzoek_detail, name="verzoek-detail"),
    path("verzoeken/<uuid:verzoek>/verlengen/", verzoek_verlengen, name="verzoek-verlengen"),
    path("verzoeken/<uuid:verzoek>/besluit/", verzoek_besluiten, name="verzoek-besluiten"),
    path("leerlingen/<uuid:leerling>/verzoeken/", leerling_verzoeken, name="leerling-verzoeken"),
    path("leerlingen/<uuid:leerling>/verzoeken/nieuw/", verzoek_create, name="verzoek-create"),
    path("leerlingen/<uuid:leerling>/kopie/", leerling_kopie, name="leerling-kopie"),
    path("leerlingen/<uuid:leerling>/correcties/", leerling_correcties, name="leerling-correcties"),
    path("leerlingen/<uuid:leerling>/correcties/<uuid:dossierfeit>/", feit_verbeteren, name="feit-verbeteren"),
    path("leerlingen/<uuid:leerling>/zienswijzen/<uuid:dossierfeit>/", feit_zienswijze, name="feit-zienswijze"),
    path("bewaren/", bewaren, name="bewaren"),
    path("bewaren/<uuid:lijst>/", vernietigingslijst, name="vernietigingslijst"),
    path("bewaren/<uuid:lijst>/overslaan/", vernietiging_overslaan, name="vernietiging-overslaan"),
    path("bewaren/<uuid:lijst>/goedkeuren/", vernietiging_goedkeuren, name="vernietiging-goedkeuren"),
    path("bewaren/<uuid:lijst>/uitvoeren/", vernietiging_uitvoeren, name="vernietiging-uitvoeren"),
    path("bewaren/<uuid:lijst>/intrekken/", vernietiging_intrekken, name="vernietiging-intrekken"),
    path("leerlingen/<uuid:leerling>/bewaarslot/", bewaarslot, name="bewaarslot"),
]
