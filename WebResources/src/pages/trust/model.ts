import type { Point } from "../../drawing/plot";

/** The course of trust as onb_TrustSeries answers it: one value a day from Day 0, 0 to 100, in both series. */
export interface Trust {
  readonly wonOn: string;
  /** Days since the win, today. */
  readonly today: number;
  /** That it is no measurement, in the reader's language: always shown with it. */
  readonly note: string;
  readonly actual: readonly number[];
  /** The same customer without contact in the first week. */
  readonly withoutFirstWeek: readonly number[];
  readonly touches: readonly { readonly day: number; readonly gain: number }[];
  readonly promises: readonly { readonly day: number; readonly became: "kept" | "broken" }[];
}

/** Height of the drawing in pixels. */
export const HEIGHT = 220;
const HIGHEST = 100;

/** Where a day stands on a drawing 1,000 wide. A single day stands at its beginning. */
export const across = (day: number, last: number): number => last === 0 ? 0 : day / last * 1000;

/** Where a value stands; 100 is at the top. */
export const down = (value: number): number => HEIGHT - value / HIGHEST * HEIGHT;

/** A series as points of the drawing. */
export const pointsOf = (series: readonly number[]): Point[] =>
  series.map((value, day): Point => [across(day, series.length - 1), down(value)]);

/** The days that are written below: at most eight steps, at round numbers, and never the last one twice. */
export function ticksOf(last: number): number[] {
  const step = [1, 2, 5, 7, 10, 15, 30, 60, 90, 180].find((each) => last / each <= 8) ?? 365;
  const ticks: number[] = [];
  for (let day = 0; day <= last; day += step) {
    ticks.push(day);
  }
  return ticks;
}

/** The days of the table: those that are written below, the end of the first week, and the last. */
export const daysOf = (last: number): number[] =>
  [...new Set(ticksOf(last).concat(7, last))].filter((day) => day <= last).sort((a, b) => a - b);
