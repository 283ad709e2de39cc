"""Registration with Django."""

from django.apps import AppConfig


class SchoolplanConfig(AppConfig):
    """The room `schoolplan`."""

    name = "passend.schoolplan"
    label = "schoolplan"
    verbose_name = "Schoolplan"
