"""Text as a widget: wrapped, measured, with links that keyboard and mouse can follow."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pygame import Rect

from game.ui.kit import Block, Canvas, Kit, Run, Target
from game.ui.wants import Want
from game.ui.widgets.base import Node, Widget

Follow = Callable[[Target], Want | None]


class Text(Widget):
    """Shows words in one or several styles; `role` tells a screen reader whether they are a heading."""

    def __init__(
        self, words: str | Sequence[Run], style: str = "body", colour: str = "ink", role: str = "text",
        align: str = "left", follow: Follow | None = None, name: str = "",
    ) -> None:  # fmt: skip
        """Holds words, or runs of their own styles; `follow` says where a link leads."""
        super().__init__(name)
        self.runs = (Run(words, style, colour),) if isinstance(words, str) else tuple(words)
        self.role, self.align, self.follow = role, align, follow
        self._block: Block | None = None

    @property
    def words(self) -> str:
        """Its words without their styles."""
        return "".join(run.text for run in self.runs)

    def natural(self, kit: Kit) -> int:
        """Returns the width of its longest line when nothing wraps."""
        return kit.block(self.runs, 1_000_000).width

    def height(self, kit: Kit, width: int) -> int:
        """Returns the height of its lines."""
        return kit.block(self.runs, width).height if self.words else 0

    def arrange(self, kit: Kit) -> None:
        """Wraps the words, and lays a spot over each link."""
        block = self._block = kit.block(self.runs, self.rect.w)
        # a link that may have the focus stays the same widget while the text is scrolled
        known = {each.target: each for each in self.children if isinstance(each, Spot) and each.focusable}
        self.children = []
        if self.follow is None:
            return
        met: set[Target] = set()
        for line in block.lines:
            for piece in line.pieces:
                target = piece.run.link
                if target is None:
                    continue
                spot = known.get(target) if target not in met else None
                spot = spot or Spot(target, piece.run.text.strip(), self.follow, first=target not in met)
                met.add(target)
                spot.place(kit, Rect(self._left(piece.x, line.width), self.rect.y + line.top, piece.width, line.height))
                self.children.append(spot)

    def _left(self, x: int, width: int) -> int:
        spare = self.rect.w - width
        return self.rect.x + x + {"left": 0, "centre": spare // 2, "right": spare}[self.align]

    def draw(self, canvas: Canvas) -> None:
        """Draws the lines."""
        if self._block is None or not self.words:
            return
        if self.align == "left":
            canvas.block(self._block, self.rect.x, self.rect.y)
            return
        for line in self._block.lines:
            canvas.block(Block((line,), line.width, line.height), self._left(0, line.width), self.rect.y)

    def node(self) -> Node | None:
        """Reads the words."""
        return Node(self.role, self.words) if self.words else None


class Spot(Widget):
    """Is the place of a link inside a text; only the first part of a broken link takes the focus."""

    def __init__(self, target: Target, words: str, follow: Follow, first: bool) -> None:
        """Leads to a target."""
        super().__init__(f"link-{target[0]}-{target[1]}")
        self.target, self.words, self._follow, self.focusable = target, words, follow, first

    def activate(self) -> Want | None:
        """Follows the link."""
        return self._follow(self.target)

    def node(self) -> Node | None:
        """Reads the link."""
        return Node("link", self.words) if self.focusable else None


def heading(words: str, style: str = "heading", colour: str = "gold") -> Text:
    """Returns a heading."""
    return Text(words, style, colour, role="heading")


def label(words: str, colour: str = "dim") -> Text:
    """Returns a small label above a group."""
    return Text(words.upper(), "label", colour, role="heading")
