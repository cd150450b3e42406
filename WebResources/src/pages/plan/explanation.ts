// The evaluation explains itself in sentences, written in the language of the plan's owner. Where a sentence has the shape that the
// catalogue gives it, the page draws its numbers; any other sentence is shown as it is.

/** A part of the health score. */
export interface Dimension {
  readonly name: string;
  /** Points it has and can have; both null when it is not counted. */
  readonly points: number | null;
  readonly most: number | null;
  readonly why: string;
}

/** What the sentences about health say. */
export interface HealthReading {
  readonly dimensions: readonly Dimension[];
  /** What caps the score, and any sentence of another shape. */
  readonly limits: readonly string[];
}

const NUMBER = "(\\d+(?:[.,]\\d+)?)";
const POINTS = new RegExp(`^([^:]+): ${NUMBER} (?:of|von) ${NUMBER} (?:points|Punkten)\\. ?(.*)$`);
const NOT_COUNTED = /^([^:]+): (?:not counted|nicht gewertet)\. ?(.*)$/;
const WAY = new RegExp(`^${NUMBER} (?:points|Punkte): (.*)$`);
const DELAY = /^(?:Working days late|Verspätung in Arbeitstagen): \d+ \((.*)\)\.$/;

/** Reads "Schedule: 27.5 of 31.3 points. 1 of 11 is overdue." and its like. */
export function healthReading(lines: readonly string[]): HealthReading {
  const dimensions: Dimension[] = [];
  const limits: string[] = [];
  for (const line of lines) {
    const counted = POINTS.exec(line);
    const left = counted ? null : NOT_COUNTED.exec(line);
    if (counted) {
      dimensions.push({ name: counted[1] ?? "", points: read(counted[2]), most: read(counted[3]), why: counted[4] ?? "" });
    } else if (left) {
      dimensions.push({ name: left[1] ?? "", points: null, most: null, why: left[2] ?? "" });
    } else {
      limits.push(line);
    }
  }
  return { dimensions, limits };
}

/** A way to turn a plan green: the score it leads to (null when the sentence does not say), and what to do. */
export function wayReading(line: string): { readonly score: number | null; readonly what: string } {
  const way = WAY.exec(line);
  return way ? { score: read(way[1]), what: way[2] ?? "" } : { score: null, what: line };
}

/** Working days of delay by who caused them; any sentence of another shape. */
export interface DelayReading {
  readonly parts: readonly { readonly who: string; readonly days: number; readonly isCustomers: boolean }[];
  readonly sentences: readonly string[];
}

/** Reads "Working days late: 7 (Customer: 4, Us: 3)." among the sentences about the forecast. */
export function delayReading(lines: readonly string[]): DelayReading {
  const sentences: string[] = [];
  const parts: { who: string; days: number; isCustomers: boolean }[] = [];
  for (const line of lines) {
    const delay = DELAY.exec(line);
    if (delay) {
      for (const part of (delay[1] ?? "").split(/[,;] | and | und /)) {
        const [who = "", days] = part.split(": ");
        parts.push({ who, days: read(days) ?? 0, isCustomers: /^(?:Customer|Kunde)$/.test(who) });
      }
    } else {
      sentences.push(line);
    }
  }
  return { parts, sentences };
}

function read(text: string | undefined): number | null {
  const value = Number((text ?? "").replace(",", "."));
  return isNaN(value) ? null : value;
}
