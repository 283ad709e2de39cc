"""Whose drafts a page may show."""

from django import template

from passend.toegang.models import Account
from passend.web.concepten import sleutel

register = template.Library()


@register.filter
def conceptmerk(account: Account) -> str:
    """The mark of this account."""
    return sleutel.conceptmerk(account)
