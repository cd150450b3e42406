import { textOf } from "../../client/dataverse";
import { openInForm } from "../../client/page";
import { type Content, h, put, s } from "../../drawing/elements";
import { canvas, round, word } from "../../drawing/plot";
import { PlanTable } from "../../schema";
import type { Language } from "../../text/language";
import { across, daysOf, down, HEIGHT, pointsOf, ticksOf, type Trust } from "./model";
import { de, en, type Key } from "./texts";

type Words = Language<Key>;

const FIRST_WEEK = 7;
const GRID: readonly number[] = [0, 25, 50, 75, 100];

function draw(trust: Trust, words: Words): void {
  const last = trust.actual.length - 1;
  put("trust",
    h("div", { class: "top" }, h("h1", { id: "h-trust" }, words.say("heading")), legend(trust, words)),
    h("p", { class: "sub" }, lead(trust, words)),
    h("div", { class: "plot" },
      canvas(HEIGHT,
        s("rect", { class: "week", x: 0, y: 0, width: across(Math.min(FIRST_WEEK, last), last), height: HEIGHT }),
        GRID.map((value) => s("path", { class: "grid", d: `M0,${down(value)}H1000` })),
        s("path", { class: "stroke dash quiet", d: lineOf(trust.withoutFirstWeek) }),
        s("path", { class: "stroke", d: lineOf(trust.actual) })),
      GRID.map((value) => word(words.number(value), 0, down(value) - 9, "scale")),
      events(trust, last),
      ticksOf(last).map((day) => word(words.number(day), across(day, last) / 10, HEIGHT + 20, day === 0 ? "" : "mid")),
      word(words.say("days"), 100, HEIGHT + 38, "end")),
    h("p", { class: "hint" }, trust.note),
    h("details", {}, h("summary", {}, h("span", {}, words.say("table"))), table(trust, last, words), list(trust, words)));
}

/** What the two courses come to, in one sentence. */
function lead(trust: Trust, words: Words): string {
  const last = trust.actual.length - 1;
  const [actual, without] = [trust.actual[last] ?? 0, trust.withoutFirstWeek[last] ?? 0];
  const figure = (value: number): string => words.number(value);
  const difference = Math.round(actual) - Math.round(without);
  return difference > 0 ? words.say("ahead", figure(actual), figure(last), figure(without), figure(difference))
    : words.say(trust.touches.some((touch) => touch.day <= FIRST_WEEK) ? "same" : "noTouch", figure(actual), figure(last));
}

const lineOf = (series: readonly number[]): string => {
  const points = pointsOf(series);
  return points.length === 1 ? `M0,${round(points[0]?.[1] ?? 0)}H1000` : `M${points.map(([x, y]) => `${round(x)},${round(y)}`).join("L")}`;
};

const legend = (trust: Trust, words: Words): Content => h("ul", { class: "key", "aria-hidden": "true" },
  h("li", {}, h("i", { class: "line-actual" }), words.say("actual")),
  h("li", {}, h("i", { class: "line-without" }), words.say("without")),
  trust.touches.length === 0 ? null : h("li", {}, h("i", { class: "ev touch" }), words.say("touches")),
  (["kept", "broken"] as const).filter((became) => trust.promises.some((promise) => promise.became === became))
    .map((became) => h("li", {}, h("i", { class: `ev ${became}` }), words.say(became))));

/** Marks below the courses, on the days on which something moved them; the list behind the figures says the same in words. */
const events = (trust: Trust, last: number): Content => h("span", { class: "events", "aria-hidden": "true" },
  trust.touches.map((touch) => h("i", { class: "ev touch", css: { "--x": `${round(across(touch.day, last) / 10)}%` } })),
  trust.promises.map((promise) => h("i", { class: `ev ${promise.became}`, css: { "--x": `${round(across(promise.day, last) / 10)}%` } })));

const table = (trust: Trust, last: number, words: Words): Content => h("table", { class: "table" },
  h("thead", {}, h("tr", {}, h("th", { scope: "col" }, words.say("days")),
    (["actual", "without", "difference"] as const).map((name) => h("th", { scope: "col", class: "num" }, words.say(name))))),
  h("tbody", {}, daysOf(last).map((day) => {
    const [actual, without] = [trust.actual[day] ?? 0, trust.withoutFirstWeek[day] ?? 0];
    return h("tr", {}, h("th", { scope: "row" }, words.say("day", words.number(day))),
      [actual, without, actual - without].map((value) => h("td", { class: "num" }, words.number(value, 1))));
  })));

function list(trust: Trust, words: Words): Content {
  const days = (some: readonly { readonly day: number }[]): string =>
    [...new Set(some.map((each) => each.day))].map((day) => words.number(day)).join(", ");
  const kept = trust.promises.filter((promise) => promise.became === "kept");
  const broken = trust.promises.filter((promise) => promise.became === "broken");
  const lines = ([["touchesOn", trust.touches], ["keptOn", kept], ["brokenOn", broken]] as const).filter(([, some]) => some.length > 0);
  return lines.length === 0 ? null : [
    h("h2", { class: "label" }, words.say("events")),
    h("ul", { class: "plain tight" }, lines.map(([name, some]) => h("li", {}, words.say(name, days(some))))),
  ];
}

openInForm<Key>(en, de, async ({ dataverse, id, words }) => {
  const answer = await dataverse.call(`${PlanTable.entitySetName}(${id})/Microsoft.Dynamics.CRM.onb_TrustSeries`);
  draw(JSON.parse(textOf(answer, "Figures")) as Trust, words);
});
