"""Scanned papers."""

from django.urls import path

from passend.web.bijlagen.views import bijlage_create, bijlage_lezen, bijlage_weg

urlpatterns = [
    path("<uuid:leerling>/stukken/<uuid:stuk>/bijlage/", bijlage_create, name="bijlage-create"),
    path("<uuid:leerling>/bijlagen/<uuid:bijlage>/", bijlage_lezen, name="bijlage-lezen"),
    path("<uuid:leerling>/bijlagen/<uuid:bijlage>/weg/", bijlage_weg, name="bijlage-weg"),
]
