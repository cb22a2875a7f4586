"""The eyes of the walk: what is cut off, what runs into something else, and what is hard to read is seen."""

from pygame import Rect

from game import paths
from game.ui.kit import Canvas, Kit
from game.ui.widgets.base import Widget
from game.ui.widgets.layout import Column, Panel
from game.ui.widgets.scroll import Scroll
from game.ui.widgets.text import Text
from tests.ui.drawn import blots, drawn

SIZE = (400, 200)
KIT = Kit(paths.assets(), SIZE)


class Signs(Widget):
    """Writes words where it is told."""

    def __init__(self, *words: tuple[str, str, int, int]) -> None:
        super().__init__("signs")
        self.words = words

    def draw(self, canvas: Canvas) -> None:
        for text, colour, x, y in self.words:
            canvas.words(text, "body", colour, x, y)


def blots_of(root: Widget, rect: Rect | None = None) -> list[str]:
    root.place(KIT, rect or Rect((0, 0), SIZE))
    return [each for words in drawn(root, KIT) for each in blots(words)]


def test_a_page_that_can_be_read_has_no_blots() -> None:
    assert blots_of(Panel(Column([Text("One line"), Text("and another", "prose", "dim")]))) == []


def test_words_past_their_place_are_seen() -> None:
    found = blots_of(Signs(("A long word", "ink", 360, 10)))
    assert len(found) == 1
    assert "is drawn at" in found[0]
    assert "signs" in found[0]


def test_words_over_each_other_are_seen() -> None:
    assert blots_of(Signs(("One", "ink", 10, 10), ("Other", "ink", 20, 12))) == [
        "“Other” of Signs signs runs into “One” of Signs signs"
    ]


def test_faint_words_are_seen() -> None:
    found = blots_of(Signs(("Faint", "edge", 10, 10)))
    assert len(found) == 1
    assert "contrast" in found[0]


def test_what_must_be_scrolled_to_is_seen_too() -> None:
    lines = [Text(f"Line {number}") for number in range(40)]
    root = Scroll(Column([*lines, Text("Faint", colour="edge")]), "all")
    assert len(blots_of(root)) == 1
    words = [each.text for page in drawn(root, KIT) for each in page]
    assert "Faint" in words
