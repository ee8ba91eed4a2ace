"""The gate stops what is certain: numbers, names after a cue word, listed names; not every unknown capital."""

import pytest

from puzzelstuk.masking.gate import check


@pytest.mark.parametrize(
    "text", ["bsn 123456782", "mevrouw Yılmaz", "jeroen was er weer", "ene Sjakie", "op Kerkstraat 8", "XT-483-R", "Mohammed belde"]
)
def test_a_text_with_something_that_points_at_a_person_is_stopped(text: str) -> None:
    assert check(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Jongen van 14 heeft opeens dure kleding.",
        "De Poolse man werkt elke dag.",
        "Hij zit op Snapchat en rijdt in een BMW.",
        "Ik wil dat ze hulp krijgt.",
    ],
)
def test_a_text_without_names_passes(text: str) -> None:
    assert check(text) == []
