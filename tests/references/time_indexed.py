"""A plan's problem as a mixed-integer program, solved by HiGHS: the second solver beside `barnahus plan`.

One 0/1 variable says that an interview begins at a start in a house, one that a person fills a role of it there,
one that it takes a pair of rooms there. Rows tie them together, and for every person, room and house no more run
at once than may: one row for every largest set of variables that hold the same minute.
"""

import math
import os
import sys
from datetime import datetime, timezone

EPOCH = datetime(2026, 11, 30, tzinfo=timezone.utc)
WEIGHTS = {
    "wait_per_hour": 4, "child_travel_per_minute": 6, "staff_travel_per_minute": 1,
    "not_preferred": 240, "outside_best_hours": 480, "unplaced": 100000,
}


def minute(text):
    return int((datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=timezone.utc) - EPOCH).total_seconds()) // 60


def merged(intervals):
    result = []
    for start, end in sorted((minute(start), minute(end)) for start, end in intervals):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result


class Free:
    """Merged times, asked whether they hold an interval; each answer is remembered."""

    def __init__(self, intervals):
        self.times, self.known = merged(intervals), {}

    def holds(self, start, end):
        key = (start, end)
        if key not in self.known:
            self.known[key] = any(first <= start and end <= last for first, last in self.times)
        return self.known[key]


class Program:
    """Variables and rows, in the order in which HiGHS is given them."""

    def __init__(self, document):
        self.document, self.weights = document, {**WEIGHTS, **document.get("weights", {})}
        self.costs, self.rows, self.uses = [], [], {}
        self.people = {person["id"]: person for person in document["people"]}
        self.free = {("person", id): Free(person["free"]) for id, person in self.people.items()}
        for house in document["houses"]:
            for room in house["rooms"]:
                self.free["room", room["id"]] = Free(room["free"])
        for interview in document["interviews"]:
            self.add_interview(interview)
        self.add_claims()

    def variable(self, cost):
        self.costs.append(cost)
        return len(self.costs) - 1

    def use(self, kind, id, variable, start, end):
        self.uses.setdefault((kind, id), []).append((start, end, variable))

    def add_interview(self, interview):
        document, weights = self.document, self.weights
        first, last = map(minute, document["horizon"])
        opening, closing = map(minute, interview["window"])
        duration, priority = interview["duration_minutes"], interview.get("priority", 1)
        child, fixed = Free(interview["child_free"]), interview.get("fixed", {})
        best = Free(interview["best_hours"]) if "best_hours" in interview else None
        forbidden = {(minute(pair["start"]), pair.get("house")) for pair in interview.get("forbidden", [])}
        chosen = [self.variable(priority * weights["unplaced"])]
        for house in document["houses"]:
            id, way = house["id"], interview["child_travel_minutes"].get(house["id"])
            if way is None or fixed.get("house", id) != id:
                continue
            for start in range(first, last, document["step_minutes"]):
                end = start + duration
                if start < opening or end > min(closing, last) or (start, None) in forbidden or (start, id) in forbidden:
                    continue
                if "start" in fixed and minute(fixed["start"]) != start or not child.holds(start - way, end + way):
                    continue
                cost = priority * weights["wait_per_hour"] * ((start - opening) // 60)
                cost += weights["child_travel_per_minute"] * way
                if best and not best.holds(start, end):
                    cost += weights["outside_best_hours"]
                place = self.place(interview, house, start, end, cost)
                chosen += [] if place is None else [place]
        self.rows.append((1, 1, [(variable, 1) for variable in chosen]))

    def place(self, interview, house, start, end, cost):
        """The variable of a start in a house, if there are rooms and people for it."""
        gap, weights = house["gap_minutes"], self.weights
        has_room = {room["id"]: self.free["room", room["id"]].holds(start - gap, end + gap) for room in house["rooms"]}
        pairs = [(heard, room["id"]) for room in house["rooms"] for heard in room.get("serves", [])]
        pairs = [pair for pair in pairs if all(has_room[room] for room in pair)]
        seats = []
        for role in interview["roles"]:
            fills = []
            for id in role["any_of"]:
                way = self.people[id].get("travel_minutes", {}).get(house["id"])
                if way is not None and self.free["person", id].holds(start - way, end + way):
                    is_other = role.get("prefer") and id not in role["prefer"]
                    price = weights["staff_travel_per_minute"] * way + (weights["not_preferred"] if is_other else 0)
                    fills.append((id, way, price))
            seats.append(fills)
        if not pairs or not all(seats):
            return None
        here = self.variable(cost)
        self.use("house", house["id"], here, start - gap, end + gap)
        for fills in seats:
            variables = [self.variable(price) for _, _, price in fills]
            for (id, way, _), variable in zip(fills, variables):
                self.use("person", id, variable, start - way, end + way)
            self.rows.append((0, 0, [(variable, 1) for variable in variables] + [(here, -1)]))
        variables = [self.variable(0) for _ in pairs]
        for pair, variable in zip(pairs, variables):
            for room in pair:
                self.use("room", room, variable, start - gap, end + gap)
        self.rows.append((0, 0, [(variable, 1) for variable in variables] + [(here, -1)]))
        return here

    def add_claims(self):
        """For each resource the largest sets that hold the same minute: before somebody leaves, when somebody came."""
        houses = {house["id"]: house for house in self.document["houses"]}
        for (kind, id), uses in self.uses.items():
            capacity, visits = 1, []
            if kind == "house":
                capacity = houses[id].get("children_at_once", 1)
                visits = [tuple(map(minute, visit)) for visit in houses[id].get("occupied", [])]
            events = [(end, 0, variable) for _, end, variable in uses] + [(start, 1, variable) for start, _, variable in uses]
            events += [(end, 0, None) for _, end in visits] + [(start, 1, None) for start, _ in visits]
            running, taken, came = set(), 0, False
            for _, comes, variable in sorted(events, key=lambda event: event[:2]):
                if not comes and came and len(running) > capacity - taken:
                    self.rows.append((None, max(0, capacity - taken), [(one, 1) for one in running]))
                came = bool(comes)
                if variable is None:
                    taken += 1 if comes else -1
                elif comes:
                    running.add(variable)
                else:
                    running.discard(variable)


def silent():
    """A solver that says nothing; the making of the first one greets on standard output."""
    import highspy
    sys.stdout.flush()
    kept = os.dup(1)
    os.dup2(2, 1)
    try:
        highs = highspy.Highs()
    finally:
        os.dup2(kept, 1)
        os.close(kept)
    highs.setOptionValue("output_flag", False)
    return highs


def solved(document, clock):
    """Objective (none, if no plan was found), bound, whether it is proven, seconds without the making."""
    import highspy
    import numpy
    program = Program(document)
    count = len(program.costs)
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = count, len(program.rows)
    lp.col_cost_ = numpy.array(program.costs, dtype=float)
    lp.col_lower_, lp.col_upper_ = numpy.zeros(count), numpy.ones(count)
    lp.row_lower_ = numpy.array([-highspy.kHighsInf if low is None else low for low, _, _ in program.rows], dtype=float)
    lp.row_upper_ = numpy.array([high for _, high, _ in program.rows], dtype=float)
    lengths = [len(terms) for _, _, terms in program.rows]
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = numpy.concatenate([[0], numpy.cumsum(lengths)]).astype(numpy.int32)
    lp.a_matrix_.index_ = numpy.array([one for _, _, terms in program.rows for one, _ in terms], dtype=numpy.int32)
    lp.a_matrix_.value_ = numpy.array([factor for _, _, terms in program.rows for _, factor in terms], dtype=float)
    lp.integrality_ = [highspy.HighsVarType.kInteger] * count
    highs = silent()
    highs.setOptionValue("threads", 2)
    highs.setOptionValue("time_limit", float(clock.longest))
    highs.HandleUserInterrupt = True
    # Costs are whole: what is less than one apart is the same.
    highs.setOptionValue("mip_rel_gap", 0.0)
    highs.setOptionValue("mip_abs_gap", 0.9)
    highs.passModel(lp)
    took = clock.run(highs.solve, highs.cancelSolve)[1]
    info, status = highs.getInfo(), highs.getModelStatus()
    is_proven = status == highspy.HighsModelStatus.kOptimal
    is_found = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    objective = round(info.objective_function_value) if is_found else None
    if is_proven:
        return objective, objective, True, took
    # A plan costs whole units.
    proven = info.mip_dual_bound
    return objective, math.ceil(proven - 1e-6) if 0 < proven < math.inf else 0, False, took
