import { afterEach, beforeEach, expect, it, vi } from "vitest";
import * as commands from "../../src/commands/rows";
import { PromiseStatus, PromiseTable, RiskStatus, RiskTable } from "../../src/schema";

const navigateTo = vi.fn(() => Promise.resolve());
const alert = vi.fn(() => Promise.resolve());
const updateRecord = vi.fn<(table: string, id: string, row: object) => Promise<object>>();
const asked = vi.fn<(address: string) => void>();
const refresh = vi.fn();
const grid = { refresh } as unknown as Xrm.Controls.GridControl;
const answers = (row: object): void => {
  vi.stubGlobal("fetch", (address: string) => {
    asked(address);
    return Promise.resolve(new Response(JSON.stringify(row), { headers: { Date: "Thu, 30 Apr 2026 23:30:00 GMT" } }));
  });
};

beforeEach(() => {
  vi.clearAllMocks();
  updateRecord.mockResolvedValue({});
  vi.stubGlobal("Xrm", {
    Utility: {
      getGlobalContext: () => ({ userSettings: { languageId: 1033, getTimeZoneOffsetMinutes: () => 60 }, getClientUrl: () => "" }),
      showProgressIndicator: vi.fn(), closeProgressIndicator: vi.fn(),
    },
    Navigation: { navigateTo, openAlertDialog: alert },
    WebApi: { updateRecord },
  });
});
afterEach(() => vi.unstubAllGlobals());

it.each([
  [commands.completeRow, "act=complete&id=aa"],
  [commands.logContactForRow, "act=contact&id=bb&milestone=aa"],
  [commands.startPlayForRow, "act=play&id=bb&risk=aa"],
])("opens the page of an act about the picked row, then reads the rows again (%#)", async (command, data) => {
  answers({ _onb_planid_value: "bb" });
  await command(grid, ["{AA}"]);
  expect(navigateTo).toHaveBeenCalledWith(
    { pageType: "webresource", webresourceName: "onb_/pages/act.html", data }, expect.objectContaining({ target: 2 }));
  expect(refresh).toHaveBeenCalled();
});

it("leads to the page on which dates move", async () => {
  answers({ _onb_planid_value: "bb" });
  await commands.moveRow(grid, ["{AA}"]);
  expect(navigateTo).toHaveBeenCalledWith({ pageType: "webresource", webresourceName: "onb_/pages/dates.html", data: "id=bb&item=aa" });
});

it("keeps the promises that are open, on the day where the reader is", async () => {
  answers({ value: [{ [PromiseTable.id]: "p1" }] });
  await commands.keepPromises(grid, ["{P1}", "{P2}"]);
  expect(asked.mock.calls[0]?.[0]).toContain(`${PromiseTable.status} eq ${PromiseStatus.open} and (`);
  expect(updateRecord.mock.calls).toEqual([
    [PromiseTable.logicalName, "p1", { [PromiseTable.status]: PromiseStatus.kept, [PromiseTable.settledOn]: "2026-05-01" }]]);
  expect(refresh).toHaveBeenCalled();
});

it("stops at a refusal, says the server's sentence, and shows what was done", async () => {
  answers({ value: [{ [RiskTable.id]: "r1" }, { [RiskTable.id]: "r2" }, { [RiskTable.id]: "r3" }] });
  updateRecord.mockResolvedValueOnce({}).mockRejectedValueOnce({ message: "Not yours." });
  await commands.acknowledgeRisks(grid, ["r1", "r2", "r3"]);
  expect(updateRecord.mock.calls.map((call) => call.slice(1))).toEqual([
    ["r1", { [RiskTable.status]: RiskStatus.acknowledged }], ["r2", { [RiskTable.status]: RiskStatus.acknowledged }]]);
  expect(alert).toHaveBeenCalledWith(expect.objectContaining({ text: "Nothing more was changed. Not yours." }));
  expect(refresh).toHaveBeenCalled();
});
