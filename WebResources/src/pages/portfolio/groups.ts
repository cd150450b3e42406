import { type Content, h, put } from "../../drawing/elements";
import { HealthBand } from "../../schema";
import type { Load, Plan, Portfolio } from "./model";
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

/** What the person carries who looks after a group of plans; undefined where nobody summed it up. */
const loadOf = (group: Group, loads: Portfolio["loads"]): Load | undefined =>
  group.plans.map((plan) => loads.get(plan.csmId)).filter((load) => load !== undefined)[0];

const isOver = (load: Load | undefined): boolean => load !== undefined && load.limit !== null && load.points > load.limit;

/** Who looks after how many plans, what these weigh against what the person can carry, and how many contacts of theirs are late. */
export function drawWorkload({ plans, today, loads }: Portfolio, words: Words): void {
  const people = grouped(plans, (plan) => plan.by, words.say("none"));
  const most = people.reduce((largest, group) => Math.max(largest, group.plans.length), 1);
  const [first] = people;
  const loaded = people.map((group) => loadOf(group, loads));
  const [isKnown, over] = [loaded.some((load) => load), loaded.filter(isOver).length];
  put("workload",
    h("div", { class: "top" }, h("h2", { id: "h-workload" }, words.say("workload"))),
    first ? h("p", { class: "sub" },
      words.say("workloadLead", first.name, words.number(first.plans.length), words.number(plans.length)),
      over > 0 ? ` ${words.count("overLoadOne", "overLoadMany", over)}` : null) : null,
    h("table", { class: isKnown ? "table bars stacked" : "table bars" },
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, words.say("by")), h("th", { scope: "col", class: "num" }, words.say("plans")),
        h("th", { scope: "col" }, words.say("band")), isKnown ? h("th", { scope: "col", class: "points" }, words.say("points")) : null,
        h("th", { scope: "col", class: "num" }, words.say("late")))),
      h("tbody", {}, people.slice(0, MOST + MOST).map((group, index) => {
        const late = group.plans.filter((plan) => plan.contactOn !== null && plan.contactOn < today).length;
        return h("tr", {},
          h("th", { scope: "row" }, group.name),
          h("td", { class: "num", "data-label": words.say("plans") }, words.number(group.plans.length)),
          h("td", { "data-label": words.say("band") }, pile(group.plans, most, words)),
          isKnown ? h("td", { class: "points", "data-label": words.say("points") }, points(loaded[index], words)) : null,
          h("td", { "data-label": words.say("late"), class: late > 0 ? "num tone bad" : "num muted" }, words.number(late)));
      }))));
}

/** "36.75 of 45" with a bar that ends at the limit; over it the rest in words. */
function points(load: Load | undefined, words: Words): Content {
  if (!load) {
    return words.say("unknown");
  }
  const { limit } = load;
  const carried = words.exact(load.points);
  return limit === null ? carried : [
    words.say("ofPoints", carried, words.exact(limit)),
    h("span", { class: `meter ${isOver(load) ? "bad" : ""}`, "aria-hidden": "true",
      css: { "--w": `${limit <= 0 ? 100 : Math.min(1, load.points / limit) * 100}%` } }),
    isOver(load) ? h("small", { class: "over-limit" }, words.say("overBy", words.exact(round(load.points - limit)))) : null,
  ];
}

/** Points have two digits; a difference of them may not. */
const round = (value: number): number => Math.round(value * 100) / 100;
