"""Registration with Django."""

from django.apps import AppConfig


class PrivacyConfig(AppConfig):
    """The room `privacy`."""

    name = "passend.privacy"
    label = "privacy"
    verbose_name = "Privacy"
