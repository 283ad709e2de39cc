"""Registration with Django."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The room `web`."""

    name = "passend.web"
    label = "web"
    verbose_name = "Web"
