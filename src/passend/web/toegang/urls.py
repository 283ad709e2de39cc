"""Who sees what, and who saw it."""

from django.urls import path

from passend.web.toegang.leeslog import leeslog, leeslog_kopie
from passend.web.toegang.nood import noodtoegang, noodtoegang_oordeel
from passend.web.toegang.wie_ziet import deling_einde, wie_ziet

urlpatterns = [
    path("leerlingen/<uuid:leerling>/wie-ziet-dit/", wie_ziet, name="leerling-wie-ziet"),
    path("leerlingen/<uuid:leerling>/wie-ziet-dit/<uuid:deling>/einde/", deling_einde, name="deling-einde"),
    path("leerlingen/<uuid:leerling>/leeslog/", leeslog, name="leeslog"),
    path("leerlingen/<uuid:leerling>/leeslog/kopie/", leeslog_kopie, name="leeslog-kopie"),
    path("noodtoegang/", noodtoegang, name="noodtoegang"),
    path("noodtoegang/<uuid:keer>/", noodtoegang_oordeel, name="noodtoegang-oordeel"),
]
