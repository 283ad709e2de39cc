"""The error of one value."""


class Waardefout(ValueError):
    """The value cannot be read; `str(fout)` is the reason in Dutch, without the value itself."""
