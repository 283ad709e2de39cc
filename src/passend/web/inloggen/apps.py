"""Registration with Django."""

from django.apps import AppConfig


class InloggenConfig(AppConfig):
    """Signing in, a part of the room `web`."""

    name = "passend.web.inloggen"
    label = "inloggen"
    verbose_name = "Inloggen"

    def ready(self) -> None:
        """Listen to what happens to accounts."""
        from passend.web.inloggen import gebeurtenissen  # noqa: PLC0415 (allauth has models, which are ready only now)

        gebeurtenissen.luisteren()
