"""Signing in and out."""

from django.contrib.auth.views import LogoutView
from django.urls import path

from passend.web.inloggen.views import Inloggen

urlpatterns = [
    path("inloggen/", Inloggen.as_view(), name="inloggen"),
    path("uitloggen/", LogoutView.as_view(), name="uitloggen"),
]
