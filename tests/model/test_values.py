"""What all values of the library share: frozen, slotted, hashable, and safe to send to another process."""

from __future__ import annotations

import pickle
from typing import Any

import attrs
import pytest
from tests.samples import DATED, plan

import revival_policy as rp

NUMBER = rp.DocumentNumber("国发", 2016, 62)
MARKER = rp.Marker.from_text("一、")
AGENCY = rp.Agency("县林业局")
CLAUSE = rp.Responsibility.from_text("(县林业局牵头)")
SPAN = rp.Span(0, 2)
RULE = rp.parse(DATED)

VALUES: list[Any] = [
    AGENCY,
    rp.AgencyCounts(((AGENCY, 1),)),
    rp.AgencyList((AGENCY,)),
    rp.Assignment(AGENCY, rp.Role.LEAD, SPAN),
    rp.Attachment("任务表", span=SPAN),
    rp.Component(rp.ComponentRole.ATTACHED, "任务表", "附件1", (AGENCY,), (AGENCY,), rp.Date(2020, 1, 1), span=SPAN),
    rp.Citation("植树办法", NUMBER, span=SPAN),
    rp.Diagnostic("unread", rp.Level.INFO, "not known", 1, 1, SPAN),
    NUMBER,
    MARKER,
    rp.Match(NUMBER, 0, 10, "国发〔2016〕62号"),
    rp.Measure(MARKER, "种树。", (CLAUSE,), span=SPAN),
    rp.Measures([rp.Measure(MARKER, "种树。")]),
    rp.Groups(((MARKER, rp.Measures([rp.Measure(MARKER, "种树。")])),)),
    rp.Notices([plan()]),
    rp.compare(plan(), plan()),
    plan(),
    rp.Numeral.from_text("十二"),
    rp.Deadline(2025, 6),
    rp.Quantity.from_text("绿道20公里"),
    rp.Origin("吉林省长春市", rp.Date(2016, 12, 9)),
    rp.OutlineEntry(1, "一、", "目标", None, 1),
    rp.FileMap(rp.FileKind.PDF, (rp.Passage(SPAN, 2, 1),), ("— 1 —",)),
    rp.Passage(SPAN, 2, 1),
    rp.Part(rp.PartKind.TITLE, SPAN),
    CLAUSE,
    rp.Convention.from_text("以下均需各县政府落实,不再列出"),
    rp.Table(((rp.TableCell("修路", SPAN),),), (rp.TableCell("任务", SPAN),), SPAN),
    rp.TableCell("修路", SPAN),
    rp.TableTask("修路", CLAUSE, 1),
    rp.Provision(3, paragraph=2),
    rp.Reference(rp.Provision(3), SPAN, None),
    rp.Section(MARKER, "目标", span=SPAN),
    rp.Fix("number-form", SPAN, "〔2016〕"),
    rp.Failure("a.txt", "ReadingError", "the text is empty"),
    rp.Period(5, rp.PeriodUnit.YEARS),
    rp.ValidityPhrase.from_text("有效期五年"),
    RULE.validity,
    RULE.validity.statements[0],
    RULE.in_force("2022-01-01"),
    RULE.definitions[0],
    rp.find_definitions(DATED)[0].value,
    rp.RegistrationNumber("GZ03", 2024, "0034", joined=True),
    rp.Standard("GB/T", "9704", 2012),
    rp.CourtCase(2016, "吉01民初", 1),
    rp.Context(title="植树方案", place="吉林省"),
    rp.Doubt("title", rp.Certainty.DOUBTFUL, "two lines may be it", "植树方案"),
    rp.InForce(rp.Answer.NO, "repealed on 2021-01-01"),
    rp.LawVersion("original", rp.Date(2020, 5, 28), articles=12),
    rp.Law("植树法", "law"),
    rp.verify("《植树法》第三条")[0],
    rp.amendments("一、删去第三条。")[0],
    rp.amend("第一条　植树。", "一、删去第三条。"),
    rp.amend("第一条　植树。", "一、删去第三条。").unapplied[0],
]
each_value = pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)


def test_no_value_is_left_out() -> None:
    public = (getattr(rp, name) for name in rp.__all__)
    values = {kind for kind in public if attrs.has(kind) and not issubclass(kind, BaseException)}
    assert {type(value) for value in VALUES} == values


@each_value
def test_no_field_can_be_set(value: Any) -> None:  # noqa: ANN401 - any value of the library
    for field in attrs.fields(type(value)):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(value, field.name, None)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            delattr(value, field.name)


@each_value
def test_no_attribute_can_be_added(value: Any) -> None:  # noqa: ANN401 - any value of the library
    with pytest.raises(AttributeError):
        value.remark = "new"


@each_value
def test_there_is_no_dict(value: Any) -> None:  # noqa: ANN401 - any value of the library
    assert not hasattr(value, "__dict__")


@each_value
def test_equal_values_have_equal_hashes(value: Any) -> None:  # noqa: ANN401 - any value of the library
    again = pickle.loads(pickle.dumps(value))  # noqa: S301 - of our own making
    assert again is not value
    assert again == value
    assert hash(again) == hash(value)
    assert len({value, again}) == 1


def test_a_date_is_slotted_and_hashable() -> None:
    date = rp.Date(2021, 3, 5)
    assert not hasattr(date, "__dict__")
    assert len({date, rp.Date(2021, 3, 5)}) == 1
    assert str(pickle.loads(pickle.dumps(date))) == "2021年3月5日"  # noqa: S301 - of our own making


def test_pickle_keeps_what_equality_leaves_out() -> None:
    notice = plan()
    again = pickle.loads(pickle.dumps(notice))  # noqa: S301 - of our own making
    assert again.source == notice.source
    assert again.parts == notice.parts
    assert again.metadata == (("索引号", "000123-2021-0007"), ("发布日期", "2021年3月8日"))
    assert [measure.span for measure in again.measures] == [measure.span for measure in notice.measures]
    assert again.agencies["市财政局"] == 3


def test_a_notice_that_was_asked_is_pickled_too() -> None:
    notice = plan()
    assert (len(notice.measures), len(notice.agencies)) == (6, 7)
    again = pickle.loads(pickle.dumps(notice))  # noqa: S301 - of our own making
    assert again == notice
    assert again.measures == notice.measures


ERRORS: list[tuple[rp.PolicyError, type[Exception], str]] = [
    (rp.ArchiveError("archive", "is full"), OSError, "archive: is full"),
    (rp.DatasetError("x", ("a", "b")), LookupError, "no data set 'x'; there are: a, b"),
    (rp.FileError("a.txt", "is a picture"), OSError, "a.txt: is a picture"),
    (rp.JsonError("Span", ("$: bad", "$[0]: bad")), ValueError, "Span: $: bad; $[0]: bad"),
    (
        rp.MissingExtraError("rich", "cli"),
        ImportError,
        "this needs rich: pip install 'revival-policy[cli]'",
    ),
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
    (rp.QueryError("level", "x", "one of a, b"), ValueError, "level: expected one of a, b, not 'x'"),
    (rp.RegistryError("own.csv", 3, "kind", "bad"), ValueError, "own.csv, line 3, column kind: bad"),
    (rp.SectionError("一、", 0), LookupError, "no section with the marker 一、; expected one"),
    (rp.SectionError("一、", 2), LookupError, "2 sections with the marker 一、; expected one"),
    (rp.UnknownNameError("column", "measur", ("measure",)), KeyError, "no column 'measur' (did you mean measure?)"),
    (rp.TableError("measures", 3, "bad"), ValueError, "table measures, row 3: bad"),
]
each_error = pytest.mark.parametrize(
    ("error", "base", "message"), ERRORS, ids=[type(error).__name__ for error, _, _ in ERRORS]
)


def test_no_error_is_left_out() -> None:
    public = (getattr(rp, name) for name in rp.__all__)
    errors: set[type] = {kind for kind in public if attrs.has(kind) and issubclass(kind, BaseException)}
    tested: set[type] = {type(error) for error, _, _ in ERRORS}
    assert tested == errors


@each_error
def test_an_error_says_what_is_wrong(error: rp.PolicyError, base: type[Exception], message: str) -> None:
    assert isinstance(error, rp.PolicyError)
    assert isinstance(error, base)
    assert str(error) == message


@each_error
def test_an_error_is_pickled_with_its_fields(error: rp.PolicyError, base: type[Exception], message: str) -> None:
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - of our own making
    assert type(again) is type(error)
    assert isinstance(again, base)
    assert str(again) == message
    for field in attrs.fields(type(error)):  # type: ignore[arg-type]  # each error is an attrs class
        assert getattr(again, field.name) == getattr(error, field.name)
