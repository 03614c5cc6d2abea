"""Strategies for records with Vietnamese text, as people and packages bring them into the store."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from thidua_desktop.domain.points import Points, Quantity
from thidua_desktop.domain.records.achievements import Achievement, EvidenceFile, Manner, SubjectKind
from thidua_desktop.domain.records.campaigns import (
    Campaign,
    CampaignForm,
    CampaignState,
    Directive,
    LegalDocument,
    TaskGroup,
)
from thidua_desktop.domain.records.organisation import (
    Bloc,
    BlocKind,
    BlocRole,
    DatedName,
    Level,
    Membership,
    Office,
    Unit,
)
from thidua_desktop.domain.records.scoring import (
    Absence,
    AbsencePolicy,
    Criterion,
    EvaluationPeriod,
    Origin,
    PeriodKind,
    RuleSet,
    RuleSetState,
    ScoreEntry,
)

LETTERS = (
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
    "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬĐÊỀƯỪƠỜ0123456789 -–/.,:;“”'\"%()"
)
texts = st.text(LETTERS, max_size=40)
words = st.text(LETTERS, min_size=1, max_size=40)
uids = st.uuids().map(lambda uid: uid.hex)
days = st.dates(date(1976, 1, 1), date(2040, 12, 31))
moments = st.datetimes(datetime(2000, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
points = st.integers(-(10**6), 10**9).map(Points)
quantities = st.integers(-(10**9), 10**15).map(Quantity)
no_day = st.none()


def intervals(start=days | no_day):
    """Give pairs of days in order, each of which may be unknown."""
    return st.builds(
        lambda first, length: (first, first + timedelta(length) if first and length is not None else None),
        start,
        st.none() | st.integers(0, 4000),
    )


@st.composite
def levels(draw):
    start, end = draw(intervals())
    kinds = tuple(draw(st.lists(words, max_size=3)))
    return Level(draw(words), draw(words), draw(st.integers(0, 99)), kinds, start, end)


@st.composite
def units(draw, level_code="commune"):
    start, end = draw(intervals())
    names = draw(st.lists(st.builds(DatedName, words, days | no_day, days | no_day), min_size=1, max_size=3))
    return Unit(
        uid=draw(uids),
        code=draw(words),
        level_code=level_code,
        names=tuple(names),
        valid_from=start,
        valid_to=end,
        position=draw(st.integers(0, 10_000)),
        kind=draw(texts),
        withdrawn=draw(st.booleans()),
    )


@st.composite
def blocs(draw):
    start, end = draw(intervals())
    return Bloc(
        draw(uids),
        draw(words),
        draw(words),
        draw(st.sampled_from(BlocKind)),
        start,
        end,
        draw(st.integers(0, 99)),
        draw(st.booleans()),
        draw(st.booleans()),
    )


@st.composite
def memberships(draw, bloc_uid, unit_uid):
    start, end = draw(intervals())
    role = draw(st.sampled_from(BlocRole))
    return Membership(draw(uids), bloc_uid, unit_uid, role, start, end, draw(st.integers(0, 99)))


offices = st.builds(Office, uids, uids, texts, texts, texts, texts, texts)


@st.composite
def periods(draw):
    first, second = sorted((draw(days), draw(days)))
    return EvaluationPeriod(
        draw(uids),
        draw(words),
        draw(words),
        draw(st.sampled_from(PeriodKind)),
        first.year,
        first,
        second,
        draw(days | no_day),
        draw(days | no_day),
        draw(days | no_day),
    )


@st.composite
def criteria(draw, position):
    return Criterion(
        path=f"I./{position}",
        code=draw(words),
        text=draw(texts),
        max_points=draw(points),
        kind=draw(st.sampled_from(["typed", "pass_fail", "ratio"])),
        parent_path="I.",
        depth=2,
        position=position,
        parameters=draw(st.dictionaries(words, texts, max_size=3)),
        absence=draw(st.sampled_from(AbsencePolicy)),
        needs_evidence=draw(st.booleans()),
        note=draw(texts),
    )


@st.composite
def rule_sets(draw, states=tuple(RuleSetState)):
    count = draw(st.integers(0, 5))
    return RuleSet(
        uid=draw(uids),
        code=draw(words),
        version=draw(st.integers(1, 50)),
        name=draw(words),
        year=draw(st.integers(1990, 2040)),
        state=draw(st.sampled_from(states)),
        criteria=tuple(draw(criteria(position)) for position in range(count)),
        content_hash=draw(words),
        basis=draw(texts),
        is_sample=draw(st.booleans()),
    )


@st.composite
def entries(draw, path):
    return ScoreEntry(
        criterion_path=path,
        points=draw(st.none() | points),
        target=draw(st.none() | quantities),
        actual=draw(st.none() | quantities),
        absence=draw(st.none() | st.sampled_from(Absence)),
        note=draw(texts),
        origin=draw(st.sampled_from(Origin)),
        flagged=draw(st.booleans()),
    )


documents = st.builds(LegalDocument, words, words, days | no_day, texts, texts)


@st.composite
def directives(draw):
    uid = draw(uids)
    groups = [
        TaskGroup(draw(uids), uid, number, draw(words)) for number in range(1, draw(st.integers(0, 9)) + 1)
    ]
    return Directive(uid, draw(documents), tuple(groups), draw(st.booleans()))


@st.composite
def campaigns(draw, task_group_uids=()):
    start, end = draw(intervals())
    return Campaign(
        uid=draw(uids),
        code=draw(texts),
        name=draw(words),
        launching_level=draw(words),
        form=draw(st.sampled_from(CampaignForm)),
        owner_uid=draw(uids),
        launched_by=draw(texts),
        theme=draw(texts),
        goal=draw(texts),
        documents=tuple(draw(st.lists(documents, max_size=3))),
        starts_on=start,
        ends_on=end,
        task_group_uids=task_group_uids,
        parent_uid=draw(st.none() | uids),
        state=draw(st.sampled_from(CampaignState)),
        withdrawn=draw(st.booleans()),
        is_sample=draw(st.booleans()),
    )


evidence_files = st.builds(
    EvidenceFile, st.binary(min_size=32, max_size=32).map(bytes.hex), words, st.integers(0, 10**9)
)


@st.composite
def achievements(draw, unit_uid, task_group_uids=()):
    start, end = draw(intervals())
    files = draw(st.lists(evidence_files, max_size=3, unique_by=lambda file: file.sha256))
    return Achievement(
        uid=draw(uids),
        subject_kind=draw(st.sampled_from(SubjectKind)),
        subject_name=draw(words),
        unit_uid=unit_uid,
        manner=draw(st.sampled_from(Manner)),
        summary=draw(texts),
        owner_uid=draw(uids),
        achieved_from=start,
        achieved_to=end,
        position_title=draw(texts),
        campaign_uid=draw(st.none() | uids),
        task_group_uids=task_group_uids,
        is_direct_worker=draw(st.booleans()),
        evidence=tuple(files),
        withdrawn=draw(st.booleans()),
        is_sample=draw(st.booleans()),
    )
