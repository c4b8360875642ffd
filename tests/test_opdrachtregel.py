"""Tests of the Dutch command line."""

import subprocess
import sys

import pytest

from mooimaatwerk.opdrachtregel import Opdrachtregel, translate_error
from mooimaatwerk.project import EIGEN_MAP


@pytest.mark.parametrize(
    ("engels", "nederlands"),
    [
        ("the following arguments are required: TITEL", "dit ontbreekt nog: TITEL"),
        ("unrecognized arguments: --snel", "dit ken ik niet: --snel"),
        ("argument --formaat: expected one argument", "--formaat: hier hoort nog iets achter"),
        (
            "argument --formaat: invalid choice: 'xml' (choose from 'tekst', 'json')",
            "--formaat: 'xml' bestaat niet. Kies uit 'tekst', 'json'",
        ),
        ("something new", "something new"),
    ],
)
def test_errors_are_translated(engels: str, nederlands: str) -> None:
    assert translate_error(engels) == nederlands


def test_wrong_use_ends_with_two_and_says_how(capsys: pytest.CaptureFixture[str]) -> None:
    lezer = Opdrachtregel(prog="proef")
    lezer.add_argument("naam")
    with pytest.raises(SystemExit) as einde:
        lezer.parse_args([])
    assert einde.value.code == 2
    assert capsys.readouterr().err == (
        "gebruik: proef [-h] naam\nDat kan niet: dit ontbreekt nog: naam.\n"
    )


def test_help_has_no_english(capsys: pytest.CaptureFixture[str]) -> None:
    lezer = Opdrachtregel(prog="proef")
    lezer.add_argument("naam", help="een naam")
    with pytest.raises(SystemExit):
        lezer.parse_args(["--help"])
    uitleg = capsys.readouterr().out
    assert "gebruik: proef" in uitleg
    assert "wat je opgeeft" in uitleg
    assert not {"usage", "options", "positional", "show"} & set(uitleg.replace(":", " ").split())


def test_checking_one_case_waits_for_nothing_that_only_builds_or_prints() -> None:
    programma = (
        "import sys; from mooimaatwerk.__main__ import main; "
        "main(['controleer', 'tests/gegevens/goed/minimaal.md', '--zonder-cache']); "
        "print(*sorted({naam.split('.')[0] for naam in sys.modules}))"
    )
    uit = subprocess.run(
        [sys.executable, "-c", programma], cwd=EIGEN_MAP, capture_output=True, text=True, check=True
    )
    assert "1 bestand gecontroleerd" in uit.stderr
    assert not {"PIL", "jinja2", "mkdocs", "typst", "fontTools"} & set(uit.stdout.split())
