import { afterEach, expect, it, vi } from "vitest";
import { Dataverse, dayNumber } from "../../src/client/dataverse";
import { load } from "../../src/pages/portfolio/load";

afterEach(() => vi.unstubAllGlobals());

const answer = (rows: object[] | null): Response => rows
  ? new Response(JSON.stringify({ value: rows }), { headers: { Date: "Thu, 30 Apr 2026 12:00:00 GMT" } })
  : new Response("{}", { status: 403 });

function answering(rows: Record<string, object[] | null>): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (address: string) => {
    asked.push(address);
    const set = Object.keys(rows).find((name) => address.indexOf(`/${name}?`) >= 0) ?? "";
    return Promise.resolve(answer(rows[set] ?? null));
  });
  return asked;
}

it("asks six times, whatever the number of plans, and takes the later conversation", async () => {
  const asked = answering({
    onb_plans: [{ onb_planid: "a", onb_name: "A" }, { onb_planid: "b", onb_name: "B" }],
    onb_risks: [],
    onb_milestones: [{ plan: "a", last: "2026-04-01T00:00:00Z" }],
    onb_touchpoints: [{ plan: "a", last: "2026-04-20T00:00:00Z" }],
    onb_settings: [{ onb_value: 28 }],
    onb_csmprofiles: [
      { _onb_userid_value: "noor", onb_points: 36.75, onb_pointslimit: 45 }, { _onb_userid_value: "new" },
      { _onb_userid_value: "ben", onb_points: 8 },
    ],
  });
  const portfolio = await load(new Dataverse("https://x"), 0);
  expect(asked).toHaveLength(6);
  expect(portfolio.plans.map((plan) => plan.lastTalk)).toEqual([dayNumber("2026-04-20"), null]);
  expect(portfolio.today).toBe(dayNumber("2026-04-30"));
  expect(portfolio.silenceLimit).toBe(28);
  expect([...portfolio.loads]).toEqual([["noor", { points: 36.75, limit: 45 }], ["ben", { points: 8, limit: null }]]);
});

it("says unknown, not never, where conversations could not be read", async () => {
  answering({ onb_plans: [{ onb_planid: "a" }], onb_risks: null, onb_milestones: [], onb_touchpoints: null });
  const portfolio = await load(new Dataverse("https://x"), 0);
  expect(portfolio.plans[0]?.lastTalk).toBeUndefined();
  expect(portfolio.risks).toBeNull();
  expect(portfolio.silenceLimit).toBeNull();
  expect(portfolio.loads.size).toBe(0);
});

it("fails where the plans could not be read", async () => {
  answering({ onb_plans: null, onb_risks: [], onb_milestones: [], onb_touchpoints: [] });
  await expect(load(new Dataverse("https://x"), 0)).rejects.toMatchObject({ status: 403 });
});
