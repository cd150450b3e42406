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

it("asks four times, whatever the number of plans, and takes the later conversation", async () => {
  const asked = answering({
    onb_plans: [{ onb_planid: "a", onb_name: "A" }, { onb_planid: "b", onb_name: "B" }],
    onb_risks: [],
    onb_milestones: [{ plan: "a", last: "2026-04-01T00:00:00Z" }],
    onb_touchpoints: [{ plan: "a", last: "2026-04-20T00:00:00Z" }],
  });
  const portfolio = await load(new Dataverse("https://x"), 0);
  expect(asked).toHaveLength(4);
  expect(portfolio.plans.map((plan) => plan.lastTalk)).toEqual([dayNumber("2026-04-20"), null]);
  expect(portfolio.today).toBe(dayNumber("2026-04-30"));
});

it("says unknown, not never, where conversations could not be read", async () => {
  answering({ onb_plans: [{ onb_planid: "a" }], onb_risks: null, onb_milestones: [], onb_touchpoints: null });
  const portfolio = await load(new Dataverse("https://x"), 0);
  expect(portfolio.plans[0]?.lastTalk).toBeUndefined();
  expect(portfolio.risks).toBeNull();
});

it("fails where the plans could not be read", async () => {
  answering({ onb_plans: null, onb_risks: [], onb_milestones: [], onb_touchpoints: [] });
  await expect(load(new Dataverse("https://x"), 0)).rejects.toMatchObject({ status: 403 });
});
