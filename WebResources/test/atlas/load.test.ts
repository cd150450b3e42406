import { afterEach, expect, it, vi } from "vitest";
import { Dataverse, Refusal } from "../../src/client/dataverse";
import { ask, EVERYTHING, offers } from "../../src/pages/atlas/load";

afterEach(() => vi.unstubAllGlobals());

function answering(reply: (address: string) => Response): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (address: string) => {
    asked.push(decodeURIComponent(address));
    return Promise.resolve(reply(address));
  });
  return asked;
}

const figures = (json: object): Response => new Response(JSON.stringify({ Figures: JSON.stringify(json), Csv: "a;b" }));

it("asks for what is chosen, and for nothing else", async () => {
  const asked = answering(() => figures({ plans: 0, rows: [] }));
  await ask(new Dataverse(""), { ...EVERYTHING, wonFrom: "2026-01-01", segment: "690550000", customer: "O'Neil & Co",
    template: "HIGH60 2" });
  expect(asked[0]).toContain(
    "onb_Atlas(WonFrom=@p0,Segment=@p1,CustomerIndustry=@p2,TemplateCode=@p3,TemplateVersion=@p4)"
    + "?@p0=2026-01-01T00:00:00Z&@p1=690550000&@p2='O''Neil & Co'&@p3='HIGH60'&@p4=2");
  expect(asked[1]).toContain("onb_TimeMetrics(WonFrom=@p0,By=@p1)?@p0=2026-01-01T00:00:00Z&@p1='segment'");
});

it("does without the times where they are refused, and not without the atlas", async () => {
  answering((address) => address.indexOf("onb_TimeMetrics") >= 0 ? new Response("{}", { status: 403 }) : figures({ items: 3 }));
  expect(await ask(new Dataverse(""), EVERYTHING)).toMatchObject({ times: null, csv: "a;b", atlas: { items: 3 } });
  answering(() => new Response(JSON.stringify({ error: { message: "Choose a later day." } }), { status: 400 }));
  await expect(ask(new Dataverse(""), EVERYTHING)).rejects.toEqual(new Refusal(400, "Choose a later day."));
});

it("offers what is there, and nothing where it may not be read", async () => {
  answering((address) => address.indexOf("onb_workstreams") >= 0
    ? new Response(JSON.stringify({ value: [{ name: "Pump" }, { name: null }, { name: "Fan" }] }))
    : new Response("{}", { status: 403 }));
  expect(await offers(new Dataverse(""))).toEqual({ products: ["Fan", "Pump"], strategies: [], templates: [] });
});
