"""The start page."""

from django.urls import path

from passend.web.vandaag.views import vandaag

urlpatterns = [path("", vandaag, name="start")]
