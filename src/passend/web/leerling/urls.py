"""Pupils."""

from django.urls import path

from passend.web.leerling.views import leerling_detail, leerling_groei, leerling_tijdlijn

urlpatterns = [
    path("<uuid:leerling>/", leerling_detail, name="leerling-detail"),
    path("<uuid:leerling>/groei/<slug:vak>/", leerling_groei, name="leerling-groei"),
    path("<uuid:leerling>/tijdlijn/", leerling_tijdlijn, name="leerling-tijdlijn"),
]
