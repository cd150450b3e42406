import { h, put, s } from "../../../drawing/elements";
import { at, canvas, heightAt, type Point, smooth, word } from "../../../drawing/plot";
import { CurveStage } from "../../../schema";
import type { PlanPicture } from "../model";
import type { Key, Words } from "./texts";

const HEIGHT = 132;
/** The model's shape, over five stages of equal width. */
const SHAPE: readonly Point[] = [
  [0, 92], [200, 74], [290, 22], [400, 66], [480, 112], [540, 116], [640, 82], [760, 52], [860, 34], [1000, 24],
];
const STAGES: readonly (readonly [number | null, Key])[] = [
  [CurveStage.unknown, "stageBefore"], [CurveStage.honeymoonPeak, "stagePeak"], [CurveStage.realityTrough, "stageTrough"],
  [CurveStage.firstValueSlope, "stageSlope"], [CurveStage.impactPlateau, "stagePlateau"],
];
/** Days after which the point stands at the middle of its stage; it never leaves the stage by itself. */
const MIDDLE = 30;

/** How far the point stands in its stage, 0 to 1, after so many days in it. */
export const within = (days: number): number => days / (days + MIDDLE);

/** Where the customer is on the adoption curve, why, and what the stage asks for. */
export function drawCurve(picture: PlanPicture, words: Words): void {
  const { plan, today } = picture;
  const stage = plan.stage === null ? -1 : STAGES.findIndex(([value]) => value === plan.stage);
  const stayed = plan.stageSince === null ? 0 : Math.max(0, today - plan.stageSince);
  const x = (stage + 0.1 + 0.8 * within(stayed)) * 200;
  const path = smooth(SHAPE);
  const past = stage < 0 ? 0 : x;
  const drawing = canvas(HEIGHT,
    s("defs", {},
      s("clipPath", { id: "curve-past" }, s("rect", { x: 0, y: 0, width: past, height: HEIGHT })),
      s("clipPath", { id: "curve-ahead" }, s("rect", { x: past, y: 0, width: 1000 - past, height: HEIGHT }))),
    s("path", { class: "area", d: `${path}V${HEIGHT}H0Z`, "clip-path": "url(#curve-past)" }),
    s("path", { class: "stroke", d: path, "clip-path": "url(#curve-past)" }),
    s("path", { class: "stroke dash quiet", d: path, "clip-path": "url(#curve-ahead)" }));
  const [why, ...alarms] = plan.curveLines;
  // What to do may stand among the sentences too.
  const rest = [...new Set(alarms.concat(plan.curvePrompts))];
  const isOverruled = plan.stageByHandOn !== null && plan.suggestedLabel !== "" && plan.suggestedLabel !== plan.stageLabel;
  put("curve",
    h("div", { class: "top" }, h("h2", { id: "h-curve" }, words.say("adoption")),
      h("p", { class: "muted" }, plan.stageLabel || words.say("unknown"),
        plan.stageSince === null ? null : ` ${words.say("stageSince", words.date(plan.stageSince))}`)),
    why ? h("p", { class: "sub" }, why) : null,
    isOverruled ? h("p", { class: "small muted" },
      words.say("stageByHand", words.date(plan.stageByHandOn ?? 0), plan.suggestedLabel)) : null,
    h("div", { class: "plot curve", "aria-hidden": "true" },
      STAGES.map(([, name], index) => h("span", {
        class: `stage${index === stage ? " on" : ""}`, css: { "--x": `${index * 20}%`, "--w": "20%" },
      }, h("b", {}, words.say(name)), index === stage && plan.stageSince !== null
        ? h("small", {}, words.say("stageSince", words.short(plan.stageSince))) : null)),
      drawing,
      stage < 0 ? null : [
        h("i", { class: "pin big", css: at(x / 10, heightAt(SHAPE, x)) }),
        word(words.say("today"), x / 10, heightAt(SHAPE, x) - 32, "mid strong halo"),
      ]),
    rest.length === 0 ? null : h("ul", { class: "plain hint tight" }, rest.map((line) => h("li", {}, line))),
    h("p", { class: "small muted" }, words.say("curveNote")));
}
