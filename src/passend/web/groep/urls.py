"""Groups."""

from django.urls import path

import passend.web.planpad  # noqa: F401 (the kind of part `planpad`)
from passend.web.groep.celviews import groep_cel
from passend.web.groep.views import groep_detail, groep_ook_open, groep_vastleggen

urlpatterns = [
    path("<uuid:groep>/", groep_detail, name="groep-detail"),
    path("<uuid:groep>/vastleggen/<planpad:pad>/", groep_vastleggen, name="groep-vastleggen"),
    path("<uuid:groep>/ook-open/<planpad:pad>/", groep_ook_open, name="groep-ook-open"),
    path("<uuid:groep>/leerlingen/<uuid:leerling>/<planpad:pad>/", groep_cel, name="groep-cel"),
]
