import { type Content, h, put } from "../../drawing/elements";
import { Complexity, Segment } from "../../schema";
import type { Language } from "../../text/language";
import { EVERYTHING, type Filter, type Offers } from "./load";
import type { Atlas } from "./model";
import type { Key } from "./texts";

type Words = Language<Key>;
type Choice = readonly (readonly [string, string])[];

/** The filters. They are drawn once, from what there is without any, so that the focus stays where it is. */
export class Filters {
  private filter: Filter = EVERYTHING;

  /** @param changed Called with every choice. */
  constructor(
    private readonly all: Atlas, private readonly offers: Offers, private readonly words: Words,
    private readonly changed: (filter: Filter) => void) {}

  /** Draws them. What has nothing to choose from is left out. */
  draw(): void {
    const { words, all, offers } = this;
    put("h-filters", words.say("filters"));
    put("filters",
      this.day("wonFrom", all.wonFrom), this.day("wonUntil", all.wonUntil),
      this.choice("segment", [[Segment.high, "high"], [Segment.medium, "medium"], [Segment.digital, "digital"]]
        .map(([value, name]): readonly [string, string] => [String(value), words.say(name as Key)])),
      this.choice("customer", industries(all.columns.map((column) => column.customerIndustry))),
      this.choice("vendor", industries(all.columns.map((column) => column.vendorIndustry))),
      this.choice("complexity", [[Complexity.high, "high"], [Complexity.moderate, "moderate"], [Complexity.low, "low"]]
        .map(([value, name]): readonly [string, string] => [String(value), words.say(name as Key)])),
      this.choice("product", same(offers.products)), this.choice("strategy", same(offers.strategies)),
      // The button shares the line of the last choice, so that it never stands alone below.
      h("div", { class: "tail" }, this.choice("template", offers.templates),
        h("button", {
          type: "button", class: "btn", id: "f-clear", click: () => {
            this.filter = EVERYTHING;
            this.draw();
            document.getElementById("f-clear")?.focus();
            this.changed(this.filter);
          },
        }, words.say("clear"))));
  }

  /** The chosen filters in words, for what is printed. */
  get text(): string {
    const chosen = Array.prototype.slice.call(document.querySelectorAll("#filters select, #filters input")) as HTMLInputElement[];
    return chosen.filter((each) => each.value !== "").map((each) => {
      const name = each.closest("label")?.firstChild?.textContent ?? "";
      const select: unknown = each;
      return `${name} ${select instanceof HTMLSelectElement ? select.selectedOptions[0]?.textContent ?? "" : each.value}`;
    }).join(", ");
  }

  private day(name: "wonFrom" | "wonUntil", usual: string): Content {
    const input = h("input", { class: "in", type: "date", id: `f-${name}`, value: usual, required: true });
    input.addEventListener("change", () => this.set(name, input.value));
    return h("label", { class: "field" }, this.words.say(name), input);
  }

  private choice(name: Exclude<keyof Filter, "wonFrom" | "wonUntil">, choices: Choice): Content {
    if (choices.length === 0) {
      return null;
    }
    const select = h("select", { class: "in", id: `f-${name}` }, h("option", { value: "" }, this.words.say("any")),
      choices.map(([value, label]) => h("option", { value }, label)));
    select.addEventListener("change", () => this.set(name, select.value));
    return h("label", { class: "field" }, this.words.say(name), select);
  }

  private set(name: keyof Filter, value: string): void {
    this.filter = { ...this.filter, [name]: value };
    this.changed(this.filter);
  }
}

const industries = (names: readonly (string | null)[]): Choice =>
  same([...new Set(names)].filter((name): name is string => name !== null).sort((a, b) => a.localeCompare(b)));

const same = (names: readonly string[]): Choice => names.map((name): readonly [string, string] => [name, name]);
