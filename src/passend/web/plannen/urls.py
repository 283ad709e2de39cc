"""Plans of a pupil."""

from django.urls import path

from passend.web.plannen.uitvoer import planstuk_uitvoer, planstuk_voor_ouders
from passend.web.plannen.views import (
    planstuk_detail,
    planstuk_list,
    planstuk_uitvoering,
    planstuk_voortgang,
    planstuk_weg,
)

urlpatterns = [
    path("<uuid:leerling>/plannen/", planstuk_list, name="planstuk-list"),
    path("<uuid:leerling>/plannen/<uuid:planstuk>/", planstuk_detail, name="planstuk-detail"),
    path("<uuid:leerling>/plannen/<uuid:planstuk>/uitvoering/", planstuk_uitvoering, name="planstuk-uitvoering"),
    path("<uuid:leerling>/plannen/<uuid:planstuk>/voortgang/", planstuk_voortgang, name="planstuk-voortgang"),
    path("<uuid:leerling>/plannen/<uuid:planstuk>/weg/", planstuk_weg, name="planstuk-weg"),
    path("<uuid:leerling>/plannen/<uuid:planstuk>/uitvoer/", planstuk_uitvoer, name="planstuk-uitvoer"),
    path("<uuid:leerling>/plannen/<uuid:planstuk>/voor-ouders/", planstuk_voor_ouders, name="planstuk-voor-ouders"),
]
