"""The pages of the game, one module each; `game.ui.pages` knows them by name."""
