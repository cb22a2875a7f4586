"""Projects, plans, organizations and journeys, in lines."""

from __future__ import annotations

from game import views
from game.text.cards import chances_words, effects_words, sentences
from game.text.printer import Printer
from game.views import Table
from game.views.initiatives import SLOTS, InitiativeLine, InitiativeView
from game.views.projects import JourneyView


def projects(out: Printer, table: Table, every: bool = False) -> None:
    """Writes the slots, what could be started now, one a line, and the plans; `every` adds the rest, and why not."""
    out.heading("Projects: three slots")
    for slot, running in views.slots(table).items():
        if running is None:
            out.line(f"{SLOTS[slot]}: free.", 2)
        else:
            hurried = ", hurried" if running.rushed else ""
            out.line(f"{SLOTS[slot]}: {running.title}, ready {running.ready}{hurried}.", 2, 2)
    found = views.initiative_lines(table)
    startable = [each for each in found if each.startable]
    out.heading("You could start now (projects and a number tells more; start and a number starts it)")
    if not startable:
        out.line("Nothing.", 2)
    heading: str | None = None
    for each in startable:
        if each.slot != heading:
            heading = each.slot
            out.line(f"{SLOTS[heading]}:")
        out.line(initiative_line(each), 2, 4)
    if every:
        out.heading("Not now")
        for each in found:
            if not each.startable:
                out.line(f"{each.number}. {each.title}: {each.why_not}.", 2, 4)
    else:
        rest = sum(not each.startable and not each.state for each in found)
        out.aside(f"{rest} more cannot be started now; projects all says why.")
    out.heading("Plans: three finished steps change a rule for good")
    for plan in views.plans(table):
        steps = ", ".join(f"{title} (done)" if done else title for title, done in plan.steps)
        gains = f" Gains: {plan.text}" if every else ""
        out.line(f"{plan.title}{' (complete)' if plan.done else ''}: {steps}.{gains}", 2, 2)


def initiative_line(each: InitiativeLine) -> str:
    """Returns an initiative on one line: its number, price, time and partner."""
    offered = f" OFFERED, cheaper until {each.offered}." if each.offered else ""
    partner = f", with {each.partner}" if each.partner else ""
    takes = f", {each.takes}{', TOO LATE to be ready before the end' if each.late else ''}" if each.slot else ""
    cost = each.cost.replace(" political capital", " capital")
    return f"{each.number}. {each.title}: {cost}{takes}{partner}.{offered}"


def initiative(out: Printer, each: InitiativeView) -> None:
    """Writes one initiative in full."""
    offered = f" OFFERED, cheaper until {each.offered}." if each.offered else ""
    partner = f" With {each.partner}." if each.partner else ""
    where = f"{SLOTS[each.slot].lower()}, {each.takes}" if each.slot else "at once"
    out.heading(f"{each.number}. {each.title} ({where})")
    out.line(each.brief)
    out.line(f"Costs {each.cost}.{offered}{partner}" + (f" Needs {each.requires}." if each.requires else ""))
    if each.startable:
        out.line(f"Type start {each.number} to start it.")
    else:
        out.line(f"Not now: {each.why_not}.")
    brings = effects_words(each.effects)
    if brings:
        out.line(f"Brings {brings}.", 2, 2)
    if each.chances:
        out.line(f"By chance: {chances_words(each.chances)}.", 2, 2)
    if each.tempting:
        out.line(f"For: {each.tempting}", 2, 2)
    if each.dangerous:
        out.line(f"Against: {each.dangerous}", 2, 2)
    tail = sentences([*each.notes, *each.hints])
    if tail:
        out.line(tail, 2, 2)
    if each.plans:
        out.line(f"A step of: {', '.join(each.plans)}.", 2, 2)
    if each.favour:
        out.line(f"start {each.number} favour calls in two favours for 2 political capital off.", 2, 2)
    if each.source:
        out.aside(f"{each.source[0].upper()}{each.source[1:]}.", 2, 2)


def organizations(out: Printer, table: Table) -> None:
    """Writes the organizations and how far Kazakhstan is bound to each."""
    out.heading("Organizations (look and the name tells more)")
    for each in views.organizations(table):
        strength = f" Strength: {each.strength.words}." if each.strength else ""
        led = "" if each.leader == "nobody" else f" Led by {each.leader}."
        steps = [f"{offer.number} {offer.title}" for offer in each.initiatives if offer.startable]
        more = f" You could start: {', '.join(steps)}." if steps else ""
        out.line(
            f"{each.short}, {each.title}: {each.level_name} ({each.level} of {len(each.levels) - 1})."
            f"{led}{strength}{more}",
            2,
            2,
        )


def journeys(out: Printer, table: Table) -> None:
    """Writes where the President may go this turn."""
    out.heading("One journey a turn (type journey and the number); it is made when the turn ends")
    for each in views.journeys(table):
        journey(out, each)


def journey(out: Printer, each: JourneyView) -> None:
    """Writes one journey."""
    state = " CHOSEN." if each.chosen else "" if each.legal else f" Not now: {each.why_not}."
    out.line(f"{each.number}. {each.title}. {each.brief}{state}", 2, 3)
    brings = effects_words(each.effects)
    tail = sentences([*([brings] if brings else []), *each.notes, *each.hints])
    if tail:
        out.line(tail, 5, 2)
