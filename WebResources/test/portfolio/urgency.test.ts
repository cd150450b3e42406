import { describe, expect, it } from "vitest";
import { PlanTable, RiskSeverity, RiskTable, Segment } from "../../src/schema";
import { type Plan, planOf, type Portfolio, type Risk, riskOf, silenceOf } from "../../src/pages/portfolio/model";
import { lateValues } from "../../src/pages/portfolio/firstValue";
import { urgent } from "../../src/pages/portfolio/urgency";
import { dayNumber } from "../../src/client/dataverse";

const today = dayNumber("2026-04-30");
const talks = new Map([["spoken", dayNumber("2026-04-20")]]);
const plan = (id: string, contactOn: string | null = null, value: number | null = null): Plan => planOf(
  { [PlanTable.id]: id, [PlanTable.name]: id, [PlanTable.nextContactOn]: contactOn, [PlanTable.monthlyValue]: value }, talks);
const risk = (planId: string, code: string, severity: number, raisedOn = "2026-04-01"): Risk => riskOf({
  _onb_planid_value: planId, [RiskTable.ruleCode]: code, [RiskTable.severity]: severity, [RiskTable.raisedOn]: raisedOn,
});
const portfolio = (plans: Plan[], risks: Risk[] | null): Portfolio => ({ today, plans, risks, silenceLimit: null, loads: new Map() });
const order = (plans: Plan[], risks: Risk[] | null) => urgent(portfolio(plans, risks)).map((each) => each.plan.id);

describe("whom to contact today", () => {
  it("is ordered as the rules say", () => {
    const plans = [
      plan("due small", "2026-04-30", 100), plan("due large", "2026-04-30", 900), plan("late", "2026-04-20"), plan("later", "2026-03-20"),
      plan("cold"), plan("value amber"), plan("risk"), plan("value red"), plan("silent"), plan("well", "2026-05-01", 5000),
    ];
    const risks = [
      risk("cold", "N-27", RiskSeverity.medium), risk("value amber", "W-10", RiskSeverity.medium),
      risk("risk", "H-20", RiskSeverity.critical),
      risk("value red", "W-10", RiskSeverity.high), risk("silent", "C-01", RiskSeverity.high),
    ];
    expect(order(plans, risks)).toEqual(
      ["silent", "value red", "risk", "value amber", "cold", "later", "late", "due large", "due small"]);
  });

  it("names each customer once, with the most urgent reason", () => {
    const found = urgent(portfolio(
      [plan("a", "2026-04-01")], [risk("a", "N-27", RiskSeverity.medium), risk("a", "C-01", RiskSeverity.high)]));
    expect(found.map((each) => each.risk?.code)).toEqual(["C-01"]);
  });

  it("leaves out a high risk of which somebody has spoken since", () => {
    expect(order([plan("spoken")], [risk("spoken", "H-20", RiskSeverity.high, "2026-04-20")])).toEqual([]);
    expect(order([plan("spoken")], [risk("spoken", "H-20", RiskSeverity.high, "2026-04-21")])).toEqual(["spoken"]);
  });

  it("leaves out a medium risk of another rule", () => expect(order([plan("a")], [risk("a", "H-20", RiskSeverity.medium)])).toEqual([]));

  it("goes by the dates alone where risks could not be read", () => {
    expect(order([plan("a", "2026-04-30"), plan("b", "2026-04-01"), plan("c")], null)).toEqual(["b", "a"]);
  });
});

describe("silence", () => {
  const of = (columns: object, talks: ReadonlyMap<string, number> | null) =>
    silenceOf(planOf({ [PlanTable.id]: "spoken", [PlanTable.day0On]: "2026-04-01", ...columns }, talks), today);

  it("counts from the last conversation, and from the win where there was none", () => {
    expect(of({}, talks)).toBe(10);
    expect(of({}, new Map())).toBe(29);
    expect(of({ [PlanTable.day0On]: null }, new Map())).toBeNull();
  });

  it("is not known where conversations could not be read, and not asked for with automated touches", () => {
    expect(of({}, null)).toBeNull();
    expect(of({ [PlanTable.segment]: Segment.digital }, talks)).toBeNull();
  });
});

it("names whose first value is late: the long overdue first, then the longest since going live, else since delivery", () => {
  const live = (id: string, columns: object): Plan => planOf({ [PlanTable.id]: id, ...columns }, talks);
  const found = lateValues(portfolio([
    live("unknown", {}), live("short", { [PlanTable.goLiveOn]: "2026-03-31", [PlanTable.deliveredOn]: "2026-01-01" }),
    live("long", { [PlanTable.deliveredOn]: "2026-03-01" }), live("red", { [PlanTable.goLiveOn]: "2026-04-01" }), live("well", {}),
  ], [
    risk("unknown", "W-10", RiskSeverity.medium), risk("short", "W-10", RiskSeverity.medium), risk("long", "W-10", RiskSeverity.medium),
    risk("red", "W-10", RiskSeverity.high), risk("well", "C-01", RiskSeverity.high),
  ]));
  expect(found.map(({ plan: each, days }) => [each.id, days])).toEqual([["red", 29], ["long", 60], ["short", 30], ["unknown", null]]);
});
