"""The page of components."""

from django.urls import path

from passend.web.onderdelen.views import onderdelen

urlpatterns = [path("", onderdelen, name="onderdelen")]
