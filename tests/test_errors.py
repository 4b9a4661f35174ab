"""The exceptions of this library."""

from __future__ import annotations

import copy
import pickle
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import revival_policy as rp
from revival_policy.errors import CONTEXT

#: One of each, with the built-in error that it also is, and what it says.
ERRORS: list[tuple[rp.PolicyError, type[Exception], str]] = [
    (
        rp.NotationError("发文字号", "国发〔23〕15号", 3, "年份"),
        ValueError,
        "发文字号: expected 年份 at character 3: 国发〔>!<23〕15号",
    ),
    (
        rp.ReadingError("empty-text", "the text is empty", 1, 1),
        ValueError,
        "line 1, column 1: empty-text: the text is empty",
    ),
    (rp.ArgumentError("text", "bytes", "a text"), TypeError, "text: expected a text, not bytes"),
    (rp.FileError("notice.txt", "is a PDF file"), OSError, "notice.txt: is a PDF file"),
    (rp.ArchiveError("archive", "is full"), OSError, "archive: is full"),
    (rp.DatasetError("jilin", ("a", "b")), LookupError, "no data set 'jilin'; there are: a, b"),
    (
        rp.RegistryError("own.csv", 3, "valid_from", "expected a date"),
        ValueError,
        "own.csv, line 3, column valid_from: expected a date",
    ),
    (rp.RegistryError("own.csv", 1, "", "no rows"), ValueError, "own.csv, line 1, column ?: no rows"),
    (rp.QueryError("level", "x", "one of a, b"), ValueError, "level: expected one of a, b, not 'x'"),
    (rp.UnknownNameError("column", "measur", ("measure",)), KeyError, "no column 'measur' (did you mean measure?)"),
    (rp.TableError("measures", 3, "bad"), ValueError, "table measures, row 3: bad"),
    (rp.SectionError("(一)", 0), LookupError, "no section with the marker (一); expected one"),
    (rp.SectionError("(一)", 2), LookupError, "2 sections with the marker (一); expected one"),
    (rp.JsonError("Agency", ("$.name: x", "$.y: z")), ValueError, "Agency: $.name: x; $.y: z"),
    (
        rp.MissingExtraError("hypothesis", "strategies"),
        ImportError,
        "this needs hypothesis: pip install 'revival-policy[strategies]'",
    ),
]

each_error = pytest.mark.parametrize(
    ("error", "built_in", "message"),
    ERRORS,
    ids=[f"{type(error).__name__}-{i}" for i, (error, _, _) in enumerate(ERRORS)],
)


def test_every_public_error_is_among_the_samples() -> None:
    public = {
        thing for name in rp.__all__ if isinstance(thing := getattr(rp, name), type) and issubclass(thing, Exception)
    }
    assert public - {rp.PolicyError} == {type(error) for error, _, _ in ERRORS}


@each_error
def test_an_error_is_a_policy_error_and_the_built_in_one_that_fits(
    error: rp.PolicyError, built_in: type[Exception], message: str
) -> None:
    for kind in (rp.PolicyError, built_in):
        with pytest.raises(kind) as caught:
            raise error
        assert caught.value is error
    assert str(error) == message


@each_error
def test_an_error_goes_to_another_process_and_back(
    error: rp.PolicyError, built_in: type[Exception], message: str
) -> None:
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        for again in (pickle.loads(pickle.dumps(error, protocol)), copy.copy(error)):  # noqa: S301 - pickled in this line
            assert type(again) is type(error)
            assert isinstance(again, built_in)
            assert str(again) == message
            assert repr(again) == repr(error)
            assert again.args == error.args


@each_error
def test_an_error_that_was_raised_with_a_cause_and_a_note_can_be_pickled(
    error: rp.PolicyError, built_in: type[Exception], message: str
) -> None:
    del built_in
    cause = KeyError("x")
    with pytest.raises(rp.PolicyError) as caught:
        raise copy.copy(error) from cause
    assert caught.value.__cause__ is cause
    assert str(pickle.loads(pickle.dumps(caught.value))) == message  # noqa: S301 - pickled in this line


@each_error
def test_the_fields_of_an_error_say_what_went_wrong_and_stay(
    error: rp.PolicyError, built_in: type[Exception], message: str
) -> None:
    del built_in, message
    fields = [field.name for field in attrs.fields(type(error))]  # type: ignore[arg-type] # every one is an attrs class
    assert tuple(getattr(error, name) for name in fields) == error.args
    for name in fields:
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(error, name, None)


def test_a_path_may_be_of_any_kind() -> None:
    assert str(rp.FileError(Path("a") / "b.txt", "is a PDF file")) == f"{Path('a') / 'b.txt'}: is a PDF file"


@given(st.text(st.sampled_from("国发〔\n\r\u2028\x0b\t ") | st.characters(), max_size=120), st.data())
def test_the_message_of_a_notation_is_one_line_whatever_the_text(text: str, data: st.DataObject) -> None:
    position = data.draw(st.integers(0, len(text)))
    shown = str(rp.NotationError("发文字号", text, position, "年份"))
    assert len(shown.splitlines()) == 1
    assert len(shown) <= len(f"发文字号: expected 年份 at character {position}: ") + 2 * CONTEXT + 3 + 2 * CONTEXT


@pytest.mark.parametrize("position", [0, 50_000, 100_000])
def test_the_message_shows_the_neighbourhood_of_the_place(position: int) -> None:
    text = "甲" * 50_000 + "乙" * 50_000
    shown = str(rp.NotationError("名", text, position, "丙")).partition(f"character {position}: ")[2]
    before, mark, after = shown.partition(">!<")
    assert mark
    assert text[:position].endswith(before)
    assert text[position:].startswith(after)
    assert len(before) == min(CONTEXT, position)
    assert len(after) == min(CONTEXT, len(text) - position)
