import { describe, expect, it } from "vitest";
import { healthReading, wayReading } from "../../src/pages/plan/explanation";
import { delayReading } from "../../src/rules/delay";

describe("sentences about health", () => {
  it.each([
    ["Schedule: 27.5 of 31.3 points. Overdue: 1 of 11 due so far.", "Schedule", "Overdue: 1 of 11 due so far."],
    ["Termintreue: 27,5 von 31,3 Punkten. Überfällig: 1 von bisher 11 fälligen.", "Termintreue", "Überfällig: 1 von bisher 11 fälligen."],
  ])("%s", (line, name, why) => {
    expect(healthReading([line])).toEqual({ dimensions: [{ name, points: 27.5, most: 31.3, why }], limits: [] });
  });

  it.each([
    ["Utilisation: not counted. The customer is not live yet.", "Utilisation"],
    ["Nutzung: nicht gewertet. Der Kunde ist noch nicht produktiv.", "Nutzung"],
  ])("%s", (line, name) => {
    expect(healthReading([line]).dimensions[0]).toMatchObject({ name, points: null, most: null });
  });

  it("any other sentence is shown as it is", () => {
    const line = "At most 49 points. The last conversation was on 27 Feb 2026, more than 30 days ago.";
    expect(healthReading([line])).toEqual({ dimensions: [], limits: [line] });
  });
});

describe("ways to green", () => {
  it.each([
    ["92.8 points: Speak with the customer.", 92.8, "Speak with the customer."],
    ["92,8 Punkte: Mit dem Kunden sprechen.", 92.8, "Mit dem Kunden sprechen."],
    ["No action possible today would turn the plan green.", null, "No action possible today would turn the plan green."],
  ])("%s", (line, score, what) => expect(wayReading(line)).toEqual({ score, what }));
});

describe("delay", () => {
  it("is read by who caused it", () => {
    const expected = "Expected to be complete on 10 Jun 2026; originally planned for 1 Jun 2026.";
    expect(delayReading([expected, "Working days late: 7 (Customer: 4, Us: 3)."])).toEqual({
      parts: [
        { who: "Customer", party: "customer", days: 4, isCustomers: true }, { who: "Us", party: "us", days: 3, isCustomers: false },
      ],
      sentences: [expected],
    });
  });

  it("keeps somebody whom it does not know by name", () => expect(delayReading(["Working days late: 2 (Weather: 2)."]).parts)
    .toEqual([{ who: "Weather", party: null, days: 2, isCustomers: false }]));

  it("is read in German too", () => {
    expect(delayReading(["Verspätung in Arbeitstagen: 7 (Kunde: 4 und Wir: 3)."]).parts).toEqual([
      { who: "Kunde", party: "customer", days: 4, isCustomers: true }, { who: "Wir", party: "us", days: 3, isCustomers: false },
    ]);
  });
});
