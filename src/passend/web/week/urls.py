"""The support of one week."""

from django.urls import path

from passend.web.week.views import weekoverzicht

urlpatterns = [path("week/", weekoverzicht, name="week")]
