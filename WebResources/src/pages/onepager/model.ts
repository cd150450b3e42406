import { type Dataverse, dayOf, lookup, numberOf, type Row, shown, textOf, todayAt } from "../../client/dataverse";
import { GoalOutcome, GoalTable, MilestoneStatus, MilestoneTable, PlanTable, ResponsibleParty } from "../../schema";

/** What a customer may see of their plan: no health, no risk, no reason, no delay, nothing that was not meant for them. */
export interface CustomersPlan {
  readonly today: number;
  readonly customer: string;
  readonly csm: string;
  readonly projectManager: string;
  readonly completedOn: number | null;
  readonly expectedOn: number | null;
  readonly steps: readonly Step[];
  readonly goals: readonly Goal[];
}

/** A step that is visible to the customer. Roles are empty where nobody has one. */
export interface Step {
  readonly name: string;
  readonly on: number | null;
  readonly isDone: boolean;
  readonly isCustomers: boolean;
  readonly does: string;
  readonly answers: string;
  readonly helps: string;
}

/** A goal of the customer. Numbers are null where nobody gave one. */
export interface Goal {
  readonly name: string;
  readonly unit: string;
  readonly from: number | null;
  readonly now: number | null;
  readonly to: number | null;
  readonly until: number | null;
}

const PLAN_COLUMNS = [
  PlanTable.name, lookup(PlanTable.customerId), lookup(PlanTable.csmId), lookup(PlanTable.projectManagerId), PlanTable.completedOn,
  PlanTable.forecastOn,
];
const STEP_COLUMNS = [
  MilestoneTable.name, MilestoneTable.dueOn, MilestoneTable.completedOn, MilestoneTable.status, MilestoneTable.responsibleParty,
  MilestoneTable.ownerRole, MilestoneTable.accountableRole, MilestoneTable.supportRole,
];
const GOAL_COLUMNS = [
  GoalTable.name, GoalTable.metric, GoalTable.unit, GoalTable.baseline, GoalTable.current, GoalTable.target, GoalTable.targetOn,
];

/**
 * Reads what the customer may see: three requests. The filter is the server's, so that nothing else ever reaches the page.
 * @param offset Minutes by which the reader is ahead of UTC.
 * @throws A part cannot be read: a page for a customer is whole or it is not there.
 */
export async function load(dataverse: Dataverse, id: string, offset: number): Promise<CustomersPlan> {
  const [plan, steps, goals] = await Promise.all([
    dataverse.one(PlanTable.entitySetName, id, PLAN_COLUMNS),
    dataverse.all(MilestoneTable.entitySetName, `$select=${STEP_COLUMNS.join(",")}&$filter=${lookup(MilestoneTable.planId)} eq ${id}`
      + ` and statecode eq 0 and ${MilestoneTable.visibleToCustomer} eq true`
      + ` and (${MilestoneTable.status} eq ${MilestoneStatus.open} or ${MilestoneTable.status} eq ${MilestoneStatus.done})`
      + `&$orderby=${MilestoneTable.dueOn},${MilestoneTable.sequence}`),
    dataverse.all(GoalTable.entitySetName, `$select=${GOAL_COLUMNS.join(",")}&$filter=${lookup(GoalTable.planId)} eq ${id}`
      + ` and statecode eq 0 and ${GoalTable.outcome} ne ${GoalOutcome.cancelled}&$orderby=${GoalTable.targetOn}`),
  ]);
  return {
    today: todayAt(dataverse.now, offset),
    customer: shown(plan, lookup(PlanTable.customerId)) || textOf(plan, PlanTable.name),
    csm: shown(plan, lookup(PlanTable.csmId)),
    projectManager: shown(plan, lookup(PlanTable.projectManagerId)),
    completedOn: dayOf(plan, PlanTable.completedOn),
    expectedOn: dayOf(plan, PlanTable.forecastOn),
    steps: steps.map(stepOf).sort(byDate),
    goals: goals.map(goalOf),
  };
}

/** Reads a step's row. One role does it, one answers for it: without another it is the same. */
export function stepOf(row: Row): Step {
  const isDone = numberOf(row, MilestoneTable.status) === MilestoneStatus.done;
  const does = shown(row, MilestoneTable.ownerRole);
  return {
    name: textOf(row, MilestoneTable.name),
    on: isDone ? dayOf(row, MilestoneTable.completedOn) : dayOf(row, MilestoneTable.dueOn),
    isDone,
    isCustomers: numberOf(row, MilestoneTable.responsibleParty) === ResponsibleParty.customer,
    does,
    answers: shown(row, MilestoneTable.accountableRole) || does,
    helps: shown(row, MilestoneTable.supportRole),
  };
}

/** Reads a goal's row. */
export const goalOf = (row: Row): Goal => ({
  name: textOf(row, GoalTable.name) || textOf(row, GoalTable.metric),
  unit: textOf(row, GoalTable.unit),
  from: numberOf(row, GoalTable.baseline),
  now: numberOf(row, GoalTable.current),
  to: numberOf(row, GoalTable.target),
  until: dayOf(row, GoalTable.targetOn),
});

// What has no date yet comes last.
function byDate(a: Step, b: Step): number {
  return a.on === b.on ? 0 : (a.on ?? Infinity) - (b.on ?? Infinity);
}

/** The open steps of one side, the next first. */
export const nextOf = (steps: readonly Step[], isCustomers: boolean): Step[] =>
  steps.filter((step) => !step.isDone && step.isCustomers === isCustomers).sort(byDate);
