"""Reads calendar files with Python's icalendar and says as JSON what a calendar program understands.

    read_ics.py FILE...      one JSON object per file, as a list
    read_ics.py -            one file from standard input

Times are given in UTC, worked out twice: with the zone rules of the file itself and with the zone
database. Where the two differ, the file's VTIMEZONE is wrong and the program ends with status 1.
"""

import json
import sys
from datetime import datetime, timezone
from zoneinfo import ZoneInfo

from icalendar import Calendar
from icalendar.parser import unescape_char


def in_utc(prop, zones):
    """One DTSTART or DTEND as an RFC 3339 string."""
    value = prop.dt
    assert isinstance(value, datetime), "a whole day is no time to come at"
    name = prop.params.get("TZID")
    if name is None:
        assert value.utcoffset() is not None, "a floating time means another hour everywhere"
        return value.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    wall = value.replace(tzinfo=None)
    by_file = wall.replace(tzinfo=zones[name]).astimezone(timezone.utc)
    by_database = wall.replace(tzinfo=ZoneInfo(name)).astimezone(timezone.utc)
    assert by_file == by_database, f"{wall}: {by_file} by the file, {by_database} by the database"
    return by_file.strftime("%Y-%m-%dT%H:%M:%SZ")


def mailboxes(event, name):
    found = event.get(name, [])
    return [str(one) for one in (found if isinstance(found, list) else [found])]


def text(component, name):
    value = component.get(name)
    return None if value is None else str(value)


def read(octets):
    for number, line in enumerate(octets.split(b"\r\n"), 1):
        assert b"\n" not in line and b"\r" not in line, f"line {number} is not ended by CRLF"
        assert len(line) <= 75, f"line {number} has {len(line)} octets"
    calendar = Calendar.from_ical(octets)
    zones = {str(zone["TZID"]): zone.to_tz() for zone in calendar.walk("VTIMEZONE")}
    events = []
    for event in calendar.walk("VEVENT"):
        assert not event.errors, event.errors
        events.append({
            "uid": text(event, "UID"),
            "sequence": int(event["SEQUENCE"]),
            "start": in_utc(event["DTSTART"], zones),
            "end": in_utc(event["DTEND"], zones),
            "stamp": event["DTSTAMP"].dt.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "status": text(event, "STATUS"),
            "summary": text(event, "SUMMARY"),
            "location": text(event, "LOCATION"),
            "description": text(event, "DESCRIPTION"),
            "url": text(event, "URL"),
            "class": text(event, "CLASS"),
            "transparency": text(event, "TRANSP"),
            "organizers": mailboxes(event, "ORGANIZER"),
            "attendees": mailboxes(event, "ATTENDEE"),
        })
    # The library knows NAME (RFC 7986) by no type and leaves its TEXT escaped.
    name = text(calendar, "NAME")
    name = name and unescape_char(name)
    return {"method": text(calendar, "METHOD"), "name": name, "events": events}


def main(names):
    files = [sys.stdin.buffer.read() if name == "-" else open(name, "rb").read() for name in names]
    json.dump([read(octets) for octets in files], sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main(sys.argv[1:])
