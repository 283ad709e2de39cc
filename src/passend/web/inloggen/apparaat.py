"""Which browser on which kind of machine: enough to know one's own again, and to notice a session that was copied."""

from django.utils.translation import gettext as _

# In this order: a browser also names those that it wants to be taken for.
_BROWSERS = {
    "Edg": "Edge",
    "OPR/": "Opera",
    "SamsungBrowser": "Samsung Internet",
    "Firefox": "Firefox",
    "FxiOS": "Firefox",
    "CriOS": "Chrome",
    "Chrome": "Chrome",
    "Safari": "Safari",
}
_SYSTEMEN = {
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Android": "Android",
    "Windows": "Windows",
    "CrOS": "Chromebook",
    "Macintosh": "Mac",
    "Linux": "Linux",
}


def apparaat(user_agent: str) -> str:
    """`Firefox op Windows`. Without versions, so that an update of the browser ends nothing."""
    browser = next((naam for merk, naam in _BROWSERS.items() if merk in user_agent), None)
    systeem = next((naam for merk, naam in _SYSTEMEN.items() if merk in user_agent), None)
    if browser and systeem:
        return _("%(browser)s op %(systeem)s") % {"browser": browser, "systeem": systeem}
    return browser or systeem or _("Een onbekend apparaat")
