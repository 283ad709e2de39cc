"""Concerns."""

from django.urls import path

from passend.web.zorg.groepviews import groep_zorg, groepszorg_opzij
from passend.web.zorg.lijstviews import zorg_list
from passend.web.zorg.views import niveau_kiezen, zorg_delen, zorg_detail, zorg_opzij

urlpatterns = [
    path("leerlingen/<uuid:leerling>/zorg/", zorg_delen, name="zorg-delen"),
    path("leerlingen/<uuid:leerling>/zorg/<uuid:zorg>/", zorg_detail, name="zorg-detail"),
    path("leerlingen/<uuid:leerling>/zorg/<uuid:zorg>/opzij/", zorg_opzij, name="zorg-opzij"),
    path("leerlingen/<uuid:leerling>/niveau/", niveau_kiezen, name="niveau-kiezen"),
    path("groepen/<uuid:groep>/zorg/", groep_zorg, name="groep-zorg"),
    path("groepen/<uuid:groep>/zorg/<uuid:groepszorg>/opzij/", groepszorg_opzij, name="groepszorg-opzij"),
    path("signalen/zorgen/", zorg_list, name="zorg-list"),
]
