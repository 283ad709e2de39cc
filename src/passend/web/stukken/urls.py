"""Records about a pupil."""

from django.urls import path

from passend.web.stukken.views import stuk_detail, stuk_meegegeven, stuk_verslag, stuk_verzetten

urlpatterns = [
    path("<uuid:leerling>/stukken/<uuid:stuk>/", stuk_detail, name="stuk-detail"),
    path("<uuid:leerling>/stukken/<uuid:stuk>/verslag/", stuk_verslag, name="stuk-verslag"),
    path("<uuid:leerling>/stukken/<uuid:stuk>/meegegeven/", stuk_meegegeven, name="stuk-meegegeven"),
    path("<uuid:leerling>/stukken/<uuid:stuk>/verzetten/", stuk_verzetten, name="stuk-verzetten"),
]
