"""Groups."""

from django.urls import path

from passend.web.groep.views import groep_detail

urlpatterns = [path("<uuid:groep>/", groep_detail, name="groep-detail")]
