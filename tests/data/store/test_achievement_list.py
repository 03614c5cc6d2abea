"""Lists of achievements from SQL, against the same done plainly in Python."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.workspaces import undone
from thidua_desktop.domain.glossary import choice_label
from thidua_desktop.domain.records.achievements import (
    Achievement,
    AchievementOrder,
    AchievementQuery,
    EvidenceFile,
    Manner,
    SubjectKind,
)
from thidua_desktop.domain.records.campaigns import Campaign, CampaignForm
from thidua_desktop.domain.records.organisation import DatedName, Unit
from thidua_desktop.domain.searching import is_found, search_text, search_words
from thidua_desktop.domain.text import person_sort_key, sort_key

DAY = date(2025, 7, 1)
UNITS = (
    Unit("u1", "1", "commune", (DatedName("Xã Đăk Hà cũ", None, date(2025, 6, 30)), DatedName("Xã Hà", DAY))),
    Unit("u2", "2", "commune", (DatedName("Phường Kon Tum"),)),
    Unit("u3", "3", "commune", (DatedName("Công an xã Ngọk Bay"),)),
)
CAMPAIGNS = (
    Campaign("c1", "PT1", "Xoá nhà tạm – nhà dột nát", "province", CampaignForm.THEMATIC, "u1"),
    Campaign("c2", "PT2", "Chuyển đổi số 2025", "province", CampaignForm.THEMATIC, "u1"),
)
WORDS = (
    "Nguyễn Đăk Hà hà Y Ơ̆n Ƀlong Sĩ-Lô A Đức Hạnh Kon Tum 2025 12/3 Ngo\u0323c Nguyê\u0303n ĭa ô̆ nhà xã số"
)
SYLLABLES = WORDS.split()
NAMES = st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=4).map(" ".join)
TYPED = st.lists(
    st.sampled_from(SYLLABLES).flatmap(lambda word: st.integers(1, len(word)).map(lambda end: word[:end]))
    | st.text("aăđdhknôơ̆ \u0301-9", max_size=4),
    max_size=3,
).map(" ".join)


@st.composite
def achievements(draw):
    days = sorted(draw(st.tuples(*[st.dates(date(2024, 1, 1), date(2024, 1, 4))] * 2)))
    files = draw(st.integers(0, 2))
    return Achievement(
        draw(st.uuids()).hex,
        draw(st.sampled_from(SubjectKind)),
        draw(NAMES),
        draw(st.sampled_from(UNITS)).uid,
        draw(st.sampled_from(Manner)),
        "Việc tốt",
        "u1",
        days[0],
        days[1],
        campaign_uid=draw(st.sampled_from((None, "c1", "c2", "gone"))),
        evidence=tuple(EvidenceFile(f"{number}", f"tệp {number}", 1) for number in range(files)),
        withdrawn=draw(st.booleans()),
    )


def text_of(one):
    names = [name.name for unit in UNITS if unit.uid == one.unit_uid for name in unit.names]
    campaign = [campaign.name for campaign in CAMPAIGNS if campaign.uid == one.campaign_uid]
    return search_text(" ".join((one.subject_name, *names, *campaign)))


def hits(records, query):
    """Filter and search plainly."""
    words = search_words(query.words)
    return {
        one.uid
        for one in records
        if query.subject_kind in (None, one.subject_kind)
        and query.unit_uid in (None, one.unit_uid)
        and query.campaign_uid in (None, one.campaign_uid)
        and query.withdrawn in (None, one.withdrawn)
        and is_found(words, text_of(one))
    }


def key_of(one, order):
    """Give what a record sorts by; ties are not this function's business."""
    unit = next(unit for unit in UNITS if unit.uid == one.unit_uid)
    campaign = next((sort_key(c.name) for c in CAMPAIGNS if c.uid == one.campaign_uid), None)
    is_group = one.subject_kind is SubjectKind.COLLECTIVE
    return {
        AchievementOrder.NEWEST: (one.achieved_to, one.achieved_from),
        AchievementOrder.NAME: (sort_key(one.subject_name),)
        if is_group
        else person_sort_key(one.subject_name),
        AchievementOrder.KIND: sort_key(choice_label(one.subject_kind)),
        AchievementOrder.UNIT: sort_key(unit.name),
        AchievementOrder.MANNER: sort_key(choice_label(one.manner)),
        AchievementOrder.CAMPAIGN: (campaign is not None, campaign),
        AchievementOrder.EVIDENCE: len(one.evidence),
    }[order]


def listed(store, query):
    listing = store.achievement_list.whole(query)
    return store.achievement_list.rows(listing, 0, len(listing))


def keep(store, records):
    store.units.save_many(UNITS)
    for campaign in CAMPAIGNS:
        store.campaigns.save(campaign)
    for record in records:
        store.achievements.save(record)


@given(st.lists(achievements(), max_size=12), TYPED, st.booleans())
def test_a_search_finds_what_a_plain_search_finds(kept_store, records, typed, withdrawn):
    query = AchievementQuery(typed, withdrawn=withdrawn)
    with undone(kept_store):
        keep(kept_store, records)
        assert {one.uid for one in listed(kept_store, query)} == hits(records, query)


@given(
    st.lists(achievements(), max_size=12),
    st.builds(
        AchievementQuery,
        words=TYPED,
        subject_kind=st.none() | st.sampled_from(SubjectKind),
        unit_uid=st.none() | st.just("u1"),
        campaign_uid=st.none() | st.just("c1"),
        withdrawn=st.none() | st.booleans(),
        order=st.sampled_from(AchievementOrder),
        descending=st.booleans(),
    ),
    st.integers(1, 5),
)
def test_every_order_is_the_plain_one_and_its_first_page_the_beginning(kept_store, records, query, limit):
    with undone(kept_store):
        keep(kept_store, records)
        found = listed(kept_store, query)
        first = kept_store.achievement_list.first(query, limit)
        turned = replace(query, descending=not query.descending)
        known = (query, kept_store.achievement_list.whole(query))
        again = kept_store.achievement_list.whole(turned, known).ids
        assert again == kept_store.achievement_list.whole(turned).ids
    keys = [key_of(one, query.order) for one in found]
    assert keys == sorted(keys, reverse=query.descending)
    assert {one.uid for one in found} == hits(records, query)
    assert first.records == found[:limit]
    assert first.listing.is_whole is (len(found) < limit)


@given(achievements(), achievements())
def test_a_changed_name_is_found_and_the_old_one_is_not(kept_store, old, new):
    with undone(kept_store):
        keep(kept_store, [old])
        new = replace(new, uid=old.uid)
        kept_store.achievements.save(new)
        for query in (AchievementQuery(old.subject_name), AchievementQuery(new.subject_name)):
            assert {one.uid for one in listed(kept_store, query)} == hits([new], query)


@pytest.fixture
def many(store):
    with store.write("test"):
        keep(store, [])
        ids = store.units.ids()
        rows = [
            (
                f"a{number}",
                "individual",
                f"Y Hạnh {number}",
                f"y hanh {number}",
                f"{number:06d}",
                ids[UNITS[number % 3].uid],
                "merit",
                "",
                "u1",
                "2025-01-01",
                f"2025-{number % 12 + 1:02d}-01",
                "",
                None,
                0,
                0,
                0,
                0,
            )
            for number in range(7000)
        ]
        store.achievements.save_many(rows, (), ())
    return store


def uids(found):
    return [one.uid for one in found]


@pytest.mark.parametrize("typed", ["hanh", "hanh 12", "y xa", "kon 699", "hanh dak"])
def test_a_long_list_is_walked_to_the_same_hits(many, typed):
    words = search_words(typed)
    expected = {
        f"a{number}"
        for number in range(7000)
        if is_found(
            words,
            search_text(f"Y Hạnh {number} " + " ".join(name.name for name in UNITS[number % 3].names)),
        )
    }
    found = uids(listed(many, AchievementQuery(typed)))
    assert set(found) == expected
    assert uids(many.achievement_list.first(AchievementQuery(typed), 50).records) == found[:50]


def test_a_record_is_found_at_its_row(many):
    listing = many.achievement_list.whole(AchievementQuery(order=AchievementOrder.NAME, descending=False))
    assert many.achievement_list.place(listing, "a6543") == 6543
    assert many.achievement_list.place(listing, "nobody") is None


def test_a_record_outside_the_list_has_no_row(many):
    listing = many.achievement_list.whole(AchievementQuery("hanh 12"))
    assert many.achievement_list.place(listing, "a6543") is None


def test_settled_records_are_listed_alone(many):
    with many.write("test"):
        many.locks.add(["a5"])
    assert uids(listed(many, AchievementQuery(is_locked=True))) == ["a5"]
    assert len(many.achievement_list.whole(AchievementQuery(is_locked=False))) == 6999


def test_counts_and_choices_come_from_sql(many):
    gone = many.achievements.by_uid("a0")
    with many.write("test"):
        many.achievements.save(replace(gone, withdrawn=True, campaign_uid="c2"))
    counts = many.achievement_list.counts()
    assert (counts.all, counts.in_use, counts.without_evidence) == (7000, 6999, 6999)
    assert many.achievement_list.used_units() == {"u1", "u2", "u3"}
    assert many.achievement_list.used_campaigns() == {"c2"}


def test_removed_samples_leave_the_search(many):
    one = many.achievements.by_uid("a7")
    with many.write("test"):
        many.achievements.save(replace(one, is_sample=True, subject_name="Chỉ là mẫu"))
    listing = many.achievement_list.whole(AchievementQuery("chi mau"))
    with many.write("test"):
        many.samples.remove()
    assert many.achievement_list.rows(listing, 0, 1) == [None]
    assert listed(many, AchievementQuery("chi mau")) == []


def test_an_order_that_was_read_before_a_change_is_not_turned(many):
    query = AchievementQuery(order=AchievementOrder.NAME)
    known = (query, many.achievement_list.whole(query))
    with many.write("test"):
        many.achievements.save(replace(many.achievements.by_uid("a0"), subject_name="Z Z"))
    turned = replace(query, descending=False)
    assert many.achievement_list.whole(turned, known).ids == many.achievement_list.whole(turned).ids
