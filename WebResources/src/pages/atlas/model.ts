/** The atlas as onb_Atlas answers it: what is planned for which days, done on which day, and how often on time. */
export interface Atlas {
  readonly wonFrom: string;
  readonly wonUntil: string;
  readonly items: number;
  /** What an empty cell says, in the reader's language. */
  readonly noData: string;
  readonly columns: readonly Column[];
  /** By days, then by kind; cells stand in the order of the columns. */
  readonly rows: readonly Line[];
  /** By planned day. */
  readonly lines: readonly AtlasItem[];
  readonly segments: readonly SegmentBar[];
}

/** A row of templates over all plans that have it. Days count from the win; null: no data. */
export interface AtlasItem extends Cell {
  readonly name: string;
  readonly kindLabel: string;
  readonly plannedDay: number;
}

/** Who sold to whom. */
export interface Column {
  readonly customerIndustry: string | null;
  readonly vendorIndustry: string | null;
  readonly customerLabel: string;
  readonly vendorLabel: string;
}

/** The items of a kind that are planned for some days, both ends included. */
export interface Line {
  readonly fromDay: number;
  readonly untilDay: number;
  readonly kind: string;
  readonly kindLabel: string;
  readonly cells: readonly (Cell | null)[];
}

/** Null: no data. */
export interface Cell {
  readonly count: number;
  readonly medianDay: number | null;
  /** The days between which six of ten are done. */
  readonly p20Day: number | null;
  readonly p80Day: number | null;
  readonly onTimePercent: number | null;
}

/** A segment beside the others. Null: no data. */
export interface SegmentBar {
  readonly segment: string;
  readonly label: string;
  readonly count: number;
  readonly medianDay: number | null;
  readonly completionPercent: number | null;
}

/** Days from the win by segment, as onb_TimeMetrics answers them. */
export interface Times {
  readonly plans: number;
  readonly rows: readonly TimeRow[];
}

/** How long it took one segment. */
export interface TimeRow {
  readonly metric: string;
  readonly label: string;
  readonly group: string | null;
  readonly days: { readonly count: number; readonly median: number; readonly p80: number } | null;
}

/** Fewer items say little: they are counted and shown without colour. */
export const FEW = 5;

/** Some days with the kinds that have items in them; without any, the days alone. */
export interface Days {
  readonly fromDay: number;
  readonly untilDay: number;
  readonly lines: readonly Line[];
}

/** The rows of the picture: every ten days, and of them the kinds that somebody planned anything of. */
export function daysOf(atlas: Atlas): Days[] {
  const days: Days[] = [];
  for (const line of atlas.rows) {
    const last = days[days.length - 1];
    const lines = line.cells.some((cell) => cell !== null) ? [line] : [];
    if (last && last.fromDay === line.fromDay) {
      days[days.length - 1] = { ...last, lines: last.lines.concat(lines) };
    } else {
      days.push({ fromDay: line.fromDay, untilDay: line.untilDay, lines });
    }
  }
  return days;
}

/** The order of the columns in the picture: by vendor, and below each by customer. */
export function orderOf(columns: readonly Column[]): number[] {
  const name = (index: number): string => columns[index]?.vendorLabel ?? "";
  return columns.map((_, index) => index).sort((a, b) => name(a).localeCompare(name(b)) || a - b);
}

/** Where a cell stands. */
export interface Place {
  readonly line: Line;
  readonly column: Column;
  readonly cell: Cell;
  readonly percent: number;
}

/** The cell that is least on time, among those with enough items; null where there is none. */
export function worstOf(atlas: Atlas): Place | null {
  let worst: Place | null = null;
  for (const line of atlas.rows) {
    line.cells.forEach((cell, index) => {
      const column = atlas.columns[index];
      if (column && cell && cell.count >= FEW && cell.onTimePercent !== null && (!worst || cell.onTimePercent < worst.percent)) {
        worst = { line, column, cell, percent: cell.onTimePercent };
      }
    });
  }
  return worst;
}

/** How far a share of items on time is from good: 0 from 90 %, 1 from 75, 2 from 60, 3 below. */
export const shade = (percent: number): number => percent >= 90 ? 0 : percent >= 75 ? 1 : percent >= 60 ? 2 : 3;
