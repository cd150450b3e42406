import { type Item, standsOn } from "./model";

/** A part of the time scale. */
export interface Stretch {
  readonly name: string;
  readonly phase: number;
  readonly from: number;
  readonly to: number;
  /** Where it begins and how wide it is, in percent. */
  readonly start: number;
  readonly width: number;
}

/**
 * The time scale of a plan: each phase has its own, because the first week holds as many items as the last three months. Dates never
 * change their order on it.
 */
export class Scale {
  readonly stretches: readonly Stretch[];

  /**
   * @param items The items; phases begin where the first plan put their first item.
   * @param day0 The day on which the scale begins at the latest.
   * @param others Further days that must be on it.
   */
  constructor(items: readonly Item[], day0: number, others: readonly (number | null)[]) {
    const days = items.map(standsOn).concat(items.map((item) => item.baseline), others).filter((day): day is number => day !== null);
    const first = days.reduce((least, day) => Math.min(least, day), day0);
    const last = days.reduce((most, day) => Math.max(most, day), day0 + 1) + 1;
    const parts = parted(items, first, last);
    const total = last - first;
    const shares = parts.map((part) => {
      const held = items.filter((item) => { const on = standsOn(item); return on !== null && on >= part.from && on < part.to; }).length;
      return 0.4 * (part.to - part.from) / total + 0.6 * Math.sqrt(held + 1);
    });
    const sum = shares.reduce((all, share) => all + share, 0);
    let start = 0;
    this.stretches = parts.map((part, index) => {
      const width = (shares[index] ?? 0) / sum * 100;
      const stretch = { ...part, start, width };
      start += width;
      return stretch;
    });
  }

  /** First day on the scale. */
  get first(): number {
    return this.stretches[0]?.from ?? 0;
  }

  /** First day that is no longer on it. */
  get end(): number {
    return this.stretches[this.stretches.length - 1]?.to ?? 0;
  }

  /** Where a day is, 0 to 100 percent; a day beyond the scale is at its end. */
  at(day: number): number {
    for (const stretch of this.stretches) {
      if (day < stretch.to) {
        return stretch.start + Math.max(0, day - stretch.from) / (stretch.to - stretch.from) * stretch.width;
      }
    }
    return 100;
  }
}

function parted(items: readonly Item[], first: number, last: number): { name: string; phase: number; from: number; to: number }[] {
  const begins = new Map<number, { name: string; from: number }>();
  for (const item of items) {
    const on = item.baseline ?? standsOn(item);
    if (item.phase !== null && on !== null) {
      const known = begins.get(item.phase);
      if (!known || on < known.from) {
        begins.set(item.phase, { name: item.phaseLabel, from: on });
      }
    }
  }
  const parts: { name: string; phase: number; from: number; to: number }[] = [];
  for (const phase of [...begins.keys()].sort((a, b) => a - b)) {
    const { name, from } = begins.get(phase) as { name: string; from: number };
    const before = parts[parts.length - 1];
    if (!before) {
      parts.push({ name, phase, from: first, to: last });
    } else if (from > before.from && from < last) {
      before.to = from;
      parts.push({ name, phase, from, to: last });
    }
  }
  return parts.length > 0 ? parts : [{ name: "", phase: 0, from: first, to: last }];
}
