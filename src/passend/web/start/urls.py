"""The list of groups."""

from django.urls import path

from passend.web.start.views import groep_list

urlpatterns = [path("groepen/", groep_list, name="groep-list")]
