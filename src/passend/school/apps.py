"""Registration with Django."""

from django.apps import AppConfig


class SchoolConfig(AppConfig):
    """The room `school`."""

    name = "passend.school"
    label = "school"
    verbose_name = "School"
