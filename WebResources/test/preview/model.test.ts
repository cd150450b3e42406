import { expect, it } from "vitest";
import { across, enough, gapsOf, type Handoff, type Item, type Question, rowsOf, spanOf } from "../../src/pages/preview/model";

const question = (name: string, weight: number, sharePercent: number, blocks = false): Question =>
  ({ name, weight, sharePercent, blocks, missing: sharePercent < 100 ? `${name} lacks.` : null });

const handoff = (score: number, questions: readonly Question[], more: Partial<Handoff> = {}): Handoff =>
  ({ score, acceptedFrom: 80, acceptable: false, questions, warnings: [], ...more });

const some = handoff(45, [question("A", 10, 0), question("B", 30, 50, true), question("C", 30, 100), question("D", 30, 0)]);

it("names what blocks first, then what brings most, with the score once each and those before are filled", () => {
  expect(gapsOf(some).map((gap) => [gap.question.name, gap.points, gap.scoreThen])).toEqual([["B", 15, 60], ["D", 30, 90], ["A", 10, 100]]);
});

it("says how many gaps make it acceptable: the blockers and enough points", () => {
  expect(enough(some)).toBe(2);
  expect(enough(handoff(95, [question("A", 5, 0, true), question("B", 95, 100)]))).toBe(1);
  expect(enough({ ...some, acceptable: true })).toBeNull();
});

it("counts a question without weight and none at all as nothing", () => {
  expect(gapsOf(handoff(100, []))).toEqual([]);
  expect(gapsOf(handoff(100, [question("A", 0, 0)]))[0]).toMatchObject({ points: 0, scoreThen: 100 });
});

it("spans from the first item or the win, whichever is earlier", () => {
  const item = (day: number): Item => ({ day } as Item);
  expect(spanOf([item(-30), item(90)])).toEqual([-30, 90]);
  expect(spanOf([item(3), item(60)])).toEqual([0, 60]);
  expect(spanOf([])).toEqual([0, 1]);
  expect(across(0, [-30, 90])).toBe(25);
});

it("puts labels that would cover each other into rows, and leaves out what fits in none", () => {
  expect(rowsOf([{ x: 0, width: 15 }, { x: 5, width: 15 }, { x: 10, width: 15 }, { x: 16, width: 15 }], 2)).toEqual([0, 1, null, 0]);
});
