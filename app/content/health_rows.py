"""What the tables of the health check say."""

from typing import Annotated

from pydantic import Field

from app.content.rows import CITATIONS, FileKind, Slug, row_model
from app.model.health import (
    Condition,
    HealthAdvice,
    HealthArea,
    HealthRule,
    Ingredient,
    Question,
)

ConditionRow = row_model(
    "ConditionRow",
    Condition,
    "rules",
    id=(Slug, ...),
    rule=(Annotated[tuple[HealthRule, ...], Field(min_length=1)], ...),
    sources=CITATIONS,
)
QuestionRow = row_model(
    "QuestionRow",
    Question,
    "id conditions",
    # Made just above: no name that the type checker could know.
    condition=(tuple[ConditionRow, ...], Field(min_length=1)),  # type: ignore[valid-type]  # see above
)
AdviceRow = row_model("AdviceRow", HealthAdvice, "", id=(Slug, ...), sources=CITATIONS)
AreaRow = row_model("AreaRow", HealthArea, "", id=(Slug, ...))
IngredientRow = row_model(
    "IngredientRow", Ingredient, "", id=(Slug, ...), kind=(Slug, ...)
)

QUESTION = FileKind("question.toml", "", QuestionRow, "id", example="back_pain.toml")
AREAS = FileKind("areas.toml", "area", AreaRow, "id")
INGREDIENTS = FileKind("ingredients.toml", "ingredient", IngredientRow, "id")
ADVICE = FileKind("advice.toml", "advice", AdviceRow, "id")

HEALTH_KINDS = (QUESTION, AREAS, INGREDIENTS, ADVICE)
