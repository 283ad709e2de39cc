"""Addresses: kebab-case, typed parts, no number or name of a pupil."""

import re
from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

DEEL = re.compile(r"^([a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)?|<(uuid|int|slug|planpad):[a-z0-9_]+>)$")


def paden(bron: URLResolver | None = None, voor: str = "") -> Iterator[str]:
    for onderdeel in (bron or get_resolver()).url_patterns:
        pad = voor + str(onderdeel.pattern)
        if isinstance(onderdeel, URLPattern):
            yield pad
        else:
            yield from paden(onderdeel, pad)


def test_paths_are_kebab_case_with_typed_parts() -> None:
    fout = [pad for pad in paden() for deel in pad.strip("/").split("/") if deel and not DEEL.match(deel)]

    assert fout == []


def test_paths_end_with_a_slash() -> None:
    assert [pad for pad in paden() if pad and not pad.endswith("/")] == []
