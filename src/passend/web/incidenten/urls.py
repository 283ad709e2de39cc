"""Incidents."""

from django.urls import path

from passend.web.incidenten.groepviews import groep_incident_create, groep_incidenten, incident_overzicht
from passend.web.incidenten.veiligheid import veiligheid
from passend.web.incidenten.views import incident_create, incident_detail, incident_list

urlpatterns = [
    path("veiligheid/", veiligheid, name="veiligheid"),
    path("incidenten/", incident_overzicht, name="incident-overzicht"),
    path("groepen/<uuid:groep>/incidenten/", groep_incidenten, name="groep-incidenten"),
    path("groepen/<uuid:groep>/incidenten/nieuw/", groep_incident_create, name="groep-incident-create"),
    path("leerlingen/<uuid:leerling>/incidenten/", incident_list, name="incident-list"),
    path("leerlingen/<uuid:leerling>/incidenten/nieuw/", incident_create, name="incident-create"),
    path("leerlingen/<uuid:leerling>/incidenten/<uuid:incident>/", incident_detail, name="incident-detail"),
]
