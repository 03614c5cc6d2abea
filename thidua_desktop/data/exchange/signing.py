"""Ed25519 keys and signatures, and secrets under a passphrase.

Signed is always canonical JSON (`domain/certificates`). A key under a passphrase is sealed with
Argon2id and XSalsa20-Poly1305. PyNaCl is imported inside functions: it is loaded with the first package, not
with the window.
"""

import unicodedata
from dataclasses import replace
from typing import TypeVar

from thidua_desktop.domain.certificates import unsigned_text
from thidua_desktop.domain.check_code import check_code
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.records.keys import Certificate, KeyRequest

_Signed = TypeVar("_Signed", Certificate, KeyRequest)
_SALT_BYTES = 16
_KEY_HEX = 64
_SIGNATURE_HEX = 128


def make_key() -> tuple[bytes, str]:
    """Make a key pair: the secret (32 bytes) and the public key in hexadecimal."""
    from nacl.signing import SigningKey  # see above

    key = SigningKey.generate()
    return bytes(key), bytes(key.verify_key).hex()


def sign(secret: bytes, text: str) -> str:
    """Sign a text; gives 64 bytes in hexadecimal."""
    from nacl.signing import SigningKey  # see above

    return SigningKey(secret).sign(text.encode()).signature.hex()


def fits(public_key: str, text: str, signature: str) -> bool:
    """Tell whether a signature was made over a text with a key; false for what is no key or signature."""
    from nacl.exceptions import CryptoError  # see above
    from nacl.signing import VerifyKey

    if len(public_key) != _KEY_HEX or len(signature) != _SIGNATURE_HEX:
        return False
    try:
        VerifyKey(bytes.fromhex(public_key)).verify(text.encode(), bytes.fromhex(signature))
    except (CryptoError, ValueError):
        return False
    return True


def fingerprint(public_key: str) -> str:
    """Give what people compare by telephone or on paper: four groups of four letters and digits."""
    return f"{check_code(public_key)}-{check_code(public_key[::-1])}"


def seal(secret: bytes, passphrase: str) -> bytes:
    """Lock a secret under a passphrase."""
    from nacl.secret import SecretBox  # see above
    from nacl.utils import random

    salt = random(_SALT_BYTES)
    return salt + bytes(SecretBox(_stretched(passphrase, salt)).encrypt(secret))


def unseal(sealed: bytes, passphrase: str) -> bytes:
    """Open a secret again. Raises UserError("keys.passphrase_wrong")."""
    from nacl.exceptions import CryptoError  # see above
    from nacl.secret import SecretBox

    salt, box = sealed[:_SALT_BYTES], sealed[_SALT_BYTES:]
    try:
        return bytes(SecretBox(_stretched(passphrase, salt)).decrypt(box))
    except (CryptoError, ValueError) as error:
        raise UserError("keys.passphrase_wrong") from error


def signed(record: _Signed, secret: bytes) -> _Signed:
    """Sign a certificate or a request."""
    return replace(record, signature=sign(secret, unsigned_text(record)))


def is_genuine(record: Certificate | KeyRequest) -> bool:
    """Tell whether a certificate's or a request's own signature fits."""
    key = record.issuer_key if isinstance(record, Certificate) else record.public_key
    return fits(key, unsigned_text(record), record.signature)


def _stretched(passphrase: str, salt: bytes) -> bytes:
    from nacl.pwhash import argon2id  # see above
    from nacl.secret import SecretBox

    return bytes(
        argon2id.kdf(
            SecretBox.KEY_SIZE,
            unicodedata.normalize("NFC", passphrase).encode(),
            salt,
            opslimit=argon2id.OPSLIMIT_INTERACTIVE,
            memlimit=argon2id.MEMLIMIT_INTERACTIVE,
        )
    )
