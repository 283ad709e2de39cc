"""The people of the school."""

from django.urls import path

from passend.web.mensen.views import medewerker_create, medewerker_detail, medewerker_list, medewerker_uit, rol_einde

urlpatterns = [
    path("mensen/", medewerker_list, name="medewerker-list"),
    path("mensen/nieuw/", medewerker_create, name="medewerker-create"),
    path("mensen/<uuid:medewerker>/", medewerker_detail, name="medewerker-detail"),
    path("mensen/<uuid:medewerker>/uit-dienst/", medewerker_uit, name="medewerker-uit"),
    path("mensen/<uuid:medewerker>/rollen/<uuid:vervulling>/einde/", rol_einde, name="rol-einde"),
]
