"""Things to press: buttons, tabs, and rows of a list."""

from __future__ import annotations

from collections.abc import Sequence

from pygame import Rect

from game.ui.kit import Canvas, Kit, Run
from game.ui.theme import Colour
from game.ui.wants import Act, Say, Want
from game.ui.widgets.base import Node, Widget
from game.ui.widgets.layout import Row

PAD_X, PAD_Y, ICON, GAP = 12, 7, 18, 8


class Pressable(Widget):
    """Is a surface that can be pressed, with anything on it; refuses with a sentence when it may not be."""

    focusable = True

    def __init__(
        self, child: Widget | None, act: Act | None, words: str, *, refused: str = "", name: str = "", tip: str = "",
        description: str = "", fill: str = "raised", edge: str = "", pad: float = 10, role: str = "button",
        value: str = "", mark: str = "",
    ) -> None:  # fmt: skip
        """Holds a widget; `words` is what a screen reader says, `mark` the colour of a bar at the left."""
        super().__init__(name, tip)
        self.children = [] if child is None else [child]
        self.act, self.words, self.refused, self.description = act, words, refused, description
        self.fill, self.edge, self.pad, self.role, self.value, self.mark = fill, edge, pad, role, value, mark

    def natural(self, kit: Kit) -> int:
        """Returns the child's width and the margins."""
        inner = self.children[0].natural(kit) if self.children else 0
        return inner + 2 * kit.px(self.pad) if inner else 0

    def height(self, kit: Kit, width: int) -> int:
        """Returns the child's height and the margins."""
        pad = 2 * kit.px(self.pad)
        return pad + (self.children[0].height(kit, width - pad) if self.children else 0)

    def arrange(self, kit: Kit) -> None:
        """Puts the child inside the margin."""
        pad = 2 * kit.px(self.pad)
        for child in self.children:
            child.place(kit, self.rect.inflate(-pad, -pad))

    def draw(self, canvas: Canvas) -> None:
        """Draws the surface."""
        theme = canvas.theme
        state = theme.pressed if self.pressed else theme.hover if self.hovered else None
        fill = canvas.colour(self.fill) if self.fill else None
        if self.refused:
            canvas.box(self.rect, theme.panel, theme.edge)
        elif state or fill:
            canvas.box(self.rect, state or fill or theme.raised, canvas.colour(self.edge) if self.edge else None)
        if self.mark:
            bar = Rect(self.rect.x, self.rect.y, canvas.kit.px(4), self.rect.h)
            canvas.box(bar, canvas.colour(self.mark), radius=2)

    def activate(self) -> Want | None:
        """Does what it is there for, or says why not."""
        if self.refused:
            return Say(self.refused, "refused")
        return self.act() if self.act is not None else None

    def node(self) -> Node | None:
        """Says what it does, and why not if it may not."""
        described = ". ".join(filter(None, (self.description, self.refused)))
        return Node(self.role, self.words, self.value, described, bool(self.refused))


class Button(Pressable):
    """Is a button with words, an icon, and the key that presses it; words wrap when there is little room."""

    def __init__(
        self, words: str, act: Act | None, *, icon: str = "", key: str = "", primary: bool = False, quiet: bool = False,
        refused: str = "", name: str = "", tip: str = "", on: bool | None = None, show_words: bool = True,
        style: str = "strong",
    ) -> None:  # fmt: skip
        """Takes what it says and what it does; `on` is the state of a switch."""
        super().__init__(
            None, act, words, refused=refused, name=name or words.lower().replace(" ", "-"), tip=tip,
            fill="" if quiet else "raised", role="button" if on is None else "switch",
            value="" if on is None else "on" if on else "off",
        )  # fmt: skip
        self.icon, self.shortcut, self.primary, self.quiet, self.on = icon, key, primary, quiet, on
        self.style = style
        colour = "dim" if refused else "ground" if primary else "ink"
        runs = [Run(words, style, colour)] if show_words else []
        if key and show_words:
            runs.append(Run(f"  {key}", "label", "ground" if primary and not refused else "dim"))
        self.runs = tuple(runs)

    def _icon_width(self, kit: Kit) -> int:
        return 0 if not self.icon else kit.px(ICON) + (kit.px(GAP) if self.runs else 0)

    def natural(self, kit: Kit) -> int:
        """Returns the width of icon, words and margins."""
        words = kit.block(self.runs, 1_000_000).width if self.runs else 0
        return words + self._icon_width(kit) + 2 * kit.px(PAD_X if self.runs else PAD_Y)

    def height(self, kit: Kit, width: int) -> int:
        """Returns the height of the wrapped words and the margins."""
        room = width - self._icon_width(kit) - 2 * kit.px(PAD_X)
        words = kit.block(self.runs, room).height if self.runs else 0
        return max(words, kit.px(ICON)) + 2 * kit.px(PAD_Y)

    def arrange(self, kit: Kit) -> None:
        """Has no children."""

    def surface(self, canvas: Canvas) -> Colour:
        """Draws the surface; returns the colour in which to draw on it."""
        theme = canvas.theme
        if self.primary and not self.refused:
            canvas.box(self.rect, theme.ink if self.hovered or self.pressed else theme.gold)
            return theme.ground
        super().draw(canvas)
        return theme.dim if self.refused else theme.ink

    def draw(self, canvas: Canvas) -> None:
        """Draws surface, icon and words."""
        kit, colour = canvas.kit, self.surface(canvas)
        pad, used = kit.px(PAD_X if self.runs else PAD_Y), self._icon_width(kit)
        block = kit.block(self.runs, self.rect.w - used - 2 * pad)
        spare = max(0, self.rect.w - used - 2 * pad - block.width)
        left = self.rect.x + pad + (0 if self.quiet else spare // 2)
        if self.icon:
            side = kit.px(ICON)
            canvas.icon(self.icon, Rect(left, self.rect.centery - side // 2, side, side), colour)
        centred = not (self.icon or self.quiet)
        canvas.block(block, left + used, self.rect.centery - block.height // 2, centred)


class Tabs(Row):
    """Chooses one of a few pages; left and right go from one to the next."""

    def __init__(self, names: Sequence[tuple[str, str]], chosen: str, choose: Sequence[Act]) -> None:
        """Takes ids and words of the tabs, the chosen one, and what choosing each does."""
        tabs = [Tab(words, act, chosen == key, f"tab-{key}") for (key, words), act in zip(names, choose, strict=True)]
        super().__init__(tabs, (1.0,) * len(tabs), gap=4)

    def node(self) -> Node | None:
        """Names the row."""
        return Node("tablist", "Pages")


class Tab(Button):
    """Is one tab."""

    def __init__(self, words: str, act: Act, chosen: bool, name: str) -> None:
        """Shows whether it is chosen by a bar and by weight, not by colour alone."""
        super().__init__(words, act, name=name, style="small-strong" if chosen else "small")
        self.chosen, self.role, self.value = chosen, "tab", "chosen" if chosen else ""

    def draw(self, canvas: Canvas) -> None:
        """Draws the tab, and a bar under the chosen one."""
        super().draw(canvas)
        if self.chosen:
            tall = canvas.kit.px(3)
            canvas.fill(Rect(self.rect.x, self.rect.bottom - tall, self.rect.w, tall), canvas.theme.gold)
