"""The last page, in lines: the epilogue, four voices, the reasons, and only then the parts and the total."""

from __future__ import annotations

from collections.abc import Sequence

from game.text.printer import Printer
from game.views import Behind, Closing


def ending(out: Printer, found: Closing) -> None:
    """Writes how the campaign ended."""
    out.heading(f"{'THE GAME IS LOST' if found.loss else 'THE END'}: {found.title}")
    out.line(f"{found.date}.")
    out.line(found.epilogue)
    for line in found.terms:
        out.aside(line)
    for voice in found.voices:
        out.heading(f"{voice.who}, on {voice.about}")
        out.line(f"“{voice.says}”")
        out.aside(f"{voice.evidence}.", 2, 2)
    if found.reasons:
        out.heading("What brought it about, in the last year")
        for label, reason in found.reasons:
            out.line(f"- {label} {reason.text}: {reason.because.words}", 2, 2)
    if found.grounds and not found.loss:
        out.heading("What it rested on")
        for ground in found.grounds:
            causes = ", ".join(f"{each.because.words} {each.text}" for each in ground.reasons)
            out.line(f"- {ground.words}: {ground.figure}" + (f". {causes}." if causes else "."), 2, 2)
    if found.missed:
        out.heading("What other endings lacked")
        out.items(f"{each.title}: {'; '.join(each.lacked)}." for each in found.missed)
    out.heading("Your promises to the country")
    for promise in found.pledges:
        far = f", {promise.far}" if promise.far else ""
        out.line(f"- {promise.text}: {found.judged(promise)}{far} ({promise.kept_when}).", 2, 2)
    out.line(f"Promises to others: {found.kept} kept, {found.broken} broken.")
    for each in found.given:
        how = "open at the end" if each.kept is None else f"{'kept' if each.kept else 'broken'}, {each.judged}"
        out.line(f"- To {each.to}, {each.made}: {each.text.rstrip('.')} ({how}).", 2, 2)
    if found.skills:
        out.heading("What you showed")
        out.items(found.skills)
    out.heading("What was hidden")
    out.items(found.hidden)
    out.heading("How your advisers see")
    out.items(f"{each.office}: {each.blind_spot}" for each in found.advisers if each.blind_spot)
    same, known = found.as_history
    out.line(
        f"Where history's answer is known you answered as {found.country} did {same} times of {known}. "
        "That is a trace, not a mark."
    )
    out.heading("The parts, and last the number")
    for part in found.parts:
        out.line(f"- {part.label}: {part.points:.1f} of {part.possible:.0f}", 2, 2)
    out.line(f"Together {found.total:.1f} of 100.")


def behind(out: Printer, found: Sequence[Behind]) -> None:
    """Writes what really happened behind the cards that came."""
    out.heading("What really happened")
    for each in found:
        out.line(f"- {each.date}, {each.title}: {each.what}", 0, 2)
        if each.source:
            out.aside(each.source, 2, 2)
