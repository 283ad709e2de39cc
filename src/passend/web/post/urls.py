"""The own setting for post."""

from django.urls import path

from passend.web.post.views import postvoorkeur

urlpatterns = [path("post/", postvoorkeur, name="postvoorkeur")]
