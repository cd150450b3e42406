import { openPage } from "../../client/page";
import { type Content, h, put } from "../../drawing/elements";
import type { Language } from "../../text/language";
import { type CustomersPlan, type Goal, load, nextOf, type Step } from "./model";
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
    plan.csm || plan.projectManager ? h("div", {}, h("h2", {}, words.say("contacts")),
      plan.csm ? h("p", {}, h("b", {}, plan.csm), h("span", { class: "muted" }, ` · ${words.say("csm")}`)) : null,
      plan.projectManager
        ? h("p", {}, h("b", {}, plan.projectManager), h("span", { class: "muted" }, ` · ${words.say("projectManager")}`)) : null) : null);
  put("yours", side("yours", "nothingYours", nextOf(plan.steps, true), words));
  put("ours", side("ours", "nothingOurs", nextOf(plan.steps, false), words));
  put("goals", h("h2", { id: "h-goals" }, words.say("goals")), plan.goals.length === 0 ? h("p", { class: "muted" }, words.say("noGoals"))
    : table(["goal", "from", "now", "to", "until"], words, plan.goals.map((goal) => goalRow(goal, words))));
  put("steps", h("h2", { id: "h-steps" }, words.say("steps")), plan.steps.length === 0 ? h("p", { class: "muted" }, words.say("noSteps"))
    : stepTable(plan.steps, words));
}

function stepTable(steps: readonly Step[], words: Words): Content {
  const withHelp = steps.some((step) => step.helps !== "");
  const headings: readonly Key[] = ["step", "when", "does", "answers"];
  return table(withHelp ? headings.concat("helps") : headings, words, steps.map((step) => stepRow(step, withHelp, words)));
}

function side(name: "yours" | "ours", nothing: "nothingYours" | "nothingOurs", steps: readonly Step[], words: Words): Content {
  return [
    h("h2", { id: `h-${name}` }, words.say(name)),
    steps.length === 0 ? h("p", { class: "muted" }, words.say(nothing)) : h("ul", { class: "plain tight" },
      steps.slice(0, NEXT).map((step) => h("li", {}, h("b", {}, step.name), h("span", { class: "muted" },
        ` ${step.on === null ? words.say("undated") : words.say("by", words.date(step.on))}`)))),
  ];
}

function table(headings: readonly Key[], words: Words, rows: readonly Content[]): Content {
  return h("table", { class: "table stacked" },
    h("thead", {}, h("tr", {}, headings.map((name) => h("th", { scope: "col" }, words.say(name))))), h("tbody", {}, rows));
}

function stepRow(step: Step, withHelp: boolean, words: Words): Content {
  const does = step.isCustomers ? words.say("you") : step.does;
  const date = step.on === null ? words.say("undated") : words.date(step.on);
  return h("tr", { class: step.isDone ? "done" : null },
    h("th", { scope: "row" }, step.name),
    cell("when", step.isDone ? words.say("done", date) : date, words), cell("does", does, words),
    cell("answers", step.answers, words), withHelp ? cell("helps", step.helps || "–", words) : null);
}

function goalRow(goal: Goal, words: Words): Content {
  const value = (number: number | null): string => number === null ? "–"
    : `${words.number(number, (String(number).split(".")[1] ?? "").length)} ${goal.unit}`.trim();
  return h("tr", {}, h("th", { scope: "row" }, goal.name),
    cell("from", value(goal.from), words), cell("now", value(goal.now), words), cell("to", value(goal.to), words),
    cell("until", goal.until === null ? "–" : words.date(goal.until), words));
}

const cell = (name: Key, text: string, words: Words): Content => h("td", { "data-label": words.say(name) }, text);
