"""Says when somebody is busy, by Python's icalendar and recurring-ical-events.

    read_busy.py FILE...      one list of [start, end] per file, as JSON, in seconds since 1970

Stretches are joined and cut to the horizon below, the same as in tests/letters/busy.rs.

Where instances begin is the library's word. Where they end is worked out here, since the library
adds lengths by the wall clock: RFC 5545 section 3.8.5.3 gives all instances of a series with DTEND
the same exact length, and only the days of a DURATION are days of the calendar.
"""

import json
import sys
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import recurring_ical_events
from icalendar import Calendar

FROM = datetime(2026, 9, 1, tzinfo=timezone.utc)
UNTIL = datetime(2027, 7, 1, tzinfo=timezone.utc)
HOUSE = ZoneInfo("Europe/Bucharest")


def seconds(value):
    """A date or a time since 1970; what names no zone is meant at the house."""
    if not isinstance(value, datetime):
        value = datetime(value.year, value.month, value.day)
    if value.tzinfo is None:
        value = value.replace(tzinfo=HOUSE)
    back = value.astimezone(timezone.utc).astimezone(value.tzinfo)
    if back.replace(tzinfo=None) != value.replace(tzinfo=None):
        # A reading that is skipped has the offset before the gap (section 3.3.5); dateutil, which
        # keeps the zones of a file, takes the one after it.
        before = (value - timedelta(hours=6)).utcoffset()
        value = value.replace(tzinfo=timezone(before))
    return int(value.timestamp())


def end_of(occurrence):
    event = occurrence._adapter._component
    start = occurrence.start
    if occurrence.end - start != occurrence._adapter.duration:
        return seconds(occurrence.end)  # an RDATE that is a PERIOD
    if not isinstance(event["DTSTART"].dt, datetime):
        return seconds(occurrence.end)
    if "DTEND" in event:
        return seconds(start) + seconds(event["DTEND"].dt) - seconds(event["DTSTART"].dt)
    length = event["DURATION"].dt if "DURATION" in event else timedelta(0)
    return seconds(start + timedelta(days=length.days)) + length.seconds


def is_busy(event):
    says = lambda name: str(event.get(name, "")).upper()
    return (
        says("TRANSP") != "TRANSPARENT"
        and says("STATUS") != "CANCELLED"
        and says("X-MICROSOFT-CDO-BUSYSTATUS") != "FREE"
    )


def periods(free_busy):
    found = free_busy.get("FREEBUSY", [])
    for period in found if isinstance(found, list) else [found]:
        if period.params.get("FBTYPE", "BUSY").upper() == "FREE":
            continue
        start, end = period.dt if isinstance(period.dt, tuple) else (period.start, period.end)
        yield seconds(start), seconds(start + end if isinstance(end, timedelta) else end)


def joined(stretches):
    result = []
    for start, end in sorted(stretches):
        start, end = max(start, seconds(FROM)), min(end, seconds(UNTIL))
        if start >= end:
            continue
        if result and result[-1][1] >= start:
            result[-1][1] = max(result[-1][1], end)
        else:
            result.append([start, end])
    return result


def read(octets):
    calendar = Calendar.from_ical(octets)
    margin = timedelta(days=3)
    query = recurring_ical_events.of(calendar)
    stretches = [
        (seconds(one.start), end_of(one))
        for one in query._occurrences_between(FROM - margin, UNTIL + margin)
        if is_busy(one._adapter._component)
    ]
    for free_busy in calendar.walk("VFREEBUSY"):
        stretches.extend(periods(free_busy))
    return joined(stretches)


if __name__ == "__main__":
    json.dump([read(open(name, "rb").read()) for name in sys.argv[1:]], sys.stdout)
