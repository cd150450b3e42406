import { expect, it } from "vitest";
import { h } from "../../src/drawing/elements";
import { customersText } from "../../src/pages/preview/copy";
import { drawHandoff, whoFills } from "../../src/pages/preview/handoff";
import * as texts from "../../src/pages/preview/texts";
import { Language } from "../../src/text/language";
import {
  enough, gapsOf, type Handoff, type Item, otherwiseOf, type Preview, type Question, type Rule, spanOf,
} from "../../src/pages/preview/model";

const question = (name: string, weight: number, sharePercent: number, blocks = false): Question =>
  ({ name, weight, sharePercent, blocks, missing: sharePercent < 100 ? `${name} lacks.` : null, filledBy: null });

const handoff = (score: number, questions: readonly Question[], more: Partial<Handoff> = {}): Handoff =>
  ({ score, acceptedFrom: 80, acceptable: false, questions, seller: null, warnings: [], ...more });

const some = handoff(45, [question("A", 10, 0), question("B", 30, 50, true), question("C", 30, 100), question("D", 30, 0)]);

it("names what blocks first, then what brings most, with the score once each and those before are filled", () => {
  expect(gapsOf(some).map((gap) => [gap.question.name, gap.points, gap.scoreThen])).toEqual([["B", 15, 60], ["D", 30, 90], ["A", 10, 100]]);
});

it("says how many gaps make it acceptable: the blockers and enough points", () => {
  expect(enough(some)).toBe(2);
  expect(enough(handoff(95, [question("A", 5, 0, true), question("B", 95, 100)]))).toBe(1);
  expect(enough({ ...some, acceptable: true })).toBeNull();
});

it("counts a question without weight and none at all as nothing", () => {
  expect(gapsOf(handoff(100, []))).toEqual([]);
  expect(gapsOf(handoff(100, [question("A", 0, 0)]))[0]).toMatchObject({ points: 0, scoreThen: 100 });
});

it("spans from the first item or the win, whichever is earlier, to the end of the plan or the last item", () => {
  const item = (day: number): Item => ({ day } as Item);
  expect(spanOf([item(-30), item(90)], null)).toEqual([-30, 90]);
  expect(spanOf([item(3), item(60), item(187)], 60)).toEqual([0, 60]);
  expect(spanOf([], null)).toEqual([0, 1]);
});

const rule = (template: string, more: Partial<Rule> = {}): Rule => ({
  name: template, monthlyValueFrom: null, employeesFrom: null, region: null, industries: [], products: [], complexityLabel: null,
  dealTypeLabel: null, segmentLabel: "", template, matches: false, decides: false, ...more,
});

it("says what would change the template: more value or people, and the rule that is asked next", () => {
  const rules = [
    rule("LAUNCH90", { monthlyValueFrom: 10_000 }), rule("HEALTH60", { industries: ["Health"] }),
    rule("MEDIUM60", { employeesFrom: 200, matches: true, decides: true }), rule("OWN", { region: "DE" }),
    rule("DIGITAL60", { matches: true }),
  ];
  expect(otherwiseOf(rules).higher.map((each) => each.template)).toEqual(["LAUNCH90"]);
  expect(otherwiseOf(rules).next?.template).toBe("DIGITAL60");
  expect(otherwiseOf([rule("DIGITAL60", { matches: true, decides: true })])).toEqual({ higher: [], next: null });
});

it("does not name a rule that is passed over because its template is not published as one that lacks something", () => {
  const passed = rule("OWN", { employeesFrom: 10, matches: true });
  expect(otherwiseOf([passed, rule("DIGITAL60", { matches: true, decides: true })]).higher).toEqual([]);
});

it("copies the dates of what the customer may see, and nothing else", () => {
  const words = new Language(1033, texts.en, texts.de);
  const item = (name: string, dueOn: string, visibleToCustomer: boolean): Item =>
    ({ name, dueOn, visibleToCustomer, ownerLabel: "Sales Rep" } as Item);
  const preview = { wonOn: "2026-06-01", why: "Secret", items: [
    item("Kick-off", "2026-06-08", true), item("Internal check", "2026-06-09", false), item("Training", "2026-06-15", true),
  ] } as unknown as Preview;
  expect(customersText(preview, words)).toBe(
    "Our dates for your onboarding, if we agree on 1 Jun 2026:\n\n8 Jun 2026: Kick-off\n15 Jun 2026: Training");
  expect(customersText({ ...preview, items: [] }, words)).toBe("");
});

it("says who can fill a gap: the reader, or the seller by name, with the person of the deal or alone", () => {
  const english = new Language(1033, texts.en, texts.de);
  const german = new Language(1031, texts.en, texts.de);
  const priya = { person: "Priya Nair", roleLabel: "Economic Buyer" };
  expect(whoFills({ seller: true, ...priya }, null, english)).toBe("You, with Priya Nair, economic buyer");
  expect(whoFills({ seller: false, ...priya }, null, english)).toBe("Priya Nair, economic buyer");
  expect(whoFills({ seller: true, person: null, roleLabel: null }, null, english)).toBe("You");
  expect(whoFills({ seller: true, ...priya }, "Leo Marsh", english)).toBe("Leo Marsh, with Priya Nair, economic buyer");
  expect(whoFills({ seller: false, person: "Kim Farrow", roleLabel: "IT" }, null, english)).toBe("Kim Farrow, IT");
  expect(whoFills({ seller: true, person: "Priya Nair", roleLabel: "Fürsprecher" }, null, german))
    .toBe("Sie, mit Priya Nair, Fürsprecher");
});

it("draws beside each gap who can fill it, under a label of its own for narrow pages", () => {
  document.body.replaceChildren(h("div", { id: "handoff" }));
  const words = new Language(1033, texts.en, texts.de);
  const gap = { ...question("Goals", 15, 0), filledBy: { seller: true, person: "Priya Nair", roleLabel: "Champion" } };
  drawHandoff({ handoff: handoff(45, [gap, question("Scope", 85, 100)]) } as Preview, words);
  const cell = document.querySelector("#handoff tbody td:nth-child(3)");
  expect([cell?.getAttribute("data-label"), cell?.textContent]).toEqual(["Who can fill it", "You, with Priya Nair, champion"]);
  expect(document.querySelectorAll("#handoff tbody tr")).toHaveLength(1);
});
