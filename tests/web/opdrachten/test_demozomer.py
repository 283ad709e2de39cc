"""A demo school outside the school year: its days move along, whatever day it is."""

from datetime import date

from passend.core.bereik import school_bereik
from passend.core.klok import klok_op
from passend.leerling.models import Leerling
from passend.web.opdrachten.demogegevens import demoscholen
from passend.web.opdrachten.demoschool import demoschool_bijwerken, demoschool_laden


def test_a_demo_school_can_be_loaded_in_the_summer_holiday(db: None) -> None:
    with klok_op(date(2027, 8, 5)):
        school = demoschool_laden(demoscholen()[-1], lambda _: None)
        demoschool_bijwerken(school)

        with school_bereik(school.pk):
            assert Leerling.objects.count() >= 100
