"""The support plan."""

from django.urls import path

from passend.web.plan.views import plan_detail

urlpatterns = [path("", plan_detail, name="plan-detail")]
