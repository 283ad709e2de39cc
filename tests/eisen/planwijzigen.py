"""Another edition of the plan of a school, brought in and put into force through the pages."""

from collections.abc import Sequence

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.eisen.planschool import PLANNEN, Planschool


def plan_wijzigen(school: Planschool, lagen: Sequence[str], als: str, *wijzigingen: tuple[str, str]) -> None:
    """Somebody in a role writes other words (old, new) in the plan of the school, and puts it into force today."""
    tekst = (PLANNEN / lagen[-1]).read_text("utf-8")
    for oud, nieuw in wijzigingen:
        assert tekst.count(oud) == 1, oud
        tekst = tekst.replace(oud, nieuw)
    plan = SimpleUploadedFile(lagen[-1], tekst.encode())
    onder = [SimpleUploadedFile(naam, (PLANNEN / naam).read_bytes()) for naam in lagen[:-1]]
    browser = school.mens(als)[1]
    nagekeken = browser.post("/plan/nieuw/", {"plan": plan, "onder": onder})
    assert nagekeken.status_code == 302, nagekeken.context["fouten"]
    assert browser.post(f"{nagekeken.url}activeren/").status_code == 302
