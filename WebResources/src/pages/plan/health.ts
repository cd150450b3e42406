import { type Content, h, put } from "../../drawing/elements";
import { HealthBand } from "../../schema";
import { healthReading, wayReading } from "./explanation";
import type { PlanPicture } from "./model";
import type { Words } from "./words";

/** The look of a band; unknown is grey, never green. */
export const bandLook = (band: number | null): string =>
  band === HealthBand.green ? "ok" : band === HealthBand.yellow ? "yel" : band === HealthBand.red ? "bad" : "";

/** The score, what it is made of, what limits it, and the cheapest ways to green. */
export function drawHealth(picture: PlanPicture, words: Words): void {
  const { plan } = picture;
  const { dimensions, limits } = healthReading(plan.healthLines);
  put("health",
    h("div", { class: "top" }, h("h2", { id: "h-health" }, words.say("health")),
      plan.confidence === null ? null : h("p", { class: "muted" }, words.say("confidence", words.number(plan.confidence)))),
    h("div", { class: "healthgrid" },
      h("div", { class: "stack" },
        h("p", { class: "score" }, h("b", {}, plan.score === null ? "–" : words.number(plan.score)),
          h("span", { class: `badge ${bandLook(plan.band)}` }, plan.bandLabel || words.say("unknown"))),
        plan.score === null ? null : gauge(plan.score, plan.peak, plan.band),
        plan.peak !== null && plan.score !== null && plan.peak > plan.score
          ? h("p", { class: "small muted" }, words.say("peak", words.number(plan.peak))) : null,
        h("div", { id: "trend" })),
      dimensions.length === 0 ? null : h("table", { class: "table" },
        h("caption", { class: "vh" }, words.say("health")),
        h("thead", {}, h("tr", {},
          [words.say("dimension"), words.say("points"), words.say("why")].map((name) => h("th", { scope: "col" }, name)))),
        h("tbody", {}, dimensions.map((part) => h("tr", { class: part.points === null ? "quiet" : null },
          h("th", { scope: "row" }, part.name),
          h("td", { class: "pts" }, points(part.points, part.most, words)),
          h("td", { class: "muted" }, part.why)))))),
    limits.length === 0 ? null : h("div", { class: "limits" }, h("h3", { class: "label" }, words.say("limits")),
      h("ul", { class: "plain tight" }, limits.map((line) => h("li", {}, line)))),
    plan.ways.length === 0 ? null : h("div", { class: "ways" }, h("h3", { class: "label" }, words.say("ways")),
      h("ol", { class: "plain" }, plan.ways.map((line, index) => {
        const way = wayReading(line);
        return h("li", { class: index === 0 ? "best" : null },
          way.score === null ? null : h("span", { class: "gain" }, words.say("wayPoints", words.number(way.score))),
          h("span", {}, way.what));
      }))));
}

/** The score out of 100, and its best so far. Where the bands begin is a setting; the band itself says it. */
function gauge(score: number, peak: number | null, band: number | null): Content {
  return h("div", { class: "gauge", "aria-hidden": "true" },
    h("i", { class: `fill ${bandLook(band)}`, css: { "--w": `${score}%` } }),
    peak !== null && peak > score ? h("i", { class: "peak", css: { "--x": `${peak}%` } }) : null);
}

function points(has: number | null, most: number | null, words: Words): Content {
  if (has === null || most === null) {
    return words.say("notCounted");
  }
  const share = most > 0 ? has / most : 0;
  return [
    h("span", {}, h("b", {}, words.number(has, 1)), ` ${words.say("pointsOf", "", words.number(most, 1)).trim()}`),
    h("span", { class: "meter brand", "aria-hidden": "true", css: { "--w": `${share * 100}%` } }),
  ];
}
