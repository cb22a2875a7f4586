"""The trail: the entries that were read one after another, back and forth."""

from __future__ import annotations

from game.views import Link


class Trail:
    """Remembers what was read and where in it the reader stands."""

    def __init__(self) -> None:
        """Begins nowhere."""
        self._links: list[Link] = []
        self._place = -1

    @property
    def here(self) -> Link | None:
        """What is read now; None before anything is."""
        return self._links[self._place] if self._links else None

    @property
    def can_go_back(self) -> bool:
        """Whether something was read before."""
        return self._place > 0

    @property
    def can_go_on(self) -> bool:
        """Whether something was read after this, before going back."""
        return self._place < len(self._links) - 1

    def visit(self, link: Link) -> None:
        """Goes to an entry; what lay ahead is forgotten."""
        if link != self.here:
            del self._links[self._place + 1 :]
            self._links.append(link)
            self._place = len(self._links) - 1

    def back(self) -> None:
        """Goes back by one, if there is one."""
        self._place -= self.can_go_back

    def forward(self) -> None:
        """Goes on by one, if there is one."""
        self._place += self.can_go_on
