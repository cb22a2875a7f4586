"""One typed model for each kind of card; the folder chooses the kind. Nothing unknown is taken."""

from game.cards.schema.atlas import PlaceSpec, RouteSpec
from game.cards.schema.naming import NamingSpec
from game.cards.schema.people import AdviserSpec, CodexSpec, DoctrineSpec, EndingSpec, PackSpec, ScenarioSpec
from game.cards.schema.play import AskSpec, CardSpec, EventSpec, InitiativeSpec, JourneySpec, PlanSpec
from game.cards.schema.terms import LegacySpec
from game.cards.schema.values import Amount, Formula, Number, Span, When, Whole
from game.cards.schema.world import (
    FateSpec,
    IndicatorSpec,
    OrganizationSpec,
    PowerSpec,
    PromiseSpec,
    RuleSpec,
    Spec,
)

KINDS: dict[str, type[Spec]] = {
    model.folder: model
    for model in (
        IndicatorSpec,
        PowerSpec,
        FateSpec,
        PromiseSpec,
        RuleSpec,
        OrganizationSpec,
        EventSpec,
        AskSpec,
        InitiativeSpec,
        PlanSpec,
        JourneySpec,
        AdviserSpec,
        DoctrineSpec,
        EndingSpec,
        ScenarioSpec,
        LegacySpec,
        CodexSpec,
        PlaceSpec,
        RouteSpec,
        NamingSpec,
    )
}

__all__ = [
    "KINDS",
    "AdviserSpec",
    "Amount",
    "AskSpec",
    "CardSpec",
    "CodexSpec",
    "DoctrineSpec",
    "EndingSpec",
    "EventSpec",
    "FateSpec",
    "Formula",
    "IndicatorSpec",
    "InitiativeSpec",
    "JourneySpec",
    "LegacySpec",
    "NamingSpec",
    "Number",
    "OrganizationSpec",
    "PackSpec",
    "PlaceSpec",
    "PlanSpec",
    "PowerSpec",
    "PromiseSpec",
    "RouteSpec",
    "RuleSpec",
    "ScenarioSpec",
    "Span",
    "Spec",
    "When",
    "Whole",
]
