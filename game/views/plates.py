"""What always lies on the desk: the top bar, the four power plates, the shares, Moscow–Beijing closeness."""

from __future__ import annotations

from dataclasses import dataclass

from game.cards.expressions import DOMAINS, POWERS
from game.views.asks import AskView, asks
from game.views.offers import offer
from game.views.table import Figure, Table
from game.views.wording import clean, count, day, short_date, turn_date

HOME = ("sovereignty", "prosperity", "unrest", "cohesion")
"""The home figures of the top bar beside date, money and political capital."""
PATIENCE = ("punishing", "threatening", "testing", "testing")
CAPTURE_LEAD = 25.0


@dataclass(frozen=True, slots=True)
class Bar:
    """Shows the top bar: date, turn, names of the day, money and income, political capital, home figures."""

    date: str
    short_date: str
    turn: int
    turns: int
    crisis: bool
    capital_city: str
    party: str
    money: Figure
    income: Figure | None
    capital: Figure
    capital_most: int
    home: tuple[Figure, ...]
    after_the_book: str
    """What to say when the book ended before this turn; nothing before."""


@dataclass(frozen=True, slots=True)
class Lever:
    """Shows what a power could make us do in one domain; whether it leads there, and `seal` when it has captured it."""

    domain: str
    figure: Figure
    seal: bool
    leads: bool

    @property
    def rank(self) -> str:
        """Its rank in a word: captured, leads, or nothing."""
        return "captured" if self.seal else "leads" if self.leads else ""


@dataclass(frozen=True, slots=True)
class Plate:
    """Shows one power: its mood, leverage, goodwill, patience, favours, its open ask, what it is known to want."""

    power: str
    title: str
    mood: str
    levers: tuple[Lever, ...]
    goodwill: Figure
    patience: int
    patience_most: int
    favours: int
    favours_words: str
    ask: AskView | None
    agenda: str
    foreseen: str
    """What it is known to ask next; nothing where that is not known."""
    offers: tuple[str, ...]
    memories: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """Shows one power's share of all outside influence, from 0 to 1."""

    power: str
    title: str
    share: float
    text: str


def bar(table: Table) -> Bar:
    """Returns the top bar."""
    spec, deck = table.spec, table.deck
    city, party = table.book.names_at(spec.first)
    return Bar(
        date=turn_date(spec),
        short_date=short_date(spec),
        turn=deck.number(spec.index),
        turns=len(deck.played),
        crisis=spec.crisis,
        capital_city=city,
        party=party,
        money=table.figure("treasury"),
        income=table.figure("income") if table.has("income") else None,
        capital=table.figure("political_capital"),
        capital_most=int(deck.high[deck.capital]) // 100,
        home=tuple(table.figure(name) for name in HOME if table.has(name)),
        after_the_book=after_the_book(table),
    )


def after_the_book(table: Table) -> str:
    """Returns the sentence for turns that begin after the thesis closed, or nothing."""
    closes = table.deck.closes
    if closes is None or table.spec.first <= closes:
        return ""
    return (
        f"The book ended on {day(closes)}. From here on nobody has written your history: "
        "fates decide, and “what happened” gives way to what the thesis expected."
    )


def book_ends_now(table: Table) -> bool:
    """Tells whether this is the first turn after the book ended."""
    closes, spec = table.deck.closes, table.spec
    return (
        closes is not None
        and spec.first > closes
        and spec.index > 0
        and table.deck.turns[spec.index - 1].first <= closes
    )


def plates(table: Table) -> tuple[Plate, ...]:
    """Returns the four power plates."""
    open_asks = {ask.power: ask for ask in asks(table)}
    return tuple(plate(table, power, open_asks.get(power)) for power in POWERS)


def plate(table: Table, power: str, ask: AskView | None) -> Plate:
    """Returns the plate of one power."""
    book, deck, world = table.book, table.deck, table.world
    number = POWERS.index(power)
    held = deck.powers[number]
    patience = int(world.stored[held.patience, 0]) // 100
    favours = int(world.stored[held.favour, 0]) // 100
    return Plate(
        power=power,
        title=book.power(power),
        mood=mood(table, power),
        levers=tuple(
            Lever(
                domain,
                table.figure(f"influence.{power}.{domain}"),
                captures(table, power, domain),
                lead(table, power, domain) > 0,
            )
            for domain in DOMAINS
            if table.has(f"influence.{power}.{domain}")
        ),
        goodwill=table.figure(f"trust.{power}"),
        patience=patience,
        patience_most=int(deck.high[held.patience]) // 100,
        favours=favours,
        favours_words=favours_words(favours),
        ask=ask,
        agenda=agenda(table, power),
        foreseen=_foreseen(table, number),
        offers=_offers(table, power),
        memories=_memories(table, number),
    )


def mood(table: Table, power: str) -> str:
    """Returns a power's mood in a word: from its patience when that is short, else from its goodwill."""
    held = table.deck.powers[POWERS.index(power)]
    patience = int(table.world.stored[held.patience, 0]) // 100
    if patience < 2:
        return PATIENCE[max(0, patience)]
    goodwill = table.book.labels[f"trust.{power}"].band(table.value(f"trust.{power}"))
    return f"{goodwill}, testing" if patience < 4 else f"{goodwill}, courting"


def captures(table: Table, power: str, domain: str) -> bool:
    """Tells whether a power leads the next by 25 points in a domain."""
    return lead(table, power, domain) >= CAPTURE_LEAD


def lead(table: Table, power: str, domain: str) -> float:
    """Returns by how many points a power leads the next in a domain; less than nothing when another leads."""
    mine = table.value(f"influence.{power}.{domain}")
    return mine - max(table.value(f"influence.{other}.{domain}") for other in POWERS if other != power)


def favours_words(favours: int) -> str:
    """Returns favours in words: you owe two favours."""
    if favours == 0:
        return "no favours open"
    owed = count(abs(favours), "favour")
    return f"owes you {owed}" if favours > 0 else f"you owe {owed}"


def agenda(table: Table, power: str) -> str:
    """Returns what a power is known to want most; nothing until it is learned."""
    for number, fate in enumerate(table.deck.fates):
        if fate.id == f"agenda-{power}" and (table.world.learned[number, 0] or table.world.over[0]):
            spec = table.book.library.fates[fate.id]
            value = fate.values[int(table.world.fate[number, 0])]
            return clean(next(text for name, text in spec.about.items() if name == value))
    return ""


def _offers(table: Table, power: str) -> tuple[str, ...]:
    found = []
    for initiative in table.deck.initiatives:
        if initiative.partner is not None and POWERS[initiative.partner] == power and offer(table, initiative):
            found.append(table.book.title(initiative.card.id))
    return tuple(found)


def _foreseen(table: Table, power: int) -> str:
    number = int(table.world.next_ask[power, 0])
    return table.book.title(table.deck.cards[number].id) if number >= 0 else ""


def _memories(table: Table, power: int) -> tuple[str, ...]:
    """Returns what a power remembers now, heaviest first, with the points of goodwill that are left."""
    deck, world = table.deck, table.world
    weights = deck.memory_value[table.turn]
    live = []
    for number, memory in enumerate(deck.memories):
        left = float(weights[number, world.memory[number, 0]])
        if memory.power == power and abs(left) >= 0.05:
            live.append((left, memory.tag))
    live.sort(key=lambda each: -abs(each[0]))
    return tuple(f"{tag.replace('-', ' ')} ({'+' if left > 0 else '−'}{abs(left):.1f})" for left, tag in live)


def shares(table: Table) -> tuple[Share, ...]:
    """Returns the four shares of all outside influence."""
    found = []
    for power in POWERS:
        if table.has(f"share.{power}"):
            share = table.value(f"share.{power}")
            found.append(Share(power, table.book.power(power), share, f"{share * 100:.0f} per cent"))
    return tuple(found)


def closeness(table: Table) -> Figure | None:
    """Returns how close Moscow and Beijing stand."""
    return table.figure("entente") if table.has("entente") else None
