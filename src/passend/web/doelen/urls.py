"""Goals."""

from django.urls import path

from passend.web.doelen.views import groep_datamuur, leerling_doelen

urlpatterns = [
    path("leerlingen/<uuid:leerling>/doelen/", leerling_doelen, name="leerling-doelen"),
    path("groepen/<uuid:groep>/datamuur/", groep_datamuur, name="groep-datamuur"),
]
