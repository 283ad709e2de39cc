"""Consents of a pupil."""

from django.urls import path

from passend.web.toestemmingen.views import leerling_toestemmingen

urlpatterns = [
    path("<uuid:leerling>/toestemmingen/", leerling_toestemmingen, name="leerling-toestemmingen"),
]
