import pytest

from game.campaign import autoplay, batch, players
from game.campaign.campaign import Campaign
from game.engine.decisions import pledging
from game.engine.deck import Deck


@pytest.mark.parametrize("player", ["random", "first", "historical", "hedger"])
def test_a_computer_player_decides_at_the_door_for_people_as_in_a_batch(deck: Deck, player: str) -> None:
    campaign = Campaign(deck, 3)
    autoplay.play_to(campaign, players.player(deck, player), len(deck.turns))
    found = batch.play(deck, player, 1, seed=3)
    assert campaign.outcome is not None
    assert campaign.outcome.ending == deck.endings[found.ending[0]].id
    assert campaign.outcome.score == found.score[0]
    assert campaign.world.stored[:, 0].tolist() == found.final[:, 0].tolist()
    assert len(campaign.steps) > 60


def test_it_stops_where_a_turn_begins(deck: Deck) -> None:
    hedger = players.player(deck, "hedger")
    for turn in (0, 1, 5):
        campaign = Campaign(deck, 3)
        autoplay.play_to(campaign, hedger, turn)
        assert campaign.turn == turn
        assert not pledging(campaign.world)
        began = campaign.turn_world(turn)
        assert began is not None
        assert campaign.world.text() == began.text()
    autoplay.play_to(campaign, hedger, 5)
    assert campaign.turn == 5
