"""Placing or keeping a pupil."""

from django.urls import path

from passend.web.plaatsing.views import belasting, plaatsing

urlpatterns = [
    path("belasting/", belasting, name="belasting"),
    path("leerlingen/<uuid:leerling>/plaatsing/", plaatsing, name="plaatsing"),
]
