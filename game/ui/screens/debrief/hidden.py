"""What was hidden: what the powers wanted most, how the world was bound to go, what each adviser did not see."""

from __future__ import annotations

from collections.abc import Iterator

from game import views
from game.ui.kit import Run
from game.ui.screens.debrief.sight import Sight
from game.ui.screens.sections import section
from game.ui.widgets.base import Widget
from game.ui.widgets.layout import Column, Grid, Row
from game.ui.widgets.text import Text
from game.views import AdviserView, Book
from game.views.aftermath import drawn_fates
from game.views.people import Bias
from game.views.wording import number as _number
from game.views.wording import several

AGENDA = "agenda-"


def hidden(sight: Sight) -> Widget:
    """Returns agendas and fates side by side, and the advisers below them."""
    session, table = sight.session, sight.session.play.table
    told = [(name, _told(words)) for name, words in drawn_fates(table)]
    agendas = [row for name, row in told if name.startswith(AGENDA)]
    fates = [row for name, row in told if not name.startswith(AGENDA)]
    drawn = [
        section("What they wanted most", agendas, note="Drawn before the first turn, for each power"),
        section("How the world would go", fates, note="Drawn before the first turn; nothing you did could change it"),
    ]
    counsel = section(
        "How your advisers see",
        [Grid([_adviser(table.book, each) for each in session.play.see(views.advisers)], 300, gap=18)],
        note="Each was honest, and each was wrong in his own way, always the same",
    )
    above: Widget = Column(drawn, gap=10) if sight.kit.columns == 1 else Row(drawn, (1.0, 1.0), gap=10)
    return Column([above, counsel], gap=10)


def _told(words: str) -> Widget:
    title, _, rest = words.partition(": ")
    return Text([Run(f"{title}\n", "small", "gold"), Run(rest)])


def _adviser(book: Book, adviser: AdviserView) -> Widget:
    rows: list[Widget] = [Text(adviser.office, "subheading")]
    if adviser.spoke:
        times = "once" if adviser.spoke == 1 else f"{adviser.spoke} times"
        rows.append(Text(f"Spoke {times}; you followed {adviser.followed} of them.", "small", "dim"))
    if adviser.blind_spot:
        rows.append(Text(adviser.blind_spot))
    rows += [Text(words, "small", "gold") for words in _biases(book, adviser.bias)]
    return Column(rows, gap=2)


def _biases(book: Book, found: tuple[Bias, ...]) -> Iterator[str]:
    """Yields how an adviser sees changes, those that he sees alike in one line."""
    for factor in dict.fromkeys(each.factor for each in found):
        alike = several(book.phrase(each.name) for each in found if each.factor == factor)
        yield f"Sees {_number(factor, 1)} times the change in {alike}."
