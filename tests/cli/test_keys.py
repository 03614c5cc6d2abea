"""Keys and signed packages through the command line: a province and an office that never share a network."""

import pytest

from tests.cli.commands import done, run_command


@pytest.fixture
def province(tmp_path):
    path = tmp_path / "tỉnh.thidua"
    done("init", path, "--unit", "T", "--name", "Sở Nội vụ tỉnh", "--level", "province")
    catalogue = tmp_path / "dm.csv"
    catalogue.write_text("Mã,Tên,Cấp\nC,Xã Đăk Hà,Xã\n", encoding="utf-8")
    return path


@pytest.fixture
def office(tmp_path):
    path = tmp_path / "xã.thidua"
    done("init", path, "--unit", "C", "--name", "Xã Đăk Hà", "--level", "commune")
    return path


@pytest.fixture
def catalogue(province, tmp_path):
    out = tmp_path / "danh mục.xlsx"
    return done("export", province, "--kind", "catalogue", "--year", 2025, "--out", out)["file"]


def fingerprint(workspace):
    return done("keys", "show", workspace)["fingerprint"]


def test_a_package_is_signed_and_its_sender_unknown_at_first(office, catalogue):
    answer = done("inspect", catalogue, "--workspace", office)
    assert (answer["state"], answer["signed"], answer["trusted"]) == ("A", True, False)


def test_without_a_workspace_trust_is_not_known(catalogue):
    assert done("inspect", catalogue)["trusted"] is None


def test_an_unknown_sender_waits_for_a_decision_that_names_its_fingerprint(province, office, catalogue):
    status, answer = run_command("import", office, catalogue)
    assert (status, answer["code"]) == (4, "package.sender_unknown")
    assert fingerprint(province) in answer["message"]
    assert done("keys", "show", office)["known"] == []


def test_an_accepted_sender_is_trusted_from_then_on(province, office, catalogue):
    done("import", office, catalogue, "--accept", "all")
    assert done("inspect", catalogue, "--workspace", office)["trusted"] is True
    (known,) = done("keys", "show", office)["known"]
    assert (known["unit"], known["fingerprint"]) == ("Sở Nội vụ tỉnh", fingerprint(province))


def test_accepting_nothing_leaves_an_unknown_sender_unknown(office, catalogue):
    assert run_command("import", office, catalogue, "--accept", "none")[0] == 4
    assert done("keys", "show", office)["known"] == []


def test_a_revoked_sender_is_refused(province, office, catalogue, tmp_path):
    done("import", office, catalogue, "--accept", "all")
    done("keys", "revoke", office, "--fingerprint", fingerprint(province), "--reason", "mất máy")
    done("init", tmp_path / "khác.thidua", "--unit", "D", "--name", "Xã khác", "--level", "commune")
    more = done("export", province, "--kind", "catalogue", "--year", 2026, "--out", tmp_path / "2026.xlsx")
    status, answer = run_command("import", office, more["file"], "--accept", "all")
    assert (status, answer["code"]) == (3, "package.key_revoked")


def test_an_office_is_enrolled_by_files_and_a_fingerprint(province, office, tmp_path):
    units = tmp_path / "đơn vị.csv"
    units.write_text("Mã,Tên đơn vị,Cấp\nC,Xã Đăk Hà,Xã\n", encoding="utf-8")
    done("catalogue", "import", province, units)
    asked = done("keys", "request", office, "--out", tmp_path / "yêu cầu.json")
    approved = done(
        "keys", "approve", province, asked["file"], "--fingerprint", asked["fingerprint"],
        "--out", tmp_path / "chứng nhận.json",
    )  # fmt: skip
    done("keys", "accept", office, approved["file"], "--fingerprint", fingerprint(province))
    assert [key["state"] for key in done("keys", "show", province)["known"]] == ["trusted"]
    assert [key["role"] for key in done("keys", "show", office)["known"]] == ["authority"]


def test_a_wrong_fingerprint_enrols_nobody(province, office, tmp_path):
    asked = done("keys", "request", office, "--out", tmp_path / "yêu cầu.json")
    out = tmp_path / "chứng nhận.json"
    status, answer = run_command(
        "keys", "approve", province, asked["file"], "--fingerprint", "2345-6789", "--out", out
    )
    assert (status, answer["code"], out.exists()) == (3, "keys.fingerprint_differs", False)


def test_a_sealed_key_signs_with_its_passphrase_alone(province, tmp_path):
    secret = tmp_path / "mật khẩu.txt"
    secret.write_text("một câu dài khó đoán\n", encoding="utf-8")
    done("keys", "protect", province, "--new-passphrase-file", secret)
    export = ("export", province, "--kind", "catalogue", "--year", 2025, "--out", tmp_path / "dm.xlsx")
    status, answer = run_command(*export)
    assert (status, answer["code"]) == (3, "keys.passphrase_needed")
    assert not (tmp_path / "dm.xlsx").exists()
    assert done(*export, "--passphrase-file", secret)["sequence"] == 1


def test_the_old_passphrase_is_needed_for_a_new_one(province, tmp_path):
    first, second = tmp_path / "một.txt", tmp_path / "hai.txt"
    first.write_text("câu thứ nhất", encoding="utf-8")
    second.write_text("câu thứ hai", encoding="utf-8")
    done("keys", "protect", province, "--new-passphrase-file", first)
    arguments = ("keys", "protect", province, "--new-passphrase-file", second)
    assert run_command(*arguments, "--passphrase-file", second)[1]["code"] == "keys.passphrase_wrong"
    assert done(*arguments, "--passphrase-file", first)["sealed"] is True


def test_a_known_key_becomes_an_authority_by_its_fingerprint(province, office, catalogue):
    done("import", office, catalogue, "--accept", "all")
    answer = done("keys", "authority", office, "--fingerprint", fingerprint(province).lower())
    assert (answer["unit"], answer["role"]) == ("Sở Nội vụ tỉnh", "authority")
    status, refused = run_command("keys", "authority", office, "--fingerprint", "2345-6789")
    assert (status, refused["code"]) == (3, "keys.gone")


def test_a_renewed_key_is_another_one_and_asked_about_again(province, office, catalogue, tmp_path):
    done("import", office, catalogue, "--accept", "all")
    former = fingerprint(province)
    answer = done("keys", "renew", province)
    assert (answer["fingerprint"], answer["former"]) == (fingerprint(province), former)
    more = done("export", province, "--kind", "catalogue", "--year", 2026, "--out", tmp_path / "2026.xlsx")
    assert run_command("import", office, more["file"])[1]["code"] == "package.sender_other_key"
