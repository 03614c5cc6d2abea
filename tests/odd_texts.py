"""Odd texts that are typed, sent and read back: writings, formulas, commands, what no file can hold."""

import random

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
FORMULAS = (
    "=1+1",
    '=HYPERLINK("http://x","y")',
    "=cmd|'/C calc'!A0",
    "+84 2603",
    "-5% so với kế hoạch",
    "@SUM(A1:A9)",
    "\t=1+1",
    "'=1+1",
    "{=SUM(A1)}",
    "=",
    "==",
    "%0A=1+1",
    'DDE("cmd";"/C calc";"x")',
)
INJECTIONS = (
    "'; DROP TABLE unit; --",
    "' OR '1'='1",
    '"; DELETE FROM score_entry; --',
    "Robert'); DROP TABLE achievement;--",
    "1; PRAGMA writable_schema=1",
    "' UNION SELECT sql FROM sqlite_master --",
    "%' ESCAPE '\\",
    "?1 :name @name $name",
    'NEAR(a b) OR "c*',
    "x' || load_extension('y') || '",
    "/* */ --",
    '[unit] `unit` "unit"',
)
WRITINGS = (
    LETTERS,
    LETTERS.upper(),
    "Xa\u0303 \u0110a\u0306k Ha\u0300",
    "U\u031b\u0309 y ban nha\u0302n da\u0302n",
    "Xã Ƀơ̆ng Kơ̆",
    "Uû ban nh©n d©n x·",
    "Uûy ban nhaân daân xaõ",
    "Khen 👍🏽 gia đình 👨‍👩‍👧",
    "\U0001f1fb\U0001f1f3",
    "Một\u200bhai\u200dba\ufeff",
    "Mềm\u00admại",
    "a\u202ekcor\u202c",
    "\u2066cô lập\u2069",
    "Chữ\u00a0dính",
    "Dòng một\r\nDòng hai\rDòng ba\nDòng bốn",
    "  nhiều   khoảng   trắng  ",
    "_x000D_ và _x0041_",
    "&amp; &lt;b&gt; <c> ]]>",
    "<script>alert(1)</script>",
    "<para><font color='red'>đỏ</font></para>",
    "{0} {name} %s %(a)d ${x}",
    "a\\b\\n/../..",
    "CON",
    "nul.xlsx",
    "COM1.",
    "TRUE",
    "#N/A",
    "#REF!",
    "001",
    "1,5",
    "1e400",
    "31/12/2025",
    "2025-12-31",
    "NaN",
    "null",
    "None",
    "“trích” ‘dẫn’ – … ½ m² ≥ ±",
    "x" * 2_000,
    "từ " * 600,
    "٣٤٥ １２３",
    "العربية ไทย 漢字",
)
BROKEN = ("Nửa\ud800cặp", "\udfff", "Số\x00không", "\x01\x02\x03", "\x7fxóa", "tab\x0bdọc")
"""What no file can hold: it is gone after typing, or refused."""


TEXTS = (*FORMULAS, *INJECTIONS, *WRITINGS, *BROKEN)

_STARTS = (
    "=",
    "+",
    "-",
    "@",
    "\t=",
    "\r=",
    " =",
    "'=",
    "＝",
    "=-",
    "=+",
    "=@",
    "{=",
    "\u200b=",
    "\ufeff=",
    "|=",
)
_CALLS = (
    "1+1",
    "SUM(A1:A9)",
    "cmd|'/C calc'!A0",
    'HYPERLINK("http://x";"y")',
    'WEBSERVICE("http://x")',
    "A1",
)
HUNDRED_FORMULAS = tuple(dict.fromkeys([*FORMULAS, *(start + call for call in _CALLS for start in _STARTS)]))[
    :100
]
"""A hundred texts that a spreadsheet program would like to calculate."""

_TABLES = ("unit", "score_entry", "achievement", "audit", "sqlite_master", "package_received")
_COMMANDS = (
    "'; DROP TABLE {}; --",
    '"; DELETE FROM {}; --',
    "x'); DROP TABLE {};--",
    "' UNION SELECT * FROM {} --",
    "1); UPDATE {} SET uid = 'x'; --",
    '`{}` [{}] "{}"',
    "' || (SELECT count(*) FROM {}) || '",
    "/* {} */; VACUUM {};",
    "';ATTACH 'a.db' AS a; CREATE TABLE a.{}(x);--",
    "\\'; DROP TABLE {}; --",
    "%27; DROP TABLE {}; --",
    "’; DROP TABLE {}; --",
    "{}; PRAGMA foreign_keys=OFF;",
    "' AND 1=(SELECT 1 FROM {}) --",
    "x' ESCAPE '{}",
)
HUNDRED_INJECTIONS = tuple(
    dict.fromkeys([*INJECTIONS, *(form.replace("{}", name) for form in _COMMANDS for name in _TABLES)])
)[:100]
"""A hundred texts that a database would like to run."""


def _mixed(number: int) -> str:
    """Put pieces of odd texts together, always the same for a number."""
    chance = random.Random(number)  # noqa: S311  # no secret
    pieces = [chance.choice(TEXTS)[:40] for _ in range(chance.randint(1, 4))]
    return chance.choice((" ", "", "\n", "\u0301", "\u200d")).join(pieces)


THREE_HUNDRED = tuple(
    dict.fromkeys(
        [
            *TEXTS,
            *HUNDRED_FORMULAS[::3],
            *HUNDRED_INJECTIONS[::3],
            *(_mixed(number) for number in range(400)),
        ]
    )
)[:300]
"""The texts above with mixtures of them."""
