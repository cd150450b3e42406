import { type Dataverse, dayOf, lookup, numberOf, type Row, shown, textOf, todayAt } from "../../client/dataverse";
import { RACI_COLUMNS } from "../../rules/raci";
import { GoalOutcome, GoalTable, ItemKind, MilestoneStatus, MilestoneTable, OwnerRole, PlanTable } from "../../schema";
import { isCustomers, peopleOf, type Person } from "./people";

/** What a customer may see of their plan: no health, no risk, no reason, no delay, nothing that was not meant for them. */
export interface CustomersPlan {
  readonly today: number;
  readonly customer: string;
  readonly contacts: readonly Contact[];
  readonly completedOn: number | null;
  readonly expectedOn: number | null;
  /** By date. */
  readonly steps: readonly Step[];
  readonly people: readonly Person[];
  readonly goals: readonly Goal[];
}

/** Somebody of ours to turn to. What nobody recorded is empty. */
export interface Contact {
  readonly name: string;
  readonly role: "csm" | "projectManager";
  readonly email: string;
  readonly phone: string;
}

/** A step that is visible to the customer. */
export interface Step {
  readonly name: string;
  readonly on: number | null;
  readonly isDone: boolean;
  readonly isMilestone: boolean;
  readonly isCustomers: boolean;
  /** Who does it, where somebody is named. */
  readonly by: string;
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
  MilestoneTable.kind, lookup("ownerid"), lookup(MilestoneTable.contactId),
].concat(RACI_COLUMNS);
const GOAL_COLUMNS = [
  GoalTable.name, GoalTable.metric, GoalTable.unit, GoalTable.baseline, GoalTable.current, GoalTable.target, GoalTable.targetOn,
];

// Columns of users, a table of the platform.
const USERS = "systemusers";
const USER = "systemuserid";
const EMAIL = "internalemailaddress";
const PHONE = "address1_telephone1";

/** Our people of the plan, with how to reach them where that can be read; one request, and none where nobody is named. */
async function contactsOf(dataverse: Dataverse, plan: Row): Promise<Contact[]> {
  const named = ([[PlanTable.csmId, "csm"], [PlanTable.projectManagerId, "projectManager"]] as const)
    .map(([column, role]) => ({ id: textOf(plan, lookup(column)), name: shown(plan, lookup(column)), role }))
    .filter(({ id }) => id !== "");
  const users = named.length === 0 ? [] : await dataverse.all(USERS,
    `$select=${EMAIL},${PHONE}&$filter=${named.map(({ id }) => `${USER} eq ${id}`).join(" or ")}`).catch(() => []);
  return named.map(({ id, name, role }) => {
    const user = users.filter((row) => textOf(row, USER) === id)[0] ?? {};
    return { name, role, email: textOf(user, EMAIL), phone: textOf(user, PHONE) };
  });
}

/**
 * Reads what the customer may see: three requests, and one for how to reach our people once it is known who they are. The filter is the
 * server's, so that nothing else ever reaches the page.
 * @param offset Minutes by which the reader is ahead of UTC.
 * @throws A part cannot be read: a page for a customer is whole or it is not there.
 */
export async function load(dataverse: Dataverse, id: string, offset: number): Promise<CustomersPlan> {
  const reading = dataverse.one(PlanTable.entitySetName, id, PLAN_COLUMNS);
  const [plan, contacts, rows, goals] = await Promise.all([
    reading,
    reading.then((row) => contactsOf(dataverse, row)),
    dataverse.all(MilestoneTable.entitySetName, `$select=${STEP_COLUMNS.join(",")}&$filter=${lookup(MilestoneTable.planId)} eq ${id}`
      + ` and statecode eq 0 and ${MilestoneTable.visibleToCustomer} eq true`
      + ` and (${MilestoneTable.status} eq ${MilestoneStatus.open} or ${MilestoneTable.status} eq ${MilestoneStatus.done})`
      + `&$orderby=${MilestoneTable.dueOn},${MilestoneTable.sequence}`),
    dataverse.all(GoalTable.entitySetName, `$select=${GOAL_COLUMNS.join(",")}&$filter=${lookup(GoalTable.planId)} eq ${id}`
      + ` and statecode eq 0 and ${GoalTable.outcome} ne ${GoalOutcome.cancelled}&$orderby=${GoalTable.targetOn}`),
  ]);
  const named = { csm: shown(plan, lookup(PlanTable.csmId)), projectManager: shown(plan, lookup(PlanTable.projectManagerId)) };
  const sorted = rows.map((row) => ({ row, step: stepOf(row) })).sort((a, b) => byDate(a.step, b.step));
  return {
    today: todayAt(dataverse.now, offset),
    customer: shown(plan, lookup(PlanTable.customerId)) || textOf(plan, PlanTable.name),
    contacts,
    completedOn: dayOf(plan, PlanTable.completedOn),
    expectedOn: dayOf(plan, PlanTable.forecastOn),
    steps: sorted.map(({ step }) => step),
    people: peopleOf(sorted.map(({ row }) => row), named),
    goals: goals.map(goalOf),
  };
}

/** Reads a step's row. */
export function stepOf(row: Row): Step {
  const isDone = numberOf(row, MilestoneTable.status) === MilestoneStatus.done;
  return {
    name: textOf(row, MilestoneTable.name),
    on: isDone ? dayOf(row, MilestoneTable.completedOn) : dayOf(row, MilestoneTable.dueOn),
    isDone,
    isMilestone: numberOf(row, MilestoneTable.kind) === ItemKind.milestone,
    isCustomers: isCustomers(row),
    by: isCustomers(row) ? shown(row, lookup(MilestoneTable.contactId))
      : numberOf(row, MilestoneTable.ownerRole) === OwnerRole.automation ? "" : shown(row, lookup("ownerid")),
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
