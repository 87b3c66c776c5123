#!/usr/bin/env python3
"""Recomputes what the site calculates, from data/ alone, and compares it with what the program says.

Run it with `make independent`. It needs Python 3.9 and nothing else. Written from PRODUCT.md and docs/method.md ("How
weighing works") and not from the Rust code, with random numbers of its own, so that a statistician can read this one
file, change it, and sign off the other.

Compared, for every class of the data folder:

1. every figure: odds and risk ratios on the placebo number of their effect, with their interval (`dataset csv`),
2. the order for at least three sets of wishes (`dataset rank --json`): in which list a medicine stands, the point of its
   fit, median and 90% range over the draws, the range of its places, how often it is among the first three, and where
   one group ends and the next begins.

What is exact is compared exactly; what rests on draws within what two runs of 10 000 draws may differ by chance: 4.5
standard errors, so that a right program fails about one comparison in 100 000.

    python3 tests/independent/check.py [--data DIR] [--tool COMMAND] [--show]

`--show` prints both orders side by side. Exit status 1 when anything differs, 2 when the program cannot be run.
"""

import argparse
import csv
import io
import json
import math
import random
import shlex
import subprocess
import sys
from pathlib import Path

DRAWS = 10_000
# Any number: the result must not hang on it. Not that of the program, which is 1.
SEED = 20_261_128
SIGMAS = 4.5
COUNTRY = "NL"
# Fewer people on a medicine are a small study.
SMALL = 100

# (wishes: effect -> (importance, "avoid" or "welcome"), limits: effect -> ceiling). A class without an entry is asked
# about what it asks about first.
WISHES = {
    "antidepressants": [
        ({"response": (3, "avoid"), "sexual_problems": (3, "avoid"), "weight_change": (2, "avoid")}, {}),
        ({"sleepiness": (2, "welcome"), "nausea": (3, "avoid"), "stop_side_effects": (1, "avoid")}, {"dry_mouth": 9.5}),
        ({"insomnia": (1, "avoid"), "headache": (1, "avoid"), "withdrawal_symptoms": (1, "avoid")}, {}),
        ({"response": (3, "avoid")}, {"dry_mouth": 9.5}),
    ],
    "antipsychotics": [
        ({"restlessness": (3, "avoid"), "symptom_change": (3, "avoid")}, {}),
        ({"weight_change": (3, "avoid"), "sleepiness": (2, "welcome"), "qtc": (1, "avoid")}, {"prolactin": 20}),
        ({"diabetes": (3, "avoid"), "symptom_change": (3, "avoid"), "tardive_dyskinesia": (1, "avoid")}, {}),
        ({"stop_any_reason": (3, "avoid")}, {}),
    ],
}


def load(folder, name, missing=None):
    path = folder / name
    if not path.exists():
        return missing
    return json.loads(path.read_text(encoding="utf-8"))


class Dataset:
    """One class as it was authored."""

    def __init__(self, folder):
        self.id = folder.name
        self.about = load(folder, "dataset.json")
        self.effects = {row["id"]: row for row in load(folder, "effects.json")}
        self.medicines = {row["id"]: row for row in load(folder, "medicines.json")}
        self.estimates = {(row["medicine"], row["effect"]): row for row in load(folder, "estimates.json")}
        self.status = {(row["medicine"], row["country"]): row["status"] for row in load(folder, "availability.json", [])}
        self.codes = {}
        for row in load(folder, "conditions.json", []):
            self.codes.setdefault(row["medicine"], set()).add(row["code"])
        # Earlier data have both in the row of the medicine.
        for medicine, row in self.medicines.items():
            for country, status in row.get("availability", {}).items():
                self.status[medicine, country] = status
            if "condition" in row:
                self.codes.setdefault(medicine, set()).add(row["condition"])

    def is_unavailable(self, medicine):
        return self.status.get((medicine, COUNTRY)) in ("withdrawn", "not_marketed")

    def is_special(self, medicine):
        return bool(self.codes.get(medicine, set()) & {"add_on", "last_line"})

    # How a figure is put on the axis of its effect.

    def on_axis(self, estimate, x):
        effect = self.effects[estimate["effect"]]
        measure = estimate["measure"]
        if measure in ("OR", "RR"):
            baseline = effect.get("baseline")
            if not baseline:
                return None
            p0 = baseline["per100"] / 100
            if measure == "RR":
                return 100 * min(1, x * p0)
            odds = x * p0 / (1 - p0)
            return 100 * odds / (1 + odds)
        if measure == "incidence":
            return max(0.0, x)
        if measure in ("MD", "SMD", "grade"):
            return x
        return None

    def weighs(self, medicine, effect):
        """The estimate that may stand in an order: reliable, or only imprecise; comparable, and with a width."""
        estimate = self.estimates.get((medicine, effect))
        if estimate is None or estimate.get("value") is None:
            return None
        if not estimate["reliable"] and estimate.get("unreliable_code") != "imprecise":
            return None
        ratio = {"OR", "RR"}
        own, of_effect = estimate["measure"], self.effects[effect]["measure"]
        if own != of_effect and not {own, of_effect} <= ratio:
            return None
        has_interval = estimate.get("low") is not None and estimate.get("high") is not None
        if own == "grade" or has_interval or (own == "incidence" and counts(estimate)):
            return estimate
        return None

    def point(self, medicine, effect):
        estimate = self.weighs(medicine, effect)
        return None if estimate is None else self.on_axis(estimate, estimate["value"])

    def reliable(self, effect):
        """The medicines of which a reliable figure may stand in the order."""
        return [
            medicine
            for medicine in self.medicines
            if self.weighs(medicine, effect) and self.estimates[medicine, effect]["reliable"]
        ]

    def range(self, effect):
        """Lowest and highest reliable point of the medicines; placebo is not counted. One small study sets no end,
        unless fewer than three others are there to do it."""
        reliable = self.reliable(effect)
        large = [m for m in reliable if self.estimates[m, effect].get("participants", SMALL) >= SMALL]
        points = [self.point(medicine, effect) for medicine in (large if len(large) >= 3 else reliable)]
        return (min(points), max(points)) if points else None

    def can_weigh(self, effect):
        return self.effects[effect].get("weighable") is not False and len(self.reliable(effect)) >= 3

    def burden(self, effect, x, direction):
        low, high = self.range(effect)
        if high <= low:
            share = 0.0
        else:
            share = (x - low) / (high - low)
            if self.effects[effect]["valence"] == "benefit":
                share = 1 - share
        if direction == "welcome" and self.effects[effect]["valence"] == "harm":
            share = 1 - share
        return share

    # The uncertain part: one value of a medicine and an effect, as it could be.

    def sampler(self, medicine, effect):
        """A function of a shared and an own random source that draws a value; None when nothing weighs."""
        estimate = self.weighs(medicine, effect)
        if estimate is None:
            return None
        measure, value = estimate["measure"], estimate["value"]
        low, high = estimate.get("low"), estimate.get("high")
        if measure == "grade":
            bottom = value if low is None else low
            top = value if high is None else high
            # Half a level more than what sources say, and a whole one to either side of the grade at least.
            bottom, top = min(bottom - 0.5, value - 1), max(top + 0.5, value + 1)
            return lambda shared, own: own.uniform(bottom, top)
        if measure == "incidence":
            counted = counts(estimate)
            if counted:
                events, n = counted
                return lambda shared, own: 100 * own.betavariate(events + 0.5, n - events + 0.5)
            mean, sd = value / 100, (high - low) / 3.92 / 100
            people = mean * (1 - mean) / (sd * sd) - 1 if sd > 0 else 0
            if 0 < mean < 1 and people >= 1:
                return lambda shared, own: 100 * own.betavariate(mean * people, (1 - mean) * people)
            return lambda shared, own: min(100.0, max(0.0, own.gauss(value, 100 * sd)))
        is_ratio = measure in ("OR", "RR")
        scaled = math.log if is_ratio else float
        sd = (scaled(high) - scaled(low)) / 3.92
        row = self.effects[effect]
        common = row.get("shared_sd") or 0.0
        if estimate["source"] != row["source"]:
            common = 0.0
        rest = math.sqrt(max(0.0, sd * sd - common * common))
        centre = scaled(value)

        def draw(shared, own):
            x = centre + common * shared + rest * own.gauss(0, 1)
            return self.on_axis(estimate, math.exp(x) if is_ratio else x)

        return draw


def counts(estimate):
    events, n = estimate.get("events"), estimate.get("participants")
    if events is None or not n or events > n:
        return None
    return events, n


def quantile(ordered, q):
    return ordered[min(len(ordered), max(1, math.ceil(q * len(ordered)))) - 1]


def slack(share):
    """By how much the share of draws below something may differ between two runs."""
    return SIGMAS * math.sqrt(2 * share * (1 - share) / DRAWS)


class Answer:
    """What the rules say of one set of wishes."""

    def __init__(self, data, wishes, limits):
        self.data = data
        total = sum(level for level, _ in wishes.values())
        most = [e for e, (level, _) in wishes.items() if level >= 2]
        self.list, self.fit, self.known = {}, {}, {}
        for medicine in data.medicines:
            known = {e for e in wishes if data.weighs(medicine, e)}
            weight = sum(wishes[e][0] for e in known)
            burdens = {
                e: min(1.0, max(0.0, data.burden(e, data.point(medicine, e), wishes[e][1]))) for e in known
            }
            self.fit[medicine] = sum(level * burdens.get(e, 0.5) for e, (level, _) in wishes.items()) / total
            self.known[medicine] = weight / total
            placeable = known >= set(most) if most else 2 * weight >= total
            above, unknown = self.limits(medicine, limits)
            # The first reason that holds names the list.
            self.list[medicine] = (
                "unavailable" if data.is_unavailable(medicine)
                else "special" if data.is_special(medicine)
                else "above_limit" if above
                else "unknown_limit" if unknown
                else "placed" if placeable
                else "unknown_wish"
            )
        self.placed = [m for m in data.medicines if self.list[m] == "placed"]
        self.draw(wishes)

    def limits(self, medicine, limits):
        above = unknown = False
        for effect, ceiling in limits.items():
            point = self.data.point(medicine, effect)
            estimate = self.data.estimates.get((medicine, effect), {})
            if point is not None:
                above |= point > ceiling
            elif estimate.get("measure") == "band" and (estimate.get("low") or 0) >= ceiling:
                above = True
            else:
                unknown = True
        return above, unknown

    def draw(self, wishes):
        own, common = random.Random(SEED), random.Random(SEED + 1)
        fits = {m: [0.0] * DRAWS for m in self.placed}
        total = [0.0] * DRAWS
        for effect, (level, direction) in wishes.items():
            weights = [level + common.uniform(-0.5, 0.5) for _ in range(DRAWS)]
            shared = [common.gauss(0, 1) for _ in range(DRAWS)]
            low, high = self.data.range(effect)
            is_turned = (self.data.effects[effect]["valence"] == "benefit") != (
                direction == "welcome" and self.data.effects[effect]["valence"] == "harm"
            )
            width = high - low
            total = [a + b for a, b in zip(total, weights)]
            for medicine in self.placed:
                sample = self.data.sampler(medicine, effect)
                row = fits[medicine]
                for i in range(DRAWS):
                    if sample is None:
                        b = own.random()
                    elif width > 0:
                        b = (sample(shared[i], own) - low) / width
                        if is_turned:
                            b = 1 - b
                    else:
                        b = 1.0 if direction == "welcome" else 0.0
                    row[i] += weights[i] * b
        self.fits = {m: [a / b for a, b in zip(row, total)] for m, row in fits.items()}
        self.sorted = {m: sorted(row) for m, row in self.fits.items()}
        self.places = {m: [0] * (len(self.placed) + 1) for m in self.placed}
        for i in range(DRAWS):
            ordered = sorted((self.fits[m][i], m) for m in self.placed)
            for place, (_, medicine) in enumerate(ordered, 1):
                self.places[medicine][place] += 1

    def median(self, medicine):
        return quantile(self.sorted[medicine], 0.5)

    def place(self, medicine, q):
        left = max(1, math.ceil(min(1.0, max(0.0, q)) * DRAWS))
        for place, count in enumerate(self.places[medicine]):
            left -= count
            if left <= 0:
                return place
        return len(self.placed)

    def better(self, a, b):
        won = sum((x < y) + 0.5 * (x == y) for x, y in zip(self.fits[a], self.fits[b]))
        return won / DRAWS


class Report:
    def __init__(self):
        self.compared = 0
        self.differences = []

    def same(self, what, ours, theirs, tolerance=0.0):
        self.compared += 1
        if isinstance(ours, float) or isinstance(theirs, float):
            fine = None not in (ours, theirs) and abs(ours - theirs) <= tolerance
        else:
            fine = ours == theirs
        if not fine:
            self.differences.append(f"{what}: {ours} here, {theirs} in the program")

    def between(self, what, low, high, theirs):
        self.true(f"{what}: {low:.4f} to {high:.4f} here, {theirs} in the program", low <= theirs <= high)

    def true(self, what, holds):
        self.compared += 1
        if not holds:
            self.differences.append(what)


def figures(data, tool, report):
    """Every figure on the axis of people, and its placebo number."""
    rows = list(csv.DictReader(io.StringIO(tool("csv", "--class", data.id))))
    report.same(f"{data.id}: number of figures", len(data.estimates), len(rows))
    for row in rows:
        cell = f"{data.id} {row['medicine']}/{row['effect']}"
        estimate = data.estimates.get((row["medicine"], row["effect"]))
        report.true(f"{cell}: is in the table and not in the data", estimate is not None)
        if estimate is None:
            continue
        # What was carried over, and then what was calculated.
        for column in ("value", "low", "high"):
            written = float(row[column]) if row[column] else None
            report.same(f"{cell}: {column}", estimate.get(column), written, 1e-12)
        effect = data.effects[estimate["effect"]]
        if effect["kind"] != "frequency":
            continue
        if estimate["measure"] in ("OR", "RR"):
            report.same(f"{cell}: placebo", float(effect["baseline"]["per100"]), float(row["baseline_per100"]), 0.0051)
        if estimate["measure"] not in ("OR", "RR", "incidence"):
            continue
        values = {"per100": estimate.get("value")}
        if estimate.get("low") is not None and estimate.get("high") is not None:
            values |= {"per100_low": estimate["low"], "per100_high": estimate["high"]}
        for column, value in values.items():
            if value is None:
                continue
            printed = row[column]
            report.true(f"{cell}: {column} is empty", printed != "")
            if printed:
                report.same(f"{cell}: {column}", float(data.on_axis(estimate, value)), float(printed), 0.0051)


def order(data, tool, wishes, limits, report, show):
    arguments = ["rank", "--class", data.id, "--json", "--country", COUNTRY]
    for effect, (level, direction) in wishes.items():
        arguments += ["--wish", f"{effect}={level}" + (":welcome" if direction == "welcome" else "")]
    for effect, ceiling in limits.items():
        arguments += ["--deal-breaker", f"{effect}={ceiling}"]
    name = " ".join(arguments[1:2] + arguments[2:3] + arguments[6:])
    ours = Answer(data, wishes, limits)
    theirs = json.loads(tool(*arguments))
    report.same(f"{name}: medicines", sorted(data.medicines), sorted(row["medicine"] for row in theirs))
    placed = [row for row in theirs if row["list"] == "placed"]
    for row in theirs:
        medicine = row["medicine"]
        report.same(f"{name}: list of {medicine}", ours.list[medicine], row["list"])
        report.same(f"{name}: fit of {medicine}", ours.fit[medicine], row["fit"], 1e-9)
        report.same(f"{name}: known of {medicine}", float(ours.known[medicine]), float(row["known_share"]), 1e-9)
    for row in placed:
        medicine = row["medicine"]
        if medicine not in ours.fits:
            continue
        # Two runs agree on a quantile when the program's lies between ours of a little lower and a little higher.
        for q, field in ((0.05, "fit_low"), (0.5, "fit_median"), (0.95, "fit_high")):
            low, high = (quantile(ours.sorted[medicine], q + side * slack(q)) for side in (-1, 1))
            report.between(f"{name}: {field} of {medicine}", low - 1e-5, high + 1e-5, row[field])
        for q, field in ((0.05, "place_low"), (0.95, "place_high")):
            low, high = (ours.place(medicine, q + side * slack(q)) for side in (-1, 1))
            report.between(f"{name}: {field} of {medicine}", low, high, row[field])
        share = sum(ours.places[medicine][:4]) / DRAWS
        error = max(slack(share), slack(1e-3))
        report.same(f"{name}: first three, {medicine}", float(share), float(row["first_three"]), error + 1e-3)
    # The order is that of the medians; where two are as good as equal, either may come first.
    for before, after in zip(placed, placed[1:]):
        a, b = before["medicine"], after["medicine"]
        if a in ours.fits and b in ours.fits:
            lowest, highest = (quantile(ours.sorted[m], 0.5 + side * slack(0.5)) for m, side in ((a, -1), (b, 1)))
            report.true(f"{name}: {a} stands before {b} and has the higher median", lowest <= highest)
    # A group: each fits better than its first in at least one draw in ten, and the first of the next group does not.
    chance_slack = slack(0.1)
    first, number = None, 0
    for row in placed:
        medicine = row["medicine"]
        if medicine not in ours.fits:
            continue
        if row["group"] != number:
            report.same(f"{name}: number of the group of {medicine}", number + 1, row["group"])
            if first is not None:
                chance = ours.better(medicine, first)
                report.true(f"{name}: {medicine} opens a group and fits better than {first} in {chance:.3f}", chance < 0.1 + chance_slack)
            first, number = medicine, row["group"]
        elif medicine != first:
            chance = ours.better(medicine, first)
            report.true(f"{name}: {medicine} is in the group of {first} and fits better in {chance:.3f}", chance >= 0.1 - chance_slack)
    if show:
        print(f"\n{name}")
        mine = sorted(ours.placed, key=ours.median)
        for place, row in enumerate(placed):
            here = mine[place] if place < len(mine) else ""
            print(f"  {row['group']:>2} {row['medicine']:22} {row['fit_median']:.3f}   {here:22} "
                  + (f"{ours.median(here):.3f}" if here else ""))


def asked_first(data):
    """Three sets of what a class asks about first, for a class that has none of its own here."""
    effects = [e for e in data.about.get("first_asked", []) if data.can_weigh(e)]
    sets = []
    for start in range(3):
        chosen = (effects[start:] + effects[:start])[: 3 if len(effects) > 2 else len(effects)]
        sets.append(({e: (3 - i, "avoid") for i, e in enumerate(chosen)}, {}))
    return sets


def main():
    root = Path(__file__).resolve().parent.parent.parent
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--data", type=Path, default=root / "data")
    options.add_argument("--tool", default="cargo run --quiet --locked --bin dataset --", help="the program to compare with")
    options.add_argument("--show", action="store_true", help="print both orders")
    options = options.parse_args()

    def tool(*arguments):
        command = shlex.split(options.tool) + ["--data", str(options.data), *arguments]
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, encoding="utf-8")
        if done.returncode != 0:
            print(f"error: {' '.join(command)}\n{done.stderr}", file=sys.stderr)
            sys.exit(2)
        return done.stdout

    report = Report()
    folders = sorted(path.parent for path in options.data.glob("*/dataset.json"))
    if not folders:
        print(f"error: {options.data}: no class in this folder", file=sys.stderr)
        sys.exit(2)
    for folder in folders:
        data = Dataset(folder)
        before = report.compared
        figures(data, tool, report)
        between = report.compared
        sets = WISHES.get(data.id) or asked_first(data)
        for wishes, limits in sets:
            order(data, tool, wishes, limits, report, options.show)
        print(f"{data.id}: {between - before} comparisons of figures, {report.compared - between} of {len(sets)} orders")
    for difference in report.differences:
        print(f"different: {difference}")
    print(f"independent: {report.compared} comparisons, {len(report.differences)} differences")
    sys.exit(1 if report.differences else 0)


if __name__ == "__main__":
    main()
