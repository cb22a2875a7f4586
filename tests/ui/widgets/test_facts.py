"""Facts and ladders: measured, beside each other where there is room."""

from pygame import Rect

from game.ui.kit import Run
from game.ui.widgets.base import Widget
from game.ui.widgets.facts import Facts
from game.ui.widgets.ladder import Ladder
from game.ui.widgets.layout import Column
from game.ui.widgets.text import Text
from tests.ui.stage import kit_of
from tests.ui.walk import faults

KIT = kit_of((1280, 720), 1.0)
LONG = "Something that is true and takes a good many words to say, so that it wraps."


def placed(widget: Widget, width: int) -> Widget:
    root = Column([widget])
    root.place(KIT, Rect(0, 0, width, root.height(KIT, width)))
    assert faults(root, KIT) == []
    return widget


def test_facts_stand_beside_their_labels_where_there_is_room() -> None:
    facts = Facts([("Costs", "nothing"), ("Needs", [Run(LONG, "body")]), ("Brings", ""), ("Shown", Text("as it is"))])
    assert len(facts.pairs) == 3
    wide = placed(facts, 600)
    for name, fact in facts.pairs:
        assert name.rect.right < fact.rect.left
    assert len({fact.rect.x for _, fact in facts.pairs}) == 1
    tall = wide.rect.h
    placed(facts, 200)
    for name, fact in facts.pairs:
        assert name.rect.bottom <= fact.rect.top
        assert name.rect.x == fact.rect.x
    assert facts.rect.h > tall


def test_a_ladder_lies_where_there_is_room_and_stands_where_there_is_none() -> None:
    ladder = Ladder(("outside", "observer", "member", "deepened"), 2, "You are: member")
    lying, standing = placed(ladder, 700).rect.h, placed(ladder, 240).rect.h
    assert standing > 2 * lying
    node = ladder.node()
    assert node is not None
    assert node.name == "You are: member"
