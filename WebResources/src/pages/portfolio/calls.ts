import { h, put, unseen } from "../../drawing/elements";
import type { Plan, Portfolio } from "./model";
import { firstRows } from "./rows";
import type { Urgent } from "./urgency";
import { healthOf, silenceCell, type Words } from "./words";

/**
 * Whom to contact today and why, the most urgent first.
 * @param log Has a contact with a customer logged; null where the reader cannot.
 */
export function drawCalls(
  portfolio: Portfolio, urgent: readonly Urgent[], words: Words, linkTo: (plan: Plan) => HTMLElement,
  log: ((plan: Plan) => void) | null): void {
  const { today, silenceLimit } = portfolio;
  const late = urgent.filter(({ plan }) => plan.contactOn !== null && plan.contactOn < today).length;
  const row = ({ plan, risk }: Urgent): HTMLElement => h("tr", {},
    h("th", { scope: "row" }, linkTo(plan), h("small", {}, [plan.segment, plan.industry,
      plan.day0 === null ? "" : words.say("dayOfPlan", words.number(today - plan.day0))].filter((part) => part).join(" · "))),
    h("td", { class: "wide" },
      h("b", {}, risk ? risk.name : lateness(plan, today, words)), h("small", {}, risk ? risk.reason : plan.contactWhy)),
    h("td", { class: "silence", "data-label": words.say("silent") }, silenceCell(plan, today, silenceLimit, words)),
    h("td", { "data-label": words.say("band") }, healthOf(plan, words)),
    h("td", { "data-label": words.say("by") }, plan.by),
    log ? h("td", { class: "do" }, h("button", { type: "button", class: "btn", id: `log-${plan.id}`, click: () => log(plan) },
      words.say("log"), unseen(`: ${plan.customer}`))) : null);
  const [body, more] = firstRows("calls", urgent, row, words);
  put("calls",
    h("div", { class: "top" }, h("h2", { id: "h-calls", tabindex: -1 }, words.say("today")),
      urgent.length === 0 || silenceLimit === null ? null
        : h("p", { class: "small muted" }, words.say("silenceHint", words.number(silenceLimit)))),
    h("p", { class: "sub" }, urgent.length === 0 ? words.say("nobodyToday")
      : [words.count("todayOne", "todayMany", urgent.length), late > 0 ? ` ${words.say("lateLead", words.number(late))}` : null]),
    h("p", { id: "calls-status", class: "status", role: "status" }),
    portfolio.risks ? null : h("p", { class: "hint" }, words.say("notRead")),
    urgent.length === 0 ? null : h("table", { class: "table stacked" },
      h("thead", {}, h("tr", {}, [words.say("customer"), words.say("whyToday"), words.say("silent"), words.say("band"), words.say("by")]
        .map((name) => h("th", { scope: "col" }, name)), log ? h("td") : null)),
      body),
    more);
}

function lateness(plan: Plan, today: number, words: Words): string {
  const days = today - (plan.contactOn ?? today);
  return days > 0 ? words.count("contactLateOne", "contactLateMany", days) : words.say("contactToday");
}
