import { type Content, h, put, unseen } from "../../drawing/elements";
import { round } from "../../drawing/plot";
import { across } from "../../drawing/strip";
import type { Language } from "../../text/language";
import { type Atlas, type AtlasItem, FEW } from "./model";
import type { Key } from "./texts";

type Words = Language<Key>;

/** Item by item: the planned day against the days on which it was really done. */
export function drawItems(atlas: Atlas, words: Words): void {
  const [first, last] = [atlas.rows[0], atlas.rows[atlas.rows.length - 1]];
  const span = [first?.fromDay ?? -60, last?.untilDay ?? 60] as const;
  put("items",
    h("div", { class: "top" }, h("h2", { id: "h-items" }, words.say("itemByItem")), atlas.lines.length === 0 ? null : key(words)),
    h("p", { class: "sub" }, lead(atlas.lines, words)),
    atlas.lines.length === 0 ? null : h("table", { class: "table stacked items", css: lines(span) },
      h("thead", {}, h("tr", {},
        (["item", "kind"] as const).map((name) => h("th", { scope: "col" }, words.say(name))),
        (["count", "medianDay", "spread", "onTime"] as const).map((name) => h("th", { scope: "col", class: "num" }, words.say(name))),
        h("th", { scope: "col" }, unseen(words.say("plannedDay")), axis(span, words)))),
      h("tbody", {}, atlas.lines.map((line) => row(line, span, atlas, words)))));
}

function lead(lines: readonly AtlasItem[], words: Words): string {
  const worst = lines.filter((line) => line.count >= FEW && line.onTimePercent !== null)
    .sort((a, b) => (a.onTimePercent ?? 0) - (b.onTimePercent ?? 0))[0];
  return lines.length === 0 ? words.say("noItems") : !worst ? words.say("tooFewItems")
    : words.say("worstItem", worst.name, words.number(worst.onTimePercent ?? 0), words.number(worst.count));
}

const key = (words: Words): Content => h("p", { class: "key", "aria-hidden": "true" },
  (["range", "median", "plan"] as const).map((look, index) => h("span", {}, h("i", { class: `m-${look}` }),
    words.say((["spread", "medianDay", "plannedDay"] as const)[index] ?? "spread"))));

/** The days that the lines of the axis stand on: both ends, half way to each, and the win, which the ends have between them. */
const days = ([first, last]: readonly [number, number]): number[] => [first, first / 2, 0, last / 2, last].map(Math.round);

/** Where the lines of the axis stand, for all rows at once. */
function lines(span: readonly [number, number]): Record<string, string> {
  const at: Record<string, string> = {};
  days(span).forEach((day, index) => { at[`--d${index}`] = `${round(across(day, span))}%`; });
  return at;
}

const axis = (span: readonly [number, number], words: Words): Content => h("span", { class: "axis", "aria-hidden": "true" },
  days(span).map((day) => h("span", { css: { "--x": `${round(across(day, span))}%` } },
    h("bdi", { dir: "ltr" }, day === 0 ? words.say("theWin") : signed(day, words)))));

function row(line: AtlasItem, span: readonly [number, number], atlas: Atlas, words: Words): Content {
  const { count, medianDay, p20Day, p80Day, onTimePercent } = line;
  const none = h("span", { class: "muted" }, atlas.noData);
  return h("tr", {},
    h("th", { scope: "row" }, line.name), h("td", { "data-label": words.say("kind") }, line.kindLabel),
    h("td", { class: "num", "data-label": words.say("count") }, words.number(count)),
    h("td", { class: "num", "data-label": words.say("medianDay") }, medianDay === null ? none : signed(medianDay, words)),
    h("td", { class: "num", "data-label": words.say("spread") }, p20Day === null || p80Day === null ? none
      : words.say("range", signed(p20Day, words), signed(p80Day, words))),
    h("td", { class: "num", "data-label": words.say("onTime") }, onTimePercent === null ? none : `${words.number(onTimePercent)} %`),
    h("td", { class: "wide" }, unseen(words.say("plannedFor", signed(line.plannedDay, words))), marks(line, span)));
}

function marks({ plannedDay, medianDay, p20Day, p80Day }: AtlasItem, span: readonly [number, number]): Content {
  const x = (day: number): string => `${round(Math.max(0, Math.min(100, across(day, span))))}%`;
  return h("span", { class: "marks", "aria-hidden": "true" },
    p20Day === null || p80Day === null ? null : h("i", { class: "m-range", css: { "--x": x(p20Day), "--y": x(p80Day) } }),
    medianDay === null ? null : h("i", { class: "m-median", css: { "--x": x(medianDay) } }),
    h("i", { class: "m-plan", css: { "--x": x(plannedDay) } }));
}

/** A day with the sign that the eye can tell from a dash. */
export const signed = (day: number, words: Words): string =>
  `${day < 0 ? "−" : ""}${words.number(Math.abs(day), Number.isInteger(day) ? 0 : 1)}`;
