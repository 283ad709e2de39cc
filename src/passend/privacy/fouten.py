"""What this room refuses."""


class Privacyfout(Exception):
    """Something that cannot be done; the message is a Dutch sentence for who tried."""
