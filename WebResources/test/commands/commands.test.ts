import { afterEach, beforeEach, expect, it, vi } from "vitest";
import * as commands from "../../src/commands/commands";

const execute = vi.fn();
const navigateTo = vi.fn(() => Promise.resolve());
const openForm = vi.fn(() => Promise.resolve());
const confirm = vi.fn(() => Promise.resolve({ confirmed: true }));
const alert = vi.fn(() => Promise.resolve());
const notify = vi.fn();
const refresh = vi.fn(() => Promise.resolve());

const form = (lookups: Record<string, string> = {}): Xrm.FormContext => ({
  data: { entity: { getId: () => "{AAAAAAAA-0000-4000-8000-000000000001}" }, refresh },
  ui: { setFormNotification: notify },
  getAttribute: (name: string) => name in lookups ? { getValue: () => lookups[name] ? [{ id: lookups[name] }] : null } : null,
} as unknown as Xrm.FormContext);
const ID = "aaaaaaaa-0000-4000-8000-000000000001";
const answers = (row: object): void => { execute.mockResolvedValue(new Response(JSON.stringify(row))); };
const sent = (): { getMetadata(): { operationName: string } } & Record<string, unknown> => execute.mock.calls[0]?.[0] as never;

beforeEach(() => {
  vi.clearAllMocks();
  vi.stubGlobal("Xrm", {
    Utility: {
      getGlobalContext: () => ({ userSettings: { languageId: 1033 }, getClientUrl: () => "" }), showProgressIndicator: vi.fn(),
      closeProgressIndicator: vi.fn(),
    },
    Navigation: { navigateTo, openForm, openConfirmDialog: confirm, openAlertDialog: alert },
    WebApi: { online: { execute } },
  });
});
afterEach(() => vi.unstubAllGlobals());

it("says what was done, once the form has read its row again", async () => {
  answers({});
  await commands.evaluate(form());
  expect(sent().getMetadata().operationName).toBe("onb_EvaluatePlan");
  expect(sent()["entity"]).toEqual({ id: ID, entityType: "onb_plan" });
  expect(notify).toHaveBeenCalledWith("The plan is up to date.", "INFO", "onb_command");
  expect(refresh.mock.invocationCallOrder[0]).toBeLessThan(notify.mock.invocationCallOrder[0] as number);
});

it("shows the server's sentence where it refuses, and reads nothing again", async () => {
  execute.mockRejectedValue({ message: "The plan is not running." });
  await commands.evaluate(form());
  expect(notify).toHaveBeenCalledWith("The plan is not running.", "ERROR", "onb_command");
  expect(refresh).not.toHaveBeenCalled();
});

it("asks before what cannot be undone, and leaves it where the answer is no", async () => {
  confirm.mockResolvedValueOnce({ confirmed: false });
  await commands.publishRuleset(form());
  await commands.undoReschedule(form()).catch(() => undefined);
  expect(confirm).toHaveBeenCalledTimes(2);
  expect(execute).toHaveBeenCalledTimes(1);
  expect(sent().getMetadata().operationName).toBe("onb_UndoReschedule");
});

it.each([
  [commands.startPlay, {}, `act=play&id=${ID}`],
  [commands.startPlayForRisk, { onb_planid: "{BB}" }, `act=play&id=bb&risk=${ID}`],
  [commands.startPlayForItem, { onb_planid: "{BB}" }, `act=play&id=bb&milestone=${ID}`],
  [commands.addPart, {}, `act=part&id=${ID}`],
  [commands.joinPlans, {}, `act=join&id=${ID}`],
  [commands.assign, {}, `act=assign&id=${ID}`],
  [commands.logContact, {}, `act=contact&id=${ID}`],
  [commands.completeItem, {}, `act=complete&id=${ID}`],
  [commands.allowException, {}, `act=exception&id=${ID}`],
  [commands.startCover, { onb_userid: "{CC}" }, `act=cover&id=${ID}&user=cc`],
])("opens the page of an act over the form, then reads the form again (%#)", async (command, lookups, data) => {
  await command(form(lookups));
  expect(navigateTo).toHaveBeenCalledWith(
    { pageType: "webresource", webresourceName: "onb_/pages/act.html", data }, expect.objectContaining({ target: 2 }));
  expect(refresh).toHaveBeenCalled();
});

it("opens what was made", async () => {
  answers({ Opportunity: { opportunityid: "d1" } });
  await commands.startExpansion(form());
  expect(openForm).toHaveBeenCalledWith({ entityName: "opportunity", entityId: "d1" });
  answers({ Draft: { onb_templateid: "t1" } });
  await commands.proposeTemplate(form());
  expect(openForm).toHaveBeenLastCalledWith({ entityName: "onb_template", entityId: "t1" });
});

it("reports what the defaults did, or why not", async () => {
  answers({ Report: "12 made." });
  await commands.installDefaults();
  execute.mockRejectedValue({ message: "Not yours." });
  await commands.installDefaults();
  expect(alert.mock.calls.map((call: unknown[]) => (call[0] as { text: string }).text)).toEqual(["12 made.", "Not yours."]);
});
