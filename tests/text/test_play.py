"""Whole campaigns typed from a pipe."""

import io
import re
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from game.cards import Library
from game.cards.naming import Namer
from game.cards.settings import USUAL, Settings
from game.engine.deck import Deck
from game.text import verbs
from game.text.play import run
from game.text.session import TextSession
from tests.packs.small import finder

ROUND = "4\n3\n2\n1\nend\n"
"""Whatever card lies on the desk, one of its options is always open; what is too much is refused politely."""


class Typist:
    """Types lines into a game in one folder."""

    def __init__(self, library: Library, deck: Deck, saves: Path) -> None:
        self.library, self.deck, self.saves = library, deck, saves

    def find(self, scenario: str, settings: Settings = USUAL) -> Deck:
        return finder(self.deck)(scenario, settings)

    def type(
        self, lines: str, seed: int = 7, load: Path | None = None, scenario: str = "nur-sultan"
    ) -> tuple[int, str]:
        sink = io.StringIO()
        source = io.StringIO(lines)
        code = run(TextSession(self.library, self.find, scenario, seed, self.saves, load, source, sink))
        return code, sink.getvalue()

    def decisions(self, name: str = "nur-sultan-7") -> list[str]:
        text = (self.saves / f"{name}.yaml").read_text(encoding="utf-8")
        return [line for line in text.splitlines() if line.startswith("- {turn:")]


@pytest.fixture
def typist(library: Library, deck: Deck, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Typist:
    monkeypatch.chdir(tmp_path)
    return Typist(library, deck, tmp_path / "saves")


@pytest.mark.parametrize("seed", [1, 7])
def test_a_whole_campaign_can_be_typed(typist: Typist, seed: int) -> None:
    code, text = typist.type("1 4\n" + ROUND * 60, seed)
    assert code == 0
    assert "TURN 1 OF 23" in text
    assert "THE END" in text or "THE GAME IS LOST" in text
    assert text.index("A family in an oil town") < text.index("Together ")


def test_a_campaign_in_invented_names_gives_no_real_one_away_until_the_end(typist: Typist) -> None:
    typist.deck = replace(typist.deck, terms=replace(typist.deck.terms, names="fictional"))
    looks = "powers\npowers marden\norgs\ndiary\nprojects all\njourney\nask 1\nwhy street\nhistory\nlook caldor\n"
    code, text = typist.type("1 4\n" + (ROUND + looks) * 30)
    assert code == 0
    assert "in real names, or Enter to leave: " in text
    namer = Namer(typist.library.names["fictional"])
    assert [line for line in text.splitlines() if namer.real(line)] == []
    _, text = typist.type("real\n", load=typist.saves / "fictional-7.yaml")
    shown, _, real = text.partition("or Enter to leave: real")
    assert "as Saryn did" in shown
    assert "What really happened" in real
    assert "as Kazakhstan did" in real
    assert len(typist.decisions("fictional-7")) > 30


EVERYTHING = """?
desk
asks
ask 1
ask 9
projects
projects all
projects 1
projects nothing
start 1
start 999
rush
stop
orgs
journey
journey 6
journey 99
why street
why top_share
why anger
forecast
forecast 1 money
diary
history
history entente
powers
powers moscow
powers mars
look csto
look overreliance
look the second door
look beyond oil
save
undo
"""


@pytest.mark.parametrize("turns", [0, 5, 13])
def test_every_page_is_plain_and_eighty_wide(typist: Typist, turns: int) -> None:
    _, text = typist.type("1 4\n" + ROUND * 3 * turns + EVERYTHING)
    assert max(map(len, text.split("\n"))) <= 80
    odd = {char for char in text if char != "\n" and unicodedata.category(char) in ("Cc", "Cf", "Co", "So")}
    assert not odd, f"a screen reader would stumble over {odd}"
    assert not any(each in text for each in ("Traceback", "{", "}", "None", "<power>"))
    boxes = {char for char in text if "BOX" in unicodedata.name(char, "") or "BLOCK" in unicodedata.name(char, "")}
    assert not boxes


def test_every_command_is_known_and_explained(typist: Typist) -> None:
    _, text = typist.type("1 4\n?\n")
    for name, verb in verbs.VERBS.items():
        assert f"  {verb.form}:" in text
        assert name in verb.form
    assert verbs.find("proj") == "projects"
    assert verbs.find("help") == "?"


def test_a_slip_of_the_finger_gets_a_guess(typist: Typist) -> None:
    _, text = typist.type("1 4\njurney\nwhy sovreignty\n99\nfoo\n")
    assert "Did you mean journey?" in text
    assert "Did you mean sovereignty?" in text or "There is no figure called “sovreignty”." in text
    assert "The answers are numbered from 1 to 3." in text
    assert len(typist.decisions()) == 1


def test_a_refusal_is_a_sentence_and_costs_nothing(typist: Typist) -> None:
    _, text = typist.type("1 1\n1 9\n1 4\nend\nstart 2\nask 1 9\nundo\n")
    assert text.count("Type 2 different numbers from 1 to 6") == 2
    assert "waits for an answer: type a number from 1 to 3." in text
    assert "cannot be started now: needs own forces at least 35." in text
    assert "Nothing has been decided this turn." in text
    assert len(typist.decisions()) == 1


def test_the_end_of_the_input_saves_and_leaves(typist: Typist) -> None:
    code, text = typist.type("1 4\n1\n")
    assert code == 0
    assert text.endswith(f"start the game with\n  --load {Path('saves', 'nur-sultan-7.yaml')}\n")
    assert len(typist.decisions()) == 2
    code, text = typist.type("", seed=8)
    assert code == 0
    assert "nothing was saved" in text
    assert len(list(typist.saves.iterdir())) == 1


def test_ctrl_c_saves_and_leaves(typist: Typist) -> None:
    class Interrupted(io.StringIO):
        def readline(self, size: int = -1, /) -> str:  # type: ignore[override]
            line = super().readline(size)
            if not line:
                raise KeyboardInterrupt
            return line

    sink = io.StringIO()
    source = Interrupted("1 4\n1\n")
    session = TextSession(typist.library, typist.find, "nur-sultan", 7, typist.saves, None, source, sink)
    assert run(session) == 0
    assert len(typist.decisions()) == 2


def test_leaving_and_coming_back_is_the_same_as_staying(typist: Typist) -> None:
    lines = ["1 4", *(ROUND * 20).split()]
    typist.type("\n".join(lines) + "\n")
    whole = typist.decisions()
    (typist.saves / "nur-sultan-7.yaml").rename(typist.saves / "whole.yaml")
    for cut in (1, 2, 17, 40):
        path = typist.saves / "nur-sultan-7.yaml"
        typist.type("\n".join(lines[:cut]) + "\nquit\n")
        code, text = typist.type("\n".join(lines[cut:]) + "\n", load=path)
        assert code == 0
        assert "Welcome back." in text
        assert typist.decisions() == whole
        path.unlink()


def test_a_campaign_that_is_over_shows_its_last_page_again_with_what_the_advisers_did_not_see(typist: Typist) -> None:
    _, text = typist.type("1 4\n" + ROUND * 60)
    last_page = text[text.index("THE GAME IS LOST" if "THE GAME IS LOST" in text else "THE END") :]
    code, again = typist.type("", load=typist.saves / "nur-sultan-7.yaml")
    assert code == 0
    assert again.endswith(last_page)
    assert "> " not in again
    told = " ".join(last_page.split())
    assert all(f"{each.title}: {each.blind_spot}" in told for each in typist.library.advisers.values())


def test_where_a_game_is_saved_is_said_as_it_can_be_typed(typist: Typist) -> None:
    typist.saves = typist.saves.parent / "my saves"
    _, text = typist.type("1 4\nsave\nsave twin\n")
    assert f'\n  "{Path("my saves", "nur-sultan-7.yaml")}"\n' in text
    assert f'\n  "{Path("my saves", "twin.yaml")}"\n' in text
    assert text.endswith(f'\n  --load "{Path("my saves", "nur-sultan-7.yaml")}"\n')


def test_the_seed_is_said_so_that_others_can_play_it(typist: Typist) -> None:
    assert "This is seed 7" in typist.type("1 4\n")[1]


def test_the_same_seed_types_the_same_text(typist: Typist) -> None:
    first = typist.type("1 4\n" + ROUND * 5)[1]
    (typist.saves / "nur-sultan-7.yaml").unlink()
    assert typist.type("1 4\n" + ROUND * 5)[1] == first


def test_a_new_game_never_writes_over_an_old_one(typist: Typist) -> None:
    typist.type("1 4\n1\n")
    before = typist.decisions()
    typist.type("2 3\n2\n")
    assert typist.decisions() == before
    assert typist.decisions("nur-sultan-7-2") != before


def test_undo_takes_back_the_turn(typist: Typist) -> None:
    _, text = typist.type("1 4\n1\nundo\n2\n")
    assert "Everything decided this turn is taken back." in text
    assert text.count("DOSSIER: A desk without its keys") == 2
    assert [line.split("do: ")[1].split(",")[0] for line in typist.decisions()][1:] == [
        "answer tokayev-succeeds keep",
        "undo",
        "answer tokayev-succeeds loosen",
    ]


def test_undo_gives_no_study_back(typist: Typist) -> None:
    _, text = typist.type("1 4\nforecast\n1\nundo\nforecast\nwhy political capital\n")
    assert "What the chancery has studied stays known." in " ".join(text.split())
    assert [line.split("do: ")[1].split(",")[0] for line in typist.decisions()].count("study") == 2
    assert "A second study by the chancery" in text, "the next one is paid"


def test_a_copy_can_be_saved_under_a_name_but_not_over_another(typist: Typist) -> None:
    _, text = typist.type("1 4\nsave before the storm\nsave before-the-storm\nsave ../evil\n")
    assert (typist.saves / "before-the-storm.yaml").is_file()
    assert "already; it was left as it is." in text
    assert "A name is made of letters, digits and hyphens." in text
    assert not list(typist.saves.parent.glob("evil*"))


def test_a_damaged_save_is_named_and_left_alone(typist: Typist) -> None:
    typist.type("1 4\n1\n")
    path = typist.saves / "nur-sultan-7.yaml"
    damaged = path.read_text(encoding="utf-8").replace("keep", "loosen")
    path.write_text(damaged, encoding="utf-8")
    code, text = typist.type("1\n", load=path)
    assert code == 1
    assert "The file was left as it is." in text
    assert path.read_text(encoding="utf-8") == damaged


def test_after_a_change_of_cards_the_old_save_is_kept(typist: Typist) -> None:
    typist.type("1 4\n1\n")
    path = typist.saves / "nur-sultan-7.yaml"
    before = path.read_text(encoding="utf-8")
    digests = {**typist.deck.digests, "deck": "other", "events/tokayev-succeeds": "other"}
    typist.deck = replace(typist.deck, digests=digests)
    code, text = typist.type("1\n", load=path)
    assert code == 0
    assert "The cards have changed since this game was saved: events/tokayev-succeeds." in " ".join(text.split())
    assert path.read_text(encoding="utf-8") == before
    assert (typist.saves / "nur-sultan-7-changed.yaml").is_file()


def test_an_unknown_scenario_is_wrong_usage(typist: Typist) -> None:
    assert typist.type("", scenario="atlantis") == (2, "There is no scenario 'atlantis'.\n")


def test_a_sink_that_knows_only_ascii_is_enough(typist: Typist) -> None:
    raw = io.BytesIO()
    sink = io.TextIOWrapper(raw, encoding="ascii", newline="\n")
    source = io.StringIO("1 4\n1\n")
    assert run(TextSession(typist.library, typist.find, "nur-sultan", 7, typist.saves, None, source, sink)) == 0
    sink.flush()
    assert re.search(rb"[a-z] \+[0-9]", raw.getvalue())
    assert re.search(rb"[a-z] -[0-9]", raw.getvalue())
    assert b"?" not in raw.getvalue().replace(b"? ", b"").replace(b"?\n", b"")


def test_january_has_no_figures_on_its_outcome_page(typist: Typist) -> None:
    _, text = typist.type("1 4\n" + ROUND * 60)
    pages = text.split("\n\n")
    told = [page for page in pages if "What really happened: After the cap on fuel prices was lifted" in page]
    assert told
    assert "At once:" not in told[0]
