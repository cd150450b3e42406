import { describe, expect, it } from "vitest";
import {
  Channel, GoalTable, ItemPurpose, MilestoneStatus, MilestoneTable, OwnerRole, PlanTable, PromiseStatus, PromiseTable, ResponsibleParty,
} from "../../src/schema";
import { goalOf, isBroken, promisedOf } from "../../src/pages/plan/below/model";
import { laneOf, lastTalkOf, planOf, stateOf, talkOf } from "../../src/pages/plan/model";
import { progressOf } from "../../src/rules/goal";
import { day, item } from "./rows";

const today = day("2026-03-10");

describe("state of an item", () => {
  it.each([
    ["done", { [MilestoneTable.status]: MilestoneStatus.done, [MilestoneTable.completedOn]: "2026-03-20" }],
    ["done", { [MilestoneTable.status]: MilestoneStatus.waived, [MilestoneTable.completedOn]: "2026-03-01" }],
    ["late", { [MilestoneTable.dueOn]: "2026-03-09" }],
    ["late", { [MilestoneTable.dueOn]: "2026-03-09", [MilestoneTable.isDateLocked]: true }],
    ["open", { [MilestoneTable.dueOn]: "2026-03-10", [MilestoneTable.baselineOn]: "2026-03-10" }],
    ["fixed", { [MilestoneTable.dueOn]: "2026-03-10", [MilestoneTable.isDateLocked]: true }],
    ["moved", { [MilestoneTable.dueOn]: "2026-03-12", [MilestoneTable.baselineOn]: "2026-03-11" }],
    ["open", { [MilestoneTable.dueOn]: null }],
  ])("is %s for %o", (expected, columns) => expect(stateOf(item(columns), today)).toBe(expected));
});

describe("what is unknown", () => {
  it("stays empty, and is never 0 or green", () => {
    const plan = planOf({ [PlanTable.id]: "1", [PlanTable.name]: "Contoso" });
    expect([plan.score, plan.band, plan.delay, plan.openRisks, plan.handoff, plan.day0, plan.contactOn]).toEqual(
      [null, null, null, null, null, null, null]);
    expect(plan.customer).toBe("Contoso");
    expect(plan.isBeingEvaluated).toBe(false);
  });

  it("a request without an answer is an evaluation on its way", () => {
    const asked = { [PlanTable.evaluationRequestedOn]: "2026-03-10T08:00:00Z" };
    expect(planOf(asked).isBeingEvaluated).toBe(true);
    expect(planOf({ ...asked, [PlanTable.evaluationAnsweredOn]: "2026-03-10T08:00:00Z" }).isBeingEvaluated).toBe(false);
  });
});

describe("last conversation", () => {
  const done = { [MilestoneTable.status]: MilestoneStatus.done, [MilestoneTable.completedOn]: "2026-03-05" };

  it("is an item in which the customer could speak", () => {
    expect(lastTalkOf([item(done)], [])).toBe(day("2026-03-05"));
  });

  it.each([
    { [MilestoneTable.channel]: Channel.webinar }, { [MilestoneTable.ownerRole]: OwnerRole.automation },
    { [MilestoneTable.purpose]: ItemPurpose.administration }, { [MilestoneTable.status]: MilestoneStatus.open },
    { [MilestoneTable.status]: MilestoneStatus.waived },
  ])("is none with %o", (columns) => expect(lastTalkOf([item({ ...done, ...columns })], [])).toBeNull());

  it("is the later of an item and a logged one", () => {
    expect(lastTalkOf([item(done)], [talkOf({ onb_on: "2026-03-08" })])).toBe(day("2026-03-08"));
  });
});

describe("goal", () => {
  const goal = (baseline: unknown, current: unknown, target: unknown) => {
    const read = goalOf({ [GoalTable.baseline]: baseline, [GoalTable.current]: current, [GoalTable.target]: target });
    return progressOf(read.baseline, read.current, read.target);
  };

  it("may lie below its baseline", () => expect(goal(14, 11, 4)).toBeCloseTo(0.3));
  it("is not beyond its target", () => expect(goal(0, 12, 10)).toBe(1));
  it("has no progress without a reading", () => expect(goal(14, null, 4)).toBeNull());
  it("has no progress where the target is the baseline", () => expect(goal(4, 4, 4)).toBeNull());
});

describe("promise", () => {
  const promise = (columns: object) => isBroken(promisedOf({ [PromiseTable.status]: PromiseStatus.open, ...columns }), today);

  it.each([
    [false, { [PromiseTable.dueOn]: "2026-03-10" }],
    [true, { [PromiseTable.dueOn]: "2026-03-09" }],
    [false, { [PromiseTable.dueOn]: "2026-03-09", [PromiseTable.renegotiatedTo]: "2026-03-20" }],
    [false, { [PromiseTable.dueOn]: "2026-03-09", [PromiseTable.status]: PromiseStatus.withdrawn }],
    [false, { [PromiseTable.dueOn]: "2026-03-09", [PromiseTable.status]: PromiseStatus.kept, [PromiseTable.settledOn]: "2026-03-09" }],
    [true, { [PromiseTable.dueOn]: "2026-03-05", [PromiseTable.status]: PromiseStatus.kept, [PromiseTable.settledOn]: "2026-03-06" }],
    [false, {}],
  ])("is broken: %s for %o", (expected, columns) => expect(promise(columns)).toBe(expected));
});

it("an item of a line stands in the line's lane, whatever its kind", () => {
  expect(laneOf(item())).toBe("milestones");
  expect(laneOf(item({ _onb_workstreamid_value: "line-1", [MilestoneTable.responsibleParty]: ResponsibleParty.customer }))).toBe("line-1");
});
