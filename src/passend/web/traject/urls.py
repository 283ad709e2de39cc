"""The route of a pupil."""

from django.urls import path

from passend.web.traject.views import traject

urlpatterns = [path("<uuid:leerling>/traject/", traject, name="traject")]
