import { type Content, h } from "./elements";
import { round } from "./plot";

/** Something on a day. */
export interface Mark {
  readonly day: number;
  /** Stands over the mark as far as there is room; empty for a mark alone. */
  readonly name: string;
  readonly below: string;
  /** The looks of its shape: milestone, activity, deliverable; done. */
  readonly look: string;
}

/** What stands on a line of days. Days count from anywhere, the same everywhere. */
export interface Strip {
  /** By day; those outside the span are left out. */
  readonly marks: readonly Mark[];
  /** The first and the last day, which is later. */
  readonly span: readonly [number, number];
  /** Days that have a line of their own with a word. */
  readonly ticks: readonly { readonly day: number; readonly text: string }[];
  /** Stretches with a name, under the line; each ends where the next begins. */
  readonly parts?: readonly { readonly from: number; readonly name: string }[];
  /** Until which day the line is filled; null for none of it. */
  readonly reached?: number | null;
  /** About how wide the line is, in pixels: how much room labels need of it. */
  readonly width?: number;
}

/** Rows of labels over the line at most. */
const ROWS = 3;
/** About how wide a letter of a label is, and what stands beside them, in pixels; a label is never wider than a third of the line. */
const LETTER = 6.6;
const BESIDE = 16;
const WIDEST = 34;

/** Days on a line: decoration over a list that says the same, and left out where there is no room for it. */
export function strip({ marks, span, ticks, parts = [], reached = null, width = 1040 }: Strip): Content {
  const inside = marks.filter((mark) => mark.day >= span[0] && mark.day <= span[1]);
  const named = inside.filter((mark) => mark.name);
  const places = named.map((mark) => {
    const x = across(mark.day, span);
    const label = Math.min(WIDEST, (Math.max(mark.name.length, mark.below.length) * LETTER + BESIDE) / width * 100);
    // A label at the end of the line stands to the other side of its mark.
    const isEnd = x > 100 - label;
    return { x: isEnd ? x - label : x, width: label, isEnd };
  });
  const rows = rowsOf(places, ROWS);
  const used = rows.reduce<number>((most, row) => Math.max(most, (row ?? -1) + 1), 0);
  return h("div", { class: parts.length > 0 ? "strip with-parts" : "strip", "aria-hidden": "true", css: { "--rows": String(used) } },
    named.map((mark, index) => {
      const [place, row] = [places[index], rows[index]];
      return !place || row === null || row === undefined ? null : h("span", {
        class: place.isEnd ? "name end" : "name",
        css: { "--x": percent(place.x), "--w": percent(place.width), "--y": String(used - 1 - row), "--stem": String(row) },
      }, h("b", {}, mark.name), h("small", {}, mark.below));
    }),
    h("span", { class: "rail" }, reached === null ? null : h("i", { css: { "--x": percent(across(reached, span)) } })),
    ticks.filter((tick) => tick.day >= span[0] && tick.day <= span[1]).map((tick) => {
      const x = across(tick.day, span);
      return h("span", { class: x > 50 ? "tick end" : "tick", css: { "--x": percent(x) } }, tick.text);
    }),
    parts.map((part, index) => {
      const from = across(Math.max(part.from, span[0]), span);
      const until = across(Math.min(parts[index + 1]?.from ?? span[1], span[1]), span);
      return until <= from ? null : h("span", { class: "part", css: { "--x": percent(from), "--w": percent(until - from) } },
        // A name that would be cut says less than none.
        part.name.length * LETTER > (until - from) / 100 * width ? null : part.name);
    }),
    inside.map((mark) => h("i", { class: `dot ${mark.look}`, css: { "--x": percent(across(mark.day, span)) } })));
}

const percent = (value: number): string => `${round(Math.max(0, Math.min(100, value)))}%`;

/** Where a day stands between the first and the last, in percent. */
export const across = (day: number, [first, last]: readonly [number, number]): number => (day - first) / (last - first) * 100;

/**
 * In which row labels stand, so that none covers another; row 0 is the nearest to the line.
 * @param labels Where each begins and how wide it is, in percent.
 * @param rows How many rows there are; what fits in none is left out: null.
 */
export function rowsOf(labels: readonly { readonly x: number; readonly width: number }[], rows: number): (number | null)[] {
  const taken: { row: number; from: number; until: number }[] = [];
  return labels.map(({ x, width }) => {
    for (let row = 0; row < rows; row++) {
      if (!taken.some((label) => label.row === row && x < label.until && label.from < x + width)) {
        taken.push({ row, from: x, until: x + width });
        return row;
      }
    }
    return null;
  });
}
