"""Looking things up, in lines: why, forecast, diary, history, powers, and everything that has a name."""

from __future__ import annotations

from game import views
from game.text.cards import effects_words
from game.text.desk import figure_words, plate_words
from game.text.printer import Printer
from game.views import Fans, Group, Page, Table, Why
from game.views.reasons import Reason
from game.views.tendency import tendency
from game.views.wording import amount, number

HISTORY = ("sovereignty", "prosperity", "unrest", "cohesion", "treasury", "political_capital", "entente")
ACROSS = 6
"""How many series fit side by side."""
FOUND = 12
"""How many finds are written."""
LISTED = 50
"""A group with more pages than this is only counted."""


def why(out: Printer, found: Why) -> None:
    """Writes why a figure stands where it stands."""
    figure = found.figure
    out.heading(f"Why: {figure_words(figure)}")
    out.line(found.about)
    if figure.value is None:
        out.line("Nobody can count it exactly; a journey to a region at home shows the figure for two turns.")
    if found.formula:
        out.line(f"Worked out as: {found.formula}.")
        for each in found.inputs:
            out.line(f"{figure_words(each.figure)}.", 2, 2)
            for reason in each.causes[:2]:
                out.line(reason_words(reason), 4, 2)
    else:
        began, since = (f"It began at {found.start}. ", "then") if found.start else ("", "the start")
        out.line(f"{began}Largest causes since {since}:" if found.causes else f"{began}Nothing has moved it yet.")
        for reason in found.causes:
            out.line(reason_words(reason), 2, 2)
        if found.rest:
            out.line(f"All other causes together {found.rest}.", 2)
        if found.recent:
            out.line("In the last year most of all:")
            for reason in found.recent:
                out.line(f"{reason.text} {reason.because.words}", 2, 2)
        if found.turns:
            out.line("By turn: " + ", ".join(f"{each.date} {each.text}" for each in found.turns) + ".")
    if found.evidence:
        out.aside(f"How it is known: {found.evidence}." + (f" {_first_up(found.source)}." if found.source else ""))


def _first_up(text: str) -> str:
    return text[:1].upper() + text[1:]


def reason_words(reason: Reason) -> str:
    """Returns a cause with its amount and its source."""
    source = f" [{reason.because.source}]" if reason.because.source else ""
    return f"{reason.text} {reason.because.words}{source}"


def history(out: Printer, table: Table, names: tuple[str, ...]) -> None:
    """Writes figures over the turns: several side by side, or one with its changes."""
    found = views.history(table, names)
    if len(names) == 1:
        series = found.series[0]
        out.heading(f"{series.label} over the turns")
        for date, text in zip(found.dates, series.texts, strict=True):
            out.line(f"{date}: {text}", 2)
        return
    out.heading("History at the beginning of each turn")
    shown = found.series[: ACROSS + 1]
    for letter, series in zip("ABCDEFG", shown, strict=False):
        unit = f" ({series.unit})" if series.unit in ("bn USD",) else ""
        out.line(f"{letter}: {series.label}{unit}", 2)
    out.columns(
        ("Turn", *"ABCDEFG"[: len(shown)]),
        [(date, *(series.texts[place] for series in shown)) for place, date in enumerate(found.dates)],
    )


def diary(out: Printer, table: Table) -> None:
    """Writes what lies ahead, the promises, and the decisions taken."""
    out.heading("What lies ahead")
    ahead = views.ahead(table)
    out.items([f"{each.date}: {each.text}" for each in ahead] or ["Nothing is known."])
    promises(out, table)
    out.heading("Decisions taken")
    date = ""
    for each in views.past(table):
        if each.date != date:
            out.line(f"{each.date}:", 2)
            date = each.date
        out.line(f"- {each.text}", 4, 2)


def promises(out: Printer, table: Table) -> None:
    """Writes the promises to the country and to others, and whether each would count as kept today."""
    out.heading("Promises")
    for each in (*views.pledges(table), *views.promises(table)):
        stands = {True: "kept, as things stand", False: "not kept, as things stand", None: "nobody can tell now"}[
            each.stands
        ]
        far = f"; {each.far}" if each.far else ""
        rule = "" if each.text == each.kept_when else f" Kept when: {each.kept_when}."
        out.line(f"- To {each.to}, due {each.due}: {each.text.rstrip('.')} ({stands}{far}).{rule}", 2, 2)


def power(out: Printer, table: Table, name: str) -> None:
    """Writes one power with everything known about it."""
    page = views.power_page(table, name)
    plate = page.plate
    out.heading(plate_words(plate, ask=True))
    for lever, domain in zip(plate.levers, page.domains, strict=True):
        figure, seal = lever.figure, " CAPTURED: it leads the next by 25 or more." if lever.seal else ""
        year = f", over a year {figure.trend_year}" if figure.trend_year else ""
        since = f", since last turn {figure.trend}" if figure.trend else ""
        ahead = f", {number(abs(domain.lead), 0)} {'ahead of' if domain.lead >= 0 else 'behind'} {domain.rival}"
        out.line(f"{figure.label}: {figure.words}{since}{year}{ahead}.{seal}", 2, 2)
    out.line(f"{figure_words(plate.goodwill)}; {plate.favours_words}.", 2, 2)
    for use in page.favour_uses:
        does = f" (sure: {effects_words(use.effects)})" if use.effects else ""
        out.line(f"Two favours buy: {use.text}{does}" + ("." if use.legal else f" (not now: {use.why_not})."), 4, 2)
    if page.goodwill:
        moved = ", ".join(f"{each.because.words} {each.text}" for each in page.goodwill)
        out.line(f"What moved its goodwill in the last year: {moved}.", 2, 2)
    for memory in page.memories:
        out.line(f"It remembers {memory.words}: {memory.text}, gone by {memory.until}.", 2, 2)
    out.line(page.agenda, 2, 2)
    look(out, table, name)


def look(out: Printer, table: Table, words: str) -> bool:
    """Writes what there is to know under a name; tells whether there is anything."""
    found = views.look(table, words)
    if found is None:
        return False
    out.heading(f"{found.title} ({found.kind})")
    for paragraph in found.paragraphs:
        out.line(paragraph.text)
    for fact in found.facts:
        out.line(f"{fact.label}: {fact.text}", 2, 2)
    if found.see:
        out.line("See also: " + ", ".join(each.text for each in found.see) + ".")
    if found.source:
        out.aside(f"{_first_up(found.source)}.")
    return True


def finds(out: Printer, pages: tuple[Page, ...], words: str) -> None:
    """Writes the pages that hold some words."""
    if not pages:
        out.line(f"Nothing holds “{words[:40]}”.")
        return
    out.heading("Found (look and the name tells more)")
    for page in pages:
        out.line(f"{page.title}: {page.hint}." if page.hint else f"{page.title}.", 2, 2)


def index(out: Printer, groups: tuple[Group, ...]) -> None:
    """Writes the groups of the codex and what is in them."""
    out.heading("What there is to look up (look and the name tells more)")
    for group in groups:
        titles = ", ".join(page.title for page in group.pages)
        many = f"{len(group.pages)} of them; find and a word shows some"
        out.line(f"{group.title}: {titles if len(group.pages) <= LISTED else many}.", 2, 2)


def study(out: Printer, found: Fans) -> None:
    """Writes a study: one choice turn by turn, or several side by side at the last turn that it sees."""
    alone = found.fans[0]
    out.heading("The chancery's study" + (f": {alone.text}" if len(found.fans) == 1 else " of every open answer"))
    if found.plain:
        _plain_study(out, found)
        return
    out.line(
        f"It played {found.futures} futures that could follow from what is known today, "
        "with a careful hand at the desk. "
        "Nine in ten lie within the two outer figures."
    )
    if not found.dates:
        out.line("Nothing lies ahead any more.")
        return
    for place, axis in enumerate(found.axes):
        now = amount(alone.ribbons[place].middle[0], axis.unit)
        if len(found.fans) == 1:
            out.line(f"{axis.label}, now {now}:", 2)
            for date, text in zip(found.dates, alone.ribbons[place].texts, strict=True):
                out.line(f"end of {date}: {text}", 4, 2)
        else:
            out.line(f"{axis.label}, now {now}, at the end of {found.dates[-1]}:", 2)
            for fan in found.fans:
                out.line(f"{fan.text}: {fan.ribbons[place].texts[-1]}", 4, 2)


def _plain_study(out: Printer, found: Fans) -> None:
    """Writes a study about people who suffered, in words alone."""
    if not found.dates:
        out.line("Nothing lies ahead any more.")
        return
    out.line(f"What could follow from what is known today, until the end of {found.dates[-1]}; told in words alone.")
    for place, axis in enumerate(found.axes):
        out.line(f"{axis.label}:", 2)
        for fan in found.fans:
            out.line(f"{fan.text}: {tendency(fan.ribbons[place], axis.unit).words}", 4, 2)
