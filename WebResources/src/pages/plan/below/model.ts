import { dayOf, lookup, numberOf, type Row, shown, textOf } from "../../../client/dataverse";
import { GoalOutcome, GoalTable, PromiseStatus, PromiseTable } from "../../../schema";

/** What the customer wants to reach. Numbers are null where nobody gave one. */
export interface Goal {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly baseline: number | null;
  readonly current: number | null;
  readonly target: number | null;
  readonly targetOn: number | null;
  readonly isAgreed: boolean;
  readonly outcomeLabel: string;
  readonly isOpen: boolean;
}

/** The columns that {@link goalOf} reads. */
export const GOAL_COLUMNS: readonly string[] = [
  GoalTable.name, GoalTable.metric, GoalTable.unit, GoalTable.baseline, GoalTable.current, GoalTable.target, GoalTable.targetOn,
  GoalTable.agreedByCustomerOn, GoalTable.agreedByVendorOn, GoalTable.outcome,
];

/** Reads a goal's row. */
export function goalOf(row: Row): Goal {
  const outcome = numberOf(row, GoalTable.outcome);
  return {
    id: textOf(row, GoalTable.id),
    name: textOf(row, GoalTable.name) || textOf(row, GoalTable.metric),
    unit: textOf(row, GoalTable.unit),
    baseline: numberOf(row, GoalTable.baseline),
    current: numberOf(row, GoalTable.current),
    target: numberOf(row, GoalTable.target),
    targetOn: dayOf(row, GoalTable.targetOn),
    isAgreed: textOf(row, GoalTable.agreedByCustomerOn) !== "" && textOf(row, GoalTable.agreedByVendorOn) !== "",
    outcomeLabel: shown(row, GoalTable.outcome),
    isOpen: outcome === null || outcome === GoalOutcome.open,
  };
}

/** What was promised to the customer. */
export interface Promised {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  /** The last day on which it is in time, after a renegotiation the new one; null: never late. */
  readonly dueOn: number | null;
  readonly settledOn: number | null;
  readonly status: number | null;
  readonly statusLabel: string;
  /** The item of the plan that keeps it; empty while none does. */
  readonly keeperId: string;
  readonly keeper: string;
}

/** The columns that {@link promisedOf} reads. */
export const PROMISE_COLUMNS: readonly string[] = [
  PromiseTable.name, lookup(PromiseTable.madeById), PromiseTable.dueOn, PromiseTable.renegotiatedTo, PromiseTable.settledOn,
  PromiseTable.status, lookup(PromiseTable.keptById),
];

/** Reads a promise's row. */
export const promisedOf = (row: Row): Promised => ({
  id: textOf(row, PromiseTable.id),
  text: textOf(row, PromiseTable.name),
  by: shown(row, lookup(PromiseTable.madeById)),
  dueOn: dayOf(row, PromiseTable.renegotiatedTo) ?? dayOf(row, PromiseTable.dueOn),
  settledOn: dayOf(row, PromiseTable.settledOn),
  status: numberOf(row, PromiseTable.status),
  statusLabel: shown(row, PromiseTable.status),
  keeperId: textOf(row, lookup(PromiseTable.keptById)),
  keeper: shown(row, lookup(PromiseTable.keptById)),
});

/** Whether a promise is open beyond its day, or was kept after it. */
export const isBroken = (promise: Promised, today: number): boolean => promise.dueOn !== null
  && (promise.status === PromiseStatus.kept ? (promise.settledOn ?? promise.dueOn) > promise.dueOn
    : promise.status !== PromiseStatus.withdrawn && promise.dueOn < today);
