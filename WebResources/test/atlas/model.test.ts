import { expect, it } from "vitest";
import { type Atlas, type Cell, daysOf, type Line, orderOf, shade, worstOf } from "../../src/pages/atlas/model";

const line = (fromDay: number, kind: string, ...cells: (Cell | null)[]): Line =>
  ({ fromDay, untilDay: fromDay + 9, kind, kindLabel: kind, cells });

const cell = (count: number, medianDay: number | null, onTimePercent: number | null): Cell =>
  ({ count, medianDay, p20Day: medianDay, p80Day: medianDay, onTimePercent });

const column = (customer: string, vendor: string): Atlas["columns"][number] =>
  ({ customerIndustry: customer, vendorIndustry: vendor, customerLabel: customer, vendorLabel: vendor });

const atlas = (rows: readonly Line[]): Atlas => ({
  wonFrom: "2025-11-20", wonUntil: "2026-11-20", items: 1, noData: "no data",
  columns: [column("Health", "Telecom"), column("Retail", "Software")], rows, lines: [], segments: [],
});

it("keeps days without items, and of the others only the kinds that are planned", () => {
  const days = daysOf(atlas([
    line(0, "Activity", null, null), line(0, "Milestone", null, cell(2, 3, 50)),
    line(10, "Activity", null, null), line(10, "Milestone", null, null),
  ]));
  expect(days.map((each) => [each.fromDay, each.lines.map((one) => one.kind)])).toEqual([[0, ["Milestone"]], [10, []]]);
});

it("orders columns by vendor, then as they came", () => {
  expect(orderOf([column("Health", "Telecom"), column("Retail", "Software"), column("Sports", "Telecom")])).toEqual([1, 0, 2]);
});

it("names the cell that is least on time among those with five items, and none where there are fewer", () => {
  const few = line(0, "Milestone", cell(4, 9, 0));
  expect(worstOf(atlas([few]))).toBeNull();
  expect(worstOf(atlas([few, line(10, "Milestone", cell(5, 12, 80), cell(9, 12, 60))])))
    .toMatchObject({ percent: 60, column: { customerLabel: "Retail" }, cell: { count: 9 } });
});

it("does not judge a cell in which nothing was due", () => {
  expect(worstOf(atlas([line(0, "Milestone", cell(50, null, null))]))).toBeNull();
});

it.each([[100, 0], [90, 0], [89.9, 1], [75, 1], [74.9, 2], [60, 2], [59.9, 3], [0, 3]])("shades %d %% as %d", (percent, look) => {
  expect(shade(percent)).toBe(look);
});
