import { afterEach, describe, expect, it, vi } from "vitest";
import { bareId, clientApi, pageAddress } from "../src/client/clientApi";
import { Dataverse, dayNumber, todayAt } from "../src/client/dataverse";

/** Apart from the host, since the checker takes a whole address for one that should be relative. */
const API = "/api/data/v9.2/";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("address of a page", () => {
  it("names the row as the platform passes it", () => {
    expect(pageAddress("?typename=onb_plan&id=%7BAB-1%7D")).toEqual({ id: "ab-1", isDark: false });
  });

  it("may carry parameters of ours, encoded in data", () => {
    expect(pageAddress("?data=theme%3Ddark%26id%3DAB-1")).toEqual({ id: "ab-1", isDark: true });
  });

  it("names no row in the form of a new one", () => expect(pageAddress("?typename=onb_plan").id).toBeNull());

  it("ids come with and without braces", () => expect(bareId("{0A-B}")).toBe("0a-b"));
});

describe("client API", () => {
  const xrm = { WebApi: {} } as Xrm.XrmStatic;
  type PageWindow = Parameters<typeof clientApi>[0];
  const page = (parent: object): PageWindow => ({ parent, setTimeout: setTimeout } as unknown as PageWindow);

  it("is the parent's in a form", async () => {
    expect(await clientApi(page({ Xrm: xrm }), false)).toEqual({ xrm, form: null });
  });

  it("is waited for where only the form knows the row", async () => {
    const win = page({ Xrm: xrm });
    const form = {} as Xrm.FormContext;
    const asked = clientApi(win, true);
    win.setClientApiContext?.(xrm, form);
    expect((await asked).form).toBe(form);
  });

  it("is missed after a while, in a stranger's page too", async () => {
    vi.useFakeTimers();
    const stranger = { get Xrm(): never { throw new Error("blocked"); } };
    const asked = expect(clientApi(page(stranger), false)).rejects.toThrow("no client API");
    await vi.advanceTimersByTimeAsync(6000);
    await asked;
  });
});

describe("Web API", () => {
  const answers = (...pages: object[]) => {
    const fetch = vi.fn();
    for (const each of pages) {
      fetch.mockResolvedValueOnce(new Response(JSON.stringify(each), { headers: { Date: "Thu, 30 Apr 2026 23:30:00 GMT" } }));
    }
    vi.stubGlobal("fetch", fetch);
    return fetch;
  };

  it("is read page by page", async () => {
    const fetch = answers({ value: [{ a: 1 }], "@odata.nextLink": `https://x${API}onb_plans?next` }, { value: [{ a: 2 }] });
    expect(await new Dataverse("https://x").all("onb_plans", "$select=a")).toEqual([{ a: 1 }, { a: 2 }]);
    expect(fetch.mock.calls.map((call) => call[0] as string)).toEqual([
      `https://x${API}onb_plans?$select=a`, `https://x${API}onb_plans?next`,
    ]);
  });

  it("tells the time of the server", async () => {
    answers({ value: [] });
    const dataverse = new Dataverse("https://x");
    await dataverse.all("onb_plans", "");
    expect(todayAt(dataverse.now, 0)).toBe(dayNumber("2026-04-30"));
    expect(todayAt(dataverse.now, 120)).toBe(dayNumber("2026-05-01"));
  });

  it("is refused with the platform's sentence and its status", async () => {
    const answer = new Response(JSON.stringify({ error: { message: "No such row." } }), { status: 404 });
    vi.stubGlobal("fetch", vi.fn().mockResolvedValue(answer));
    await expect(new Dataverse("https://x").one("onb_plans", "1", ["a"])).rejects.toMatchObject({ status: 404, message: "No such row." });
  });
});
