"""Pupils."""

from django.urls import path

from passend.web.leerling.views import leerling_detail

urlpatterns = [path("<uuid:leerling>/", leerling_detail, name="leerling-detail")]
