import { h, put } from "../../drawing/elements";
import type { Plan, Portfolio, Risk } from "./model";
import { firstRows } from "./rows";
import { NO_FIRST_VALUE } from "./urgency";
import { mark, type Words } from "./words";

/** A customer whose first value is late. */
export interface LateValue {
  readonly plan: Plan;
  readonly risk: Risk;
  /** Days since the customer went live; null where that day is not known. */
  readonly days: number | null;
}

/** The plans whose first value is late: the long overdue ones first, then the longest since the customer went live. */
export function lateValues({ plans, risks, today }: Portfolio): LateValue[] {
  const byPlan = new Map((risks ?? []).filter((risk) => risk.code === NO_FIRST_VALUE).map((risk) => [risk.planId, risk] as const));
  return plans
    .map((plan) => ({ plan, risk: byPlan.get(plan.id), days: plan.liveOn === null ? null : today - plan.liveOn }))
    .filter((late): late is LateValue => late.risk !== undefined)
    .sort((a, b) => Number(b.risk.isHigh) - Number(a.risk.isHigh) || (b.days ?? -Infinity) - (a.days ?? -Infinity) || 0);
}

/** Who has no first value although it was due. */
export function drawFirstValue(portfolio: Portfolio, words: Words, linkTo: (plan: Plan) => HTMLElement): void {
  const late = lateValues(portfolio);
  const long = late.filter(({ risk }) => risk.isHigh).length;
  const longest = late.reduce((most, { days }) => Math.max(most, days ?? 0), 1);
  const row = ({ plan, risk, days }: LateValue): HTMLElement => h("tr", {},
    h("th", { scope: "row" }, linkTo(plan), h("small", {}, plan.segment)),
    h("td", { class: "wide" },
      h("span", { class: "with-mark" }, mark(risk.isHigh ? "bad" : "yel"), h("b", {}, words.say(risk.isHigh ? "longLate" : "someLate"))),
      h("small", {}, risk.reason)),
    h("td", { class: "silence", "data-label": words.say("live") }, days === null ? words.say("unknown")
      : [days <= 0 ? words.say("sameDay") : words.count("daysOne", "daysMany", days), h("span", {
        class: `meter ${risk.isHigh ? "bad" : "yel"}`, "aria-hidden": "true", css: { "--w": `${Math.max(0, days) / longest * 100}%` },
      })]),
    h("td", { "data-label": words.say("by") }, plan.by));
  const [body, more] = firstRows("value", late, row, words);
  put("value",
    h("div", { class: "top" }, h("h2", { id: "h-value" }, words.say("firstValue"))),
    h("p", { class: "sub" }, portfolio.risks === null ? words.say("risksNotRead") : late.length === 0 ? words.say("noneLate")
      : [words.count("lateValueOne", "lateValueMany", late.length), long > 0 ? ` ${words.say("longLateLead", words.number(long))}` : null]),
    late.length === 0 ? null : h("table", { class: "table stacked" },
      h("thead", {}, h("tr", {}, (["customer", "why", "live", "by"] as const).map((name) => h("th", { scope: "col" }, words.say(name))))),
      body),
    more);
}
