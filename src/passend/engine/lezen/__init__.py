"""Reading plans and cases: YAML with positions, all errors at once, an index of everything with a name."""

from passend.engine.lezen.boom import Boom, laad_bomen, laad_boom
from passend.engine.lezen.bouwen import bouw_plan, plan_van_boom
from passend.engine.lezen.fouten import Fout, LeesFouten, VerwijzingFout
from passend.engine.lezen.gevallen import lees_gevallen
from passend.engine.lezen.lezen import lees, lees_alle, lees_tekst
from passend.engine.lezen.register import Register, Treffer
from passend.engine.lezen.schema import schema

__all__ = [
    "Boom",
    "Fout",
    "LeesFouten",
    "Register",
    "Treffer",
    "VerwijzingFout",
    "bouw_plan",
    "laad_bomen",
    "laad_boom",
    "lees",
    "lees_alle",
    "lees_gevallen",
    "lees_tekst",
    "plan_van_boom",
    "schema",
]
