"""Tasks that go from one colleague to another."""

from django.urls import path

from passend.web import planpad as planpad  # registers the converter
from passend.web.taken.views import (
    groepstaak_geven,
    taak_geven_view,
    taak_list,
    taak_terugnemen_view,
    taak_weigeren_view,
    taken_overnemen_view,
)

urlpatterns = [
    path("taken/", taak_list, name="taak-list"),
    path("taken/<uuid:overdracht>/terugnemen/", taak_terugnemen_view, name="taak-terugnemen"),
    path("taken/<uuid:overdracht>/teruggeven/", taak_weigeren_view, name="taak-weigeren"),
    path("taken/van/<uuid:medewerker>/overnemen/", taken_overnemen_view, name="taken-overnemen"),
    path("leerlingen/<uuid:leerling>/taken/<planpad:pad>/geven/", taak_geven_view, name="taak-geven"),
    path("groepen/<uuid:groep>/taken/<planpad:pad>/geven/", groepstaak_geven, name="groepstaak-geven"),
]
