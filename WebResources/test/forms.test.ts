import { afterEach, expect, it, vi } from "vitest";
import { onLoad } from "../src/forms/plan";

afterEach(() => vi.unstubAllGlobals());

it("the form's script hands the client API over on load and whenever a tab opens, to the pages that are there", async () => {
  const xrm = {};
  vi.stubGlobal("Xrm", xrm);
  const given = vi.fn();
  let onTab = (): void => undefined;
  const form = {
    getControl: (name: string) => name === "WebResource_plan"
      ? { getContentWindow: () => Promise.resolve({ setClientApiContext: given }) } : null,
    ui: { tabs: { forEach: (each: (tab: object) => void) => each({ addTabStateChange: (handler: () => void) => { onTab = handler; } }) } },
  };
  onLoad({ getFormContext: () => form } as unknown as Xrm.Events.EventContext);
  await Promise.resolve();
  onTab();
  await vi.waitFor(() => expect(given).toHaveBeenCalledTimes(2));
  expect(given).toHaveBeenCalledWith(xrm, form);
});
