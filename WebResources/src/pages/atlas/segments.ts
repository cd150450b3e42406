import { type Content, h, put } from "../../drawing/elements";
import type { Language } from "../../text/language";
import type { Atlas, SegmentBar, Times } from "./model";
import type { Key } from "./texts";

type Words = Language<Key>;

const MEASURES: readonly (readonly [Key, (bar: SegmentBar) => number | null])[] = [
  ["count", (bar) => bar.count === 0 ? null : bar.count], ["median", (bar) => bar.medianDay],
  ["completion", (bar) => bar.completionPercent],
];
const PERCENT: Key = "completion";

/** High, Medium and Digital beside each other: how many items, their median day, and how many are done. */
export function drawSegments(atlas: Atlas, words: Words): void {
  put("segments",
    h("div", { class: "top" }, h("h2", { id: "h-segments" }, words.say("segments"))),
    h("p", { class: "sub" }, lead(atlas.segments, words)),
    h("div", { class: "chart" }, MEASURES.map(([name, value]) => measure(name, value, atlas, words))),
    h("p", { class: "small muted" }, words.say("segmentsHint")));
}

function lead(bars: readonly SegmentBar[], words: Words): string {
  const known = bars.filter((bar) => bar.completionPercent !== null)
    .sort((a, b) => (b.completionPercent ?? 0) - (a.completionPercent ?? 0));
  const [first, last] = [known[0], known[known.length - 1]];
  if (!first || !last) {
    return words.say("noneDone");
  }
  const percent = (bar: SegmentBar): string => words.number(bar.completionPercent ?? 0);
  return first === last ? words.say("completedOne", first.label, percent(first))
    : words.say("completed", first.label, percent(first), last.label, percent(last));
}

/** One measure: a bar for each segment, on the scale of the measure; days before the win hang below none and say so in words. */
function measure(name: Key, value: (bar: SegmentBar) => number | null, atlas: Atlas, words: Words): Content {
  const most = name === PERCENT ? 100 : Math.max(1, ...atlas.segments.map((bar) => value(bar) ?? 0));
  return h("div", { class: "measure", role: "group", "aria-labelledby": `m-${name}` },
    h("h3", { id: `m-${name}` }, words.say(name)),
    h("ul", { class: "columns" }, atlas.segments.map((bar) => {
      const number = value(bar);
      const text = number === null ? atlas.noData : words.number(number, Number.isInteger(number) ? 0 : 1);
      return h("li", {},
        h("span", { class: "name" }, bar.label),
        h("span", { class: number === null ? "value muted" : "value" }, text),
        h("span", { class: "rise", "aria-hidden": "true" }, number === null ? null
          : h("i", { class: bar.segment.toLowerCase(), css: { "--h": `${Math.max(0, number) / most * 100}%` } })));
    })));
}

/** How long it took from the win, by segment: as the functions count it, with the number of plans behind it. */
export function drawTimes(times: Times | null, atlas: Atlas, words: Words): void {
  const rows = times?.rows ?? [];
  const steps = [...new Set(rows.map((row) => row.metric))];
  const days = (metric: string, segment: SegmentBar): Content => {
    const found = rows.find((row) => row.metric === metric && row.group === segment.segment)?.days;
    return h("td", { "data-label": segment.label, class: "num" }, found
      ? [h("b", {}, words.number(found.median, Number.isInteger(found.median) ? 0 : 1)),
        h("small", {}, words.say("fourOfFive", words.number(found.p80)))]
      : h("span", { class: "muted" }, atlas.noData));
  };
  put("times",
    h("div", { class: "top" }, h("h2", { id: "h-times" }, words.say("times"))),
    h("p", { class: "sub" }, words.say("timesLead", words.number(times?.plans ?? 0))),
    h("table", { class: "table" },
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, words.say("step")),
        atlas.segments.map((bar) => h("th", { scope: "col", class: "num" }, bar.label)))),
      h("tbody", {}, steps.map((metric) => h("tr", {},
        h("th", { scope: "row" }, rows.find((row) => row.metric === metric)?.label ?? metric),
        atlas.segments.map((bar) => days(metric, bar)))))));
}
