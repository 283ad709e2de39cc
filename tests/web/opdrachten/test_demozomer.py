"""The demo school outside the school year: its days move along, whatever day it is."""

from datetime import date

from passend.core.bereik import school_bereik
from passend.core.klok import klok_op
from passend.toegang.selectors import leerling_list
from passend.web.opdrachten.demoschool import demoschool_laden
from passend.web.opdrachten.wie import medewerker_kiezen


def test_the_demo_can_be_loaded_in_the_summer_holiday(db: None) -> None:
    with klok_op(date(2027, 8, 5)):
        school = demoschool_laden(lambda _: None)

        with school_bereik(school.pk):
            assert leerling_list(voor=medewerker_kiezen(None)).count() == 60
