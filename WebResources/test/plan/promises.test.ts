import { expect, it } from "vitest";
import { kept } from "../../src/pages/plan/below/facts";
import { promisedOf } from "../../src/pages/plan/below/model";
import { de, en } from "../../src/pages/plan/below/texts";
import { itemOf } from "../../src/pages/plan/model";
import { lookup } from "../../src/client/dataverse";
import { MilestoneStatus, MilestoneTable, PromiseTable } from "../../src/schema";
import { Language } from "../../src/text/language";

const words = new Language(1033, en, de);
const promise = promisedOf({
  [lookup(PromiseTable.keptById)]: "1",
  [`${lookup(PromiseTable.keptById)}@OData.Community.Display.V1.FormattedValue`]: "Kick-off",
});
const item = (status: number): ReturnType<typeof itemOf> => itemOf({
  [MilestoneTable.id]: "1", [MilestoneTable.status]: status,
  [MilestoneTable.dueOn]: "2026-11-26", [MilestoneTable.completedOn]: "2026-11-25",
});

it("says which item keeps a promise and when, and once it is done that the promise can be settled", () => {
  expect(kept(promise, [item(MilestoneStatus.open)], words)).toBe("Kept by Kick-off, 26 Nov");
  expect(kept(promise, [item(MilestoneStatus.done)], words)).toBe("Kick-off is done: the promise can be settled.");
  expect(kept(promisedOf({}), [item(MilestoneStatus.open)], words)).toBe("No item of the plan keeps it.");
});

it("names an item that it cannot see among the plan's, without a date", () => {
  expect(kept(promise, [], words)).toBe("Kept by Kick-off");
  expect(kept(promise, null, words)).toBe("Kept by Kick-off");
  expect(kept(promise, [item(MilestoneStatus.waived)], words)).toBe("Kept by Kick-off");
});
