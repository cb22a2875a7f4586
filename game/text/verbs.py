"""The commands: a table of short words, what each does, and how it is typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from game import views
from game.engine.decisions import Decision
from game.text import cards, desk, inquiries, works

if TYPE_CHECKING:
    from game.text.game import Game

Act = Callable[["Game", list[str]], None]


@dataclass(frozen=True, slots=True)
class Verb:
    """Describes a command: how it is typed, what it is for, what it does."""

    form: str
    about: str
    act: Act


def find(word: str) -> str | None:
    """Returns the command that a word means: itself, the only one that it begins, or None."""
    word = SHORT.get(word, word)
    if word in VERBS:
        return word
    starting = [name for name in VERBS if name.startswith(word)]
    return starting[0] if len(starting) == 1 else None


def guess(word: str) -> str:
    """Returns the command nearest to a word, or nothing."""
    near = get_close_matches(word, list(VERBS), n=1, cutoff=0.6)
    return near[0] if near else ""


def help_page(game: Game, words: list[str]) -> None:
    """Writes all commands."""
    game.out.heading("What you can type")
    game.out.line("A number answers the card on the desk.", 2)
    for verb in VERBS.values():
        game.out.line(f"{verb.form}: {verb.about}", 2, 4)


def _asks(game: Game, words: list[str]) -> None:
    if views.asks(game.table):
        desk.open_asks(game.out, game.table)
    else:
        game.out.line("Nobody is waiting for an answer.")


def _ask(game: Game, words: list[str]) -> None:
    asks = views.asks(game.table)
    if not words:
        _asks(game, words)
        return
    place = inquiries.number(words[0])
    if place is None or not 1 <= place <= len(asks):
        game.out.line(
            f"There is no open question {words[0]}. "
            + ("Type asks to see them." if asks else "Nobody is waiting for an answer.")
        )
        return
    shown = asks[place - 1]
    if len(words) == 1:
        cards.ask(game.out, shown, place)
        return
    word = words[1].lower()
    if "later".startswith(word) or word == "defer":
        game.decide(Decision("defer", (shown.card.id,)), f"{shown.who} will wait a little longer, but not gladly.")
    elif "favour".startswith(word) or word == "favor":
        game.decide(
            Decision("favour", (shown.card.id,)), f"Two favours are called in; {shown.who} lets the question go."
        )
    else:
        option = inquiries.number(word)
        if option is None or not 1 <= option <= len(shown.card.options):
            game.out.line(f"Answer with a number from 1 to {len(shown.card.options)}, with later or with favour.")
            return
        game.choose(shown.card.options[option - 1])


def _projects(game: Game, words: list[str]) -> None:
    wanted = " ".join(words).lower()
    for each in views.initiative_lines(game.table) if wanted not in ("", "all") else ():
        if wanted in (str(each.number), each.id, each.title.lower()):
            works.initiative(game.out, views.initiative(game.table, each.id))
            return
    if wanted not in ("", "all"):
        game.out.line(f"There is no project {wanted}. Type projects to see their numbers.")
        return
    works.projects(game.out, game.table, wanted == "all")


def _start(game: Game, words: list[str]) -> None:
    if not words:
        _projects(game, words)
        return
    favour = len(words) > 1 and words[-1].lower() in ("favour", "favor")
    wanted = " ".join(words[:-1] if favour else words).lower()
    for each in views.initiative_lines(game.table):
        if wanted in (str(each.number), each.id, each.title.lower()):
            if not each.startable and not (favour and each.favour):
                game.out.line(f"“{each.title}” cannot be started now: {each.why_not}.")
                return
            when = f"It takes {each.takes}." if each.slot else ""
            decision = Decision("start", (each.id, "favour") if favour else (each.id,))
            game.decide(decision, f"Started: {each.title}. {when}".strip())
            return
    game.out.line(f"There is no project {wanted}. Type projects to see their numbers.")


def _slot(verb: str, done: str) -> Act:
    def act(game: Game, words: list[str]) -> None:
        running = [each for each in views.slots(game.table).values() if each is not None]
        wanted = " ".join(words).lower()
        chosen = [each for each in running if not wanted or wanted in (each.id, each.slot, each.title.lower())]
        if len(chosen) == 1:
            each = chosen[0]
            if verb == "rush" and each.rush_refused:
                game.out.line(f"“{each.title}” cannot be hurried: {each.rush_refused}.")
            else:
                game.decide(Decision(verb, (each.id,)), done.format(each.title))
        elif not running:
            game.out.line("No project is under way.")
        else:
            names = ", ".join(f"{verb} {each.slot} ({each.title})" for each in running)
            game.out.line(f"Which one? Type {names}.")

    return act


def _journey(game: Game, words: list[str]) -> None:
    if not words:
        works.journeys(game.out, game.table)
        return
    wanted = " ".join(words).lower()
    for each in views.journeys(game.table):
        if wanted in (str(each.number), each.id, each.title.lower(), each.title.lower().removeprefix("to ")):
            if not each.legal:
                game.out.line(f"Not now: {each.why_not or 'it is chosen already'}.")
            else:
                game.decide(Decision("journey", (each.id,)), f"Arranged: {each.title}. It is made when the turn ends.")
            return
    game.out.line(f"There is no journey {wanted}. Type journey to see them.")


def _exchange(game: Game, words: list[str]) -> None:
    shown = views.exchange(game.table)
    if shown is None:
        game.out.line("No promise to the country can be exchanged now.")
        return
    place = inquiries.number(words[0]) if words else None
    if place is None or not 1 <= place <= len(shown.swaps):
        game.out.heading(f"{shown.occasion}: one promise may be exchanged")
        game.out.line(f"Its price: {cards.effects_words(shown.price)}.")
        for number, swap in enumerate(shown.swaps, 1):
            game.out.line(f"{number}. {swap.new}, not {swap.old}", 0, 3)
        game.out.line("Type exchange and a number; or leave it, and keep your word.")
        return
    swap = shown.swaps[place - 1]
    game.decide(swap.decision, f"You promise {swap.new} now, and no longer {swap.old}. It was heard.", quiet=True)


def _call(game: Game, words: list[str]) -> None:
    name = views.power_named(game.table, " ".join(words)) if words else None
    if name is None:
        game.out.line("Call whom? Type call and a power, as in call ankara; its help takes two favours, in a crisis.")
        return
    uses = views.power_page(game.table, name).favour_uses
    refused = next((use.why_not for use in uses if use.decision.verb == "call"), "")
    if refused:
        game.out.line(f"It cannot be called for help now: {refused}.")
        return
    game.decide(Decision("call", (name,)), "")


def _desk(game: Game, words: list[str]) -> None:
    game.show(whole=True)


VERBS: dict[str, Verb] = {
    "desk": Verb("desk", "the whole page of this turn again", _desk),
    "asks": Verb("asks", "what other capitals want of you", _asks),
    "ask": Verb("ask N, then ask N 1", "read and answer open question N; ask N later puts it off", _ask),
    "projects": Verb(
        "projects, projects N, projects all",
        "what runs, what could be started, one of them in full, the plans",
        _projects,
    ),
    "start": Verb("start N", "start project N", _start),
    "rush": Verb("rush", "finish a project a turn sooner, for 2 political capital", _slot("rush", "Hurried: {}.")),
    "stop": Verb("stop", "give a project up; what was paid is lost", _slot("stop", "Stopped: {}.")),
    "orgs": Verb(
        "orgs",
        "the organizations and your place in each",
        inquiries.organizations,
    ),
    "journey": Verb("journey, journey N", "where the President may go this turn", _journey),
    "exchange": Verb(
        "exchange, exchange N", "give up a promise to the country for another, when it may be done", _exchange
    ),
    "call": Verb("call NAME", "in a crisis, call a power for help that owes you two favours", _call),
    "why": Verb("why NAME", "what moved a figure, by cause and by turn", inquiries.why),
    "forecast": Verb(
        "forecast, forecast N, forecast NAME", "what may come; the first study of a turn is free", inquiries.forecast
    ),
    "diary": Verb("diary", "what lies ahead, promises, past decisions", inquiries.diary),
    "history": Verb("history, history NAME", "figures over the turns", inquiries.history),
    "powers": Verb("powers, powers NAME", "the four powers, or one of them in full", inquiries.powers),
    "look": Verb("look NAME", "look up a power, body, person, word, project, law, promise or figure", inquiries.look),
    "find": Verb("find WORDS", "search everything that can be looked up; alone, list it", inquiries.find),
    "save": Verb(
        "save, save NAME", "where the game is saved; save a copy under a name", lambda game, words: game.save_as(words)
    ),
    "undo": Verb("undo", "take back everything decided this turn", lambda game, words: game.undo()),
    "end": Verb("end", "end the turn", lambda game, words: game.end_turn()),
    "quit": Verb("quit", "save and leave", lambda game, words: game.leave()),
    "?": Verb("?", "this page", help_page),
}
"""Every command, in the order of the help page."""
SHORT = {
    "help": "?",
    "h": "?",
    "q": "quit",
    "exit": "quit",
    "e": "end",
    "next": "end",
    "p": "projects",
    "j": "journey",
    "journeys": "journey",
    "project": "projects",
    "power": "powers",
    "d": "desk",
}
