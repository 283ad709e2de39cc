"""A path of the plan as part of an address."""

from django.urls import register_converter
from django.urls.converters import StringConverter


class Planpad(StringConverter):
    """`routes.stap-1.evaluatie`: words of small letters, digits and hyphens, with dots between them."""

    regex = r"[a-zà-ÿ0-9-]+(?:\.[a-zà-ÿ0-9-]+)+"


register_converter(Planpad, "planpad")
