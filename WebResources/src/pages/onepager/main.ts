import { openPage } from "../../client/page";
import { byId, type Content, h, put } from "../../drawing/elements";
import { strip } from "../../drawing/strip";
import { progressOf } from "../../rules/goal";
import type { Part } from "../../rules/raci";
import type { Language } from "../../text/language";
import { type Contact, type CustomersPlan, type Goal, load, nextOf, type Step } from "./model";
import type { Person } from "./people";
import { de, en, type Key } from "./texts";

type Words = Language<Key>;

/** Next steps of a side that the page names; the table has all. */
const NEXT = 4;

openPage<Key>(en, de, async (page) => draw(await load(page.dataverse, page.id, page.offset), page.words));

function draw(plan: CustomersPlan, words: Words): void {
  const done = plan.steps.filter((step) => step.isDone).length;
  const end = plan.completedOn !== null ? words.say("since", words.date(plan.completedOn))
    : plan.expectedOn !== null ? words.say("expected", words.date(plan.expectedOn)) : words.say("undated");
  put("head",
    h("div", { class: "who" }, h("p", { class: "muted" }, words.say("heading")), h("h1", {}, plan.customer),
      h("p", { class: "muted" }, words.say("asOf", words.date(plan.today)))),
    h("div", { class: "noprint" },
      h("button", { type: "button", class: "btn primary", click: () => window.print() }, words.say("print")),
      h("p", { class: "small muted" }, words.say("hint"))));
  put("status",
    h("div", {}, h("h2", {}, words.say("end")), h("p", { class: "big" }, end),
      h("p", { class: "muted" }, words.say("progress", words.number(done), words.number(plan.steps.length)))),
    plan.contacts.length === 0 ? null
      : h("div", {}, h("h2", {}, words.say("contacts")), plan.contacts.map((contact) => reach(contact, words))));
  put("yours", side("yours", "nothingYours", nextOf(plan.steps, true), words));
  put("ours", side("ours", "nothingOurs", nextOf(plan.steps, false), words));
  put("goals", h("h2", { id: "h-goals" }, words.say("goals")), plan.goals.length === 0 ? h("p", { class: "muted" }, words.say("noGoals"))
    : table(["goal", "from", "now", "to", "until"], words, plan.goals.map((goal) => goalRow(goal, words))));
  drawDates(plan, words);
  put("steps", h("div", { class: "top" }, h("h2", { id: "h-steps" }, words.say("steps")), plan.steps.length === 0 ? null : key(words)),
    plan.steps.length === 0 ? h("p", { class: "muted" }, words.say("noSteps")) : stepTable(plan, words));
}

/** A person of ours, with the addresses that are known. */
const reach = ({ name, role, email, phone }: Contact, words: Words): Content => h("div", { class: "reach" },
  h("p", {}, h("b", {}, name), h("span", { class: "muted" }, ` · ${words.say(role)}`)),
  email ? h("p", {}, h("a", { href: `mailto:${encodeURIComponent(email).replace("%40", "@")}`, dir: "ltr" }, email)) : null,
  phone ? h("p", {}, h("a", { href: `tel:${phone.replace(/[^+\d]/g, "")}`, dir: "ltr" }, phone)) : null);

/** The milestones on a line of dates; every step stands in the table below. */
function drawDates({ steps, today, completedOn }: CustomersPlan, words: Words): void {
  const dated = steps.filter((step) => step.on !== null && step.isMilestone);
  const days = dated.map((step) => step.on ?? 0).concat(completedOn === null && dated.length > 0 ? today : []);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  byId("dates").hidden = !(last > first);
  put("dates", h("h2", {}, words.say("dates")), !(last > first) ? null : strip({
    span: [first, last],
    marks: dated.map((step) => ({ day: step.on ?? 0, name: step.name, below: words.date(step.on ?? 0),
      look: step.isDone ? "milestone done" : "milestone" })),
    ticks: [{ day: today, text: words.say("today") }],
    reached: today,
    width: 760,
  }));
}

const MARKS: readonly (readonly [Part, Key])[] = [["R", "does"], ["A", "answers"], ["C", "asked"], ["I", "told"]];

const key = (words: Words): Content => h("ul", { class: "key" },
  MARKS.map(([part, name]) => h("li", {}, mark(part), ` ${words.say(name)}`)));

const mark = (part: string): Content => h("b", { class: `raci ${part.toLowerCase()}` }, part);

function stepTable({ steps, people, customer }: CustomersPlan, words: Words): Content {
  const own = people.filter((person) => person.isCustomers).length;
  // The one role that no step needs to name is the one that answers for all.
  const roleOf = (person: Person): string => person.isCustomers ? "" : person.role || words.say("csm");
  const nameOf = (person: Person): string => person.name || (person.isCustomers ? words.say("you") : roleOf(person));
  return h("table", { class: "table stacked who" },
    h("thead", {},
      h("tr", {}, h("td", { colspan: 2 }), h("th", { scope: "colgroup", colspan: own, class: "side-of" }, customer),
        h("th", { scope: "colgroup", colspan: people.length - own, class: "side-of" }, words.say("us"))),
      h("tr", {}, (["step", "when"] as const).map((name) => h("th", { scope: "col" }, words.say(name))),
        people.map((person) => h("th", { scope: "col", class: "person" }, h("b", {}, nameOf(person)),
          roleOf(person) !== nameOf(person) ? h("small", {}, roleOf(person)) : null)))),
    h("tbody", {}, steps.map((step, index) => {
      const date = step.on === null ? words.say("undated") : words.date(step.on);
      return h("tr", { class: step.isDone ? "done" : null },
        h("th", { scope: "row" }, step.name), cell("when", step.isDone ? words.say("done", date) : date, words),
        people.map((person) => {
          const part = person.parts[index] ?? "I";
          return h("td", { class: part === "I" ? "letter told" : "letter", "data-label": nameOf(person) }, part.split("/").map(mark));
        }));
    })));
}

function side(name: "yours" | "ours", nothing: "nothingYours" | "nothingOurs", steps: readonly Step[], words: Words): Content {
  return [
    h("h2", { id: `h-${name}` }, words.say(name)),
    steps.length === 0 ? h("p", { class: "muted" }, words.say(nothing)) : h("ul", { class: "plain tight" },
      steps.slice(0, NEXT).map((step) => h("li", {}, h("b", {}, step.name), h("span", { class: "muted" },
        step.on === null ? words.say("undated") : words.say("by", words.date(step.on)), step.by ? ` · ${step.by}` : null)))),
  ];
}

function table(headings: readonly Key[], words: Words, rows: readonly Content[]): Content {
  return h("table", { class: "table stacked" },
    h("thead", {}, h("tr", {}, headings.map((name) => h("th", { scope: "col" }, words.say(name))))), h("tbody", {}, rows));
}

function goalRow(goal: Goal, words: Words): Content {
  const value = (number: number | null): string => number === null ? "–"
    : `${words.exact(number)} ${goal.unit}`.trim();
  const share = progressOf(goal.from, goal.now, goal.to);
  return h("tr", {}, h("th", { scope: "row" }, goal.name),
    cell("from", value(goal.from), words),
    h("td", { "data-label": words.say("now") }, value(goal.now), share === null ? null
      : h("span", { class: "meter", "aria-hidden": "true", css: { "--w": `${share * 100}%` } })),
    cell("to", value(goal.to), words),
    cell("until", goal.until === null ? "–" : words.date(goal.until), words));
}

const cell = (name: Key, text: string, words: Words): Content => h("td", { "data-label": words.say(name) }, text);
