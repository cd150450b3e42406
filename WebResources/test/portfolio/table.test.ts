import { describe, expect, it } from "vitest";
import { CurveStage, HealthBand, PlanTable } from "../../src/schema";
import { grouped } from "../../src/pages/portfolio/groups";
import { type Plan, planOf } from "../../src/pages/portfolio/model";
import { filtered, sorted } from "../../src/pages/portfolio/table";
import { bandOf, stageOf } from "../../src/pages/portfolio/words";

const plan = (name: string, columns: object = {}): Plan => planOf({ [PlanTable.id]: name, [PlanTable.name]: name, ...columns }, null);
const everything = { segment: "", industry: "", band: null, stage: null, by: "", text: "" };
const names = (plans: readonly Plan[]) => plans.map((each) => each.customer);

describe("filters", () => {
  const plans = [
    plan("Contoso", { [PlanTable.segment]: "High", [PlanTable.healthBand]: HealthBand.red }),
    plan("Fabrikam", { [PlanTable.segment]: "Digital", [PlanTable.curveStage]: CurveStage.realityTrough }),
  ];

  it.each([
    [{}, ["Contoso", "Fabrikam"]], [{ segment: "High" }, ["Contoso"]], [{ text: " toso " }, ["Contoso"]], [{ text: "%" }, []],
    [{ band: HealthBand.red }, ["Contoso"]], [{ stage: CurveStage.realityTrough }, ["Fabrikam"]],
  ])("%o leave %o", (filter, expected) => expect(names(filtered(plans, { ...everything, ...filter }))).toEqual(expected));

  it("without a score a plan is unknown, never green, and before its kick-off", () => {
    expect(bandOf(plan("a"))).toBe(HealthBand.unknown);
    expect(stageOf(plan("a"))).toBe(CurveStage.unknown);
  });
});

describe("order", () => {
  const plans = [plan("none"), plan("high", { [PlanTable.healthScore]: 90 }), plan("low", { [PlanTable.healthScore]: 20 })];

  it("puts what is unknown last, whichever way", () => {
    expect(names(sorted(plans, "band", false))).toEqual(["low", "high", "none"]);
    expect(names(sorted(plans, "band", true))).toEqual(["high", "low", "none"]);
  });
});

describe("groups", () => {
  it("stand by size, those without a name last", () => {
    const plans = ["A", "B", "B", "", "", ""].map((industry, index) => plan(String(index), { [PlanTable.industry]: industry }));
    expect(grouped(plans, (each) => each.industry, "Not stated").map((group) => [group.name, group.plans.length])).toEqual(
      [["B", 2], ["A", 1], ["Not stated", 3]]);
  });
});
