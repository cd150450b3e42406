import { dayNumber, type Row, textOf } from "../../client/dataverse";
import type { Item } from "./model";

/** Where somebody would move an item: by working days, which the server counts on the plan's calendar, or to a day. */
export interface Proposal {
  readonly item: Item;
  /** Working days, negative for earlier; null where a day is given. */
  readonly shift: number | null;
  /** The day; of a shift the day it comes to where everybody works Monday to Friday, until the server has said. */
  readonly on: number;
}

/** A move to a day; null to where the item stands. */
export const movedTo = (item: Item, on: number): Proposal | null => on === item.due ? null : { item, shift: null, on };

/** A move that goes on by working days from where it is; null when it ends where the item stands, or the item has no date. */
export function stepped(item: Item, from: Proposal | null, steps: number): Proposal | null {
  if (item.due === null) {
    return null;
  }
  if (from && from.shift === null) {
    return movedTo(item, weekdayFrom(from.on, steps));
  }
  const shift = (from?.shift ?? 0) + steps;
  return shift === 0 ? null : { item, shift, on: weekdayFrom(item.due, shift) };
}

/** A day so many days of Monday to Friday later, negative for earlier. */
export function weekdayFrom(day: number, steps: number): number {
  const way = Math.sign(steps);
  let left = Math.abs(steps);
  let on = day;
  while (left > 0) {
    on += way;
    // 1970 began on a Thursday: 0 is Sunday.
    const weekday = (on + 4) % 7;
    if (weekday !== 0 && weekday !== 6) {
      left--;
    }
  }
  return on;
}

/** What the messages take of a proposal. */
export const askOf = (proposal: Proposal): { readonly items: string; readonly shift: number | null } => proposal.shift === null
  ? { items: `${proposal.item.id} ${isoOf(proposal.on)}`, shift: null } : { items: proposal.item.id, shift: proposal.shift };

/** A date without time, YYYY-MM-DD. */
export const isoOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** An item that moves. */
export interface Move {
  readonly id: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly why: string;
}

/** A fixed date that cannot be kept. */
export interface Conflict {
  readonly name: string;
  readonly on: number;
  readonly earliest: number;
  readonly why: string;
}

/** What would follow, as onb_PreviewReschedule answers it. */
export interface Preview {
  readonly moves: readonly Move[];
  readonly conflicts: readonly Conflict[];
  readonly endBefore: number | null;
  readonly endAfter: number | null;
  /** The plan's version that it is about. */
  readonly version: string;
}

interface Changes {
  readonly moves: readonly {
    readonly milestone: string; readonly old: string; readonly new: string; readonly name: string; readonly why?: string | null;
  }[];
  readonly conflicts: readonly { readonly name: string; readonly on: string; readonly earliest: string; readonly why?: string | null }[];
  readonly endBefore?: string | null;
  readonly endAfter?: string | null;
}

/** Reads the answer of onb_PreviewReschedule: the item that was asked about first, then what follows by date. */
export function previewOf(answer: Row, asked: string): Preview {
  const changes = JSON.parse(textOf(answer, "Changes")) as Changes;
  const day = (text: string | null | undefined): number | null => text ? dayNumber(text) : null;
  const moves = changes.moves.map((move) => ({
    id: move.milestone, name: move.name, from: dayNumber(move.old), to: dayNumber(move.new), why: move.why ?? "",
  }));
  return {
    moves: moves.sort((a, b) => a.id === asked ? -1 : b.id === asked ? 1 : a.to - b.to),
    conflicts: changes.conflicts.map((each) => ({
      name: each.name, on: dayNumber(each.on), earliest: dayNumber(each.earliest), why: each.why ?? "",
    })),
    endBefore: day(changes.endBefore),
    endAfter: day(changes.endAfter),
    version: textOf(answer, "Version"),
  };
}
