"""Two branches that both add a migration conflict in git, not in production: each room names its last one in a file."""

from pathlib import Path

MAPPEN = sorted((Path(__file__).parents[2] / "src" / "passend").glob("*/migrations"))


def test_every_room_names_its_last_migration() -> None:
    laatste = {map_.parent.name: sorted(map_.glob("0*.py"))[-1].stem for map_ in MAPPEN}
    genoemd = {map_.parent.name: (map_ / "laatste.txt").read_text().strip() for map_ in MAPPEN}

    assert genoemd == laatste
