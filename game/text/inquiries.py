"""Commands that only look: why, forecast, history, powers, look, orgs, diary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game import views
from game.cards.expressions import POWERS
from game.text import desk, lookups, works
from game.views.fans import STUDY
from game.views.wording import several

if TYPE_CHECKING:
    from game.text.game import Game


def number(word: str) -> int | None:
    """Returns the number that a word is, or None."""
    return int(word) if word.isascii() and word.isdecimal() and len(word) < 6 else None


def why(game: Game, words: list[str]) -> None:
    """Writes why a figure stands where it does."""
    if not words:
        game.out.line("Why what? Type why and a name, as in why street, why moscow, why welfare.")
        return
    name = views.indicator_named(game.table, " ".join(words))
    if name is None:
        game.unknown(" ".join(words), "figure")
    else:
        lookups.why(game.out, views.why(game.table, name))


def forecast(game: Game, words: list[str]) -> None:
    """Takes a study and writes what may come: of every answer to the card on the desk, or of one."""
    shown, rest, place = views.in_hand(game.table), words, None
    if rest and number(rest[0]) is not None:
        place, rest = number(rest[0]) or 0, rest[1:]
        if shown is None or not 1 <= place <= len(shown.options):
            game.out.line("That number is not an answer to a card on the desk.")
            return
        option = shown.options[place - 1]
        if not option.legal:
            game.out.line(f"That answer is not open to you: {option.why_not}.")
            return
    name = views.indicator_named(game.table, " ".join(rest)) if rest else None
    if rest and name is None:
        game.unknown(" ".join(rest), "figure")
        return
    if name is not None and not game.table.revealed(name):
        game.out.line(
            f"The chancery cannot count {game.table.book.phrase(name)}, so it cannot say what may come of it."
        )
        return
    choices = views.open_choices(shown) if shown is not None else ()
    if place is not None and shown is not None:
        choices = (shown.options[place - 1].decision,)
    if game.decide(STUDY, "", quiet=True):
        request = views.fan_request(game.table, choices or (None,), () if name is None else (name,))
        lookups.study(game.out, views.fans(request))


def history(game: Game, words: list[str]) -> None:
    """Writes figures over the turns."""
    if not words:
        lookups.history(game.out, game.table, tuple(name for name in lookups.HISTORY if game.table.has(name)))
        return
    name = views.indicator_named(game.table, " ".join(words))
    if name is None:
        game.unknown(" ".join(words), "figure")
    else:
        lookups.history(game.out, game.table, (name,))


def powers(game: Game, words: list[str]) -> None:
    """Writes the four powers, or one in full."""
    if not words:
        desk.powers(game.out, game.table, asks=True)
        return
    power = views.power_named(game.table, " ".join(words))
    if power is None:
        known = several(game.table.book.power(each) for each in POWERS)
        game.out.line(f"The four powers are {known}.")
    else:
        lookups.power(game.out, game.table, power)


def look(game: Game, words: list[str]) -> None:
    """Writes what there is to know under a name."""
    if not words:
        game.show()
    elif not lookups.look(game.out, game.table, " ".join(words)):
        game.unknown(" ".join(words), "entry")


def find(game: Game, words: list[str]) -> None:
    """Writes what holds some words; without words, what there is to look up."""
    if words:
        lookups.finds(game.out, views.find(game.table, " ".join(words), lookups.FOUND), " ".join(words))
    else:
        lookups.index(game.out, views.index(game.table))


def organizations(game: Game, words: list[str]) -> None:
    """Writes the organizations."""
    works.organizations(game.out, game.table)


def diary(game: Game, words: list[str]) -> None:
    """Writes what lies ahead and what was decided."""
    lookups.diary(game.out, game.table)
