import { expect, it } from "vitest";
import { byDay, type Item, type LearntItem, movedOf, proposedOf } from "../../src/pages/template/model";

const item = (code: string, day: number | null, movedByDays: number | null = null): Item => ({ code, day, movedByDays } as Item);

it("orders items by day, those of one day as the template has them, and those without a day last", () => {
  expect(byDay([item("a", 6), item("x", null), item("b", 0), item("c", 6), item("y", null), item("d", -3)]).map((each) => each.code))
    .toEqual(["d", "b", "a", "c", "x", "y"]);
});

it("counts what was moved later, and nothing else", () => {
  expect(movedOf([item("a", 1, 2), item("b", 2, 0), item("c", 3), item("d", 4, 1)])).toBe(2);
});

it("counts the items that had better have another day: day 0 is one, too", () => {
  const learnt = (proposedOffset: number | null): LearntItem => ({ proposedOffset } as LearntItem);
  expect(proposedOf([learnt(10), learnt(null), learnt(0)])).toBe(2);
});
