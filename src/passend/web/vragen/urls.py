"""The questions of the plan."""

from django.urls import path

import passend.web.planpad  # noqa: F401 (the kind of part `planpad`)
from passend.web.vragen.views import vraag_detail, vraag_list

urlpatterns = [
    path("", vraag_list, name="vraag-list"),
    path("<planpad:pad>/", vraag_detail, name="vraag-detail"),
]
