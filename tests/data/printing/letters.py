"""The 134 Vietnamese letters with marks, small and capital."""

import unicodedata

VOWELS = ("a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y")
TONES = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
LOWER = "".join(
    letter
    for vowel in VOWELS
    for tone in TONES
    if not (letter := unicodedata.normalize("NFC", vowel + tone)).isascii()
)
LETTERS = LOWER + "đ" + LOWER.upper() + "Đ"
