import { describe, expect, it } from "vitest";
import { MilestoneTable, Phase } from "../../src/schema";
import { codesIn, Links } from "../../src/pages/plan/links";
import { Scale } from "../../src/pages/plan/scale";
import { labelLevels } from "../../src/pages/plan/timeline";
import { day, item } from "./rows";

const at = (phase: number, on: string) =>
  item({ [MilestoneTable.phase]: phase, [MilestoneTable.baselineOn]: on, [MilestoneTable.dueOn]: on });

describe("scale", () => {
  const items = [
    at(Phase.handoff, "2026-03-02"), at(Phase.handoff, "2026-03-03"), at(Phase.launch, "2026-03-09"), at(Phase.adopt, "2026-09-07"),
  ];
  const scale = new Scale(items, day("2026-03-02"), []);

  it("keeps every two days in order, from 0 to 100", () => {
    let last = -1;
    for (let each = scale.first; each < scale.end; each++) {
      expect(scale.at(each)).toBeGreaterThan(last);
      last = scale.at(each);
    }
    expect(scale.at(scale.first)).toBe(0);
    expect(last).toBeLessThanOrEqual(100);
  });

  it("gives the first week more room than its days", () => {
    expect(scale.at(day("2026-03-09"))).toBeGreaterThan(7 / 190 * 100 * 3);
  });

  it("fills the width with its phases", () => {
    expect(scale.stretches.reduce((sum, part) => sum + part.width, 0)).toBeCloseTo(100);
    expect(scale.stretches.map((part) => part.phase)).toEqual([Phase.handoff, Phase.launch, Phase.adopt]);
  });

  it("holds without items, on one day, and before Day 0", () => {
    expect(new Scale([], day("2026-03-02"), []).at(day("2026-03-02"))).toBe(0);
    expect(new Scale([at(Phase.launch, "2026-03-02")], day("2026-03-02"), []).stretches).toHaveLength(1);
    expect(new Scale([at(Phase.handoff, "2026-02-20")], day("2026-03-02"), []).at(day("2026-02-20"))).toBe(0);
  });
});

describe("labels", () => {
  it("none covers another of its level", () => {
    const centres = Array.from({ length: 40 }, (_, index) => index * 25);
    const widths = centres.map((_, index) => 40 + index % 3 * 30);
    const levels = labelLevels(centres, widths);
    for (const level of [0, 1]) {
      let end = -Infinity;
      levels.forEach((each, index) => {
        if (each === level) {
          expect((centres[index] ?? 0) - (widths[index] ?? 0) / 2).toBeGreaterThan(end);
          end = (centres[index] ?? 0) + (widths[index] ?? 0) / 2;
        }
      });
    }
    expect(levels).toContain(2);
  });

  it("stand above where there is room", () => expect(labelLevels([50, 200, 350], [80, 80, 80])).toEqual([0, 0, 0]));
});

describe("links", () => {
  const kickoff = item({ [MilestoneTable.id]: "k", [MilestoneTable.code]: "KICKOFF" });
  const line = (id: string, workstream: string, code: string) =>
    item({ [MilestoneTable.id]: id, [MilestoneTable.code]: code, _onb_workstreamid_value: workstream });
  const items = [kickoff, line("a1", "a", "TIMELINE"), line("b1", "b", "TIMELINE"), line("a2", "a", "ACCEPTED")];
  const links = new Links(items, new Map([["TIMELINE", ["KICKOFF"]], ["ACCEPTED", ["TIMELINE", "GONE"]]]));

  it("stay within a line, and reach from the plan into every line", () => {
    expect(links.beforeOf(items[3] as typeof kickoff).map((each) => each.id)).toEqual(["a1"]);
    expect(links.afterOf(kickoff).map((each) => each.id)).toEqual(["a1", "b1"]);
  });

  it("are read as admins write them", () => {
    expect(codesIn("KICKOFF FS+2, TRAINING\nBILL_1")).toEqual(["KICKOFF", "TRAINING", "BILL_1"]);
    expect(codesIn("")).toEqual([]);
  });
});
