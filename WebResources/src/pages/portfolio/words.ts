import { type Content, h, s } from "../../drawing/elements";
import { CurveStage, HealthBand } from "../../schema";
import type { Language } from "../../text/language";
import { type Plan, silenceOf } from "./model";
import type { Key } from "./texts";

/** The reader's language, with this page's texts. */
export type Words = Language<Key>;

/** The bands, best first: value, name, look. No score is unknown, never green. */
export const BANDS: readonly (readonly [number, Key, string])[] = [
  [HealthBand.green, "green", "ok"], [HealthBand.yellow, "yellow", "yel"], [HealthBand.red, "red", "bad"],
  [HealthBand.unknown, "bandUnknown", "unk"],
];

/** The stages of the adoption curve in their order. */
export const STAGES: readonly (readonly [number, Key])[] = [
  [CurveStage.unknown, "stageBefore"], [CurveStage.honeymoonPeak, "stagePeak"], [CurveStage.realityTrough, "stageTrough"],
  [CurveStage.firstValueSlope, "stageSlope"], [CurveStage.impactPlateau, "stagePlateau"],
];

/** Which band a plan is in; without one it is unknown. */
export const bandOf = (plan: Plan): number => plan.band ?? HealthBand.unknown;

/** Which stage a plan is in; without one it is before the kick-off. */
export const stageOf = (plan: Plan): number => plan.stage ?? CurveStage.unknown;

const SHAPES: Readonly<Record<string, string>> = {
  ok: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2z",
  yel: "M8 2l6.5 11.5h-13z",
  bad: "M2.5 2.5h11v11h-11z",
  unk: "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11z",
};

/** The mark of a band: by shape as well as by colour. */
export const mark = (look: string): Content =>
  s("svg", { class: `mk ${look}`, viewBox: "0 0 16 16", "aria-hidden": "true", focusable: "false" }, s("path", { d: SHAPES[look] ?? "" }));

/** "Red 24" with its mark. */
export function healthOf(plan: Plan, words: Words): HTMLElement {
  const [, name, look]: typeof BANDS[number] = BANDS.find(([value]) => value === bandOf(plan)) ?? [0, "bandUnknown", "unk"];
  return h("span", { class: "with-mark" }, mark(look),
    plan.score === null ? words.say(name) : `${words.say(name)} ${words.number(plan.score)}`);
}

/** When the customer spoke last, with a bar of the days since then; it ends at the longest silence allowed. */
export function silenceCell(plan: Plan, today: number, limit: number | null, words: Words): Content {
  const days = silenceOf(plan, today);
  const over = days === null || limit === null ? 0 : days - limit;
  return [
    talkOf(plan, today, words),
    over > 0 ? h("small", { class: "over-limit" }, words.count("overOne", "overMany", over)) : null,
    days === null || limit === null || limit <= 0 ? null : h("span", {
      class: `meter ${over > 0 ? "bad" : ""}`, "aria-hidden": "true", css: { "--w": `${Math.min(1, days / limit) * 100}%` },
    }),
  ];
}

/** "8 days ago", "none yet", or that it is unknown. */
export function talkOf(plan: Plan, today: number, words: Words): string {
  if (plan.lastTalk === undefined) {
    return words.say("unknown");
  }
  if (plan.lastTalk === null) {
    return words.say("never");
  }
  return plan.lastTalk >= today ? words.say("sameDay") : words.count("daysOne", "daysMany", today - plan.lastTalk);
}
