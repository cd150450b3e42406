import { type Content, h, put, s } from "../../drawing/elements";
import { canvas, type Point, smooth } from "../../drawing/plot";
import { CurveStage, HealthBand } from "../../schema";
import type { Plan } from "./model";
import { BANDS, bandOf, mark, STAGES, stageOf, type Words } from "./words";

/** Marks beyond this many are counted, not drawn. */
const MOST_MARKS = 48;
const HEIGHT = 56;
/** The model's shape, over five stages of equal width. */
const SHAPE: readonly Point[] = [[0, 40], [200, 32], [300, 6], [400, 24], [500, 50], [600, 38], [700, 24], [800, 14], [1000, 8]];

/**
 * Health by stage of the adoption curve, a mark a customer.
 * @param choose Shows the plans of a band and a stage.
 */
export function drawStages(plans: readonly Plan[], words: Words, choose: (band: number, stage: number) => void): void {
  const of = (band: number | null, stage: number | null): number => plans
    .filter((plan) => (band === null || bandOf(plan) === band) && (stage === null || stageOf(plan) === stage)).length;
  const cell = ([band, name, look]: typeof BANDS[number], [stage, title]: typeof STAGES[number]): Content => {
    const count = of(band, stage);
    return h("td", { "data-label": words.say(title), class: count === 0 ? "zero" : null }, count === 0 ? "0" : h("button", {
      type: "button", class: "cell", click: () => choose(band, stage),
      "aria-label": words.say("choose", words.say(name), words.say(title), words.number(count)),
    }, h("b", {}, words.number(count)), h("span", { class: "dots", "aria-hidden": "true" }, marks(count, look))));
  };
  put("stages",
    h("div", { class: "top" }, h("h2", { id: "h-stages" }, words.say("stages")), h("p", { class: "small muted" }, words.say("stagesHint"))),
    h("p", { class: "sub" }, words.say("stagesLead", words.number(of(null, CurveStage.realityTrough)), words.number(plans.length),
      words.number(of(HealthBand.red, CurveStage.realityTrough)), words.number(of(HealthBand.red, null)))),
    h("div", { class: "matrix" },
      h("div", { class: "over", "aria-hidden": "true" }, canvas(HEIGHT,
        s("path", { class: "area", d: `${smooth(SHAPE)}V${HEIGHT}H0Z` }), s("path", { class: "stroke", d: smooth(SHAPE) }))),
      h("table", { class: "table stacked" },
        h("thead", {}, h("tr", {},
          h("th", { scope: "col" }, words.say("band")),
          STAGES.map(([stage, title]) => h("th", { scope: "col" }, h("b", {}, words.say(title)), ` ${words.number(of(null, stage))}`)),
          h("th", { scope: "col", class: "num" }, words.say("all")))),
        h("tbody", {}, BANDS.map((band) => h("tr", {},
          h("th", { scope: "row" }, h("span", { class: "with-mark" }, mark(band[2]), words.say(band[1]))),
          STAGES.map((stage) => cell(band, stage)),
          h("td", { class: "num", "data-label": words.say("all") }, words.number(of(band[0], null)))))))));
}

function marks(count: number, look: string): Content {
  const drawn: Content[] = [];
  for (let each = 0; each < Math.min(count, MOST_MARKS); each++) {
    drawn.push(mark(look));
  }
  return drawn;
}
