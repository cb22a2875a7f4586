"""The desk in lines: the date, the home figures, the power plates, the news and what moved."""

from __future__ import annotations

from game import views
from game.text.printer import Printer
from game.views import Figure, Plate, Table
from game.views.report import Moved, Report
from game.views.threats import Threat
from game.views.wording import whole_change


def opening(out: Printer, table: Table) -> None:
    """Writes how a turn opens: date, figures, powers, news, what moved, warnings, asks."""
    top(out, table)
    if views.book_ends_now(table):
        out.line()
        out.line(views.bar(table).after_the_book)
    powers(out, table)
    report(out, views.report(table))
    open_asks(out, table)
    new = views.novelty(table)
    if new is not None:
        out.line()
        out.aside(f"{new.text} Type {new.command}.")


def top(out: Printer, table: Table) -> None:
    """Writes the date line and the home figures."""
    bar = views.bar(table)
    crisis = " Crisis: powers that owe you favours may be called." if bar.crisis else ""
    place = f" {bar.capital_city}." if bar.capital_city else ""
    out.heading(f"TURN {bar.turn} OF {bar.turns}: {bar.date}.{place}{crisis}")
    income = f", income {bar.income.text} a quarter" if bar.income else ""
    out.line(f"Money {bar.money.text}{income}. Political capital {bar.capital.text} of {bar.capital_most}.")
    out.line(" ".join(f"{figure_words(figure)}." for figure in bar.home))


def figure_words(figure: Figure) -> str:
    """Returns a figure on one line: Welfare 48, getting by, falling by 2."""
    value = f" {figure.text}" if figure.text else ":"
    parts = [
        figure.label
        + value
        + (f", {figure.band}" if figure.band and figure.text else f" {figure.band}" if figure.band else "")
    ]
    if figure.trend and figure.trend != "steady":
        parts.append(figure.trend)
    return ", ".join(parts)


def powers(out: Printer, table: Table, asks: bool = False) -> None:
    """Writes the four plates, the shares, and Moscow–Beijing closeness."""
    out.heading("The four powers and what they could make you do (leverage 0 to 100)")
    for plate in views.plates(table):
        out.line(plate_words(plate, asks), 2, 2)
    shares = views.shares(table)
    if shares:
        out.line("Shares of all outside influence: " + ", ".join(f"{each.title} {each.text}" for each in shares) + ".")
    closeness = views.closeness(table)
    if closeness is not None:
        out.line(f"{figure_words(closeness)}.")


def plate_words(plate: Plate, ask: bool = False) -> str:
    """Returns a plate on one line, with its open ask if that is not shown elsewhere."""
    levers = []
    for lever in plate.levers:
        remarks = ", ".join(filter(None, (whole_change(lever.figure.turn), lever.rank)))
        levers.append(f"{lever.domain} {lever.figure.text}" + (f" ({remarks})" if remarks else ""))
    parts = [
        f"{plate.title}: {plate.mood}.",
        f"{_up(', '.join(levers))}.",
        f"Patience {plate.patience} of {plate.patience_most}.",
    ]
    if plate.favours:
        parts.append(f"{_up(plate.favours_words)}.")
    if ask and plate.ask is not None:
        parts.append(f"Asks: {plate.ask.card.title} (due {plate.ask.due}).")
    if plate.foreseen:
        parts.append(f"Will ask next: {plate.foreseen}.")
    if plate.offers:
        parts.append(f"Offers: {', '.join(plate.offers)}.")
    return " ".join(parts)


def _up(text: str) -> str:
    return text[:1].upper() + text[1:]


def report(out: Printer, found: Report) -> None:
    """Writes the news, what moved and why, and the losses that threaten."""
    if found.news:
        out.heading("News")
        for each in found.news:
            out.line(f"- {each.title}: {each.text}", 2, 2)
    if found.moved:
        out.heading("What moved since the last turn began")
        out.items(moved_words(each) for each in found.moved)
    for threat in found.threats:
        warn(out, threat)


def moved_words(moved: Moved) -> str:
    """Returns a movement with its causes on one line."""
    causes = "; ".join(f"{each.because.words} {each.text}" for each in moved.reasons)
    better = "" if moved.good is None else ", better" if moved.good else ", worse"
    return f"{moved.label} {moved.before} to {moved.after}{better}." + (f" {causes}." if causes else "")


def warn(out: Printer, threat: Threat) -> None:
    """Writes a loss that threatens, with its cause and the way out."""
    out.heading(f"WARNING: {threat.title}")
    end = "this turn ends" if threat.falls_now else "the next turn ends"
    out.line(f"If this still holds when {end}, the game is lost: {threat.when}. It has held since {threat.since}.")
    if threat.reasons:
        out.line("What made it so in the last year:")
        out.items(f"{label} {reason.text}: {reason.because.words}" for label, reason in threat.reasons)
    if threat.way_out:
        out.line(f"The way out: {threat.way_out}")


def open_asks(out: Printer, table: Table) -> None:
    """Writes the open asks with their numbers."""
    asks = views.asks(table)
    if not asks:
        return
    out.heading("Open questions (type ask and the number)")
    for number, ask in enumerate(asks, 1):
        put_off = ", put off once" if ask.deferred else ""
        out.line(f"{number}. {ask.who}: {ask.card.title}. Due {ask.due}{put_off}.", 2, 3)
