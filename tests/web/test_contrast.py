"""Colours that people can read, computed from the style sheet: light, dark and on paper. WCAG 2.2: 1.4.3, 1.4.11.

Text is held against everything it may stand on, 4.5 to 1; borders and symbols 3 to 1. A line that only separates
(`--lijn`) carries no meaning and is left out.
"""

import re
from itertools import product
from pathlib import Path

import pytest

import passend.web

STIJL = (Path(passend.web.__file__).parent / "static/web/stijl.css").read_text(encoding="utf-8")
KAAL = re.sub(r"/\*.*?\*/", "", STIJL, flags=re.DOTALL)
REGEL = re.compile(r"([^{}]+)\{([^{}]*)\}")
TOKEN = re.compile(r"--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)")
KLEUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|oklch|color-mix)\(")
VERSIERING = {"lijn"}
TEKST, SYMBOOL = 4.5, 3.0

type Kleuren = dict[str, str]
type Paar = tuple[str, str]


def kleuren() -> dict[str, Kleuren]:
    """Scheme -> name of a token -> its colour; paper is light with the colours that printing replaces."""
    gevonden = TOKEN.findall(KAAL)
    licht = {naam: kleur for naam, kleur, _ in gevonden}
    (papier,) = re.findall(r"@media print \{\s*:root \{([^}]*)\}", KAAL)
    wit = {naam: kleur * 2 if len(kleur) == 3 else kleur for naam, kleur in re.findall(r"--([\w-]+): #(\w+)", papier)}
    return {
        "licht": licht,
        "donker": {naam: kleur for naam, _, kleur in gevonden},
        "papier": licht | {naam: f"#{kleur}" for naam, kleur in wit.items()},
    }


def helderheid(kleur: str) -> float:
    """Relative luminance as WCAG defines it."""
    delen = (int(kleur[plek : plek + 2], 16) / 255 for plek in (1, 3, 5))
    rood, groen, blauw = (deel / 12.92 if deel <= 0.04045 else ((deel + 0.055) / 1.055) ** 2.4 for deel in delen)
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw


def contrast(een: str, ander: str) -> float:
    laag, hoog = sorted((helderheid(een), helderheid(ander)))
    return (hoog + 0.05) / (laag + 0.05)


def gebruikt(inhoud: str, *eigenschappen: str) -> set[str]:
    """The tokens in these properties of a rule."""
    waarden = re.findall(rf"(?:^|;)\s*(?:{'|'.join(eigenschappen)})\s*:([^;]*)", inhoud)
    return {naam for waarde in waarden for naam in re.findall(r"var\(--([\w-]+)\)", waarde)} & set(kleuren()["licht"])


REGELS = [inhoud for _, inhoud in REGEL.findall(KAAL)]
ALS_TEKST = set().union(*(gebruikt(inhoud, "color") for inhoud in REGELS))
ALS_VORM = set().union(*(gebruikt(inhoud, "fill", "stroke", "border[a-z-]*", "outline[a-z-]*") for inhoud in REGELS))
ALS_GROND = set().union(*(gebruikt(inhoud, "background", "background-color") for inhoud in REGELS))
BANDEN = {naam for naam in ALS_VORM if re.fullmatch(r"b\d", naam)}
# What is filled to stand out has its own colour for text (`--op-…`), or is itself a colour of text.
GEVULD = ALS_TEKST | {naam.removeprefix("op-") for naam in kleuren()["licht"] if naam.startswith("op-")}
GRONDEN = (ALS_GROND | BANDEN) - GEVULD


def tekstparen() -> set[Paar]:
    los = {naam for naam in ALS_TEKST if not naam.startswith("op-")}
    eigen = {(naam, naam.removeprefix("op-")) for naam in kleuren()["licht"] if naam.startswith("op-")}
    zelfde_regel = {
        paar for inhoud in REGELS for paar in product(gebruikt(inhoud, "color"), gebruikt(inhoud, "background"))
    }
    return set(product(los, GRONDEN)) | eigen | zelfde_regel


def vormparen() -> set[Paar]:
    vormen = {naam for naam in ALS_VORM - GRONDEN - VERSIERING if not re.fullmatch(r"(op-)?n\d", naam)}
    return set(product(vormen, GRONDEN))


def te_zwak(paren: set[Paar], kleur: Kleuren, grens: float) -> dict[Paar, float]:
    gemeten = {paar: round(contrast(kleur[paar[0]], kleur[paar[1]]), 2) for paar in paren}
    return {paar: waarde for paar, waarde in sorted(gemeten.items()) if waarde < grens}


@pytest.mark.parametrize("schema", ["licht", "donker", "papier"])
def test_text_has_enough_contrast_on_everything_it_may_stand_on(schema: str) -> None:
    assert te_zwak(tekstparen(), kleuren()[schema], TEKST) == {}


@pytest.mark.parametrize("schema", ["licht", "donker", "papier"])
def test_borders_and_symbols_have_enough_contrast(schema: str) -> None:
    assert te_zwak(vormparen(), kleuren()[schema], SYMBOOL) == {}


def test_the_pairs_are_those_of_the_style_sheet() -> None:
    assert {"grond", "vlak", "vlak-zacht", "laat-waas", "vraag-waas", "b1", "b5"} <= GRONDEN
    assert {("tekst", "grond"), ("laat", "laat-waas"), ("op-n4", "n4"), ("op-accent", "accent-op")} <= tekstparen()
    assert {("rand", "vlak"), ("accent", "b1"), ("rand", "b5")} <= vormparen()


def test_every_token_of_a_colour_is_used() -> None:
    ongebruikt = {naam for naam in kleuren()["licht"] if f"var(--{naam})" not in KAAL}

    assert ongebruikt == set()


def test_a_colour_is_written_once_as_a_token() -> None:
    regels = [(keuze.strip(), inhoud) for keuze, inhoud in REGEL.findall(KAAL) if not keuze.strip().endswith(":root")]

    assert [keuze for keuze, inhoud in regels if KLEUR.search(inhoud)] == []


def test_nothing_is_made_fainter_than_its_token() -> None:
    assert set(re.findall(r"opacity:\s*([\d.]+)", KAAL)) <= {"1"}


def test_grey_on_grey_is_seen() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert te_zwak({("tekst", "grond")}, {"tekst": "#8a8a8a", "grond": "#ffffff"}, TEKST) == {("tekst", "grond"): 3.45}
