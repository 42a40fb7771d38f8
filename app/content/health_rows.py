"""What the tables of the health check say."""

from typing import Annotated, Any

from pydantic import Field, create_model

from app.content.rows import CitationText, FileKind, Slug
from app.model.base import Value
from app.model.health import (
    Condition,
    HealthAdvice,
    HealthArea,
    HealthRule,
    Ingredient,
    Question,
)

_CITATIONS = (
    tuple[CitationText, ...],
    Field(min_length=1, description='Like "source_id: place in the source".'),
)


# Any: a field of create_model is a type with a Field, and pydantic checks both.
def _row(name: str, model: type[Value], leave_out: str, **added: Any) -> type[Value]:
    fields: dict[str, Any] = {
        key: (field.annotation, field)
        for key, field in model.model_fields.items()
        if key not in leave_out.split()
    }
    return create_model(name, __base__=Value, __doc__=model.__doc__, **fields | added)


ConditionRow = _row(
    "ConditionRow",
    Condition,
    "rules",
    id=(Slug, ...),
    rule=(Annotated[tuple[HealthRule, ...], Field(min_length=1)], ...),
    sources=_CITATIONS,
)
QuestionRow = _row(
    "QuestionRow",
    Question,
    "id conditions",
    # Made just above: no name that the type checker could know.
    condition=(tuple[ConditionRow, ...], Field(min_length=1)),  # type: ignore[valid-type]  # see above
)
AdviceRow = _row("AdviceRow", HealthAdvice, "", id=(Slug, ...), sources=_CITATIONS)
AreaRow = _row("AreaRow", HealthArea, "", id=(Slug, ...))
IngredientRow = _row("IngredientRow", Ingredient, "", id=(Slug, ...), kind=(Slug, ...))

QUESTION = FileKind("question.toml", "", QuestionRow, "id")
AREAS = FileKind("areas.toml", "area", AreaRow, "id")
INGREDIENTS = FileKind("ingredients.toml", "ingredient", IngredientRow, "id")
ADVICE = FileKind("advice.toml", "advice", AdviceRow, "id")

HEALTH_KINDS = (QUESTION, AREAS, INGREDIENTS, ADVICE)
