import { type Content, h, put } from "../../drawing/elements";
import type { Plan, Portfolio } from "./model";
import type { Urgent } from "./urgency";
import { healthOf, talkOf, type Words } from "./words";

/** Customers that are shown before somebody asks for all. */
const FIRST = 8;

/** Whom to contact today and why, the most urgent first. */
export function drawCalls(portfolio: Portfolio, urgent: readonly Urgent[], words: Words, linkTo: (plan: Plan) => HTMLElement): void {
  const { today } = portfolio;
  const late = urgent.filter(({ plan }) => plan.contactOn !== null && plan.contactOn < today).length;
  const row = ({ plan, risk }: Urgent): Content => h("tr", {},
    h("th", { scope: "row" }, linkTo(plan), h("small", {}, [plan.segment, plan.industry,
      plan.day0 === null ? "" : words.say("dayOfPlan", words.number(today - plan.day0))].filter((part) => part).join(" · "))),
    h("td", { class: "wide" },
      h("b", {}, risk ? risk.name : lateness(plan, today, words)), h("small", {}, risk ? risk.reason : plan.contactWhy)),
    h("td", { "data-label": words.say("silent") }, talkOf(plan, today, words)),
    h("td", { "data-label": words.say("band") }, healthOf(plan, words)),
    h("td", { "data-label": words.say("by") }, plan.by));
  const body = h("tbody", {}, urgent.slice(0, FIRST).map(row));
  const showAll = words.say("showAll", words.number(urgent.length));
  const more = h("button", { type: "button", class: "btn quiet", "aria-expanded": "false" }, showAll);
  more.addEventListener("click", () => {
    const all = more.getAttribute("aria-expanded") === "false";
    more.setAttribute("aria-expanded", String(all));
    more.textContent = all ? words.say("showFewer") : showAll;
    body.textContent = "";
    urgent.slice(0, all ? urgent.length : FIRST).map(row).forEach((each) => body.append(each as Node));
  });
  put("calls",
    h("div", { class: "top" }, h("h2", { id: "h-calls" }, words.say("today"))),
    h("p", { class: "sub" }, urgent.length === 0 ? words.say("nobodyToday")
      : [words.count("todayOne", "todayMany", urgent.length), late > 0 ? ` ${words.say("lateLead", words.number(late))}` : null]),
    portfolio.risks ? null : h("p", { class: "hint" }, words.say("notRead")),
    urgent.length === 0 ? null : h("table", { class: "table stacked" },
      h("thead", {}, h("tr", {}, [words.say("customer"), words.say("whyToday"), words.say("silent"), words.say("band"), words.say("by")]
        .map((name) => h("th", { scope: "col" }, name)))),
      body),
    urgent.length > FIRST ? more : null);
}

function lateness(plan: Plan, today: number, words: Words): string {
  const days = today - (plan.contactOn ?? today);
  return days > 0 ? words.count("contactLateOne", "contactLateMany", days) : words.say("contactToday");
}
