"""Where mail goes when no server for it was named: nowhere. The pages then say whom to ask."""

from typing import Any

from django.core.mail.backends.base import BaseEmailBackend


class GeenMailserver(BaseEmailBackend):
    """Sends nothing."""

    def send_messages(self, email_messages: Any) -> int:
        """No mail went out."""
        return 0
