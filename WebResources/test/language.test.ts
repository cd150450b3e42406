import { describe, expect, it } from "vitest";
import { Language } from "../src/text/language";
import * as onepager from "../src/pages/onepager/texts";
import * as plan from "../src/pages/plan/texts";
import * as portfolio from "../src/pages/portfolio/texts";

const gaps = (text: string): string[] => (text.match(/\{\d\}/g) ?? []).sort();

const pages: readonly (readonly [string, Readonly<Record<string, string>>, Readonly<Record<string, string>>])[] = [
  ["plan", plan.en, plan.de], ["onepager", onepager.en, onepager.de], ["portfolio", portfolio.en, portfolio.de],
];

describe("texts", () => {
  it.each(pages)("of the %s page stand in both languages with the same gaps", (_, en, de) => {
    expect(Object.keys(de)).toEqual(Object.keys(en));
    for (const key of Object.keys(en)) {
      expect([key, ...gaps(de[key] ?? "")]).toEqual([key, ...gaps(en[key] ?? "")]);
      expect(de[key]?.trim()).not.toBe("");
    }
  });
});

describe("language", () => {
  const words = (id: number) => new Language(id, { one: "{0} day", many: "{0} days" }, { one: "{0} Tag", many: "{0} Tage" });

  it.each([[1033, "en", "1 day"], [1031, "de", "1 Tag"], [3079, "de", "1 Tag"], [1037, "en", "1 day"], [9999, "en", "1 day"]])(
    "%i reads %s", (id, tag, text) => {
      expect(words(id).tag).toBe(tag);
      expect(words(id).count("one", "many", 1)).toBe(text);
    });

  it("a number is written as the reader's country does", () => {
    expect(words(1031).number(1234.5, 1)).toBe("1.234,5");
    expect(words(1033).number(1234.5, 1)).toBe("1,234.5");
  });

  it("a date that ends in a full stop ends the sentence, and no other stop is lost", () => {
    const dated = new Language(1031, { until: "Until {0}. {0}." }, { until: "Bis {0}. {0}." });
    expect(dated.say("until", dated.short(Date.UTC(2026, 10, 3) / 86_400_000))).toBe("Bis 3. Nov. 3. Nov.");
    expect(dated.say("until", "Juni")).toBe("Bis Juni. Juni.");
  });
  it("what fills a gap is no pattern", () => expect(words(1033).say("one", "{0} $& <b>")).toBe("{0} $& <b> day"));

  it("a date is that of the calendar, in every time zone", () => {
    expect(words(1033).short(20520)).toBe("8 Mar");
    expect(words(1031).date(20520)).toContain("8. März");
  });
});
