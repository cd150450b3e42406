import { expect, it } from "vitest";
import { across, rowsOf, strip } from "../src/drawing/strip";

it("says where a day stands between the first and the last", () => {
  expect(across(0, [-30, 90])).toBe(25);
});

it("puts labels that would cover each other into rows, and leaves out what fits in none", () => {
  expect(rowsOf([{ x: 0, width: 15 }, { x: 5, width: 15 }, { x: 10, width: 15 }, { x: 16, width: 15 }], 2)).toEqual([0, 1, null, 0]);
});

it("knows a label that begins before one that is already there", () => {
  expect(rowsOf([{ x: 90, width: 15 }, { x: 85, width: 15 }, { x: 70, width: 15 }], 2)).toEqual([0, 1, 0]);
});

it("leaves out what lies outside its span, and names only what has a name", () => {
  const mark = (day: number, name: string) => ({ day, name, below: "", look: "milestone" });
  const drawn = strip({ marks: [mark(-1, "before"), mark(0, "first"), mark(5, ""), mark(11, "after")], span: [0, 10],
    ticks: [{ day: 3, text: "Today" }, { day: 12, text: "Later" }] }) as HTMLElement;
  expect([...drawn.querySelectorAll(".name b")].map((name) => name.textContent)).toEqual(["first"]);
  expect(drawn.querySelectorAll(".dot")).toHaveLength(2);
  expect([...drawn.querySelectorAll(".tick")].map((tick) => tick.textContent)).toEqual(["Today"]);
});

it("ends a part where the next begins, and the last with the line", () => {
  const drawn = strip({ marks: [], span: [0, 100], ticks: [], parts: [{ from: 0, name: "a" }, { from: 40, name: "b" }] }) as HTMLElement;
  expect([...drawn.querySelectorAll<HTMLElement>(".part")].map((part) => part.style.getPropertyValue("--w"))).toEqual(["40%", "60%"]);
});
