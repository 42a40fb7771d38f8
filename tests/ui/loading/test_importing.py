"""Workers that run side by side find pydantic whole."""

import subprocess
import sys

import pytest

from app.ui.loading import importing

CODE = """
import sys
from app.ui.loading.importing import import_models
import_models()
before = set(sys.modules)
import app.guidance.answer, app.guidance.search, app.ui.explore.pages
import app.ui.loading.figure_drawing, app.ui.shell.guide_desk, app.ui.shell.health_desk
from app.content.cache import SceneCache
from app.content.load import load_library_cached
from app.content.roots import ContentRoots
from app.places import places
found = places()
roots = ContentRoots(found.body_maps, found.resources)
load_library_cached(roots, SceneCache(None))
late = [name for name in set(sys.modules) - before if name.startswith("pydantic")]
models = [name for name in set(sys.modules) - before if name.startswith("app.model")]
print(sorted(late + models))
"""


def test_nothing_of_pydantic_is_imported_after_the_models() -> None:
    told = subprocess.run(
        [sys.executable, "-c", CODE], check=True, capture_output=True, text=True
    )
    assert told.stdout.strip() == "[]"


def test_import_that_another_thread_disturbed_is_done_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def disturbed(name: str) -> None:
        asked.append(name)
        if len(asked) == 1:
            raise ImportError("partially initialized module")

    monkeypatch.setattr(importing, "import_module", disturbed)
    importing.import_models()
    assert asked[0] == asked[1]
    assert len(set(asked)) == len(asked) - 1


def test_module_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "_WITH_MODELS", ("app.model.nowhere",))
    with pytest.raises(ModuleNotFoundError, match="nowhere"):
        importing.import_models()
