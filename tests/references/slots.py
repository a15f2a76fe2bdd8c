#!/usr/bin/env python3
"""Holds `barnahus slots` against a search that tries everything.

    python3 tests/references/slots.py --binary target/release/barnahus --count 500 --seed 1

Makes problems at random, asks the binary (`BINARY slots < problem.json`), and compares its answer, as JSON
values, with that of a search written straight from docs/scheduling.md: every start, every minute, every
team. Then it spoils documents, one or several places at a time, and expects exit 2 and a line on standard
error for each place, in the order of the document. Prints the seed of what differs; exit 1 if anything did.

Only the standard library is needed. `--direct` runs the binary without the word `slots`, for
`cargo run -p barnahus-scheduling --example slots`.
"""

import argparse
import copy
import itertools
import json
import random
import subprocess
import sys
from datetime import datetime, timedelta, timezone

MOST = 2**31 - 1
EPOCH = datetime(2026, 12, 1, tzinfo=timezone.utc)
WEIGHTS = {
    "wait_per_hour": 4, "child_travel_per_minute": 6, "staff_travel_per_minute": 1,
    "not_preferred": 240, "outside_best_hours": 480, "unplaced": 100000,
}


# --- the search ------------------------------------------------------------------------------------------

def minute(text):
    return int((datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=timezone.utc) - EPOCH).total_seconds()) // 60


def instant(at):
    return (EPOCH + timedelta(minutes=at)).strftime("%Y-%m-%dT%H:%M:00Z")


def minutes(intervals):
    """The set of minutes that some intervals hold."""
    return {at for start, end in intervals for at in range(minute(start), minute(end))}


def search(document):
    interview = document["interviews"][0]
    weights = {**WEIGHTS, **document["weights"]}
    people = {person["id"]: person for person in document["people"]}
    free = {id: minutes(person["free"]) for id, person in people.items()}
    duration = interview["duration_minutes"]
    opening, closing = map(minute, interview["window"])
    first, last = map(minute, document["horizon"])
    child_free = minutes(interview["child_free"])
    best = minutes(interview["best_hours"]) if "best_hours" in interview else None
    fixed = interview.get("fixed", {})
    blocked = dict.fromkeys(["child", "house", "interview_room", "observation_room", "people"], 0)
    blocked_roles = {role["role"]: 0 for role in interview["roles"]}
    found = []

    def inside(times, start, end):
        return all(at in times for at in range(start, end))

    for house in document["houses"]:
        name, gap = house["id"], house["gap_minutes"]
        if name not in interview["child_travel_minutes"]:
            continue
        child_way = interview["child_travel_minutes"][name]
        children = {}
        for visit in house.get("occupied", []):
            for at in minutes([visit]):
                children[at] = children.get(at, 0) + 1
        room_free = {room["id"]: minutes(room["free"]) for room in house["rooms"]}
        for start in range(first, last, document["step_minutes"]):
            end = start + duration
            if not (opening <= start and end <= closing and end <= last):
                continue
            if fixed.get("house", name) != name or minute(fixed.get("start", instant(start))) != start:
                continue
            if any(minute(pair["start"]) == start and pair.get("house", name) == name
                   for pair in interview.get("forbidden", [])):
                continue

            def available(id):
                way = people[id].get("travel_minutes", {}).get(name)
                return way is not None and inside(free[id], start - way, end + way)

            present = {id: available(id) for role in interview["roles"] for id in role["any_of"]}
            for role in interview["roles"]:
                if not any(present[id] for id in role["any_of"]):
                    blocked_roles[role["role"]] += 1
            if not inside(child_free, start - child_way, end + child_way):
                blocked["child"] += 1
                continue
            if max(children.get(at, 0) for at in range(start - gap, end + gap)) >= house.get("children_at_once", 1):
                blocked["house"] += 1
                continue
            usable = [room for room in house["rooms"] if inside(room_free[room["id"]], start - gap, end + gap)]
            heard = [room["id"] for room in usable if room["kind"] == "interview"]
            if not heard:
                blocked["interview_room"] += 1
                continue
            pairs = [(room, other["id"]) for room in heard for other in usable
                     if other["kind"] == "observation" and room in other["serves"]]
            if not pairs:
                blocked["observation_room"] += 1
                continue
            teams = []
            for team in itertools.product(*([id for id in role["any_of"] if present[id]] for role in interview["roles"])):
                if len(set(team)) == len(team):
                    travel = sum(people[id]["travel_minutes"][name] for id in team)
                    others = sum(1 for id, role in zip(team, interview["roles"])
                                 if role.get("prefer") and id not in role["prefer"])
                    price = (weights["staff_travel_per_minute"] * travel, weights["not_preferred"] * others)
                    teams.append((sum(price), list(team), price))
            if not teams:
                blocked["people"] += 1
                continue
            _, team, (staff_travel, not_preferred) = min(teams)
            because = {
                "wait": interview.get("priority", 1) * weights["wait_per_hour"] * ((start - opening) // 60),
                "child_travel": weights["child_travel_per_minute"] * child_way,
                "staff_travel": staff_travel,
                "not_preferred": not_preferred,
                "outside_best_hours":
                    0 if best is None or inside(best, start, end) else weights["outside_best_hours"],
            }
            found.append({
                "start": instant(start), "end": instant(end), "house": name,
                "interview_room": min(pairs)[0], "observation_room": min(pairs)[1],
                "team": [{"role": role["role"], "person": id} for role, id in zip(interview["roles"], team)],
                "cost": sum(because.values()), "because": because,
            })
    found.sort(key=lambda slot: (slot["cost"], slot["start"], slot["house"]))
    return {"slots": found[: document.get("limit", 10)], "possible": len(found), "blocked": blocked,
            "blocked_roles": blocked_roles}


# --- problems ----------------------------------------------------------------------------------------------

class Problems:
    """Problems of one to three days, made from a seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.days = self.random.randint(1, 3)

    def maybe(self, chance):
        return self.random.random() < chance

    def number(self, least, most):
        """A number, now and then as large as can be."""
        return MOST - self.random.randint(0, 2) if self.maybe(0.02) else self.random.randint(least, most)

    def times(self, busy):
        """Working hours of some days, with holes, touching pieces and odd minutes."""
        times = []
        for day in range(self.days):
            if self.maybe(busy):
                continue
            at = day * 1440 + self.random.choice([360, 420, 480]) + self.random.randint(-7, 7)
            for _ in range(self.random.randint(1, 4)):
                length = self.random.choice([self.random.randint(20, 200), self.random.randint(200, 600)])
                times.append([instant(at), instant(at + length)])
                at += length + self.random.choice([0, 0, 0, -10, 1, 30])
        self.random.shuffle(times)
        return times

    def ways(self, houses, chance):
        return {house: self.number(0, 45) for house in houses if self.maybe(chance)}

    def house(self, name):
        heard = [f"{name}/{letter}" for letter in self.random.sample("bBaăz", self.random.randint(1, 3))]
        watched = [f"{name}-{letter}" for letter in self.random.sample("oOăb", self.random.randint(1, 3))]
        rooms = [{"id": id, "kind": "interview", "free": self.times(0.02)} for id in heard]
        rooms += [{"id": id, "kind": "observation", "free": self.times(0.02),
                   "serves": self.random.sample(heard, self.random.randint(0, len(heard)))} for id in watched]
        self.random.shuffle(rooms)
        house = {"id": name, "gap_minutes": self.random.choice([0, 5, 15, 30]), "rooms": rooms}
        if self.maybe(0.5):
            house["children_at_once"] = self.random.choice([0, 1, 2, 2, 3])
        if self.maybe(0.5):
            starts = [self.random.randint(300, self.days * 1440) for _ in range(self.random.randint(0, 4))]
            house["occupied"] = [[instant(at), instant(at + self.random.randint(1, 120))] for at in starts]
        return house

    def role(self, name, people):
        any_of = self.random.sample(people, self.random.randint(min(2, len(people)), len(people)))
        role = {"role": name, "any_of": any_of}
        if self.maybe(0.5):
            role["prefer"] = self.random.sample(any_of, self.random.randint(0, len(any_of)))
        return role

    def interview(self, houses, people):
        opening = self.random.randint(-60, 700)
        interview = {
            "id": "i", "duration_minutes": self.random.choice([5, 30, 60, self.random.randint(5, 120)]),
            "window": [instant(opening), instant(opening + self.random.randint(400, self.days * 1440))],
            "child_free": self.times(0.1), "child_travel_minutes": self.ways(houses, 0.8),
            "roles": [self.role(name, people)
                      for name in self.random.sample(["judge", "lawyer", "a\"b", "Ț"], self.random.choice([0, 1, 2, 2, 3, 4]))],
        }
        if self.maybe(0.5):
            interview["priority"] = self.number(1, 4)
        if self.maybe(0.5):
            interview["best_hours"] = self.times(0.1)
        if self.maybe(0.1):
            interview["fixed"] = self.pair(houses, 0.5)
        if self.maybe(0.3):
            interview["forbidden"] = [self.pair(houses, 1) for _ in range(self.random.randint(0, 12))]
        return interview

    def pair(self, houses, start):
        pair = {}
        if self.maybe(start):
            pair["start"] = instant(self.random.randint(0, self.days * 96) * 15)
        if self.maybe(0.5):
            pair["house"] = self.random.choice(houses)
        return pair

    def document(self):
        houses = self.random.sample(["cluj", "Cluj", "iași", "z"], self.random.randint(1, 4))
        ids = self.random.sample(["p1", "p10", "p2", "P", "ß", "ana"], self.random.choice([0, 2, 4, 5, 6, 6]))
        people = [{"id": id, "free": self.times(0.2), "travel_minutes": self.ways(houses, 0.85)} for id in ids]
        opening = self.random.randint(0, 300)
        document = {
            "version": 1, "horizon": [instant(opening), instant(opening + self.random.randint(800, self.days * 1440))],
            "step_minutes": self.random.choice([5, 10, 15, 15, 30, 7, 60, self.number(1, 90)]),
            "weights": {name: self.number(0, 5) for name in WEIGHTS if self.maybe(0.7)},
            "houses": [self.house(name) for name in houses], "people": people,
            "interviews": [self.interview(houses, ids)],
        }
        if self.maybe(0.6):
            document["limit"] = self.number(0, 400)
        fields = list(document.items())
        self.random.shuffle(fields)
        return dict(fields)


# --- wrong documents -----------------------------------------------------------------------------------------

def places(value, path=()):
    """Every place of a document, in its order."""
    yield path, value
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, part in parts:
        yield from places(part, (*path, step))


def written(path):
    plain = lambda name: name and all(char.isascii() and (char.isalnum() or char in "_-") for char in name)
    return "$" + "".join(
        f"[{step}]" if isinstance(step, int) else f".{step}" if plain(step) else f"[{json.dumps(step, ensure_ascii=False)}]"
        for step in path)


def at(document, path):
    for step in path:
        document = document[step]
    return document


def spoil(document, chance):
    """Spoils some places that do not bear on one another; returns the paths to be told of, in order."""
    expected = []
    for path, value in list(places(document)):
        if not path or any(path[: len(spoilt)] == spoilt for spoilt in expected) or chance.random() > 0.03:
            continue
        parent = at(document, path[:-1])
        if path[-1] in ("id", "kind", "serves", "role", "any_of", "prefer", "houses", "people", "rooms", "interviews"):
            continue
        if isinstance(value, int):
            parent[path[-1]] = chance.choice([-1, 2**31, 1.5, "1", None, True, []])
        elif isinstance(value, list) and len(value) == 2 and all(isinstance(end, str) and "T" in end for end in value):
            parent[path[-1]] = chance.choice([value[::-1], [value[0], value[0]], value[:1], value * 2, "always", None])
        elif isinstance(value, str) and value.endswith(":00Z"):
            parent[path[-1]] = chance.choice(
                [value[:-3] + "01Z", value[:-1], value[:-1] + "+02:00", "tomorrow", value[:10], 5, None])
        elif isinstance(value, list) and path[-1] in ("free", "occupied", "child_free", "best_hours", "forbidden"):
            parent[path[-1]] = chance.choice([{}, "", 3, None])
        elif isinstance(value, dict) and path[-1] in ("travel_minutes", "child_travel_minutes"):
            value["nowhere"] = 5
            path = (*path, "nowhere")
        elif isinstance(value, dict):
            value["colour"] = "red"
            path = (*path, "colour")
        else:
            continue
        expected.append(path)
    order = [path for path, _ in places(document)]
    return [written(path) for path in order if path in set(expected)]


# --- the comparison --------------------------------------------------------------------------------------------

def ask(command, text):
    return subprocess.run(command, input=text.encode(), capture_output=True, timeout=60)


def compare_answer(command, seed):
    document = Problems(seed).document()
    asked = ask(command, json.dumps(document, ensure_ascii=False))
    if asked.returncode != 0:
        return f"exit {asked.returncode}: {asked.stderr.decode()}", 0
    wanted, got = search(document), json.loads(asked.stdout)
    wrong = [f"{key}\n  wanted {wanted.get(key)}\n  got    {got.get(key)}"
             for key in {**wanted, **got} if wanted.get(key) != got.get(key)]
    return "\n".join(wrong), wanted["possible"]


def compare_faults(command, seed):
    document = copy.deepcopy(Problems(seed).document())
    expected = spoil(document, random.Random(seed))
    if not expected:
        return ""
    asked = ask(command, json.dumps(document, ensure_ascii=False))
    told = [line.split(": ")[0] for line in asked.stderr.decode().splitlines()]
    if asked.returncode != 2 or asked.stdout or told != expected:
        return f"exit {asked.returncode}\n  wanted {expected}\n  told   {told}"
    return ""


def main():
    parser = argparse.ArgumentParser(description="Holds `barnahus slots` against a search that tries everything.")
    parser.add_argument("--binary", required=True)
    parser.add_argument("--direct", action="store_true", help="run the binary without the word `slots`")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    command = [arguments.binary] if arguments.direct else [arguments.binary, "slots"]
    differing = possible = 0
    for seed in range(arguments.seed, arguments.seed + arguments.count):
        wrong, count = compare_answer(command, seed)
        possible += bool(count)
        for kind, what in (("answer", wrong), ("faults", compare_faults(command, seed))):
            if what:
                differing += 1
                print(f"seed {seed}, {kind}: {what}")
    print(f"{arguments.count} problems ({possible} with a slot), {differing} differences")
    # A generator whose problems have no answer would prove nothing.
    return 1 if differing or possible * 4 < arguments.count else 0


if __name__ == "__main__":
    sys.exit(main())
