/** What an opportunity would get if it were won, as onb_PreviewPlan answers it. */
export interface Preview {
  readonly topic: string;
  readonly customer: string;
  readonly wonOn: string;
  /** The estimated close; null where the opportunity has none. */
  readonly expectedOn: string | null;
  /** Whether the deal adds to an open plan of the customer. */
  readonly joins: boolean;
  readonly segmentLabel: string;
  readonly template: string;
  readonly version: number;
  readonly lengthDays: number;
  readonly why: string;
  /** By date. */
  readonly items: readonly Item[];
  /** Null while the monthly value or the first day that is billed is not known. */
  readonly bill: Bill | null;
  readonly handoff: Handoff;
}

/** An item of the plan. Days count from the win. */
export interface Item {
  readonly name: string;
  readonly dueOn: string;
  readonly day: number;
  readonly phase: string;
  readonly phaseLabel: string;
  readonly kind: string;
  readonly kindLabel: string;
  readonly owner: string;
  readonly ownerLabel: string;
}

/** The first bill beside the regular one. */
export interface Bill {
  readonly regular: number;
  readonly total: number;
  readonly delta: number;
  readonly components: readonly { readonly amount: number; readonly what: string }[];
  readonly summary: string;
}

/** How complete the handoff would be. */
export interface Handoff {
  readonly score: number;
  readonly acceptedFrom: number;
  readonly acceptable: boolean;
  readonly questions: readonly Question[];
  readonly warnings: readonly string[];
}

/** A question that applies. */
export interface Question {
  readonly name: string;
  readonly weight: number;
  readonly sharePercent: number;
  readonly blocks: boolean;
  /** A sentence; null where the answer is complete. */
  readonly missing: string | null;
}

/** A gap with the points that filling it brings, and the score once it and those before it are filled. */
export interface Gap {
  readonly question: Question;
  readonly points: number;
  readonly scoreThen: number;
}

/** The gaps: what blocks first, then what brings most. */
export function gapsOf({ score, questions }: Handoff): Gap[] {
  const weight = questions.reduce((sum, question) => sum + question.weight, 0);
  const points = (question: Question): number => weight === 0 ? 0 : question.weight * (100 - question.sharePercent) / weight;
  let then = score;
  return questions.filter((question) => question.missing !== null)
    .sort((a, b) => Number(b.blocks) - Number(a.blocks) || points(b) - points(a))
    .map((question) => {
      then = Math.min(100, then + points(question));
      return { question, points: points(question), scoreThen: then };
    });
}

/** How many of the gaps, in their order, make it acceptable: every blocker and enough points. Null where it is already. */
export function enough(handoff: Handoff): number | null {
  if (handoff.acceptable) {
    return null;
  }
  const gaps = gapsOf(handoff);
  const count = gaps.findIndex((gap, index) => gap.scoreThen >= handoff.acceptedFrom - 0.05
    && gaps.slice(index + 1).every((later) => !later.question.blocks));
  return count < 0 ? gaps.length : count + 1;
}

/** The days that the picture spans: from the first item, or the win where that is earlier, to the last. */
export function spanOf(items: readonly Item[]): readonly [number, number] {
  const days = items.map((item) => item.day);
  return [Math.min(0, ...days), Math.max(1, ...days)];
}

/** Where a day stands between the first and the last, in percent. */
export const across = (day: number, [first, last]: readonly [number, number]): number => (day - first) / (last - first) * 100;

/**
 * In which row below each other labels stand, so that none covers another.
 * @param labels Where each begins and how wide it is, in percent, in ascending order.
 * @param rows How many rows there are; what fits in none is left out: null.
 */
export function rowsOf(labels: readonly { readonly x: number; readonly width: number }[], rows: number): (number | null)[] {
  const ends: number[] = [];
  return labels.map(({ x, width }) => {
    for (let row = 0; row < rows; row++) {
      if (x >= (ends[row] ?? -Infinity)) {
        ends[row] = x + width;
        return row;
      }
    }
    return null;
  });
}
