"""The start page."""

from django.urls import path

from passend.web.start.views import start

urlpatterns = [path("", start, name="start")]
