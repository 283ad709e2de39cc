"""The page of search results."""

from django.urls import path

from passend.web.zoeken.views import zoeken

urlpatterns = [path("", zoeken, name="zoeken")]
