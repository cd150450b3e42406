// The evaluation explains the forecast in sentences, written in the language of the plan's owner.

/** Whom a delay is booked to. */
export type Party = "customer" | "us" | "thirdParty" | "scope" | "holidays";

/** Working days that somebody caused. */
export interface DelayPart {
  /** In the language of the plan's owner. */
  readonly who: string;
  /** Null for somebody whom this page does not know by that name. */
  readonly party: Party | null;
  readonly days: number;
  readonly isCustomers: boolean;
}

const PARTIES: Readonly<Record<string, Party>> = {
  Customer: "customer", Kunde: "customer", Us: "us", Wir: "us", "Third party": "thirdParty", Dritte: "thirdParty", "Scope change": "scope",
  "Geänderter Umfang": "scope", Holidays: "holidays", Feiertage: "holidays",
};

/** Working days of delay by who caused them; any sentence of another shape. */
export interface DelayReading {
  readonly parts: readonly DelayPart[];
  readonly sentences: readonly string[];
}

const DELAY = /^(?:Working days late|Verspätung in Arbeitstagen): \d+ \((.*)\)\.$/;

/** Reads "Working days late: 7 (Customer: 4, Us: 3)." among the sentences about the forecast. */
export function delayReading(lines: readonly string[]): DelayReading {
  const sentences: string[] = [];
  const parts: DelayPart[] = [];
  for (const line of lines) {
    const delay = DELAY.exec(line);
    if (delay) {
      for (const part of (delay[1] ?? "").split(/[,;] | and | und /)) {
        const [who = "", days] = part.split(": ");
        const party = PARTIES[who] ?? null;
        parts.push({ who, party, days: readNumber(days) ?? 0, isCustomers: party === "customer" });
      }
    } else {
      sentences.push(line);
    }
  }
  return { parts, sentences };
}

/** A number of a sentence, in either language; null for none. */
export function readNumber(text: string | undefined): number | null {
  const value = Number((text ?? "").replace(",", "."));
  return isNaN(value) ? null : value;
}
