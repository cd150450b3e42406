import { dayOf, linesOf, lookup, numberOf, type Row, shown, textOf } from "../../client/dataverse";
import { MilestoneTable, PlanTable, ResponsibleParty, ScheduleChangeTable, ScheduleStatus, WaitTable } from "../../schema";

/** The plan whose dates move. Days count from 1970; what is unknown is null. */
export interface Plan {
  readonly id: string;
  readonly customer: string;
  readonly forecastOn: number | null;
  readonly delay: number | null;
  /** Sentences about the forecast, in the language of the plan's owner. */
  readonly forecastLines: readonly string[];
}

/** The columns that {@link planOf} reads. */
export const PLAN_COLUMNS: readonly string[] = [
  PlanTable.name, lookup(PlanTable.customerId), PlanTable.forecastOn, PlanTable.delayDays, PlanTable.forecastExplanation,
];

/** Reads a plan's row. */
export const planOf = (row: Row): Plan => ({
  id: textOf(row, PlanTable.id),
  customer: shown(row, lookup(PlanTable.customerId)) || textOf(row, PlanTable.name),
  forecastOn: dayOf(row, PlanTable.forecastOn),
  delay: numberOf(row, PlanTable.delayDays),
  forecastLines: linesOf(row, PlanTable.forecastExplanation),
});

/** An open item. */
export interface Item {
  readonly id: string;
  readonly name: string;
  readonly kindLabel: string;
  readonly phaseLabel: string;
  readonly baseline: number | null;
  readonly due: number | null;
  readonly isFixed: boolean;
  readonly isCustomers: boolean;
  readonly owner: string;
  readonly why: string;
}

/** The columns that {@link itemOf} reads. */
export const ITEM_COLUMNS: readonly string[] = [
  MilestoneTable.name, MilestoneTable.kind, MilestoneTable.phase, MilestoneTable.baselineOn, MilestoneTable.dueOn,
  MilestoneTable.isDateLocked, MilestoneTable.responsibleParty, MilestoneTable.dateReason, lookup("ownerid"),
];

/** Reads a milestone's row. */
export const itemOf = (row: Row): Item => ({
  id: textOf(row, MilestoneTable.id),
  name: textOf(row, MilestoneTable.name),
  kindLabel: shown(row, MilestoneTable.kind),
  phaseLabel: shown(row, MilestoneTable.phase),
  baseline: dayOf(row, MilestoneTable.baselineOn),
  due: dayOf(row, MilestoneTable.dueOn),
  isFixed: row[MilestoneTable.isDateLocked] === true,
  isCustomers: numberOf(row, MilestoneTable.responsibleParty) === ResponsibleParty.customer,
  owner: shown(row, lookup("ownerid")),
  why: textOf(row, MilestoneTable.dateReason),
});

/** Somebody is waited for. */
export interface Wait {
  readonly itemId: string;
  readonly who: string;
  readonly what: string;
  readonly from: number;
  /** Last day; null while it lasts. */
  readonly until: number | null;
}

/** The columns that {@link waitOf} reads. */
export const WAIT_COLUMNS: readonly string[] = [
  WaitTable.name, WaitTable.party, WaitTable.fromOn, WaitTable.untilOn, lookup(WaitTable.milestoneId),
];

/** Reads a wait's row; null where its first day is not known. */
export function waitOf(row: Row): Wait | null {
  const from = dayOf(row, WaitTable.fromOn);
  return from === null ? null : {
    itemId: textOf(row, lookup(WaitTable.milestoneId)),
    who: shown(row, WaitTable.party),
    what: textOf(row, WaitTable.name),
    from,
    until: dayOf(row, WaitTable.untilOn),
  };
}

/** A change of dates, with all that moved by it. */
export interface Batch {
  readonly id: string;
  readonly name: string;
  readonly cause: string;
  readonly party: string;
  readonly by: string;
  /** The moment, as the Web API writes it. */
  readonly at: string;
  readonly moved: number;
  readonly endBefore: number | null;
  readonly endAfter: number | null;
  readonly isUndone: boolean;
}

/** The columns that {@link batchOf} reads. */
export const BATCH_COLUMNS: readonly string[] = [
  ScheduleChangeTable.name, ScheduleChangeTable.cause, ScheduleChangeTable.party, lookup(ScheduleChangeTable.madeById),
  ScheduleChangeTable.madeOn, ScheduleChangeTable.moved, ScheduleChangeTable.endBeforeOn, ScheduleChangeTable.endAfterOn,
  ScheduleChangeTable.status,
];

/** Reads a row of a plan's changes of dates. */
export const batchOf = (row: Row): Batch => ({
  id: textOf(row, ScheduleChangeTable.id),
  name: textOf(row, ScheduleChangeTable.name),
  cause: textOf(row, ScheduleChangeTable.cause),
  party: shown(row, ScheduleChangeTable.party),
  by: shown(row, lookup(ScheduleChangeTable.madeById)),
  at: textOf(row, ScheduleChangeTable.madeOn),
  moved: numberOf(row, ScheduleChangeTable.moved) ?? 0,
  endBefore: dayOf(row, ScheduleChangeTable.endBeforeOn),
  endAfter: dayOf(row, ScheduleChangeTable.endAfterOn),
  isUndone: numberOf(row, ScheduleChangeTable.status) === ScheduleStatus.undone,
});

/** The change that can be taken back first: the latest that stands. */
export const lastStanding = (batches: readonly Batch[]): Batch | null => batches.find((batch) => !batch.isUndone) ?? null;

/** Everything the page shows. A part that could not be read is null. */
export interface Picture {
  readonly plan: Plan;
  readonly today: number;
  /** By due date; those without one last. */
  readonly items: readonly Item[] | null;
  readonly waits: readonly Wait[];
  /** The latest first. */
  readonly batches: readonly Batch[] | null;
}

/** How an open item stands on a day. */
export type ItemState = "late" | "fixed" | "moved" | "open";

/** The state of an item; a date that has passed counts before a fixed or moved one. */
export const stateOf = (item: Item, today: number): ItemState => item.due !== null && item.due < today ? "late"
  : item.isFixed ? "fixed" : item.due !== null && item.baseline !== null && item.due !== item.baseline ? "moved" : "open";
