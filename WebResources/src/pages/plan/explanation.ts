// The evaluation explains itself in sentences, written in the language of the plan's owner. Where a sentence has the shape that the
// catalogue gives it, the page draws its numbers; any other sentence is shown as it is.

import { readNumber } from "../../rules/delay";

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

/** Reads "Schedule: 27.5 of 31.3 points. 1 of 11 is overdue." and its like. */
export function healthReading(lines: readonly string[]): HealthReading {
  const dimensions: Dimension[] = [];
  const limits: string[] = [];
  for (const line of lines) {
    const counted = POINTS.exec(line);
    const left = counted ? null : NOT_COUNTED.exec(line);
    if (counted) {
      dimensions.push({ name: counted[1] ?? "", points: readNumber(counted[2]), most: readNumber(counted[3]), why: counted[4] ?? "" });
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
  return way ? { score: readNumber(way[1]), what: way[2] ?? "" } : { score: null, what: line };
}
