import { describe, expect, it } from "vitest";
import { dayNumber } from "../../src/client/dataverse";
import type { Item } from "../../src/pages/dates/model";
import { askOf, isoOf, movedTo, previewOf, stepped, weekdayFrom } from "../../src/pages/dates/proposal";
import { Scale } from "../../src/pages/dates/scale";

const day = dayNumber;
// A Friday.
const item: Item = {
  id: "11111111-0000-4000-8000-000000000001", name: "Kick-off", kindLabel: "Milestone", phaseLabel: "Launch", baseline: day("2026-04-24"),
  due: day("2026-04-24"), isFixed: false, isCustomers: false, owner: "Noor Haddad", why: "",
};

describe("a proposal", () => {
  it("counts working days and leaves the date to the server", () => {
    const one = stepped(item, null, 1);
    expect(one).toEqual({ item, shift: 1, on: day("2026-04-27") });
    expect(askOf(one!)).toEqual({ items: item.id, shift: 1 });
    expect(stepped(item, one, 2)).toEqual({ item, shift: 3, on: day("2026-04-29") });
    expect(stepped(item, null, -1)?.on).toBe(day("2026-04-23"));
  });

  it("ends where it began", () => {
    expect(stepped(item, stepped(item, null, 1), -1)).toBeNull();
    expect(movedTo(item, day("2026-04-24"))).toBeNull();
  });

  it("names the day that was typed, and steps on from it", () => {
    const typed = movedTo(item, day("2026-05-01"));
    expect(askOf(typed!)).toEqual({ items: `${item.id} 2026-05-01`, shift: null });
    expect(askOf(stepped(item, typed, 1)!).items).toBe(`${item.id} 2026-05-04`);
  });

  it("needs a date to count from, but none to be given one", () => {
    const undated = { ...item, due: null };
    expect(stepped(undated, null, 1)).toBeNull();
    expect(movedTo(undated, day("2026-05-01"))?.on).toBe(day("2026-05-01"));
  });
});

it.each([
  ["2026-04-24", 1, "2026-04-27"], ["2026-04-27", -1, "2026-04-24"], ["2026-04-25", 1, "2026-04-27"], ["2026-04-25", -1, "2026-04-24"],
  ["2026-04-24", 5, "2026-05-01"], ["2026-04-24", 0, "2026-04-24"],
])("from %s %d weekdays are %s", (from, steps, to) => expect(isoOf(weekdayFrom(day(from), steps))).toBe(to));

describe("a preview", () => {
  const changes = {
    moves: [
      { milestone: "b", old: "2026-05-11", new: "2026-05-12", name: "Review", why: "Follows 'Kick-off'." },
      { milestone: "c", old: "2026-05-06", new: "2026-05-07", name: "Training" },
      { milestone: "a", old: "2026-04-24", new: "2026-05-01", name: "Kick-off", why: null },
    ],
    conflicts: [{ milestone: "d", name: "Launch", on: "2026-05-04", earliest: "2026-05-06", why: "It waits." }],
    endBefore: "2026-06-01",
    endAfter: null,
  };

  it("has the item that was asked about first, then what follows by date", () => {
    const preview = previewOf({ Changes: JSON.stringify(changes), Version: "17" }, "a");
    expect(preview.moves.map((move) => move.name)).toEqual(["Kick-off", "Training", "Review"]);
    expect(preview.moves[1]).toEqual({ id: "c", name: "Training", from: day("2026-05-06"), to: day("2026-05-07"), why: "" });
    expect(preview.conflicts).toEqual([{ name: "Launch", on: day("2026-05-04"), earliest: day("2026-05-06"), why: "It waits." }]);
    expect([preview.endBefore, preview.endAfter, preview.version]).toEqual([day("2026-06-01"), null, "17"]);
  });
});

describe("the scale", () => {
  const scale = new Scale([day("2026-04-10"), day("2026-04-14"), day("2026-04-15"), day("2026-09-20")], 5);

  it("leads every day to a place of its own and back, in order", () => {
    let last = -1;
    for (let each = scale.first; each < scale.end; each++) {
      expect(scale.at(each)).toBeGreaterThan(last);
      last = scale.at(each);
      expect(scale.dayAt(last / 100)).toBe(each);
    }
    expect(last).toBeLessThan(100);
  });

  it("gives a month with items more room than one without", () => expect(scale.at(day("2026-04-20")) - scale.at(day("2026-04-10")))
    .toBeGreaterThan(scale.at(day("2026-07-20")) - scale.at(day("2026-07-10"))));

  it("has room at both ends, and holds beyond them", () => {
    expect(isoOf(scale.first)).toBe("2026-04-05");
    expect(isoOf(scale.dayAt(2))).toBe("2026-09-25");
    expect(isoOf(scale.dayAt(-1))).toBe("2026-04-05");
    expect(scale.at(day("2027-01-01"))).toBe(100);
  });

  it("names the months that begin on it", () => expect(scale.months.map((each) => isoOf(each).slice(5)))
    .toEqual(["05-01", "06-01", "07-01", "08-01", "09-01"]));

  it("holds without days", () => expect(new Scale([], 5).end - new Scale([], 5).first).toBe(11));
});
