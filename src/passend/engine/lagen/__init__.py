"""The layers of a plan (wet, swv, bestuur, school) and its editions.

`samenvoegen` joins the trees of the layers and says of every value who said it and what a nearer layer did with it;
`stel_samen` makes a `Plan` of the result; `samenvoegen_met_wijziging` tries a change; `vergelijk_edities` tells what
is different between two editions; `strenge_kanten` is the table of what counts as stricter, key by key.
"""

from passend.engine.lagen.dag import tijdvak
from passend.engine.lagen.edities import Verandering, Verschil, vergelijk_edities
from passend.engine.lagen.kanten import Kant, StrengeKant, strenge_kant, strenge_kanten
from passend.engine.lagen.laag import Laag, laag_van
from passend.engine.lagen.plan import SamengesteldPlan, fout_van, stel_samen, voeg_samen_tot_plan
from passend.engine.lagen.samenvoegen import Samenvoeging, samenvoegen
from passend.engine.lagen.uitkomst import Herkomst, Soort, Uitkomst, sterkste
from passend.engine.lagen.wijziging import Wijziging, samenvoegen_met_wijziging, wijzig

__all__ = [
    "Herkomst",
    "Kant",
    "Laag",
    "SamengesteldPlan",
    "Samenvoeging",
    "Soort",
    "StrengeKant",
    "Uitkomst",
    "Verandering",
    "Verschil",
    "Wijziging",
    "fout_van",
    "laag_van",
    "samenvoegen",
    "samenvoegen_met_wijziging",
    "stel_samen",
    "sterkste",
    "strenge_kant",
    "strenge_kanten",
    "tijdvak",
    "vergelijk_edities",
    "voeg_samen_tot_plan",
    "wijzig",
]
