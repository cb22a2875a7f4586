"""A game at the terminal: what is seen, what is typed, and that every decision is saved at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from game import views
from game.campaign import save
from game.campaign.campaign import UNDO, Campaign
from game.engine import decisions
from game.engine.decisions import END, Decision, IllegalDecision
from game.text import cards, desk, ending, inquiries, verbs
from game.text.printer import Printer
from game.text.prompt import Ended, Prompt
from game.views import OptionView, Table
from game.views.wording import clean


class Left(Exception):
    """Says that the player left."""


class Game:
    """Holds one game in the terminal: the table, where it is saved, in and out."""

    def __init__(self, table: Table, path: Path, out: Printer, prompt: Prompt, resumed: bool = False) -> None:
        """Sits down at a table."""
        self.table, self.path, self.out, self.prompt, self.resumed = table, path, out, prompt, resumed

    @property
    def campaign(self) -> Campaign:
        """The campaign that is played."""
        return self.table.campaign

    def play(self) -> None:
        """Plays until the campaign is over or the player leaves; what was decided is saved either way."""
        try:
            self._welcome()
            while decisions.pledging(self.campaign.world):
                self._pledge()
            if self.resumed and self.campaign.steps:
                self.out.line()
                self.out.line(f"Welcome back. {len(self.campaign.steps)} decisions lie behind you.")
            if self.campaign.outcome is None:
                self.show(whole=True)
            else:
                self._ending()
            while self.campaign.outcome is None:
                self._command(self.prompt.ask())
        except (Ended, KeyboardInterrupt):
            self.out.line()
            self._farewell()
        except Left:
            self._farewell()
        self.out.flush()

    def _farewell(self) -> None:
        if self.campaign.steps:
            self._autosave()
            self.out.line("Saved. To go on later, start the game with")
            self.out.verbatim(f"--load {_where(self.path)}")
        else:
            self.out.line("Nothing was decided, so nothing was saved.")

    def _welcome(self) -> None:
        if self.resumed:
            return
        scenario = self.table.book.scenario
        self.out.heading(f"MULTIVECTOR: {clean(scenario.title)}")
        self.out.line(clean(scenario.brief))
        for line in views.played_on(self.table):
            self.out.aside(line)
        self.out.line(f"This is seed {self.campaign.seed}: the same seed brings the same chances.")

    def _pledge(self) -> None:
        choices, count = views.choices(self.table), self.table.deck.pledge_count
        self.out.heading(
            f"Before you begin: {count} promises to the country. They will be quoted at you, and judged in every turn."
        )
        for number, (_, title, text, kept) in enumerate(choices, 1):
            self.out.line(f"{number}. {title}. {text}", 0, 3)
            self.out.line(f"Kept when: {kept}.", 3, 2)
        while decisions.pledging(self.campaign.world):
            typed = self.prompt.ask(f"Choose {count} numbers: ")
            words = typed.replace(",", " ").split()
            if words and words[0].lower() in ("quit", "q", "exit"):
                raise Left
            places = [inquiries.number(word) for word in words]
            ids = [choices[place - 1][0] for place in places if place and place <= len(choices)]
            if len(ids) != len(words) or len(set(ids)) != count:
                self.out.line(f"Type {count} different numbers from 1 to {len(choices)}, as in 1 3.")
                continue
            self.decide(Decision("pledge", tuple(ids)), "")

    # what is seen

    def show(self, whole: bool = False) -> None:
        """Writes the page of the turn, or only what waits on the desk."""
        if whole:
            desk.opening(self.out, self.table)
        shown = views.in_hand(self.table)
        if shown is not None:
            cards.card(self.out, shown)
        elif self.campaign.outcome is None:
            self._clear()
        self.out.flush()

    def _clear(self) -> None:
        """Writes that no card waits, and what else could be done before the turn ends."""
        self.out.line()
        self.out.line("The desk is clear. Type end to end the turn.")
        open_things = []
        if self.table.world.journey[0] < 0 and self.table.world.turn > 0:
            open_things.append("No journey is chosen (journey).")
        for number, ask in enumerate(views.asks(self.table), 1):
            if not ask.turns_left:
                open_things.append(f"{ask.who} will take silence for no when this turn ends (ask {number}).")
        if views.exchange(self.table) is not None:
            open_things.append("One promise to the country may be exchanged (exchange).")
        free = [slot for slot, running in views.slots(self.table).items() if running is None]
        if free and self.table.world.turn > 1:
            capital = self.table.figure("political_capital").text
            open_things.append(f"Free project slots: {len(free)} of 3; political capital: {capital} (projects).")
        for each in open_things:
            self.out.line(each, 2, 2)

    # what is typed

    def _command(self, typed: str) -> None:
        words = typed.split()
        if not words:
            return
        first = words[0].lower()
        place = inquiries.number(first)
        if place is not None and len(words) == 1:
            self._answer(place)
            return
        name = verbs.find(first)
        if name is None:
            near = verbs.guess(first)
            meant = f" Did you mean {near}?" if near else ""
            self.out.line(f"“{words[0][:30]}” is nothing that can be done here.{meant} Type ? for everything that can.")
        else:
            verbs.VERBS[name].act(self, words[1:])
        self.out.flush()

    def _answer(self, place: int) -> None:
        shown = views.in_hand(self.table)
        if shown is None:
            self.out.line("No card waits for an answer. Type end to end the turn, or ? for what else can be done.")
        elif not 1 <= place <= len(shown.options):
            self.out.line(f"The answers are numbered from 1 to {len(shown.options)}.")
        else:
            self.choose(shown.options[place - 1])

    def choose(self, option: OptionView) -> None:
        """Takes an answer to a card or an ask; one that is not open costs nothing but a sentence."""
        if not option.legal:
            self.out.line(f"“{option.text}” is not open to you: {option.why_not}.")
            return
        if self.decide(option.decision, ""):
            self.show()

    def decide(self, decision: Decision, said: str, quiet: bool = False) -> bool:
        """Takes a decision, saves, and writes what came of it; tells whether it was taken."""
        earlier = self.campaign.world
        try:
            self.campaign.decide(decision)
        except IllegalDecision as error:
            self.out.line(str(error))
            return False
        self._autosave()
        if said:
            self.out.line(said)
        if decision.verb in ("end", "pledge", "undo") or quiet:
            return True
        found = views.aftermath(self.table, decision, earlier)
        cards.outcome(self.out, found)
        if found.pause:
            self.prompt.pause()
        return True

    def end_turn(self) -> None:
        """Ends the turn and writes how the next one opens, or how it all ended."""
        shown = views.in_hand(self.table)
        if shown is not None:
            self.out.line(f"“{shown.title}” waits for an answer: type a number from 1 to {len(shown.options)}.")
            return
        if not self.decide(END, ""):
            return
        if self.campaign.outcome is None:
            self.show(whole=True)
        else:
            self._ending()

    def _ending(self) -> None:
        closing = views.closing(self.table)
        assert closing is not None  # there is an outcome
        ending.ending(self.out, closing)
        self.out.line("The game is kept. To read this page again, start the game with")
        self.out.verbatim(f"--load {_where(self.path)}")
        if self.table.book.namer is not None:
            self._real_names(closing.country)

    def _real_names(self, country: str) -> None:
        """Offers the end in real names, and with it what really happened."""
        self.out.line(f"{country} is an invented name, and so are the others.")
        self.out.flush()
        if not self.prompt.ask("Type real to read the end in real names, or Enter to leave: ").lower().startswith("r"):
            return
        self.table = replace(self.table, book=self.table.book.retold(real=True))
        self._ending()
        ending.behind(self.out, views.what_happened(self.table))

    def undo(self) -> None:
        """Takes back what was decided this turn."""
        why = self.campaign.refusal(UNDO)
        if why is not None:
            self.out.line(why)
            return
        self.decide(UNDO, "")
        self.out.line(views.taken_back(self.table))
        self.show()

    def leave(self) -> None:
        """Leaves the game."""
        raise Left

    def unknown(self, words: str, what: str) -> None:
        """Says that nothing is called so, and what may have been meant."""
        near = views.guess(self.table, words)
        self.out.line(f"There is no {what} called “{words[:40]}”." + (f" Did you mean {near}?" if near else ""))

    # saving

    def _autosave(self) -> None:
        try:
            save.write(self.campaign, self.path)
        except OSError as error:
            self.out.line(f"The game could not be saved in {self.path}: {error.strerror}.")

    def save_as(self, words: list[str]) -> None:
        """Says where the game is saved; with a name, saves a copy under it."""
        if not words:
            self._autosave()
            self.out.line("The game is saved after every decision, in")
            self.out.verbatim(_where(self.path))
            return
        try:
            name = save.name_of(" ".join(words))
        except save.NameRefused as why:
            self.out.line(str(why))
            return
        path = self.path.with_name(f"{name}.yaml")
        if path.exists() and path != self.path:
            self.out.line(f"There is a save called {name} already; it was left as it is.")
            return
        try:
            save.write(self.campaign, path)
        except OSError as error:
            self.out.line(f"The copy could not be saved: {error.strerror}.")
            return
        self.out.line(f"The game goes on in {self.path.name}. A copy is saved in")
        self.out.verbatim(_where(path))


def _where(path: Path) -> str:
    """Returns how a file can be named from here, in quotes where it holds a space."""
    name = str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)
    return f'"{name}"' if " " in name else name
