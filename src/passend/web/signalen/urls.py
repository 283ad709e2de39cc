"""Signals."""

from django.urls import path

from passend.web.signalen.views import blad_gezien, signaal_gezien, signaal_list, signaal_terzijde, terzijde_opheffen

urlpatterns = [
    path("", signaal_list, name="signaal-list"),
    path("gezien/", blad_gezien, name="blad-gezien"),
    path("<uuid:signaal>/gezien/", signaal_gezien, name="signaal-gezien"),
    path("<uuid:signaal>/terzijde/", signaal_terzijde, name="signaal-terzijde"),
    path("terzijde/<uuid:feit>/opheffen/", terzijde_opheffen, name="terzijde-opheffen"),
]
