"""The page of the codex: groups, the list of a group or of a search, and the entry that is read."""

from __future__ import annotations

import pygame

from game import views
from game.ui.campaign_screen import CampaignScreen
from game.ui.kit import Kit, Target
from game.ui.screens.codex import shelf
from game.ui.screens.codex.reading import matter, reading
from game.ui.screens.codex.trail import Trail
from game.ui.screens.frame import BACK, full_page
from game.ui.session import Session
from game.ui.wants import Focus, Many, Pop, Rebuild, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.field import Field, Typed
from game.ui.widgets.layout import Column, Panel, Row
from game.ui.widgets.scroll import Scroll
from game.ui.widgets.text import Text, heading
from game.ui.widgets.widths import AtMost
from game.views import Group, Link

SEARCH, ENTRY = "search", "entry"
"""Names of the field and of the part that is read."""
WELCOME = (
    "Everything here that has a name can be looked up: powers and bodies, people and offices, figures and the laws "
    "that move them, what can be done, and how it may end.\n\n"
    "Choose a group, or type what you look for. Underlined words lead on; the arrows above lead back.\n\n"
    "Cards are read here once you have met them, and laws once what they hang on has come: the codex tells nothing "
    "of what lies ahead."
)
UNREAD = "Nothing can be read about this yet: it lies ahead."
SAME = {"indicator": "figure"}
"""Other words for kinds of entries."""


class Codex(CampaignScreen):
    """Looks things up."""

    title = "Codex"

    def __init__(self, session: Session, subject: str = "") -> None:
        """Opens at an entry (`kind/id`), or at its groups."""
        super().__init__(session, subject)
        self.typed = Typed()
        self.trail = Trail()
        self.group = ""
        """The group that is listed; nothing before one was chosen."""
        self._listed: Link | None = None
        self.reading = bool(subject)
        """Whether the entry is shown where there is room for one thing only."""
        self._columns = 3
        if subject:
            self.trail.visit(_link(*subject.split("/", 1)))
        self._opened_at = self.trail.here

    def first_focus(self) -> str:
        """Begins in the field, so that one can type at once; on the way back where an entry was asked for."""
        return SEARCH if self.trail.here is None else BACK

    # what is shown

    def build(self, kit: Kit) -> Widget:
        """Lays the codex out for the room there is."""
        self._columns = kit.columns
        found = self.session.play.see(views.index)
        self._list_what_is_read(found)
        rail = self._columns < 3 and not (self.group or self.typed.text)
        body: Widget
        if kit.columns == 3:
            body = Row([self._rail(found), self._list(found), self._entry()], (0.18, 0.3, 0.52), gap=10)
        elif kit.columns == 2:
            body = Row([self._rail(found) if rail else self._list(found), self._entry()], (0.37, 0.63), gap=10)
        elif self.reading:
            body = self._entry()
        else:
            body = self._rail(found) if rail else self._list(found)
        return full_page(kit, self.title, body, beside=self._tools(), scrolls=False, back=self.back)

    def _tools(self) -> list[Widget]:
        trail = self.trail
        field = Field(
            "Look up", self.typed, SEARCH, hint="Look up …", width=260, changed=self._search, enter=self._first,
            tip="Search the codex (Ctrl+F)",
        )  # fmt: skip
        back = Button(
            "The entry before", self._back, icon="chevron-left", show_words=False, name="trail-back",
            tip="The entry before (Alt+Left)", refused="" if trail.can_go_back else "Nothing was read before this.",
        )  # fmt: skip
        forward = Button(
            "The next entry", self._forward, icon="chevron-right", show_words=False, name="trail-forward",
            tip="The next entry (Alt+Right)", refused="" if trail.can_go_on else "Nothing was read after this.",
        )  # fmt: skip
        return [field, back, forward]

    def _rail(self, found: tuple[Group, ...]) -> Widget:
        chosen = "" if self._columns < 3 or self.typed.text else self.group or found[0].id
        return Panel(Scroll(shelf.groups(found, chosen, self._choose), "rail"), pad=8, heading="Groups")

    def _list_what_is_read(self, found: tuple[Group, ...]) -> None:
        """Turns to the group of the entry whenever another is read."""
        here = self.trail.here
        if here != self._listed:
            self._listed = here
            self.group = next((each.id for each in found for page in each.pages if page.link == here), self.group)

    def _list(self, found: tuple[Group, ...]) -> Widget:
        rows: list[Widget] = []
        if self.typed.text:
            pages = self.session.play.see(views.find, self.typed.text)
            above = f"{len(pages)} found" if pages else "Nothing found that can be read yet"
            name = f"found-{self.typed.text}"
        else:
            group = next((each for each in found if each.id == self.group), found[0])
            pages, above, name = group.pages, group.title, group.id
            if self._columns < 3:
                rows.append(Button("All groups", self._unfold, icon="chevron-left", quiet=True, name="all-groups"))
        rows.append(shelf.pages(pages, self.trail.here, self._read, above))
        here = self.trail.here
        scroll = Scroll(Column(rows, gap=6), f"list-{name}", shelf.page_name(here) if here is not None else "")
        return Panel(scroll, pad=8, heading=above)

    def _entry(self) -> Widget:
        here = self.trail.here
        if here is None:
            shown: Widget = Column([heading("What is what", "title", "ink"), AtMost(Text(WELCOME, "prose"))], gap=10)
        else:
            found = self.session.play.see(matter, f"{here.kind}/{here.id}")
            shown = Text(UNREAD, "prose") if found is None else reading(self.session, found, self._follow)
        scroll = Scroll(shown, "entry" if here is None else f"entry-{here.kind}-{here.id}")
        return Panel(scroll, "paper", pad=16, heading="What is read", name=ENTRY)

    # what is done

    def _search(self) -> Want:
        self.reading = False
        return Rebuild()

    def _first(self) -> Want | None:
        """Opens what fits best."""
        pages = self.session.play.see(views.find, self.typed.text)
        return self._read(pages[0].link) if pages else None

    def _choose(self, group: str) -> Want:
        self.group = group
        self.typed.write("")
        return Many((Rebuild(), Focus(shelf.PAGES)))

    def _unfold(self) -> Want:
        self.group = ""
        return Many((Rebuild(), Focus(shelf.GROUPS)))

    def _read(self, link: Link) -> Want:
        self.trail.visit(link)
        self.reading = True
        return Many((Rebuild(), Focus(ENTRY))) if self._columns == 1 else Rebuild()

    def _follow(self, target: Target) -> Want:
        self._read(_link(*target))
        return Many((Rebuild(), Focus(ENTRY)))

    def _back(self) -> Want:
        self.trail.back()
        self.reading = True
        return Rebuild()

    def _forward(self) -> Want:
        self.trail.forward()
        self.reading = True
        return Rebuild()

    def back(self) -> Want | None:
        """Empties the field first, then goes from an entry to its list where only one has room, then leaves."""
        if self.typed.text:
            self.typed.write("")
            return Many((Rebuild(), Focus(SEARCH)))
        if self._columns == 1 and self.reading and self._opened_at is None:
            self.reading = False
            return Rebuild()
        return Pop()

    def key(self, event: pygame.event.Event) -> Want | None:
        """Goes along the trail, to the field, and between the list and the entry."""
        far, ctrl = bool(event.mod & pygame.KMOD_ALT), bool(event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META))
        match event.key:
            case pygame.K_BACKSPACE:
                return self._back()
            case pygame.K_LEFT:
                return (
                    self._back() if far else Focus(shelf.page_name(self.trail.here) if self.trail.here else shelf.PAGES)
                )
            case pygame.K_RIGHT:
                return self._forward() if far else Focus(ENTRY)
            case pygame.K_f if ctrl:
                return Focus(SEARCH)
        return None


def _link(kind: str, name: str = "") -> Link:
    return Link(SAME.get(kind, kind), name)
