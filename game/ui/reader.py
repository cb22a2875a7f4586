"""The screen reader: hands over what a page says, through AccessKit, and takes back what was pressed.

AccessKit is an extra (`pip install -e '.[access]'`); without it the window works as before, and the terminal play
(`multivector --text`) reads well in any screen reader.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import Any

import pygame

from game.ui.host import Host
from game.ui.spoken import NOTICE, WINDOW, Spoken, number_of, spoken

ASKED = pygame.USEREVENT
"""The event by which a screen reader presses or focuses something: `number`, and `press`."""
ROLES = {
    "button": "BUTTON",
    "option": "BUTTON",
    "switch": "SWITCH",
    "tab": "TAB",
    "tablist": "TAB_LIST",
    "link": "LINK",
    "heading": "HEADING",
    "meter": "METER",
    "region": "REGION",
    "field": "TEXT_INPUT",
    "slider": "SLIDER",
    "checkbox": "CHECK_BOX",
    "radio": "RADIO_BUTTON",
    "radiogroup": "RADIO_GROUP",
    "image": "IMAGE",
    "text": "LABEL",
}
"""AccessKit's role for each of ours; text for any other."""


class Reader:
    """Keeps what the page on top says, and gives it to the system when it asks."""

    def __init__(self, kit: Any, window: pygame.Window) -> None:
        """Takes the module `accesskit` and the window it speaks for."""
        self._kit = kit
        self._said: Sequence[Spoken] = ()
        self._title, self._focus, self._notice = "Multivector", WINDOW, ""
        self._adapter = _adapter(kit, window, self._tree, self._asked)

    def update(self, host: Host, notice: str) -> None:
        """Takes what the page says now; hands it over if anybody listens."""
        root = host.root
        if root is None:
            return
        said = spoken(root)
        state = (said, host.screen.title, number_of(root, host.focus), notice)
        if state == (self._said, self._title, self._focus, self._notice):
            return
        self._said, self._title, self._focus, self._notice = state
        events = self._adapter.update_if_active(self._tree)
        if events is not None:  # Windows and macOS hand back what is still to be told
            events.raise_events()

    def _asked(self, request: Any) -> None:
        """Passes a request to the window's own thread."""
        press = request.action == self._kit.Action.CLICK
        pygame.event.post(pygame.event.Event(ASKED, number=int(request.target), press=press))

    def _tree(self) -> Any:
        kit = self._kit
        window = kit.Node(kit.Role.WINDOW)
        window.set_label(self._title)
        update = kit.TreeUpdate(self._focus)
        update.tree = kit.Tree(WINDOW)
        nodes = [(each.number, self._node(each)) for each in self._said]
        if self._notice:
            status = kit.Node(kit.Role.STATUS)
            status.set_value(self._notice)
            status.set_live(kit.Live.POLITE)
            nodes.append((NOTICE, status))
        window.set_children([number for number, _ in nodes])
        update.nodes.append((WINDOW, window))
        update.nodes.extend(nodes)
        return update

    def _node(self, each: Spoken) -> Any:
        kit, node, rect = self._kit, each.node, each.rect
        role = getattr(kit.Role, ROLES.get(node.role, "LABEL"))
        found = kit.Node(role)
        if role == kit.Role.LABEL:
            found.set_value(". ".join(filter(None, (node.name, node.value))))
        else:
            found.set_label(node.name)
            if node.value:
                found.set_value(node.value)
        if node.description:
            found.set_description(node.description)
        if node.disabled:
            found.set_disabled()
        if each.pressable:
            found.add_action(kit.Action.CLICK)
            found.add_action(kit.Action.FOCUS)
        found.set_bounds(kit.Rect(float(rect.left), float(rect.top), float(rect.right), float(rect.bottom)))
        return found


def _adapter(kit: Any, window: pygame.Window, tree: Callable[[], Any], asked: Callable[[Any], None]) -> Any:
    """Returns AccessKit's adapter for this system."""
    if sys.platform == "win32":
        return kit.windows.SubclassingAdapter(window.handle, tree, asked)
    if sys.platform == "darwin":
        kit.macos.add_focus_forwarder_to_window_class("SDLWindow")
        return kit.macos.SubclassingAdapter.for_window(window.handle, tree, asked)
    adapter = kit.unix.Adapter(tree, asked, lambda: None)
    adapter.update_window_focus_state(True)
    return adapter


def reader(window: pygame.Window) -> Reader | None:
    """Returns a reader for a window, or None where AccessKit is not installed or cannot reach the system."""
    try:
        import accesskit  # type: ignore[import-not-found, import-untyped, unused-ignore]
    except ImportError:
        return None
    try:
        return Reader(accesskit, window)
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # whatever the system's bridge raises, a panic of its own included, the game goes on
        return None
