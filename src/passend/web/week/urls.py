"""The support of one week."""

from django.urls import path

from passend.web.week.views import week_uitvoering, weekoverzicht

urlpatterns = [
    path("week/", weekoverzicht, name="week"),
    path("leerlingen/<uuid:leerling>/week/<uuid:planstuk>/", week_uitvoering, name="week-uitvoering"),
]
