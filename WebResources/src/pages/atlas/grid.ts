import { type Content, h, put, unseen } from "../../drawing/elements";
import type { Language } from "../../text/language";
import { signed } from "./items";
import { type Atlas, type Cell, daysOf, type Days, FEW, type Line, orderOf, shade, worstOf } from "./model";
import type { Key } from "./texts";

type Words = Language<Key>;

/** The grid: rows are planned days and kinds, columns customers' industries under those of their vendors. */
export function drawGrid(atlas: Atlas, words: Words): void {
  const order = orderOf(atlas.columns);
  put("grid",
    h("div", { class: "top" }, h("h2", { id: "h-grid" }, words.say("grid")), atlas.items === 0 ? null : key(atlas, words)),
    h("p", { class: "sub" }, lead(atlas, words)),
    atlas.items === 0 ? null : h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": words.say("table") },
      h("table", { class: "atlas" },
        h("thead", {}, head(atlas, order, words)),
        daysOf(atlas).map((days) => h("tbody", { class: days.fromDay <= 0 && days.untilDay >= 0 ? "win" : null },
          rows(days, atlas, order, words))))),
    h("p", { class: "small muted how" }, words.say("how")));
}

function lead(atlas: Atlas, words: Words): string {
  const worst = worstOf(atlas);
  return atlas.items === 0 ? words.say("nothing") : worst === null ? words.say("tooFew")
    : words.say("worst", signed(worst.line.fromDay, words), signed(worst.line.untilDay, words),
      worst.line.kindLabel + (worst.column.customerIndustry === null ? "" : `, ${worst.column.customerLabel}`),
      words.number(worst.percent), words.number(worst.cell.count));
}

const key = (atlas: Atlas, words: Words): Content => h("p", { class: "key", "aria-hidden": "true" },
  h("span", {}, words.say("onTime")),
  (["good", "fair", "poor", "bad"] as const).map((name, look) => h("span", {}, h("i", { class: `s${look}` }), words.say(name))),
  h("span", {}, h("i", { class: "none" }), atlas.noData));

function head(atlas: Atlas, order: readonly number[], words: Words): Content {
  const vendors: { name: string; columns: number[] }[] = [];
  for (const index of order) {
    const name = atlas.columns[index]?.vendorLabel ?? "";
    const last = vendors[vendors.length - 1];
    if (last && last.name === name) {
      last.columns.push(index);
    } else {
      vendors.push({ name, columns: [index] });
    }
  }
  return [
    h("tr", {}, h("th", { scope: "col", rowspan: 2 }, words.say("planned")), h("th", { scope: "col", rowspan: 2 }, words.say("kind")),
      vendors.map((vendor) => h("th", { scope: "colgroup", colspan: vendor.columns.length }, words.say("vendors", vendor.name)))),
    h("tr", {}, order.map((index) => h("th", { scope: "col" }, atlas.columns[index]?.customerLabel))),
  ];
}

function rows(days: Days, atlas: Atlas, order: readonly number[], words: Words): Content {
  const when = h("th", { scope: "rowgroup", rowspan: Math.max(1, days.lines.length), class: "when" },
    days.fromDay === days.untilDay ? signed(days.fromDay, words)
      : words.say("range", signed(days.fromDay, words), signed(days.untilDay, words)),
    h("small", {}, days.untilDay < 0 ? words.say("before") : days.fromDay <= 0 ? words.say("win") : null));
  return days.lines.length === 0
    ? h("tr", {}, when, h("td", { class: "none wide", colspan: order.length + 1 }, atlas.noData))
    : days.lines.map((line, index) => h("tr", {}, index === 0 ? when : null,
      h("th", { scope: "row" }, line.kindLabel), order.map((column) => cell(line, line.cells[column] ?? null, atlas, words))));
}

function cell(line: Line, found: Cell | null, atlas: Atlas, words: Words): Content {
  if (!found) {
    return h("td", { class: "none" }, atlas.noData);
  }
  const { count, onTimePercent: percent, medianDay: day, p20Day, p80Day } = found;
  return h("td", { class: count < FEW || percent === null ? "few" : `s${shade(percent)}` },
    h("span", { class: "line end" },
      h("b", {}, words.number(count), unseen(` ${words.say("cellCount")}`)),
      percent === null ? null : h("span", {}, `${words.number(percent)} %`, unseen(` ${words.say("cellOnTime")}`))),
    h("small", { class: "line end" }, day === null ? words.say("notDone") : [
      h("span", {}, words.say("cellDay", signed(day, words)), unseen(` ${words.say("cellMedian")}`)),
      p20Day === null || p80Day === null || p20Day === p80Day ? null : h("span", {}, unseen(`${words.say("spread")} `),
        words.say("cellRange", signed(p20Day, words), signed(p80Day, words)))]),
    day === null ? null : mark(line, day));
}

/** The median day against the planned ones, half as many days again to either side. */
function mark(line: Line, day: number): Content {
  const length = line.untilDay - line.fromDay + 1;
  const x = Math.max(0, Math.min(1, (day - line.fromDay + length / 2 + 0.5) / (length * 2)));
  return h("span", { class: "mini", "aria-hidden": "true", css: { "--x": `${Math.round(x * 1000) / 10}%` } }, h("i"));
}
