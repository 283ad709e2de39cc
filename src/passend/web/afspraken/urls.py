"""Agreements."""

from django.urls import path

from passend.web.afspraken.views import afspraak_list

urlpatterns = [path("afspraken/", afspraak_list, name="afspraak-list")]
