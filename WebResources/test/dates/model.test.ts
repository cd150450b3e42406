import { describe, expect, it } from "vitest";
import { dayNumber, lookup } from "../../src/client/dataverse";
import { batchOf, itemOf, lastStanding, stateOf, waitOf } from "../../src/pages/dates/model";
import { standing } from "../../src/pages/dates/words";
import { de, en } from "../../src/pages/dates/texts";
import { MilestoneTable, ResponsibleParty, ScheduleChangeTable, ScheduleStatus, WaitTable } from "../../src/schema";
import { Language } from "../../src/text/language";

const today = dayNumber("2026-04-24");
const item = (columns: object = {}) => itemOf({
  [MilestoneTable.id]: "a", [MilestoneTable.name]: "Kick-off", [MilestoneTable.baselineOn]: "2026-04-24", [MilestoneTable.dueOn]: "2026-04-24",
  ...columns,
});

describe("an open item", () => {
  it.each([
    [{}, "open"], [{ [MilestoneTable.dueOn]: "2026-04-23" }, "late"], [{ [MilestoneTable.dueOn]: "2026-04-27" }, "moved"],
    [{ [MilestoneTable.isDateLocked]: true }, "fixed"],
    [{ [MilestoneTable.isDateLocked]: true, [MilestoneTable.dueOn]: "2026-04-20" }, "late"],
    [{ [MilestoneTable.dueOn]: null }, "open"],
  ])("%o is %s", (columns, state) => expect(stateOf(item(columns), today)).toBe(state));

  it("says where it stands, in both languages", () => {
    const late = item({ [MilestoneTable.dueOn]: "2026-04-20", [MilestoneTable.isDateLocked]: true });
    expect(standing(new Language(1033, en, de), late, today)).toBe("Mon 20 Apr · 4 days late · fixed date");
    expect(standing(new Language(1031, en, de), item({
      [MilestoneTable.dueOn]: "2026-04-23", [MilestoneTable.responsibleParty]: ResponsibleParty.customer,
    }), today)).toContain("der Kunde ist 1 Tag zu spät");
    expect(standing(new Language(1033, en, de), item({ [MilestoneTable.dueOn]: null }), today)).toBe("No date yet");
  });
});

it("a wait without its first day is none", () => {
  expect(waitOf({ [WaitTable.name]: "Access" })).toBeNull();
  expect(waitOf({ [WaitTable.fromOn]: "2026-04-20", [lookup(WaitTable.milestoneId)]: "a" }))
    .toMatchObject({ itemId: "a", from: dayNumber("2026-04-20"), until: null });
});

it("the latest change that stands is the one to take back", () => {
  const batch = (id: string, status: number) => batchOf({ [ScheduleChangeTable.id]: id, [ScheduleChangeTable.status]: status });
  expect(lastStanding([batch("c", ScheduleStatus.undone), batch("b", ScheduleStatus.applied), batch("a", ScheduleStatus.applied)])?.id)
    .toBe("b");
  expect(lastStanding([batch("c", ScheduleStatus.undone)])).toBeNull();
  expect(lastStanding([])).toBeNull();
});
