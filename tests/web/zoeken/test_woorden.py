"""Whether what somebody typed fits a name."""

import pytest

from passend.web.zoeken.woorden import Treffer, kaal, naam_past, titel_past, woorden


@pytest.mark.parametrize(
    ("getypt", "naam", "treffer"),
    [
        ("yara", ("Yara", "", "Otter"), Treffer.HELE_WOORDEN),
        ("OTTER", ("Yara", "", "Otter"), Treffer.HELE_WOORDEN),
        ("otter yara", ("Yara", "", "Otter"), Treffer.HELE_WOORDEN),
        ("ya ot", ("Yara", "", "Otter"), Treffer.BEGIN),
        ("Y. Otter", ("Yara", "", "Otter"), Treffer.BEGIN),
        ("y.o.", ("Yara", "", "Otter"), Treffer.BEGIN),
        ("yo", ("Yara", "", "Otter"), Treffer.INITIALEN),
        ("tter", ("Yara", "", "Otter"), None),
        ("yara bos", ("Yara", "", "Otter"), None),
        ("zoe", ("Zoë", "", "Bos"), Treffer.HELE_WOORDEN),
        ("zoë", ("Zoe", "", "Bos"), Treffer.HELE_WOORDEN),
        ("soren", ("Søren", "", "Bos"), Treffer.HELE_WOORDEN),
        ("sevval", ("Şevval", "", "Bos"), Treffer.HELE_WOORDEN),
        ("ouafi", ("Jip", "el", "Ouafi-Smit"), Treffer.HELE_WOORDEN),
        ("smit", ("Jip", "el", "Ouafi-Smit"), Treffer.HELE_WOORDEN),
        ("jeos", ("Jip", "el", "Ouafi-Smit"), Treffer.INITIALEN),
        ("jos", ("Jip", "el", "Ouafi-Smit"), Treffer.INITIALEN),
        ("oneill", ("Jip", "", "O'Neill"), Treffer.HELE_WOORDEN),
        ("o’neill", ("Jip", "", "O'Neill"), Treffer.HELE_WOORDEN),
        ("neill", ("Jip", "", "O'Neill"), Treffer.HELE_WOORDEN),
        ("j j", ("Jan", "", "Bos"), None),
        ("5", ("Groep 5a",), Treffer.BEGIN),
        ("groep 5a", ("Groep 5a",), Treffer.HELE_WOORDEN),
    ],
)
def test_a_name_is_found_by_the_beginning_of_its_words_or_by_its_initials(
    getypt: str, naam: tuple[str, ...], treffer: Treffer | None
) -> None:
    assert naam_past(woorden(getypt), *naam) == treffer


@pytest.mark.parametrize("getypt", ["", "   ", "...", "'", "%_", "\x00"])
def test_what_holds_no_letter_finds_nothing(getypt: str) -> None:
    assert naam_past(woorden(getypt), "Yara", "", "Otter") is None
    assert not titel_past(woorden(getypt), "Dyslexieprotocol")


def test_a_title_is_found_by_any_part_of_it() -> None:
    assert titel_past(woorden("Protocol"), "Dyslexieprotocol")
    assert titel_past(woorden("zorg team"), "Het zórgteam")
    assert not titel_past(woorden("zorg rekenen"), "Het zorgteam")


def test_one_or_two_letters_are_the_beginning_of_a_word_of_a_title() -> None:
    assert titel_past(woorden("zo"), "Het zorgteam")
    assert not titel_past(woorden("or"), "Het zorgteam")


def test_letters_lose_case_and_accent_only() -> None:
    assert kaal("Çağla Ødegård ẞ Æ") == "cagla odegard ss ae"
