"""Bringing files in."""

from django.urls import path

from passend.web.importeren.terug import import_terugdraaien
from passend.web.importeren.twijfels import twijfel_beslissen, twijfel_list
from passend.web.importeren.views import import_detail, import_koppelen, import_list, import_voorbeeld

urlpatterns = [
    path("", import_list, name="import-list"),
    path("bestand/<uuid:bestand>/", import_voorbeeld, name="import-voorbeeld"),
    path("bestand/<uuid:bestand>/kolommen/", import_koppelen, name="import-koppelen"),
    path("twijfels/", twijfel_list, name="twijfel-list"),
    path("twijfels/<uuid:twijfel>/", twijfel_beslissen, name="twijfel-beslissen"),
    path("<uuid:run>/", import_detail, name="import-detail"),
    path("<uuid:run>/terugdraaien/", import_terugdraaien, name="import-terugdraaien"),
]
