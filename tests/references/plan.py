#!/usr/bin/env python3
"""Holds `barnahus plan` against its rules, and beside two general solvers: CP-SAT and HiGHS.

    python3 tests/references/plan.py --binary target/release/barnahus --seconds 10 --sizes 5x1,12x2,25x3
    python3 tests/references/plan.py --binary target/release/barnahus --check 500

Makes documents at random (waiting x houses), asks the binary (`BINARY plan --seconds N < problem.json`), checks
every answer minute by minute against the rules of docs/scheduling.md, then gives the same document to each
solver for the same seconds on two workers, and prints a table. `--check` makes so many small documents instead
and wants of each the optimum that HiGHS proves. HiGHS is among requirements.txt; CP-SAT is not, for its size:
`pip install ortools` in a virtual environment of its own, or `--solvers highs`, or `--solvers none`, which needs
nothing but the standard library. `--direct` runs the binary without the word `plan`, for
`cargo run -p barnahus-scheduling --release --example plan`; with it `--processor` counts seconds of the processor, of
all threads together, so that other work on the machine does not matter. Exit 1 if an answer breaks a rule, if a bound lies
above a plan of another side, or if a plan called optimal is not.
"""

import argparse
import json
import random
import resource
import subprocess
import sys
import threading
import time
from datetime import timedelta

import time_indexed
from time_indexed import EPOCH, WEIGHTS, merged, minute

TEAM = {"interviewer": 2, "prosecutor": 2, "psychologist": 2, "social_worker": 3, "lawyer": 3}


def instant(at):
    return (EPOCH + timedelta(minutes=at)).strftime("%Y-%m-%dT%H:%M:00Z")


def inside(times, start, end):
    return any(first <= start and end <= last for first, last in times)


# --- documents -------------------------------------------------------------------------------------------

class Documents:
    """Two weeks of houses that stand around, with the people who live near one and travel to others."""

    def __init__(self, seed, waiting, houses):
        self.random = random.Random(seed)
        self.waiting, self.places = waiting, [(self.random.uniform(0, 100), self.random.uniform(0, 100)) for _ in range(houses)]

    def way(self, one, two):
        return int(((one[0] - two[0]) ** 2 + (one[1] - two[1]) ** 2) ** 0.5 * 1.3)

    def near(self, house, spread):
        return tuple(max(0, at + self.random.gauss(0, spread)) for at in self.places[house])

    def days(self, opening, closing, engagements):
        """Working days with some engagements that leave holes."""
        times = []
        for day in range(14):
            if day % 7 >= 5:
                continue
            first, last = day * 1440 + opening, day * 1440 + closing
            for _ in range(self.random.choice(engagements)):
                start = first + self.random.randrange(0, closing - opening, 15)
                end = start + self.random.choice([45, 60, 90, 120, 180])
                if start > first:
                    times.append([instant(first), instant(start)])
                first = end
                if first >= last:
                    break
            if first < last:
                times.append([instant(first), instant(last)])
        return times

    def ways(self, place, reach):
        ways = {f"house-{index:02}": self.way(place, other) for index, other in enumerate(self.places)}
        return {house: way for house, way in ways.items() if way <= max(reach, min(ways.values()))}

    def house(self, index):
        heard = [f"h{index:02}-i{room}" for room in range(self.random.choice([1, 1, 2]))]
        rooms = [{"id": id, "kind": "interview", "free": self.days(7 * 60, 17 * 60, [0, 0, 1])} for id in heard]
        rooms += [{"id": f"h{index:02}-o{room}", "kind": "observation", "serves": heard if room == 0 else heard[:1],
                   "free": self.days(7 * 60, 17 * 60, [0, 0, 0, 1])} for room in range(len(heard))]
        return {"id": f"house-{index:02}", "gap_minutes": self.random.choice([15, 30, 30]),
                "children_at_once": len(heard), "rooms": rooms}

    def document(self):
        houses = [self.house(index) for index in range(len(self.places))]
        people, fills = [], {role: [] for role in TEAM}
        for house in range(len(houses)):
            for role, count in TEAM.items():
                for number in range(count):
                    home = self.near(house, 8)
                    id = f"{role}-{house:02}-{number}"
                    people.append({"id": id, "free": self.days(7 * 60, 16 * 60, [0, 1, 1, 2]), "travel_minutes": self.ways(home, 70)})
                    fills[role].append((home, id))
                    if self.random.random() < 0.15:
                        fills[self.random.choice(list(TEAM))].append((home, id))
        interviews = [self.interview(f"i{index:03}", fills) for index in range(self.waiting)]
        return {"version": 1, "horizon": [instant(0), instant(14 * 1440)], "step_minutes": 15, "weights": dict(WEIGHTS),
                "houses": houses, "people": people, "interviews": interviews}

    def interview(self, id, fills):
        house = self.random.randrange(len(self.places))
        home = self.near(house, 15)
        roles = []
        for role in self.random.sample(list(TEAM), self.random.choice([3, 4, 5])):
            nearest = sorted(dict.fromkeys((self.way(home, place), person) for place, person in fills[role]))
            any_of = list(dict.fromkeys(person for _, person in nearest[: self.random.randint(3, 6)]))
            roles.append({"role": role, "any_of": any_of})
            if self.random.random() < 0.4:
                roles[-1]["prefer"] = [self.random.choice(any_of)]
        opening = self.random.choice([0, 0, 1, 2, 3]) * 1440 + self.random.randrange(0, 720, 30)
        interview = {
            "id": id, "duration_minutes": self.random.choice([45, 60, 60, 90, 120]),
            "window": [instant(opening), instant(min(14, opening // 1440 + self.random.randint(5, 13)) * 1440)],
            "child_free": self.days(6 * 60, 18 * 60, [0, 0, 1]), "child_travel_minutes": self.ways(home, 90),
            "priority": self.random.choice([1, 1, 2, 3]), "roles": roles,
        }
        if self.random.random() < 0.6:
            interview["best_hours"] = [[instant(day * 1440 + 8 * 60), instant(day * 1440 + 12 * 60)] for day in range(14)]
        return interview


def small(seed):
    """A document that HiGHS proves at once, with everything in it that a document can say."""
    chance = random.Random(f"small {seed}")
    waiting, houses = chance.randint(1, 7), chance.randint(1, 3)
    document = Documents(seed, waiting, houses).document()
    days = chance.randint(1, 4)
    document["horizon"] = [instant(0), instant(days * 1440)]
    document["step_minutes"] = chance.choice([15, 20, 30, 45])
    document["weights"]["unplaced"] = chance.choice([600, 2000, 5000, 100000])
    moment = lambda: chance.randrange(0, days * 1440)
    for house in document["houses"]:
        house["gap_minutes"] = chance.choice([0, 10, 15, 30, 37])
        house["children_at_once"] = chance.randint(1, 2)
        visits = [moment() for _ in range(chance.randint(0, 3))]
        house["occupied"] = [[instant(start), instant(start + chance.choice([60, 90, 121]))] for start in visits]
    ids = [house["id"] for house in document["houses"]]
    starts = range(0, days * 1440, document["step_minutes"])
    for interview in document["interviews"]:
        if chance.random() < 0.2:
            start = instant(chance.choice([at for at in starts if 8 * 60 <= at % 1440 < 15 * 60]))
            interview["fixed"] = chance.choice([{"house": chance.choice(ids)}, {"start": start}])
        interview["forbidden"] = [{"start": instant(chance.choice(starts))} for _ in range(chance.randint(0, 9))]
        for pair in interview["forbidden"]:
            if chance.random() < 0.5:
                pair["house"] = chance.choice(ids)
    return document


# --- the rules --------------------------------------------------------------------------------------------

def broken_rules(document, answer):
    """What is wrong with an answer, each rule asked minute by minute."""
    weights = {**WEIGHTS, **document["weights"]}
    houses = {house["id"]: house for house in document["houses"]}
    people = {person["id"]: person for person in document["people"]}
    interviews = {interview["id"]: interview for interview in document["interviews"]}
    placed = [placement["interview"] for placement in answer["placements"]]
    wrong = []
    order = list(interviews)
    if sorted(placed + answer["unplaced"], key=order.index) != order:
        wrong.append("not everybody exactly once")
    if placed != sorted(placed, key=order.index) or answer["unplaced"] != sorted(answer["unplaced"], key=order.index):
        wrong.append("not in the order of the document")
    total = sum(interviews[id].get("priority", 1) * weights["unplaced"] for id in answer["unplaced"])
    used, inside_house = set(), {}
    for placement in answer["placements"]:
        interview, house = interviews[placement["interview"]], houses[placement["house"]]
        start, end, gap = minute(placement["start"]), minute(placement["end"]), house["gap_minutes"]

        def rule(holds, what):
            if not holds:
                wrong.append(f"{placement['interview']}: {what}")

        def claim(kind, id, first, last):
            for at in range(first, last):
                rule((kind, id, at) not in used, f"{id} twice")
                used.add((kind, id, at))

        first, last = map(minute, document["horizon"])
        opening, closing = map(minute, interview["window"])
        rule(end - start == interview["duration_minutes"], "length")
        rule((start - first) % document["step_minutes"] == 0, "grid")
        rule(max(first, opening) <= start and end <= min(last, closing), "window")
        fixed = interview.get("fixed", {})
        rule(fixed.get("house", house["id"]) == house["id"] and minute(fixed.get("start", placement["start"])) == start, "fixed")
        rule(not any(minute(pair["start"]) == start and pair.get("house", house["id"]) == house["id"]
                     for pair in interview.get("forbidden", [])), "forbidden")
        way = interview["child_travel_minutes"][house["id"]]
        rule(inside(merged(interview["child_free"]), start - way, end + way), "child")
        rooms = {room["id"]: room for room in house["rooms"]}
        heard, watched = rooms[placement["interview_room"]], rooms[placement["observation_room"]]
        rule(heard["kind"] == "interview" and heard["id"] in watched["serves"], "rooms")
        for room in (heard, watched):
            rule(inside(merged(room["free"]), start - gap, end + gap), room["id"])
            claim("room", room["id"], start - gap, end + gap)
        for at in range(start - gap, end + gap):
            inside_house[house["id"], at] = inside_house.get((house["id"], at), 0) + 1
        cost = weights["child_travel_per_minute"] * way
        cost += interview.get("priority", 1) * weights["wait_per_hour"] * ((start - opening) // 60)
        if "best_hours" in interview and not inside(merged(interview["best_hours"]), start, end):
            cost += weights["outside_best_hours"]
        rule([seat["role"] for seat in placement["team"]] == [role["role"] for role in interview["roles"]], "roles")
        for seat, role in zip(placement["team"], interview["roles"]):
            person = people[seat["person"]]
            rule(person["id"] in role["any_of"] and house["id"] in person.get("travel_minutes", {}), "eligible")
            way = person.get("travel_minutes", {}).get(house["id"], 0)
            rule(inside(merged(person["free"]), start - way, end + way), person["id"])
            claim("person", person["id"], start - way, end + way)
            cost += weights["staff_travel_per_minute"] * way
            if role.get("prefer") and person["id"] not in role["prefer"]:
                cost += weights["not_preferred"]
        rule(cost == placement["cost"], f"costs {cost}")
        total += cost
    for (id, at), count in inside_house.items():
        taken = sum(minute(first) <= at < minute(last) for first, last in houses[id].get("occupied", []))
        if count + taken > houses[id].get("children_at_once", 1):
            wrong.append(f"{id}: too many children at {instant(at)}")
            break
    if total != answer["objective"]:
        wrong.append(f"objective is {total}")
    if answer["bound"] > answer["objective"] or answer["optimal"] != (answer["bound"] == answer["objective"]):
        wrong.append("bound")
    return wrong


# --- the constraint solver -----------------------------------------------------------------------------------

def solved(document, clock):
    """Objective, bound and time of CP-SAT: an optional interval for each interview and house, a start variable."""
    from ortools.sat.python import cp_model
    model = cp_model.CpModel()
    weights, step = {**WEIGHTS, **document["weights"]}, document["step_minutes"]
    first, last = map(minute, document["horizon"])
    people = {person["id"]: person for person in document["people"]}
    free = {person["id"]: merged(person["free"]) for person in document["people"]}
    people_used, rooms_used, houses_used, terms = {}, {}, {}, []

    def starts(times, margin, duration, allowed):
        return [at for at in allowed if inside(times, at - margin, at + duration + margin)]

    for interview in document["interviews"]:
        duration = interview["duration_minutes"]
        opening, closing = map(minute, interview["window"])
        grid = [at for at in range(first, last, step) if opening <= at and at + duration <= min(closing, last)]
        placed_in = []
        start = model.new_int_var(first, last, "")
        for house in document["houses"]:
            way = interview["child_travel_minutes"].get(house["id"])
            if way is None:
                continue
            gap = house["gap_minutes"]
            allowed = starts(merged(interview["child_free"]), way, duration, grid)
            if not allowed:
                continue
            here = model.new_bool_var("")
            placed_in.append(here)
            domain = lambda some: cp_model.Domain.from_values(some)
            model.add_linear_expression_in_domain(start, domain(allowed)).only_enforce_if(here)
            interval = lambda margin, present: model.new_optional_fixed_size_interval_var(
                start - margin, duration + 2 * margin, present, "")
            houses_used.setdefault(house["id"], []).append(interval(gap, here))
            pairs = []
            use = {room["id"]: model.new_bool_var("") for room in house["rooms"]}
            for room in house["rooms"]:
                in_room = starts(merged(room["free"]), gap, duration, allowed)
                model.add_linear_expression_in_domain(start, domain(in_room)).only_enforce_if(use[room["id"]])
                rooms_used.setdefault(room["id"], []).append(interval(gap, use[room["id"]]))
            for room in house["rooms"]:
                for heard in room.get("serves", []):
                    pair = model.new_bool_var("")
                    pairs.append(pair)
                    model.add_implication(pair, use[heard])
                    model.add_implication(pair, use[room["id"]])
            model.add(sum(pairs) == here)
            for role in interview["roles"]:
                fills = []
                for id in role["any_of"]:
                    travel = people[id]["travel_minutes"].get(house["id"])
                    when = starts(free[id], travel, duration, allowed) if travel is not None else []
                    if when:
                        present = model.new_bool_var("")
                        fills.append(present)
                        model.add_linear_expression_in_domain(start, domain(when)).only_enforce_if(present)
                        people_used.setdefault(id, []).append(interval(travel, present))
                        price = weights["staff_travel_per_minute"] * travel
                        if role.get("prefer") and id not in role["prefer"]:
                            price += weights["not_preferred"]
                        terms.append(price * present)
                model.add(sum(fills) == here)
            terms.append(weights["child_travel_per_minute"] * way * here)
        unplaced = model.new_bool_var("")
        model.add_exactly_one([*placed_in, unplaced])
        terms.append(interview.get("priority", 1) * weights["unplaced"] * unplaced)
        if not placed_in:
            continue
        hours = model.new_int_var(0, (last - first) // 60 + 1, "")
        model.add(60 * hours >= start - opening - 59).only_enforce_if(unplaced.Not())
        terms.append(interview.get("priority", 1) * weights["wait_per_hour"] * hours)
        if "best_hours" in interview:
            outside = model.new_bool_var("")
            good = starts(merged(interview["best_hours"]), 0, duration, grid)
            model.add_linear_expression_in_domain(start, cp_model.Domain.from_values(good)).only_enforce_if(
                [outside.Not(), unplaced.Not()])
            terms.append(weights["outside_best_hours"] * outside)
    for intervals in [*people_used.values(), *rooms_used.values()]:
        model.add_no_overlap(intervals)
    for house in document["houses"]:
        taken = [model.new_interval_var(minute(one), minute(two) - minute(one), minute(two), "")
                 for one, two in house.get("occupied", [])]
        intervals = houses_used.get(house["id"], []) + taken
        model.add_cumulative(intervals, [1] * len(intervals), house.get("children_at_once", 1))
    model.minimize(sum(terms))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = clock.longest
    solver.parameters.num_workers = 2
    status, took = clock.run(lambda: solver.solve(model), solver.stop_search)
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    return (int(solver.objective_value) if found else None, int(solver.best_objective_bound), status == cp_model.OPTIMAL, took)


# --- the time -------------------------------------------------------------------------------------------------

class Clock:
    """Seconds on the wall, or of the processor, which a busy machine does not stretch; there are two cores."""

    def __init__(self, seconds, is_processor):
        self.seconds, self.is_processor = seconds, is_processor
        self.longest = seconds * (40 if is_processor else 1)

    def run(self, work, stop):
        """What some work in this process gives, and the seconds that it took; it is stopped when they are over."""
        now = time.process_time if self.is_processor else time.monotonic
        began, is_over = now(), threading.Event()

        def watch():
            while not is_over.wait(0.02):
                if self.is_processor and now() - began >= self.seconds:
                    stop()

        watcher = threading.Thread(target=watch)
        watcher.start()
        try:
            return work(), now() - began
        finally:
            is_over.set()
            watcher.join()

    def asked(self, command, document):
        """What a program answers to a document, and the seconds that it took."""
        limit = ["--processor" if self.is_processor else "--seconds", str(self.seconds)]
        used = lambda: sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])
        now = used if self.is_processor else time.monotonic
        began = now()
        asked = subprocess.run([*command, *limit], input=json.dumps(document).encode(), capture_output=True)
        if asked.returncode != 0:
            raise SystemExit(f"exit {asked.returncode}: {asked.stderr.decode()}")
        return json.loads(asked.stdout), now() - began


# --- the comparison --------------------------------------------------------------------------------------------

def shown(objective, bound, optimal, took):
    if objective is None:
        return f"none, bound {bound:,}"
    gap = 100 * (objective - bound) / max(objective, 1)
    return f"{objective:,} proven in {took:.2f} s" if optimal else f"{objective:,}, bound {bound:,} ({gap:.1f} %)"


def faults(document, ours, others):
    """What is wrong with our answer in the light of the others'."""
    wrong = []
    for name, (objective, bound, is_proven, _) in others.items():
        if objective is not None and ours[1] > objective:
            wrong.append(f"bound {ours[1]} above a plan of {objective} by {name}")
        if bound > ours[0]:
            wrong.append(f"objective {ours[0]} below the bound {bound} of {name}")
        if ours[2] and is_proven and ours[0] != objective:
            wrong.append(f"{ours[0]} and {objective} by {name} cannot both be the optimum")
    return wrong


def compared(arguments, command):
    """Prints the table; whether anything was wrong."""
    clock = Clock(arguments.seconds, arguments.processor)
    solvers = {"CP-SAT": solved, "HiGHS": time_indexed.solved}
    chosen = {name: solve for name, solve in solvers.items() if name.lower() in arguments.solvers.split(",")}
    print("".join(f"| {name} " for name in ["waiting, houses", "seed", "barnahus plan", *chosen]) + "|")
    print("| --- " * (3 + len(chosen)) + "|")
    failed = False
    for size in arguments.sizes.split(","):
        waiting, houses = map(int, size.split("x"))
        for seed in range(1, arguments.seeds + 1):
            document = Documents(seed, waiting, houses).document()
            if arguments.write:
                with open(f"{arguments.write}/{size}-{seed}.json", "w") as file:
                    json.dump(document, file)
                continue
            answer, took = clock.asked(command, document)
            ours = (answer["objective"], answer["bound"], answer["optimal"], took)
            others = {name: solve(document, clock) for name, solve in chosen.items()}
            wrong = broken_rules(document, answer) + faults(document, ours, others)
            cells = [f"{waiting}, {houses}", str(seed), shown(*ours), *(shown(*others[name]) for name in chosen)]
            print("".join(f"| {cell} " for cell in cells) + "|", flush=True)
            for line in wrong[:5]:
                print(f"  wrong: {line}", flush=True)
            failed |= bool(wrong)
    return failed


def checked(arguments, command):
    """Holds small documents against HiGHS; whether anything was wrong."""
    wrong_count, proven, left_out = 0, 0, 0
    for seed in range(arguments.seed, arguments.seed + arguments.check):
        document = small(seed)
        answer, took = Clock(arguments.seconds, False).asked(command, document)
        ours = (answer["objective"], answer["bound"], answer["optimal"], took)
        other = time_indexed.solved(document, Clock(120, True))
        wrong = broken_rules(document, answer) + faults(document, ours, {"HiGHS": other})
        proven += ours[2] and other[2]
        left_out += bool(answer["unplaced"])
        for line in wrong[:5]:
            print(f"seed {seed}: {line}", flush=True)
        wrong_count += bool(wrong)
    print(f"{arguments.check} plans checked, {proven} proven by both, {left_out} leave somebody out, {wrong_count} wrong")
    return wrong_count > 0


def main():
    parser = argparse.ArgumentParser(description="Holds `barnahus plan` against its rules and beside other solvers.")
    parser.add_argument("--binary", required=True)
    parser.add_argument("--direct", action="store_true", help="run the binary without the word `plan`")
    parser.add_argument("--seconds", type=int, default=10)
    parser.add_argument("--processor", action="store_true",
                        help="count the seconds of the processor, of all threads together (with --direct)")
    parser.add_argument("--sizes", default="6x1,12x2,25x3,50x5,100x10", help="waiting x houses, with commas")
    parser.add_argument("--seeds", type=int, default=1, help="documents of each size")
    parser.add_argument("--solvers", default="cp-sat,highs", help="with commas, or none")
    parser.add_argument("--write", metavar="FOLDER", help="only write the documents there")
    parser.add_argument("--check", type=int, metavar="COUNT", help="hold so many small documents against HiGHS")
    parser.add_argument("--seed", type=int, default=1, help="the first of them")
    arguments = parser.parse_args()
    command = [arguments.binary] if arguments.direct else [arguments.binary, "plan"]
    run = checked if arguments.check else compared
    return 1 if run(arguments, command) else 0


if __name__ == "__main__":
    sys.exit(main())
