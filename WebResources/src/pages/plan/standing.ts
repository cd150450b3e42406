import { add, type Content, h, put } from "../../drawing/elements";
import { Phase, PlanStatus } from "../../schema";
import { type DelayReading, delayReading } from "../../rules/delay";
import { type Item, type Plan, type PlanPicture, standsOn, stateOf } from "./model";
import { days, type Words } from "./words";

/** Squares beyond this many say nothing that the number beside them does not. */
const MOST_SQUARES = 40;
/** Items that are named one by one. */
const NAMED = 3;

/**
 * Who it is about.
 * @param openForCustomer Opens the page that may be given to the customer.
 */
export function drawHead(picture: PlanPicture, words: Words, openForCustomer: () => void): void {
  const plan = picture.plan;
  const initials = plan.customer.split(/\s+/).map((part) => part.charAt(0)).filter((letter) => letter).slice(0, 2).join("");
  const facts = [plan.segment, plan.template, picture.workstreams.map((line) => line.name).join(" + "),
    plan.day0 === null ? "" : words.say("won", words.short(plan.day0))].filter((fact) => fact);
  put("head",
    h("span", { class: "mono", "aria-hidden": "true" }, initials),
    h("div", { class: "who" },
      h("h1", {}, plan.customer),
      h("p", { class: "muted dots" }, facts.map((fact, index) => h("span", { title: index === 1 ? plan.templateReason : null }, fact)))),
    h("div", { class: "line" },
      plan.statusLabel ? h("span", { class: `badge ${plan.status === PlanStatus.overdue ? "bad" : "brand"}` }, plan.statusLabel) : null,
      h("span", { class: "person" }, h("small", {}, words.say("csm")), h("b", {}, plan.csm || words.say("noCsm"))),
      h("button", { type: "button", class: "btn", click: openForCustomer }, words.say("forCustomer"))));
}

/** Where the customer stands, why, and what comes next. */
export function drawStanding(picture: PlanPicture, words: Words): void {
  const { plan, today } = picture;
  const items = picture.items ?? [];
  const late = items.filter((item) => stateOf(item, today) === "late");
  const delay = delayReading(plan.forecastLines);
  put("standing",
    h("div", {},
      h("p", { class: "eyebrow" }, eyebrow(plan, items, today, words)),
      h("h2", { id: "h-standing", class: "headline" }, headline(plan, late, words)),
      plan.evaluatedOn === null ? h("p", { class: "sub" }, words.say("notEvaluated"))
        : delay.sentences.slice(0, 1).map((sentence) => h("p", { class: "sub" }, sentence)),
      plan.isBeingEvaluated && plan.evaluatedOn !== null
        ? h("p", { class: "hint" }, words.say("evaluating", words.date(plan.evaluatedOn))) : null),
    dayLine(picture, words),
    h("div", { class: "two" },
      h("div", {}, reasons(late, delay, words)),
      h("div", {}, nextStep(items, words))),
    vitals(picture, words));
}

function eyebrow(plan: Plan, items: readonly Item[], today: number, words: Words): Content {
  if (plan.day0 === null) {
    return plan.statusLabel;
  }
  const day = today - plan.day0;
  const phase = items.find((item) => item.isOpen && item.isRequired)?.phaseLabel;
  const text = day < 0 ? words.say("beforeDay0", words.number(-day)) : words.say("day", words.number(day));
  return [h("b", {}, text), phase && plan.completedOn === null ? ` · ${phase}` : null];
}

/** One sentence: the state, and whom it waits for. */
export function headline(plan: Plan, late: readonly Item[], words: Words): string {
  if (plan.status === PlanStatus.suspended || plan.status === PlanStatus.cancelled) {
    return words.say(plan.status === PlanStatus.suspended ? "suspended" : "cancelled");
  }
  if (plan.completedOn !== null) {
    return words.say("complete");
  }
  const waits = late.some((item) => item.isCustomers) && late.every((item) => item.isCustomers || !item.isRequired);
  const text = plan.delay !== null && plan.delay > 0 ? words.count("behindOne", "behindMany", plan.delay)
    : late.length > 0 ? words.count("lateOne", "lateMany", late.length)
      : words.say("onSchedule");
  return waits ? words.say("waitingCustomer", text) : text;
}

function dayLine(picture: PlanPicture, words: Words): Content {
  const { plan, today } = picture;
  const end = plan.completedOn ?? plan.forecastOn;
  if (plan.day0 === null || end === null || end <= plan.day0) {
    return null;
  }
  const start = plan.day0;
  // The first plan ended where its last item that the completion waits for stood; items to adopt come after the onboarding.
  const first = (picture.items ?? []).filter((item) => item.isRequired && item.phase !== Phase.adopt)
    .reduce((last, item) => Math.max(last, item.baseline ?? 0), 0);
  const place = (day: number): string => `${Math.max(0, Math.min(100, (day - start) / (end - start) * 100))}%`;
  const over = plan.delay !== null && plan.delay > 0 && first > start && first < end;
  const here = Math.min(today, end);
  return h("div", { class: "dayline", "aria-hidden": "true" },
    h("i", { class: "run", css: { "--w": place(here) } }),
    over ? h("i", { class: "over", css: { "--x": place(first) } }) : null,
    h("i", { class: "here", css: { "--x": place(here) } }),
    h("span", { class: "ends" }, h("span", {}, words.short(start)), h("b", {}, words.short(end))));
}


function reasons(late: readonly Item[], delay: DelayReading, words: Words): Content {
  const parts: Content[] = [];
  if (delay.parts.length > 0) {
    parts.push(
      h("h3", { class: "label" }, words.say("whyMoved"), h("span", { class: "note" }, ` · ${words.say("oneDayEach")}`)),
      h("ul", { class: "entries" }, delay.parts.map((part) => h("li", {},
        h("span", { class: "squares", "aria-hidden": "true" }, squares(part.days, part.isCustomers)),
        h("span", {}, h("b", {}, part.who), `, ${days(words, part.days)}`)))));
  }
  parts.push(h("h3", { class: "label" }, words.say("whyLate")));
  if (late.length === 0) {
    parts.push(h("p", { class: "muted" }, words.say("nothingLate")));
  } else {
    parts.push(h("ul", { class: "plain tight" }, late.slice(0, NAMED).map((item) => h("li", {},
      h("b", {}, item.name), h("small", {}, ` ${words.short(item.due ?? 0)} · ${words.say(item.isCustomers ? "customer" : "us")}`)))));
    if (late.length > NAMED) {
      parts.push(h("p", { class: "small muted" }, `+ ${words.number(late.length - NAMED)}`));
    }
  }
  const more = delay.sentences.slice(1);
  if (more.length > 0) {
    parts.push(h("p", { class: "small muted" }, more.join(" ")));
  }
  return parts;
}

function squares(count: number, isCustomers: boolean): Content {
  const row: Content[] = [];
  for (let square = 0; square < Math.min(count, MOST_SQUARES); square++) {
    row.push(h("i", { class: isCustomers ? "square customers" : "square" }));
  }
  return row;
}

function nextStep(items: readonly Item[], words: Words): Content {
  const open = items.filter((item) => item.isOpen && !item.isAutomatic);
  const next = open.reduce<Item | null>(
    (first, item) => !first || (standsOn(item) ?? Infinity) < (standsOn(first) ?? Infinity) ? item : first, null);
  if (!next) {
    return [h("h3", { class: "label" }, words.say("nextStep")), h("p", { class: "muted" }, words.say("noNextStep"))];
  }
  const who = [next.isCustomers ? words.say("customer") : next.owner, next.role].filter((name) => name).join(" · ");
  return [
    h("h3", { class: "label" }, words.say("nextStep")),
    h("p", { class: "step" }, next.name),
    h("p", {}, h("span", {}, who), next.due === null ? null : h("span", { class: "muted" }, ` · ${words.say("by", words.date(next.due))}`)),
    next.dateReason ? h("p", { class: "small muted" }, next.dateReason) : null,
  ];
}

function vitals(picture: PlanPicture, words: Words): Content {
  const { plan } = picture;
  const box = h("nav", { class: "vitals", "aria-label": words.say("inShort") });
  const facts: readonly (readonly [string, string, string, string])[] = [
    ["health", words.say("health"), plan.score === null ? "–" : words.number(plan.score), plan.bandLabel || words.say("unknown")],
    ["curve", words.say("adoption"), plan.stageLabel || words.say("unknown"),
      plan.stageSince === null ? "" : words.say("stageSince", words.short(plan.stageSince))],
    ["handoff", words.say("handoff"), plan.handoff === null ? "–" : words.number(plan.handoff), words.say("ofHundred")],
    ["risks", words.say("openRisks"), plan.openRisks === null ? "–" : plan.openRisks === 0 ? words.say("none")
      : words.number(plan.openRisks), ""],
  ];
  add(box, facts.map(([id, name, value, note]) => h("a", { href: `#${id}`, class: "vital" },
    h("span", { class: "muted" }, name), " ", h("b", {}, value), " ", h("span", { class: "muted" }, note))));
  return box;
}
