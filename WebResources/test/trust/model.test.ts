import { expect, it } from "vitest";
import { across, daysOf, down, HEIGHT, pointsOf, ticksOf } from "../../src/pages/trust/model";

it("draws 0 at the bottom, 100 at the top, the first day at the beginning and the last at the end", () => {
  expect([down(0), down(100), down(50)]).toEqual([HEIGHT, 0, HEIGHT / 2]);
  expect([across(0, 90), across(45, 90), across(90, 90)]).toEqual([0, 500, 1000]);
  expect(pointsOf([70, 80, 90]).map(([x]) => x)).toEqual([0, 500, 1000]);
});

it("has a place for a single day", () => expect(pointsOf([70])).toEqual([[0, down(70)]]));

it.each([[0, [0]], [3, [0, 1, 2, 3]], [90, [0, 15, 30, 45, 60, 75, 90]], [730, [0, 180, 360, 540, 720]]])(
  "writes few round days below %d of them", (last, ticks) => expect(ticksOf(last)).toEqual(ticks));

it("shows the end of the first week and the last day in the table, each day once and in order", () => {
  expect(daysOf(31)).toEqual([0, 5, 7, 10, 15, 20, 25, 30, 31]);
  expect(daysOf(3)).toEqual([0, 1, 2, 3]);
});
