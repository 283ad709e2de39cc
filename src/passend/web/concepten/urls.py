"""The key to one's own drafts."""

from django.urls import path

from passend.web.concepten.views import concept_sleutel

urlpatterns = [path("sleutel/", concept_sleutel, name="concept-sleutel")]
