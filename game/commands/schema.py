"""`multivector schema`: prints the JSON Schema of the kinds of cards, for editors that complete and check."""

import argparse
import json


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options."""
    parser.add_argument("kind", metavar="KIND", nargs="?", help="one kind; all of them, by folder, unless given")


def run(options: argparse.Namespace) -> int:
    """Prints one schema, or all of them by folder."""
    from game.cards.vocabulary import json_schema, json_schemas
    from game.commands.kinds import find

    schema = json_schema(find(options.kind)) if options.kind else json_schemas()
    print(json.dumps(schema, ensure_ascii=False, indent=2))
    return 0
