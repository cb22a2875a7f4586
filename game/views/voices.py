"""Four voices that judge a campaign before any total: each looks at one thing and names its evidence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.cards.expressions import POWERS
from game.views.table import Table
from game.views.wording import amount, count


@dataclass(frozen=True, slots=True)
class Voice:
    """Shows what one voice says, and the figures on which it rests."""

    who: str
    about: str
    says: str
    evidence: str


def voices(table: Table, loss: bool) -> tuple[Voice, ...]:
    """Returns the four voices; the family speaks first."""
    return tuple(speak(table, loss) for speak in (_family, _ambassador, _investor, _historian))


def _get(table: Table, name: str, otherwise: float = 50.0) -> float:
    return table.value(name) if table.has(name) else otherwise


def _evidence(table: Table, *names: str) -> str:
    """Returns figures as evidence, with how far each moved over the whole game."""
    found = []
    for name in names:
        if not table.has(name):
            continue
        label, now = table.book.labels[name], table.value(name)
        text = f"{label.label} {amount(now, label.unit)}"
        if label.unit == "points" and name in table.deck.index:
            text += f" (began at {amount(float(table.deck.start[table.deck.index[name]]) / 100)})"
        found.append(text)
    return "; ".join(found)


def _first(pairs: tuple[tuple[bool, str], ...]) -> str:
    return next(words for holds, words in pairs if holds)


def _family(table: Table, loss: bool) -> Voice:
    welfare, prices = _get(table, "prosperity"), _get(table, "prices")
    anger, unrest = _get(table, "grievance"), _get(table, "unrest")
    watched, open_state = _get(table, "surveillance"), _get(table, "reform")
    table_words = _first(
        (
            (welfare >= 55 and prices <= 50, "There is meat on Fridays and something left at the end of the month."),
            (welfare >= 45, "We get by. The wage comes, and the price of everything comes with it."),
            (True, "The wage ends before the month does, and our son has gone north to look for work."),
        )
    )
    street_words = _first(
        (
            (unrest >= 70, "We keep the children from the windows."),
            (unrest >= 45, "They shout in the square most evenings, and we know the voices."),
            (anger >= 55, "Nobody shouts just now. Ask us again in the winter."),
            (watched >= 60 and open_state < 40, "We are careful what we say at the bus stop; there is a camera on it."),
            (open_state >= 45, "When the clinic closed we wrote to the deputy, and he answered. That was new."),
            (True, "Nobody asks us much, and nobody troubles us much."),
        )
    )
    return Voice(
        "A family in an oil town", "welfare, fear, dignity", f"{table_words} {street_words}",
        _evidence(table, "prosperity", "prices", "unrest", "grievance", "surveillance"),
    )  # fmt: skip


def _ambassador(table: Table, loss: bool) -> Voice:
    kept, broken = (int(each) for each in table.world.kept[:, 0])
    owed = sum(min(0, int(table.value(f"favour.{power}"))) for power in POWERS)
    friends = sum(table.value(f"trust.{power}") >= 55 for power in POWERS)
    word = _first(
        (
            (kept + broken == 0, "They promise little, which at least is easily checked."),
            (broken == 0, "When they say a date they mean it."),
            (kept > broken, "Their word is good more often than not; ask which kind it is this time."),
            (True, "Get it in writing, and then ask for a date."),
        )
    )
    standing = _first(
        (
            (owed <= -4, "They owe more favours than they can return, and everyone here knows to whom."),
            (
                friends >= 3,
                "Three capitals at least think of themselves as their friend. I could not say which is wrong.",
            ),
            (friends == 0, "They dine alone a good deal."),
            (True, "They are listened to, and watched while they speak."),
        )
    )
    evidence = f"promises kept: {kept}, broken: {broken}; " + _evidence(table, "credibility")
    if owed:
        evidence += f"; you owe {count(-owed, 'favour')}"
    return Voice("An ambassador's cable home", "whether your word was worth anything", f"{word} {standing}", evidence)


def _investor(table: Table, loss: bool) -> Voice:
    graft, debt = _get(table, "corruption"), _get(table, "debt_china", 0)
    doors, money, beyond = _get(table, "bypass", 0), _get(table, "treasury", 0), _get(table, "diversification")
    law = _first(
        (
            (graft <= 45, "A contract is a contract there now; my lawyers are bored."),
            (graft <= 65, "You still need to know someone, though you may choose whom."),
            (True, "I would not put a factory where my partner's nephew writes the rules."),
        )
    )
    way = _first(
        (
            (money <= -2, "The state pays late, when it pays."),
            (doors >= 45, "And if one road closes, there is another to the sea."),
            (beyond >= 45, "And they make things, which is more than I expected."),
            (debt >= 20, table.book.named("I should like to know what they signed in Beijing before I sign anything.")),
            (True, "Everything still leaves through the same two gates."),
        )
    )
    return Voice(
        "An investor", "doors, debts, law", f"{law} {way}",
        _evidence(table, "corruption", "bypass", "diversification", "treasury", "debt_china"),
    )  # fmt: skip


def _historian(table: Table, loss: bool) -> Voice:
    free, open_state, held = _get(table, "sovereignty"), _get(table, "reform"), _get(table, "captured_by_same", 0)
    says: tuple[tuple[Callable[[], bool] | bool, str], ...] = (
        (loss, "It is easy to say from here where it turned. From there, every step had its reasons. Read them."),
        (
            free >= 55 and held <= 1 and open_state >= 45,
            "They kept the keys and gave the people one. What came later was possible because of these years.",
        ),
        (free >= 55 and held <= 1, "They kept the keys. Whom to let in at home was a question left to others."),
        (held >= 2, "The country stood, in another's shadow. Those who came after had first to learn where it ended."),
        (free < 45, "Nothing was lost outright. It was lent, a little each year, and not all of it came back."),
        (True, "They balanced. It is an unthankful art: one sees only the wire, and that nobody fell."),
    )  # fmt: skip
    return Voice(
        "A historian in 2050", "what you made possible or impossible",
        next(words for holds, words in says if holds),
        _evidence(table, "sovereignty", "reform", "captured_by_same"),
    )  # fmt: skip
