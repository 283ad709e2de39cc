"""What is looked up once in a request."""

from passend.core.onthouden import eenmaal, vergeten, verzoek_onthouden


def test_within_a_request_a_question_is_asked_once_per_key() -> None:
    gevraagd: list[str] = []

    def vraag(wat: str) -> str:
        return eenmaal(wat, lambda: gevraagd.append(wat) or f"antwoord op {wat}")  # type: ignore[func-returns-value]

    with verzoek_onthouden():
        assert [vraag("a"), vraag("b"), vraag("a")] == ["antwoord op a", "antwoord op b", "antwoord op a"]
        assert gevraagd == ["a", "b"]
        vergeten("a")
        vraag("a")
    assert gevraagd == ["a", "b", "a"]


def test_also_the_answer_that_there_is_nothing_is_remembered() -> None:
    gevraagd: list[int] = []
    with verzoek_onthouden():
        for _ in range(2):
            assert eenmaal("niets", lambda: gevraagd.append(1)) is None  # type: ignore[func-returns-value]
    assert gevraagd == [1]


def test_outside_a_request_and_in_the_next_one_it_is_asked_anew() -> None:
    with verzoek_onthouden():
        assert eenmaal("a", lambda: 1) == 1
    assert eenmaal("a", lambda: 2) == 2
    vergeten("a")
    with verzoek_onthouden():
        assert eenmaal("a", lambda: 3) == 3
