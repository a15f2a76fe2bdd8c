"""Reads .eml files with Python's e-mail package and says as JSON what a mail program would show.

    read_mail.py FILE...

The calendar part is read by read_ics.py; a part that a mail program would find broken ends this with
status 1.
"""

import json
import sys
from email import policy
from email.header import decode_header, make_header
from email.parser import BytesParser
from email.utils import getaddresses

from read_ics import read


def part_of(part):
    shown = {
        "type": part.get_content_type(),
        "charset": part.get_content_charset(),
        "method": part.get_param("method"),
        "disposition": part.get_content_disposition(),
    }
    octets = part.get_payload(decode=True)
    if shown["type"] == "text/calendar":
        shown["calendar"] = read(octets)
    else:
        shown["content"] = octets.decode(shown["charset"] or "ascii").replace("\r\n", "\n")
    return shown


def names_in(octets, header):
    """By the older API: the newer keeps the blanks between encoded words, which RFC 2047 section 6.2
    drops (CPython 92081)."""
    raw = BytesParser(policy=policy.compat32).parsebytes(octets, headersonly=True).get_all(header)
    return [str(make_header(decode_header(name))) for name, _ in getaddresses(raw)]


def read_mail(octets):
    message = BytesParser(policy=policy.default).parsebytes(octets)
    assert not message.defects, message.defects
    assert octets.isascii(), "8-bit octets in a message"
    longest = max(len(line) for line in octets.replace(b"\r\n", b"\n").split(b"\n"))
    assert longest <= 998, f"a line of {longest} octets (RFC 5322 section 2.1.1)"
    return {
        "from": [str(a) for a in message["From"].addresses],
        "to": [str(a) for a in message["To"].addresses],
        "names": names_in(octets, "To"),
        "mailboxes": [a.addr_spec for a in message["To"].addresses],
        "subject": str(message["Subject"]),
        "message_id": str(message["Message-ID"]),
        "date": message["Date"].datetime.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "headers": sorted({name.lower() for name in message.keys()}),
        "auto_submitted": message["Auto-Submitted"],
        "type": message.get_content_type(),
        "parts": [part_of(part) for part in message.walk() if not part.is_multipart()],
    }


if __name__ == "__main__":
    json.dump([read_mail(open(name, "rb").read()) for name in sys.argv[1:]], sys.stdout, ensure_ascii=False)
