import { describe, expect, it } from "vitest";
import { axisOf, gapsOf, type Handoff, handoffOf, pointsOf, type Question, questionOf, stepsOf } from "../../src/pages/handoff/model";
import { withLine } from "../../src/pages/handoff/decision";
import { dayNumber, type Row } from "../../src/client/dataverse";
import { HandoffItemTable, HandoffStage, HandoffTable, Provenance } from "../../src/schema";

const question = (weight: number, share: number, provenance: number | null, more: Partial<Question> = {}): Question => ({
  name: "Q", answer: "", isRequired: false, isMet: share === 1, applies: true, weight, share, provenance, provenanceLabel: "", ...more,
});

it("gives every point of 100 to who says so, and the rest to nobody", () => {
  const points = pointsOf([
    question(50, 1, Provenance.customerConfirmed), question(30, 0.5, Provenance.sellerSView), question(20, 0, null),
  ]);
  expect(points).toEqual({ confirmed: 50, sellers: 15, assumed: 0, missing: 35 });
});

it("leaves out what does not apply, as the score does", () => {
  expect(pointsOf([question(10, 1, Provenance.assumed), question(90, 0, null, { applies: false })]))
    .toEqual({ confirmed: 0, sellers: 0, assumed: 100, missing: 0 });
  expect(pointsOf([]).confirmed).toBe(100);
});

it("gives the sentences to the questions that are not complete, in their order", () => {
  const [first, second, third] = [question(1, 0.5, null), question(1, 1, null), question(1, 0, null)];
  const gaps = gapsOf([first, second, third], ["First lacks.", "Third lacks."]);
  expect([gaps.get(first), gaps.get(second), gaps.get(third)]).toEqual(["First lacks.", undefined, "Third lacks."]);
});

it("gives no sentence to a question while the row says something else", () => {
  expect(gapsOf([question(1, 0.5, null)], []).size).toBe(0);
});

it("reads a question: parts as a share, and a requirement that is met although parts are missing", () => {
  const row = { [HandoffItemTable.partsDone]: 3, [HandoffItemTable.partsTotal]: 5, [HandoffItemTable.isBlocker]: true };
  expect(questionOf(row)).toMatchObject({ share: 0.6, isRequired: true, isMet: false });
  expect(questionOf({ ...row, [HandoffItemTable.blockerMet]: true }).isMet).toBe(true);
  expect(questionOf({}).share).toBe(0);
});

it("turns moments into the reader's days, and keeps dates", () => {
  const read = handoffOf({ [HandoffTable.wonOn]: "2026-11-20T23:30:00Z", [HandoffTable.submitBy]: "2026-11-24" }, 60);
  expect([read.wonOn, read.submitBy, read.decidedOn]).toEqual([dayNumber("2026-11-21"), dayNumber("2026-11-24"), null]);
});

it("writes a ticked reason as a line of its own, once, and takes only that line out again", () => {
  expect(withLine("", "Ask.", true)).toBe("Ask.");
  expect(withLine("Mine\n\nAsk.", "Ask.", true)).toBe("Mine\nAsk.");
  expect(withLine("Ask.\nMine", "Ask.", false)).toBe("Mine");
});

describe("the clocks", () => {
  const today = dayNumber("2026-11-24");
  const of = (columns: Row): Handoff => handoffOf(columns, 0);
  const won = { [HandoffTable.wonOn]: "2026-11-20T10:00:00Z", [HandoffTable.submitBy]: "2026-11-23" };
  const submitted = {
    ...won, [HandoffTable.stage]: HandoffStage.submitted, [HandoffTable.submittedOn]: "2026-11-23T09:00:00Z",
    [HandoffTable.decideBy]: "2026-11-25",
  };

  it("run to what is due, and say what is late", () => {
    expect(stepsOf(of(won), today).map((step) => [step.name, step.isDone, step.isLate])).toEqual(
      [["won", true, false], ["submitted", false, true], ["decided", false, false]]);
    expect(stepsOf(of(submitted), today).map((step) => [step.day, step.isDone])).toEqual(
      [[today - 4, true], [today - 1, true], [today + 1, false]]);
    expect(stepsOf(of(submitted), today + 2)[2]?.isLate).toBe(true);
  });

  it("stand on an axis with today until the decision, and end there", () => {
    expect(axisOf(stepsOf(of(submitted), today), today)).toEqual({ span: [today - 4, today + 1], reached: today });
    expect(axisOf(stepsOf(of(submitted), today + 9), today + 9)).toEqual({ span: [today - 4, today + 9], reached: today + 9 });
    const accepted = of({ ...submitted, [HandoffTable.stage]: HandoffStage.accepted, [HandoffTable.decidedOn]: "2026-11-24T09:00:00Z" });
    expect(axisOf(stepsOf(accepted, today + 90), today + 90)).toEqual({ span: [today - 4, today], reached: today });
  });

  it("have no axis before the win, nor while everything falls on one day", () => {
    expect(axisOf(stepsOf(of({}), today), today)).toBeNull();
    expect(axisOf(stepsOf(of({ [HandoffTable.wonOn]: "2026-11-24T09:00:00Z" }), today), today)).toBeNull();
  });
});
