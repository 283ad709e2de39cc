"""The table of contents of the screens; each area keeps its own paths."""

from django.urls import include, path

urlpatterns = [
    path("", include("passend.web.gezondheid.urls")),
    path("", include("passend.web.inloggen.urls")),
    path("", include("passend.web.vandaag.urls")),
    path("", include("passend.web.start.urls")),
    path("", include("passend.web.week.urls")),
    path("groepen/", include("passend.web.groep.urls")),
    path("", include("passend.web.taken.urls")),
    path("", include("passend.web.ondersteuningsvragen.urls")),
    path("", include("passend.web.post.urls")),
    path("", include("passend.web.zorg.urls")),
    path("signalen/", include("passend.web.signalen.urls")),
    path("", include("passend.web.toegang.urls")),
    path("", include("passend.web.mensen.urls")),
    path("leerlingen/", include("passend.web.leerling.urls")),
    path("leerlingen/", include("passend.web.traject.urls")),
    path("leerlingen/", include("passend.web.vastleggen.urls")),
    path("leerlingen/", include("passend.web.plannen.urls")),
    path("leerlingen/", include("passend.web.stukken.urls")),
    path("leerlingen/", include("passend.web.bijlagen.urls")),
    path("leerlingen/", include("passend.web.toestemmingen.urls")),
    path("", include("passend.web.doelen.urls")),
    path("importeren/", include("passend.web.importeren.urls")),
    path("onderdelen/", include("passend.web.onderdelen.urls")),
    path("vragen/", include("passend.web.vragen.urls")),
    path("", include("passend.web.privacy.urls")),
    path("plan/", include("passend.web.plan.urls")),
    path("concepten/", include("passend.web.concepten.urls")),
    path("zoeken/", include("passend.web.zoeken.urls")),
]
