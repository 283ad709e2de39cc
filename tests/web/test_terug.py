"""Going back to where one came from never leaves this site."""

import pytest
from django.test import RequestFactory

from passend.web.terug import terugpad


def naar(pad: str) -> str:
    return terugpad(RequestFactory().get("/", {"terug": pad}), anders="/anders/")


@pytest.mark.parametrize("pad", ["/", "/signalen/?stand=nieuw&vak=spelling", "/?zoek=Yara#laat"])
def test_a_path_of_this_site_is_followed(pad: str) -> None:
    assert naar(pad) == pad


@pytest.mark.parametrize(
    "pad",
    [
        "", "https://elders.example/", "//elders.example/", "/\\elders.example", "\\\\elders.example", "elders",
        "javascript:alert(1)", "///elders.example", "/\t/elders.example", "http:///elders.example",
    ],
)  # fmt: skip
def test_anything_else_is_not(pad: str) -> None:
    assert naar(pad) == "/anders/"
