"""A trigger in a migration: known to the state, and nothing rendered for it."""

from django.db import models
from django.db.migrations.state import ModelState, ProjectState
from pgtrigger import compiler
from pgtrigger.migrations import AddTrigger

from passend.core.migraties import TriggerErbij


def _stand() -> ProjectState:
    stand = ProjectState()
    stand.add_model(ModelState("toets", "Ding", [("id", models.AutoField(primary_key=True))]))
    return stand


def _trigger() -> compiler.Trigger:
    sql = compiler.UpsertTriggerSql(func="return new;", operation="insert", pgid="ding", table="ding", when="after")
    return compiler.Trigger(name="ding_erbij", sql=sql)


def test_the_state_knows_the_trigger_as_the_library_would_note_it() -> None:
    eigen, van_de_bibliotheek, trigger = _stand(), _stand(), _trigger()
    TriggerErbij("ding", trigger).state_forwards("toets", eigen)
    AddTrigger("ding", trigger).state_forwards("toets", van_de_bibliotheek)

    assert eigen.models == van_de_bibliotheek.models
    assert eigen.models["toets", "ding"].options["triggers"] == [trigger]


def test_models_that_were_made_stay_as_they_are() -> None:
    stand = _stand()
    ding = stand.apps.get_model("toets", "ding")
    TriggerErbij("ding", _trigger()).state_forwards("toets", stand)

    assert stand.apps.get_model("toets", "ding") is ding
