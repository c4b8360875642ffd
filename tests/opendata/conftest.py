"""What the tests of the open data share."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest


@pytest.fixture(scope="module")
def data(gebouwde_site: Path) -> dict[str, Any]:
    return {
        pad.stem: json.loads(pad.read_text(encoding="utf-8"))
        for pad in (gebouwde_site / "data").glob("*.json")
    }


@pytest.fixture(scope="module")
def schema(data: dict[str, Any]) -> jsonschema.Draft202012Validator:
    jsonschema.Draft202012Validator.check_schema(data["schema"])
    return jsonschema.Draft202012Validator(data["schema"])
