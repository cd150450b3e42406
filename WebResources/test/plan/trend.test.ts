import { beforeEach, describe, expect, it } from "vitest";
import { drawTrend, scoreOn } from "../../src/pages/plan/below/trend";
import { de, en } from "../../src/pages/plan/below/texts";
import { Language } from "../../src/text/language";

const history = [{ on: 100, score: 80 }, { on: 130, score: 74.4 }, { on: 150, score: 49 }];

it("holds a reading until the next, and knows nothing before the first", () => {
  expect([99, 100, 129, 130, 200].map((day) => scoreOn(history, day))).toEqual([null, 80, 80, 74.4, 49]);
});

describe("the course of the health", () => {
  beforeEach(() => {
    const place = document.createElement("div");
    place.id = "trend";
    // Drawings take their namespace from the page.
    document.body.replaceChildren(document.createElementNS("http://www.w3.org/2000/svg", "svg"), place);
  });
  const text = (): string => document.getElementById("trend")?.textContent ?? "";

  it("says how much it changed in a week and in four, and since when it is drawn", () => {
    drawTrend(history, 155, new Language(1033, en, de));
    expect(text()).toBe("−25 in 7 days, −31 in 28 days since 11 Apr");
    expect(document.querySelector(".stroke")?.getAttribute("d")).toBe("M0,10.8H545.45V13.26H909.09V24.44H1000");
  });

  it("compares with no day before the first reading", () => {
    drawTrend(history, 110, new Language(1031, en, de));
    expect(text()).toBe("±0 in 7 Tagen seit 11. Apr.");
  });

  it.each([[null], [[]], [[{ on: 155, score: 80 }]]])("is not there without one (%#)", (none) => {
    drawTrend(none, 155, new Language(1033, en, de));
    expect(text()).toBe("");
  });
});
