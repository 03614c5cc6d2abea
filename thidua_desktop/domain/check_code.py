"""Short codes that prove that a paper and a file hold the same content."""

import hashlib

_LETTERS = "23456789ACDEFGHJKMNPQRTUVWXY"
"""No 0/O, 1/I/L, S/5, B/8, Z/2 pairs to confuse when read aloud; 28 signs."""
_LENGTH = 8


def check_code(content: str) -> str:
    """Make the check code (mã đối chiếu) of a content or its hash: two groups of four, as ``7KQX-M2RD``."""
    number = int.from_bytes(hashlib.sha256(content.encode()).digest()[:8], "big")
    letters = []
    for _ in range(_LENGTH):
        number, rest = divmod(number, len(_LETTERS))
        letters.append(_LETTERS[rest])
    return "".join(letters[:4]) + "-" + "".join(letters[4:])
