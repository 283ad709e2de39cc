"""The one error that stops an import.

Everything that is wrong with a single row is a `Weigering` (see gegevens.py) and the import goes on; an `Importfout`
says that the file as a whole cannot be trusted, so nothing of it may be stored.
"""


class Importfout(Exception):
    """The file cannot be imported; `str(fout)` is a Dutch sentence for the person who offered it.

    `regel` is the line (or the row of a sheet) where it went wrong, counted from 1, or None when no line can be named.
    The message never holds the content of the file beyond names of columns, elements and codes.
    """

    def __init__(self, melding: str, *, regel: int | None = None) -> None:
        super().__init__(melding)
        self.melding = melding
        self.regel = regel

    def __str__(self) -> str:
        return f"Regel {self.regel}: {self.melding}" if self.regel else self.melding
