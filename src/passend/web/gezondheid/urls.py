"""The path of the health page."""

from django.urls import path

from passend.web.gezondheid import views

urlpatterns = [path("gezondheid/", views.gezondheid, name="gezondheid")]
