import { expect, it } from "vitest";
import { withoutName } from "../src/rules/gap";
import { answersFor, partOf } from "../src/rules/raci";
import { MilestoneTable, OwnerRole, Phase } from "../src/schema";

it("leaves a question's name out of the sentence that stands beside it, and no other word", () => {
  expect(withoutName("Promises", "Promises: still missing the day.")).toBe("Still missing the day.");
  expect(withoutName("Promises", "The promises lack a day.")).toBe("The promises lack a day.");
});

it("gives each role its part: Customer Success answers unless another role is named, Sales and projects help in their phase", () => {
  const row = { [MilestoneTable.ownerRole]: OwnerRole.finance, [MilestoneTable.phase]: Phase.handoff,
    [MilestoneTable.supportRole]: OwnerRole.support };
  expect([OwnerRole.finance, OwnerRole.cSM, OwnerRole.support, OwnerRole.salesRep, OwnerRole.projectManager]
    .map((role) => partOf(role, row))).toEqual(["R", "A", "C", "C", "I"]);
  expect(partOf(OwnerRole.cSM, { [MilestoneTable.ownerRole]: OwnerRole.cSM })).toBe("A/R");
  expect(partOf(OwnerRole.projectManager, { [MilestoneTable.phase]: Phase.launch })).toBe("C");
  expect(answersFor({ [MilestoneTable.accountableRole]: OwnerRole.finance })).toBe(OwnerRole.finance);
});
