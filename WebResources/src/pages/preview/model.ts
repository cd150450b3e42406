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
  /** In the base currency; null where it is not known. */
  readonly monthlyValue: number | null;
  readonly employees: number | null;
  /** In the order in which they are asked. */
  readonly rules: readonly Rule[];
  /** What the plan would begin with. */
  readonly risks: readonly { readonly name: string; readonly severityLabel: string; readonly reason: string }[];
  /** By date. */
  readonly items: readonly Item[];
  /** Null while the monthly value or the first day that is billed is not known. */
  readonly bill: Bill | null;
  readonly handoff: Handoff;
}

/** Which customers get which template. A condition that is null or empty asks for nothing. */
export interface Rule {
  readonly name: string;
  /** In the base currency, included. */
  readonly monthlyValueFrom: number | null;
  /** Included. */
  readonly employeesFrom: number | null;
  readonly region: string | null;
  readonly industries: readonly string[];
  readonly products: readonly string[];
  readonly complexityLabel: string | null;
  readonly dealTypeLabel: string | null;
  readonly segmentLabel: string;
  readonly template: string;
  readonly matches: boolean;
  readonly decides: boolean;
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
  readonly visibleToCustomer: boolean;
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
  /** The name of the seller; null where the reader is the seller. */
  readonly seller: string | null;
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
  /** Null where the answer is complete. */
  readonly filledBy: Filler | null;
}

/** Who can fill a gap: the seller, or somebody else, or the seller with somebody else. */
export interface Filler {
  readonly seller: boolean;
  readonly person: string | null;
  readonly roleLabel: string | null;
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

/**
 * The days that the picture spans: from the first item, or the win where that is earlier, to the end of the plan.
 * @param length Days of the plan; what comes after them is long after. Null: to the last item.
 */
export function spanOf(items: readonly Item[], length: number | null): readonly [number, number] {
  const days = items.map((item) => item.day);
  return [Math.min(0, ...days), Math.max(1, length ?? Math.max(...days, 1))];
}

/** What else the deal could get: rules that ask for more than it has, and which of those that match would be next. */
export interface Otherwise {
  readonly higher: readonly Rule[];
  readonly next: Rule | null;
}

/** What would change the template: the rules before the one that decides that lack a value or people alone, and the next that matches. */
export function otherwiseOf(rules: readonly Rule[]): Otherwise {
  const index = rules.findIndex((rule) => rule.decides);
  return {
    higher: rules.slice(0, Math.max(0, index)).filter((rule) => !rule.matches && asksForSizeAlone(rule)),
    next: index < 0 ? null : rules.slice(index + 1).filter((rule) => rule.matches)[0] ?? null,
  };
}

const asksForSizeAlone = (rule: Rule): boolean => rule.region === null && rule.industries.length === 0 && rule.products.length === 0
  && rule.complexityLabel === null && rule.dealTypeLabel === null;
