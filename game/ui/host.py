"""The host of a screen: lays it out, keeps focus, hover and scrolling from one layout to the next, and draws it."""

from __future__ import annotations

from collections.abc import Iterator

import pygame
from pygame import Rect

from game.ui.kit import Canvas, Kit
from game.ui.screen import Screen
from game.ui.tips import Tip
from game.ui.wants import Want
from game.ui.widgets.base import Widget, paint, visible
from game.ui.widgets.scroll import Scroll

WHEEL = 60
"""Units that one notch of the wheel scrolls."""


class Host:
    """Holds a screen while it is open."""

    def __init__(self, screen: Screen) -> None:
        """Opens a screen; it is laid out when it is first shown."""
        self.screen = screen
        self.kit: Kit | None = None
        self.root: Widget | None = None
        self.focus: Widget | None = None
        self.hover: Widget | None = None
        self.down: Widget | None = None
        self.tip = Tip()
        self.backdrop: pygame.Surface | None = None
        """What shows round an overlay: the page below, dimmed."""
        self.dirty: list[Rect] = []
        self.stale = True
        self._living: list[Widget] = []
        """What moves by itself: meters that glide, the map."""
        self._focus_name: str | None = None
        self._offsets: dict[str, int] = {}
        self._revision: object = None

    # laying out

    def lay_out(self, kit: Kit) -> Widget:
        """Builds the screen's widgets for a window and gives each its place."""
        opening = self.root is None
        self._keep_offsets()
        self.kit, self._revision, self.stale = kit, self.screen.revision, False
        root = self.root = self.screen.build(kit)
        for widget in root.walk():
            if isinstance(widget, Scroll):
                widget.offset = self._offsets.get(widget.name, 0)
        self._living = [each for each in root.walk() if type(each).tick is not Widget.tick]
        root.place(kit, Rect((0, 0), kit.size))
        named = {each.name: each for each in self.ring()}
        self.hover = None
        if self.down is not None:  # a click goes on although the page was laid out anew in its middle
            self.down = named.get(self.down.name)
        if self.down is not None:
            self.down.pressed = True
        self.tip.hide()
        self.focus = None
        kept = None if opening else named.get(self._focus_name or "")
        if kept is not None:
            self.set_focus(kept)
        else:  # what had the focus is gone: begin anew, with the page shown from its top
            self.set_focus(named.get(self.screen.first_focus()), reveal=False)
        self.dirty = [root.rect]
        return root

    def _keep_offsets(self) -> None:
        for widget in self.root.walk() if self.root else ():
            if isinstance(widget, Scroll):
                self._offsets[widget.name] = widget.offset

    def refresh(self, kit: Kit) -> None:
        """Lays the screen out anew when anything it shows has changed."""
        if self.stale or self.root is None or self.kit is not kit or self._revision != self.screen.revision:
            self.lay_out(kit)

    # focus

    def ring(self) -> list[Widget]:
        """Returns everything that can have the focus, in the order of reading."""
        return [each for each in self.root.walk() if each.focusable] if self.root else []

    def set_focus(self, widget: Widget | None, reveal: bool = True) -> None:
        """Gives the focus to a widget and scrolls to it."""
        for each, on in ((self.focus, False), (widget, True)):
            if each is not None and each.focused != on:
                each.focused = on
                self._touch(each)
        self.focus = widget
        self._focus_name = widget.name if widget is not None else None
        if widget is not None and reveal:
            for above in widget.ancestors():
                if isinstance(above, Scroll) and above.reveal(widget.rect):
                    self._touch(above)

    def focus_on(self, name: str) -> None:
        """Gives the focus to the widget of a name, or to the first in it that can have it."""
        named = next((each for each in self.root.walk() if each.name == name), None) if self.root else None
        inside = (each for each in named.walk() if each.focusable) if named is not None else iter(())
        found = next(inside, None)
        if found is not None:
            self.set_focus(found)

    def move_focus(self, step: int) -> None:
        """Moves the focus along the ring."""
        ring = self.ring()
        if not ring:
            return
        if self.focus in ring:
            self.set_focus(ring[(ring.index(self.focus) + step) % len(ring)])
        else:
            self.set_focus(ring[0 if step > 0 else -1])

    # what the player does

    def handle(self, event: pygame.event.Event) -> Want | None:
        """Takes an event of the window, in the order widget, page, common keys."""
        match event.type:
            case pygame.MOUSEMOTION:
                self._point(event.pos)
            case pygame.MOUSEBUTTONDOWN if event.button == 1:
                self._press(event.pos)
            case pygame.MOUSEBUTTONUP if event.button == 1:
                return self._release(event.pos)
            case pygame.MOUSEWHEEL:
                self._wheel(pygame.mouse.get_pos(), event.y)
            case pygame.KEYDOWN:
                return self._key(event)
            case pygame.TEXTINPUT if self.focus is not None:
                return self._to_focus(event)[1]
        return None

    def at(self, position: tuple[int, int], every: bool = False) -> Widget | None:
        """Returns the innermost widget under a point that can be pressed, or that has a tip if `every`."""
        found = None
        for widget in self.root.walk() if self.root else ():
            wanted = widget.focusable or (every and (widget.tip or widget.points))
            if wanted and visible(widget).collidepoint(position):
                found = widget
        return found

    def _point(self, position: tuple[int, int]) -> None:
        under = self.at(position, every=True)
        if under is not self.hover:
            for each, on in ((self.hover, False), (under, True)):
                if each is not None:
                    each.hovered = on
                    self._touch(each)
            self.hover = under
            self._tip(under)
        if under is not None and under.pointed(position):
            self._touch(under)
            self._tip(under)

    def _tip(self, widget: Widget | None) -> None:
        self.dirty.extend(self.tip.hide())
        if widget is not None and widget.tip:
            self.tip.wait(widget)

    def _press(self, position: tuple[int, int]) -> None:
        self.down = self.at(position)
        if self.down is not None:
            self.down.pressed = True
            self.set_focus(self.down, reveal=False)
            self._touch(self.down)

    def _release(self, position: tuple[int, int]) -> Want | None:
        was, self.down = self.down, None
        if was is None:
            return None
        was.pressed = False
        self._touch(was)
        return was.activate() if was is self.at(position) else None

    def _wheel(self, position: tuple[int, int], notches: int) -> None:
        assert self.kit is not None
        for scroll in reversed(list(self._scrolls())):
            if scroll.room and visible(scroll).collidepoint(position):
                if scroll.scroll_to(scroll.offset - notches * self.kit.px(WHEEL)):
                    self._touch(scroll)
                return

    def _scrolls(self) -> Iterator[Scroll]:
        return (each for each in (self.root.walk() if self.root else ()) if isinstance(each, Scroll))

    def _to_focus(self, event: pygame.event.Event) -> tuple[bool, Want | None]:
        """Hands a key to what has the focus; returns whether it was taken, and what is wanted."""
        taken = None if self.focus is None else self.focus.key(event)
        if self.focus is None or taken is None or taken is False:
            return False, None
        self._touch(self.focus)
        return True, None if taken is True else taken

    def _key(self, event: pygame.event.Event) -> Want | None:
        taken, wanted = self._to_focus(event)
        if taken:
            return wanted
        if event.key == pygame.K_TAB:
            self.move_focus(-1 if event.mod & pygame.KMOD_SHIFT else 1)
            return None
        if event.key in (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE) and self.focus is not None:
            return self.focus.activate()
        if event.key == pygame.K_ESCAPE:
            return self.screen.back()
        wanted = self.screen.key(event)
        if wanted is None:
            self._common_key(event)
        return wanted

    def _common_key(self, event: pygame.event.Event) -> None:
        """Scrolls with the page keys; the arrows move the focus where nothing else takes them."""
        if event.key in (pygame.K_DOWN, pygame.K_RIGHT, pygame.K_UP, pygame.K_LEFT):
            self.move_focus(1 if event.key in (pygame.K_DOWN, pygame.K_RIGHT) else -1)
            return
        scroll = self._scroll_of_keys()
        if scroll is None:
            return
        page = scroll.rect.h * 9 // 10
        goals = {
            pygame.K_PAGEDOWN: scroll.offset + page,
            pygame.K_PAGEUP: scroll.offset - page,
            pygame.K_HOME: 0,
            pygame.K_END: scroll.room,
        }
        if event.key in goals and scroll.scroll_to(goals[event.key]):
            self._touch(scroll)

    def _scroll_of_keys(self) -> Scroll | None:
        """Returns what the page keys scroll: what holds the focus, or else the largest there is."""
        if self.focus is not None:
            for above in self.focus.ancestors():
                if isinstance(above, Scroll) and above.room:
                    return above
        return max((each for each in self._scrolls() if each.room), key=lambda each: each.rect.h, default=None)

    # drawing

    def _touch(self, widget: Widget) -> None:
        self.dirty.append(visible(widget).inflate(8, 8))

    def touch(self, rect: Rect) -> None:
        """Asks for part of the window to be drawn anew."""
        self.dirty.append(Rect(rect))

    def tick(self, seconds: float) -> Want | None:
        """Lets time pass: work of the page in the background, what moves by itself, and the tip that waits."""
        wanted = self.screen.tick(seconds)
        if wanted is True:
            self.stale = True
        assert self.kit is not None
        for widget in self._living:
            if widget.tick(seconds):
                self._touch(widget)
        self.dirty.extend(self.tip.tick(seconds, self.kit))
        return None if isinstance(wanted, bool) else wanted

    def draw(self, surface: pygame.Surface) -> list[Rect]:
        """Draws what has changed since the last time; returns the rectangles that did."""
        assert self.root is not None
        assert self.kit is not None
        if not self.dirty:
            return []
        changed = _merged(self.dirty, surface.get_rect())
        self.dirty = []
        canvas = Canvas(surface, self.kit)
        for rect in changed:
            surface.set_clip(rect)
            if self.backdrop is None:
                surface.fill(self.kit.theme.ground, rect)
            else:
                surface.blit(self.backdrop, rect, rect)
            paint(self.root, canvas)
            self.tip.draw(canvas)
        surface.set_clip(None)
        return changed


def _merged(rects: list[Rect], whole: Rect) -> list[Rect]:
    """Returns rectangles that cover the given ones and do not overlap each other."""
    found: list[Rect] = []
    for rect in rects:
        grown = rect.clip(whole)
        if not grown.w or not grown.h:
            continue
        while (place := grown.collidelist(found)) >= 0:
            grown = grown.union(found.pop(place))
        found.append(grown)
    return found
