import { type Content, h, put } from "../../drawing/elements";
import { HealthBand } from "../../schema";
import type { Plan } from "./model";
import { BANDS, bandOf, mark, type Words } from "./words";

/** Industries and people that are shown; the table has the rest. */
const MOST = 10;

interface Group {
  readonly name: string;
  readonly plans: readonly Plan[];
}

/** Plans in groups by a text of theirs, the largest group first. Plans without one come last, under `rest`. */
export function grouped(plans: readonly Plan[], name: (plan: Plan) => string, rest: string): Group[] {
  const groups = new Map<string, Plan[]>();
  for (const plan of plans) {
    const list = groups.get(name(plan));
    if (list) {
      list.push(plan);
    } else {
      groups.set(name(plan), [plan]);
    }
  }
  const known = [...groups].filter(([key]) => key !== "").map(([key, list]) => ({ name: key, plans: list }))
    .sort((a, b) => b.plans.length - a.plans.length || a.name.localeCompare(b.name));
  const without = groups.get("");
  return without ? known.concat({ name: rest, plans: without }) : known;
}

const notGreen = (group: Group): number =>
  group.plans.filter((plan) => bandOf(plan) === HealthBand.red || bandOf(plan) === HealthBand.yellow).length;

/** Plans by segment and by industry, with their health. */
export function drawGroups(plans: readonly Plan[], words: Words): void {
  const segments = grouped(plans, (plan) => plan.segment, words.say("none"));
  const industries = grouped(plans, (plan) => plan.industry, words.say("none")).slice(0, MOST);
  const worst = segments.concat(industries.filter((group) => group.name !== words.say("none")))
    .filter((group) => notGreen(group) > 0)
    .sort((a, b) => notGreen(b) / b.plans.length - notGreen(a) / a.plans.length || notGreen(b) - notGreen(a))[0];
  put("groups",
    h("div", { class: "top" }, h("h2", { id: "h-groups" }, words.say("groups"))),
    worst ? h("p", { class: "sub" },
      words.say("groupsLead", worst.name, words.number(notGreen(worst)), words.number(worst.plans.length))) : null,
    bars(segments, words.say("segment"), plans.length, words), bars(industries, words.say("industry"), plans.length, words),
    key(words));
}

function bars(groups: readonly Group[], title: string, total: number, words: Words): Content {
  const most = groups.reduce((largest, group) => Math.max(largest, group.plans.length), 1);
  return total === 0 ? null : h("table", { class: "table bars" },
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, title), h("th", { scope: "col", class: "num" }, words.say("plans")),
      h("th", { scope: "col" }, words.say("band")))),
    h("tbody", {}, groups.map((group) => h("tr", {},
      h("th", { scope: "row" }, group.name), h("td", { class: "num" }, words.number(group.plans.length)),
      h("td", {}, pile(group.plans, most, words))))));
}

function pile(plans: readonly Plan[], most: number, words: Words): Content {
  const parts = BANDS.map(([band, name, look]) => ({ name, look, count: plans.filter((plan) => bandOf(plan) === band).length }))
    .filter((part) => part.count > 0);
  return [
    h("span", { class: "vh" }, parts.map((part) => `${words.say(part.name)} ${words.number(part.count)}`).join(", ")),
    h("span", { class: "pile", "aria-hidden": "true" },
      parts.map((part) => h("i", { class: part.look, css: { "--w": `${part.count / most * 100}%` } }))),
  ];
}

const key = (words: Words): Content => h("p", { class: "key", "aria-hidden": "true" },
  BANDS.map(([, name, look]) => h("span", { class: "with-mark" }, mark(look), words.say(name))));

/** Who looks after how many plans, and how many contacts of theirs are late. */
export function drawWorkload(plans: readonly Plan[], today: number, words: Words): void {
  const people = grouped(plans, (plan) => plan.by, words.say("none"));
  const most = people.reduce((largest, group) => Math.max(largest, group.plans.length), 1);
  const [first] = people;
  put("workload",
    h("div", { class: "top" }, h("h2", { id: "h-workload" }, words.say("workload"))),
    first ? h("p", { class: "sub" },
      words.say("workloadLead", first.name, words.number(first.plans.length), words.number(plans.length))) : null,
    h("table", { class: "table bars" },
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, words.say("by")), h("th", { scope: "col", class: "num" }, words.say("plans")),
        h("th", { scope: "col" }, words.say("band")), h("th", { scope: "col", class: "num" }, words.say("late")))),
      h("tbody", {}, people.slice(0, MOST + MOST).map((group) => {
        const late = group.plans.filter((plan) => plan.contactOn !== null && plan.contactOn < today).length;
        return h("tr", {},
          h("th", { scope: "row" }, group.name), h("td", { class: "num" }, words.number(group.plans.length)),
          h("td", {}, pile(group.plans, most, words)),
          h("td", { class: late > 0 ? "num tone bad" : "num muted" }, words.number(late)));
      }))));
}
