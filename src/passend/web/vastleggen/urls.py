"""Recording for a pupil."""

from django.urls import path

import passend.web.planpad  # noqa: F401 (the kind of part `planpad`)
from passend.web.vastleggen.melden import melden
from passend.web.vastleggen.views import afwijken, ook_open, vastleggen

urlpatterns = [
    path("<uuid:leerling>/melden/", melden, name="melden"),
    path("<uuid:leerling>/vastleggen/<planpad:pad>/", vastleggen, name="vastleggen"),
    path("<uuid:leerling>/ook-open/<planpad:pad>/", ook_open, name="ook-open"),
    path("<uuid:leerling>/afwijken/<planpad:pad>/", afwijken, name="afwijken"),
]
