interface Month {
  readonly from: number;
  readonly days: number;
  /** Where it begins and how wide it is, in percent. */
  readonly start: number;
  readonly width: number;
}

/**
 * The time scale of dates that move: each month has its own, wider where more is due, because the next weeks hold most of what is open and
 * the last item may be half a year away. Every place is one day, and days never change their order.
 */
export class Scale {
  private readonly parts: readonly Month[];

  /**
   * @param days Days that are on it.
   * @param margin Free days at both ends, so that there is room to move to.
   */
  constructor(days: readonly number[], margin: number) {
    const first = (days.length > 0 ? days.reduce((least, day) => Math.min(least, day)) : 0) - margin;
    const end = (days.length > 0 ? days.reduce((most, day) => Math.max(most, day)) : 0) + margin + 1;
    const months: { from: number; days: number }[] = [];
    for (let day = first; day < end; day++) {
      const last = months[months.length - 1];
      if (!last || new Date(day * 86_400_000).getUTCDate() === 1) {
        months.push({ from: day, days: 1 });
      } else {
        last.days++;
      }
    }
    const shares = months.map((month) => {
      const held = days.filter((day) => day >= month.from && day < month.from + month.days).length;
      return (1 + 0.5 * Math.sqrt(held)) * month.days / 31;
    });
    const sum = shares.reduce((all, share) => all + share, 0);
    let start = 0;
    this.parts = months.map((month, index) => {
      const part = { ...month, start, width: (shares[index] ?? 0) / sum * 100 };
      start += part.width;
      return part;
    });
  }

  /** First day on the scale. */
  get first(): number {
    return this.parts[0]?.from ?? 0;
  }

  /** First day that is no longer on it. */
  get end(): number {
    const last = this.parts[this.parts.length - 1];
    return last ? last.from + last.days : 0;
  }

  /** Where the middle of a day is, 0 to 100 percent; a day beyond the scale is at its end. */
  at(day: number): number {
    for (const part of this.parts) {
      if (day < part.from + part.days) {
        return part.start + Math.max(0, day - part.from + 0.5) / part.days * part.width;
      }
    }
    return 100;
  }

  /** The day at a place, 0 to 1; beyond the ends the first or the last. */
  dayAt(place: number): number {
    for (const part of this.parts) {
      const within = (place * 100 - part.start) / part.width;
      if (within < 1) {
        return part.from + Math.max(0, Math.floor(within * part.days));
      }
    }
    return this.end - 1;
  }

  /** First days of the months that begin on it. */
  get months(): readonly number[] {
    return this.parts.map((part) => part.from).filter((day) => new Date(day * 86_400_000).getUTCDate() === 1);
  }
}
