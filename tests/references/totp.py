"""Says the six digits that a telephone with this secret shows now (RFC 6238), as JSON.

    totp.py FILE    the file holds the secret as people type it, in base 32
"""

import base64
import hmac
import json
import sys
import time


def code(secret, moment):
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.new(key, (int(moment) // 30).to_bytes(8, "big"), "sha1").digest()
    offset = digest[-1] & 15
    return f"{(int.from_bytes(digest[offset:offset + 4], 'big') & 0x7FFFFFFF) % 1_000_000:06}"


if __name__ == "__main__":
    typed = open(sys.argv[1], encoding="ascii").read()
    json.dump(code("".join(typed.split()).upper(), time.time()), sys.stdout)
