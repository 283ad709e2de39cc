"""Tags that remember give what Django's own give."""

from uuid import UUID

import pytest
from django.template import Context, Template
from django.urls import NoReverseMatch
from django.utils.translation import override

ID = UUID("01a205fc-e27e-7945-808e-d51e08f2c16d")


def beeld(tekst: str, **waarden: object) -> str:
    return Template(tekst).render(Context(waarden))


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("{% url 'start' %}", "/"),
        ("{% url 'leerling-detail' wie %}", f"/leerlingen/{ID}/"),
        ("{% url 'leerling-detail' leerling=wie %}", f"/leerlingen/{ID}/"),
        ("{% url 'leerling-detail' wie as hier %}[{{ hier }}]", f"[/leerlingen/{ID}/]"),
        ("{% url naam %}", "/signalen/"),
        ("{% url 'bestaat-niet' as hier %}[{{ hier }}]", "[]"),
        ("{% url 'vastleggen' wie 'routes.ë' %}", f"/leerlingen/{ID}/vastleggen/routes.%C3%AB/"),
    ],
)
def test_an_address_is_the_same_the_first_time_and_the_second(tekst: str, verwacht: str) -> None:
    for _ in range(2):
        assert beeld(tekst, wie=ID, naam="signaal-list") == verwacht


def test_an_address_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(NoReverseMatch):
        beeld("{% url 'bestaat-niet' %}")


def test_a_fixed_text_follows_the_language_and_is_not_escaped_twice() -> None:
    sjabloon = Template("{% translate 'Monday' %} & {% translate \"'s <b>\" %}")
    for taal, dag in (("nl", "maandag"), ("en", "Monday"), ("nl", "maandag")):
        with override(taal):
            assert sjabloon.render(Context()).lower() == f"{dag.lower()} & 's <b>"


def test_a_text_from_a_variable_is_escaped_each_time() -> None:
    sjabloon = Template("{% translate wat %}{% translate 'Monday' as dag %}{{ dag|length }}")
    with override("en"):
        assert [sjabloon.render(Context({"wat": wat})) for wat in ("<i>", "a")] == ["&lt;i&gt;6", "a6"]
