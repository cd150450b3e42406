// The evaluation explains the forecast in sentences, written in the language of the plan's owner.

/** Working days of delay by who caused them; any sentence of another shape. */
export interface DelayReading {
  readonly parts: readonly { readonly who: string; readonly days: number; readonly isCustomers: boolean }[];
  readonly sentences: readonly string[];
}

const DELAY = /^(?:Working days late|Verspätung in Arbeitstagen): \d+ \((.*)\)\.$/;

/** Reads "Working days late: 7 (Customer: 4, Us: 3)." among the sentences about the forecast. */
export function delayReading(lines: readonly string[]): DelayReading {
  const sentences: string[] = [];
  const parts: { who: string; days: number; isCustomers: boolean }[] = [];
  for (const line of lines) {
    const delay = DELAY.exec(line);
    if (delay) {
      for (const part of (delay[1] ?? "").split(/[,;] | and | und /)) {
        const [who = "", days] = part.split(": ");
        parts.push({ who, days: readNumber(days) ?? 0, isCustomers: /^(?:Customer|Kunde)$/.test(who) });
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
