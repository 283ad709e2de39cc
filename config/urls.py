"""The table of contents of the site; every area keeps its own paths."""

from django.urls import include, path

urlpatterns = [path("", include("passend.web.urls"))]
