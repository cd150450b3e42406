import { byId, type Content, h, put } from "../../drawing/elements";
import type { Plan, Portfolio } from "./model";
import type { Key } from "./texts";
import { BANDS, bandOf, healthOf, silenceCell, STAGES, stageOf, type Words } from "./words";

const PER_PAGE = 15;

/** What the table is narrowed to; empty texts and null stand for everything. */
export interface Filter {
  readonly segment: string;
  readonly industry: string;
  readonly band: number | null;
  readonly stage: number | null;
  readonly by: string;
  readonly text: string;
}

const EVERYTHING: Filter = { segment: "", industry: "", band: null, stage: null, by: "", text: "" };

/** The plans that a filter leaves. A person's text is looked for in the customer's name, whatever its case. */
export function filtered(plans: readonly Plan[], filter: Filter): Plan[] {
  const text = filter.text.trim().toLowerCase();
  return plans.filter((plan) => (filter.segment === "" || plan.segment === filter.segment)
    && (filter.industry === "" || plan.industry === filter.industry) && (filter.by === "" || plan.by === filter.by)
    && (filter.band === null || bandOf(plan) === filter.band) && (filter.stage === null || stageOf(plan) === filter.stage)
    && plan.customer.toLowerCase().indexOf(text) >= 0);
}

/** What the table can be sorted by; unknown values come last, whichever way. */
const SORTS: readonly (readonly [Key, (plan: Plan) => number | string | null])[] = [
  ["customer", (plan) => plan.customer.toLowerCase()],
  ["segment", (plan) => plan.segment || null],
  ["day", (plan) => plan.day0 === null ? null : -plan.day0],
  ["stage", (plan) => stageOf(plan)],
  ["band", (plan) => plan.score],
  ["silent", (plan) => plan.lastTalk ?? null],
  ["next", (plan) => plan.contactOn],
  ["by", (plan) => plan.by || null],
  ["value", (plan) => plan.value],
];

/** Plans in the order of a column. */
export function sorted(plans: readonly Plan[], column: Key, isDescending: boolean): Plan[] {
  const value = SORTS.find(([name]) => name === column)?.[1] ?? ((): null => null);
  return plans.slice().sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === null || y === null) {
      return x === y ? 0 : x === null ? 1 : -1;
    }
    const order = typeof x === "string" ? x.localeCompare(String(y)) : x - Number(y);
    return isDescending ? -order : order;
  });
}

/** The table of all plans: the truth behind the pictures. */
export class PlanTableView {
  private filter: Filter = EVERYTHING;
  private column: Key = "band";
  private isDescending = false;
  private page = 0;

  /**
   * @param portfolio The plans, and what holds for all of them.
   * @param words The reader's language.
   * @param linkTo A link to a plan's form.
   */
  constructor(
    private portfolio: Portfolio, private readonly words: Words, private readonly linkTo: (plan: Plan) => HTMLElement) {}

  private get plans(): readonly Plan[] {
    return this.portfolio.plans;
  }

  /** Shows the same rows anew, filtered and sorted as they were. */
  follow(portfolio: Portfolio): void {
    this.portfolio = portfolio;
    this.draw();
  }

  /** Draws it with its filters. */
  draw(): void {
    const { words } = this;
    put("plans",
      h("div", { class: "top" }, h("h2", { id: "h-plans", tabindex: -1 }, words.say("table")),
        h("p", { id: "plans-shown", class: "muted", role: "status" })),
      h("div", { class: "filters" },
        this.choice("segment", options(this.plans.map((plan) => plan.segment)), this.filter.segment),
        this.choice("industry", options(this.plans.map((plan) => plan.industry)), this.filter.industry),
        this.choice("band", BANDS.map(([value, name]) => [String(value), words.say(name)]), text(this.filter.band)),
        this.choice("stage", STAGES.map(([value, name]) => [String(value), words.say(name)]), text(this.filter.stage)),
        this.choice("by", options(this.plans.map((plan) => plan.by)), this.filter.by),
        h("label", { class: "field" }, words.say("search"), h("input", {
          class: "in", type: "search", value: this.filter.text, autocomplete: "off",
          input: (event) => this.narrow({ ...this.filter, text: (event.target as HTMLInputElement).value }),
        })),
        h("button", { type: "button", class: "btn", id: "plans-clear", click: () => this.clear() }, words.say("clear"))),
      h("div", { id: "plans-rows" }));
    this.drawRows();
  }

  /** Narrows it to a band and a stage, and leads the reader there. */
  show(band: number, stage: number): void {
    this.filter = { ...EVERYTHING, band, stage };
    this.page = 0;
    this.draw();
    byId("h-plans").focus();
  }

  private clear(): void {
    this.filter = EVERYTHING;
    this.page = 0;
    this.draw();
    byId("plans-clear").focus();
  }

  private narrow(filter: Filter): void {
    this.filter = filter;
    this.page = 0;
    this.drawRows();
  }

  private choice(
    name: "segment" | "industry" | "band" | "stage" | "by", choices: readonly (readonly [string, string])[], value: string): Content {
    const select = h("select", { class: "in" }, h("option", { value: "" }, this.words.say("any")),
      choices.map(([each, label]) => h("option", { value: each, selected: each === value }, label)));
    select.addEventListener("change", () => this.narrow({
      ...this.filter,
      [name]: name === "band" || name === "stage" ? select.value === "" ? null : Number(select.value) : select.value,
    }));
    return h("label", { class: "field" }, this.words.say(name), select);
  }

  private drawRows(): void {
    const { words } = this;
    const plans = sorted(filtered(this.plans, this.filter), this.column, this.isDescending);
    byId("plans-shown").textContent = words.say("shown", words.number(plans.length), words.number(this.plans.length));
    if (plans.length === 0) {
      put("plans-rows", h("p", { class: "muted" }, words.say("noMatch")));
      return;
    }
    const first = this.page * PER_PAGE;
    const last = Math.min(plans.length, first + PER_PAGE);
    put("plans-rows",
      h("table", { class: "table stacked sortable" },
        h("caption", { class: "vh" }, words.say("table")),
        h("thead", {}, h("tr", {}, SORTS.map(([name]) => this.heading(name)))),
        h("tbody", {}, plans.slice(first, last).map((plan) => this.row(plan)))),
      plans.length <= PER_PAGE ? null : h("div", { class: "line end" },
        h("span", { class: "muted" }, words.say("page", words.number(first + 1), words.number(last), words.number(plans.length))),
        h("span", { class: "line" }, this.turn("previous", -1, first === 0), this.turn("following", 1, last === plans.length))));
  }

  private heading(name: Key): Content {
    const isSorted = name === this.column;
    const order = this.isDescending ? "descending" : "ascending";
    return h("th", { scope: "col", class: NUMBERS.indexOf(name) >= 0 ? "num" : null, "aria-sort": isSorted ? order : null },
      h("button", { type: "button", class: "sort", id: `sort-${name}`, click: () => this.sortBy(name) },
        this.words.say(name), h("span", { "aria-hidden": "true" }, isSorted ? this.isDescending ? " ↓" : " ↑" : "")));
  }

  private sortBy(name: Key): void {
    this.isDescending = name === this.column && !this.isDescending;
    this.column = name;
    this.page = 0;
    this.drawRows();
    byId(`sort-${name}`).focus();
  }

  private turn(name: "previous" | "following", step: number, isEnd: boolean): Content {
    return h("button", {
      type: "button", class: "btn", id: `page-${name}`, disabled: isEnd,
      click: () => {
        this.page += step;
        this.drawRows();
        const again = byId(`page-${name}`) as HTMLButtonElement;
        (again.disabled ? byId(name === "previous" ? "page-following" : "page-previous") : again).focus();
      },
    }, this.words.say(name));
  }

  private row(plan: Plan): Content {
    const { words, portfolio: { today, silenceLimit } } = this;
    const cell = (name: Key, contents: Content, look = ""): Content =>
      h("td", { "data-label": words.say(name), class: `${NUMBERS.indexOf(name) >= 0 ? "num " : ""}${look}`.trim() || null }, contents);
    const isLate = plan.contactOn !== null && plan.contactOn < today;
    return h("tr", {},
      h("th", { scope: "row" }, this.linkTo(plan)),
      cell("segment", plan.segment), cell("day", plan.day0 === null ? "–" : words.number(today - plan.day0)),
      cell("stage", words.say(STAGES.find(([value]) => value === stageOf(plan))?.[1] ?? "stageBefore")),
      cell("band", healthOf(plan, words)), cell("silent", silenceCell(plan, today, silenceLimit, words), "silence"),
      cell("next", plan.contactOn === null ? "–" : plan.contactOn === today ? words.say("sameDay") : words.date(plan.contactOn),
        isLate ? "tone bad" : ""),
      cell("by", plan.by), cell("value", plan.valueText || "–"));
  }
}

const NUMBERS: readonly Key[] = ["day", "value"];

const text = (value: number | null): string => value === null ? "" : String(value);

const options = (names: readonly string[]): (readonly [string, string])[] =>
  [...new Set(names)].filter((name) => name).sort((a, b) => a.localeCompare(b)).map((name): readonly [string, string] => [name, name]);
