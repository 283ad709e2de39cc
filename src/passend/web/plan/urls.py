"""The support plan."""

from django.urls import path

from passend.web.plan.beheer import plan_activeren, plan_nieuw, versie_detail, versie_list
from passend.web.plan.views import plan_detail, plan_kalender, plan_schema

urlpatterns = [
    path("", plan_detail, name="plan-detail"),
    path("schema/", plan_schema, name="plan-schema"),
    path("kalender/", plan_kalender, name="plan-kalender"),
    path("versies/", versie_list, name="planversie-list"),
    path("versies/<uuid:versie>/", versie_detail, name="planversie-detail"),
    path("versies/<uuid:versie>/activeren/", plan_activeren, name="plan-activeren"),
    path("nieuw/", plan_nieuw, name="plan-nieuw"),
]
