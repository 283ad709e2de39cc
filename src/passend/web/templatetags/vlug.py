"""The tags that stand on a page hundreds of times, remembering what they gave before.

They are built into every template in the place of Django's own, and give the same.
"""

from functools import lru_cache

from django import template
from django.template.base import Node, Parser, Token, Variable
from django.template.context import Context
from django.template.defaulttags import URLNode
from django.template.defaulttags import url as gewone_url
from django.templatetags.i18n import TranslateNode, do_translate
from django.urls import NoReverseMatch, get_script_prefix, reverse
from django.utils.html import conditional_escape
from django.utils.translation import get_language

register = template.Library()


class Adres(URLNode):
    """`{% url %}` with a fixed name and plain arguments."""

    def render(self, context: Context) -> str:
        """The address; with `as` it goes into that variable."""
        gegeven = tuple(str(arg.resolve(context)) for arg in self.args)
        try:
            adres = _adres(get_script_prefix(), self.view_name.var, gegeven)
        except NoReverseMatch:
            if self.asvar is None:
                raise
            adres = ""
        if self.asvar:
            context[self.asvar] = adres
            return ""
        return conditional_escape(adres) if context.autoescape else adres


class VasteTekst(Node):
    """`{% translate %}` of a fixed text: the same in every page, for each language."""

    child_nodelists = ()

    def __init__(self, knoop: TranslateNode) -> None:
        self.knoop = knoop
        self.per_taal: dict[str | None, str] = {}

    def render(self, context: Context) -> str:
        """The text in the language of the reader."""
        taal = get_language()
        if taal not in self.per_taal:
            self.per_taal[taal] = self.knoop.render(context)
        return self.per_taal[taal]


@register.tag
def url(parser: Parser, token: Token) -> Node:
    """Django's own tag; remembered when the name of the page is fixed."""
    knoop: URLNode = gewone_url(parser, token)
    vast = isinstance(knoop.view_name.var, str) and not knoop.view_name.filters
    return Adres(knoop.view_name, knoop.args, knoop.kwargs, knoop.asvar) if vast and not knoop.kwargs else knoop


@register.tag("translate")
def vertaling(parser: Parser, token: Token) -> Node:
    """Django's own tag; remembered when the text is fixed."""
    knoop: TranslateNode = do_translate(parser, token)
    tekst = knoop.filter_expression
    vast = isinstance(tekst.var, Variable) and isinstance(tekst.var.literal, str) and not tekst.filters
    return VasteTekst(knoop) if vast and not (knoop.asvar or knoop.message_context) else knoop


@lru_cache(maxsize=20_000)
def _adres(voorvoegsel: str, naam: str, gegeven: tuple[str, ...]) -> str:
    return reverse(naam, args=gegeven)
