"""Broken copies of a file, always the same for a number: bits, bytes, whole runs, and its parts' XML."""

import io
import random
import re
import zipfile

_NUMBERS = (
    "0",
    "-1",
    "99999999999",
    "1e400",
    "nan",
    "A1",
    "ZZZZ9",
    "",
    "'",
    "<",
    "&#0;",
    "\u202e",
    "x" * 40_000,
)
_TAG = re.compile(rb"<[^<>]*>")
_VALUE = re.compile(rb'"[^"<>]*"|>[^<>]+<')


def mutant(content: bytes, number: int) -> bytes:
    """Give the n-th broken copy: every second of the bytes as they are, the others inside a sound ZIP."""
    chance = random.Random(number)  # noqa: S311  # places to break are no secrets
    if number % 2:
        return _broken_bytes(content, chance)
    return _broken_part(content, chance)


def mutant_of_part(content: bytes, name: str, number: int) -> bytes:
    """Give the n-th broken copy of which only one part is broken."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = {one: package.read(one) for one in package.namelist()}
    chance = random.Random(number)  # noqa: S311  # as above
    return _packed({**parts, name: _broken_xml(parts[name], chance)})


def _broken_bytes(content: bytes, chance: random.Random) -> bytes:
    broken = bytearray(content)
    for _ in range(chance.randint(1, 4)):
        place, length = chance.randrange(len(broken)), chance.randint(1, 60)
        match chance.randrange(6):
            case 0:
                broken[place] ^= 1 << chance.randrange(8)
            case 1:
                broken[place : place + length] = chance.randbytes(length)
            case 2:
                del broken[place : place + length]
            case 3:
                broken[place:place] = broken[place : place + length]
            case 4:
                broken[place : place + 4] = chance.choice(
                    (b"\xff" * 4, bytes(4), b"PK\x01\x02", b"\xfe\xff\xff\xff")
                )
            case _:
                other = chance.randrange(len(broken))
                broken[place : place + length] = broken[other : other + length]
    return bytes(broken)


def _broken_part(content: bytes, chance: random.Random) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for _ in range(chance.randint(1, 3)):
        name = chance.choice(list(parts))
        match chance.randrange(8):
            case 0:
                del parts[name]
                if not parts:
                    break
            case 1:
                parts[name] = parts[chance.choice(list(parts))]
            case 2:
                parts[chance.choice(("xl/", "")) + chance.choice(("a.xml", "../a.xml", "a.exe"))] = parts[
                    name
                ]
            case _:
                parts[name] = _broken_xml(parts[name], chance)
    return _packed(parts)


def _packed(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, part in parts.items():
            package.writestr(zipfile.ZipInfo(name), part)
    return buffer.getvalue()


def _broken_xml(part: bytes, chance: random.Random) -> bytes:
    places = list((_TAG if chance.random() < 0.4 else _VALUE).finditer(part))
    if not places:
        return part + b"<"
    one, other = chance.choice(places), chance.choice(places)
    match chance.randrange(5):
        case 0:  # a tag or value goes
            return part[: one.start()] + part[one.end() :]
        case 1:  # it comes twice
            return part[: one.end()] + one.group() + part[one.end() :]
        case 2:  # another takes its place
            return part[: one.start()] + other.group() + part[one.end() :]
        case 3:  # an odd value takes its place, between the signs that hold it
            odd = chance.choice(_NUMBERS).encode()
            return part[: one.start() + 1] + odd + part[one.end() - 1 :]
        case _:  # it comes very often
            return part[: one.end()] + one.group() * chance.randint(2, 400) + part[one.end() :]
