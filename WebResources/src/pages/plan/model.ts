import { dayOf, linesOf, lookup, numberOf, type Row, shown, textOf } from "../../client/dataverse";
import { isConversation } from "../../rules/conversation";
import {
  GoalOutcome, GoalTable, ItemKind, MilestoneStatus, MilestoneTable, OwnerRole, PlanTable, PromiseStatus, PromiseTable, ResponsibleParty,
  RiskStatus, RiskTable, TouchpointTable, WorkstreamTable,
} from "../../schema";

/** Everything the page shows. A part that could not be read is null; what is unknown is null or empty, never 0. Days count from 1970. */
export interface PlanPicture {
  readonly plan: Plan;
  readonly today: number;
  readonly items: readonly Item[] | null;
  readonly workstreams: readonly Workstream[];
  readonly risks: readonly Risk[] | null;
  readonly goals: readonly Goal[] | null;
  readonly promises: readonly Promised[] | null;
  readonly talks: readonly Talk[];
  readonly lastTalk: number | null;
}

/** The plan itself. Names and labels come in the reader's language, sentences in that of the plan's owner. */
export interface Plan {
  readonly id: string;
  readonly customer: string;
  readonly segment: string;
  readonly template: string;
  readonly templateId: string;
  readonly templateReason: string;
  readonly status: number | null;
  readonly statusLabel: string;
  readonly csm: string;
  readonly day0: number | null;
  readonly evaluatedOn: number | null;
  readonly isBeingEvaluated: boolean;
  readonly forecastOn: number | null;
  readonly completedOn: number | null;
  readonly delay: number | null;
  readonly forecastLines: readonly string[];
  readonly score: number | null;
  readonly band: number | null;
  readonly bandLabel: string;
  readonly peak: number | null;
  readonly confidence: number | null;
  readonly healthLines: readonly string[];
  readonly ways: readonly string[];
  readonly contactOn: number | null;
  readonly contactWhy: string;
  readonly stage: number | null;
  readonly stageLabel: string;
  readonly stageSince: number | null;
  readonly curveLines: readonly string[];
  /** What to do with a customer in this stage. */
  readonly curvePrompts: readonly string[];
  /** The day on which somebody set the stage by hand; null when the data did. */
  readonly stageByHandOn: number | null;
  readonly suggestedLabel: string;
  readonly kickoffOn: number | null;
  readonly handoff: number | null;
  readonly canAccept: boolean;
  readonly missing: readonly string[];
  readonly openRisks: number | null;
}

/** The columns that {@link planOf} reads. */
export const PLAN_COLUMNS: readonly string[] = [
  PlanTable.name, lookup(PlanTable.customerId), PlanTable.segment, PlanTable.templateCode, lookup(PlanTable.templateId),
  PlanTable.templateReason, PlanTable.status, lookup(PlanTable.csmId), PlanTable.day0On, PlanTable.evaluatedOn,
  PlanTable.evaluationRequestedOn, PlanTable.evaluationAnsweredOn, PlanTable.forecastOn, PlanTable.completedOn, PlanTable.delayDays,
  PlanTable.forecastExplanation, PlanTable.healthScore, PlanTable.healthBand, PlanTable.healthPeak, PlanTable.healthConfidence,
  PlanTable.healthExplanation, PlanTable.waysToGreen, PlanTable.nextContactOn, PlanTable.nextContactReason, PlanTable.curveStage,
  PlanTable.curveSinceOn, PlanTable.curveExplanation, PlanTable.curvePrompts, PlanTable.curveByHandOn, PlanTable.curveSuggested,
  PlanTable.kickoffHeldOn, PlanTable.handoffCompleteness,
  PlanTable.handoffAcceptable, PlanTable.handoffMissing, PlanTable.openRisks,
];

/** Reads a plan's row. */
export function planOf(row: Row): Plan {
  const requested = textOf(row, PlanTable.evaluationRequestedOn);
  return {
    id: textOf(row, PlanTable.id),
    customer: shown(row, lookup(PlanTable.customerId)) || textOf(row, PlanTable.name),
    segment: shown(row, PlanTable.segment),
    template: textOf(row, PlanTable.templateCode),
    templateId: textOf(row, lookup(PlanTable.templateId)),
    templateReason: textOf(row, PlanTable.templateReason),
    status: numberOf(row, PlanTable.status),
    statusLabel: shown(row, PlanTable.status),
    csm: shown(row, lookup(PlanTable.csmId)),
    day0: dayOf(row, PlanTable.day0On),
    evaluatedOn: dayOf(row, PlanTable.evaluatedOn),
    // Both moments come in one format, so that they compare as texts.
    isBeingEvaluated: requested > textOf(row, PlanTable.evaluationAnsweredOn),
    forecastOn: dayOf(row, PlanTable.forecastOn),
    completedOn: dayOf(row, PlanTable.completedOn),
    delay: numberOf(row, PlanTable.delayDays),
    forecastLines: linesOf(row, PlanTable.forecastExplanation),
    score: numberOf(row, PlanTable.healthScore),
    band: numberOf(row, PlanTable.healthBand),
    bandLabel: shown(row, PlanTable.healthBand),
    peak: numberOf(row, PlanTable.healthPeak),
    confidence: numberOf(row, PlanTable.healthConfidence),
    healthLines: linesOf(row, PlanTable.healthExplanation),
    ways: linesOf(row, PlanTable.waysToGreen),
    contactOn: dayOf(row, PlanTable.nextContactOn),
    contactWhy: textOf(row, PlanTable.nextContactReason),
    stage: numberOf(row, PlanTable.curveStage),
    stageLabel: shown(row, PlanTable.curveStage),
    stageSince: dayOf(row, PlanTable.curveSinceOn),
    curveLines: linesOf(row, PlanTable.curveExplanation),
    curvePrompts: linesOf(row, PlanTable.curvePrompts),
    stageByHandOn: dayOf(row, PlanTable.curveByHandOn),
    suggestedLabel: shown(row, PlanTable.curveSuggested),
    kickoffOn: dayOf(row, PlanTable.kickoffHeldOn),
    handoff: numberOf(row, PlanTable.handoffCompleteness),
    canAccept: row[PlanTable.handoffAcceptable] === true,
    missing: linesOf(row, PlanTable.handoffMissing),
    openRisks: numberOf(row, PlanTable.openRisks),
  };
}

/** A line of the plan. */
export interface Item {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: number | null;
  readonly kindLabel: string;
  readonly phase: number | null;
  readonly phaseLabel: string;
  readonly baseline: number | null;
  readonly due: number | null;
  /** The day it was done or waived; null while it is open. */
  readonly endedOn: number | null;
  readonly isOpen: boolean;
  readonly isWaived: boolean;
  readonly isCustomers: boolean;
  readonly isFixed: boolean;
  readonly isRequired: boolean;
  readonly isWin: boolean;
  readonly isAutomatic: boolean;
  readonly needsPayment: boolean;
  /** Whether doing it lets the customer speak. */
  readonly isConversation: boolean;
  readonly role: string;
  readonly owner: string;
  readonly countsFrom: string;
  readonly dateReason: string;
  readonly workstreamId: string;
}

/** The columns that {@link itemOf} reads. */
export const ITEM_COLUMNS: readonly string[] = [
  MilestoneTable.code, MilestoneTable.name, MilestoneTable.kind, MilestoneTable.phase, MilestoneTable.baselineOn, MilestoneTable.dueOn,
  MilestoneTable.completedOn, MilestoneTable.status, MilestoneTable.responsibleParty, MilestoneTable.isDateLocked,
  MilestoneTable.isRequired, MilestoneTable.isCustomerWin, MilestoneTable.ownerRole, MilestoneTable.requiresPayment,
  MilestoneTable.channel, MilestoneTable.purpose, MilestoneTable.anchor, MilestoneTable.dateReason, lookup(MilestoneTable.workstreamId),
  lookup("ownerid"),
];

/** Reads a milestone's row. */
export function itemOf(row: Row): Item {
  const status = numberOf(row, MilestoneTable.status);
  const isOpen = status === MilestoneStatus.open || status === null;
  const isAutomatic = numberOf(row, MilestoneTable.ownerRole) === OwnerRole.automation;
  return {
    id: textOf(row, MilestoneTable.id),
    code: textOf(row, MilestoneTable.code),
    name: textOf(row, MilestoneTable.name),
    kind: numberOf(row, MilestoneTable.kind),
    kindLabel: shown(row, MilestoneTable.kind),
    phase: numberOf(row, MilestoneTable.phase),
    phaseLabel: shown(row, MilestoneTable.phase),
    baseline: dayOf(row, MilestoneTable.baselineOn),
    due: dayOf(row, MilestoneTable.dueOn),
    endedOn: isOpen ? null : dayOf(row, MilestoneTable.completedOn),
    isOpen,
    isWaived: status === MilestoneStatus.waived,
    isCustomers: numberOf(row, MilestoneTable.responsibleParty) === ResponsibleParty.customer,
    isFixed: row[MilestoneTable.isDateLocked] === true,
    isRequired: row[MilestoneTable.isRequired] === true,
    isWin: row[MilestoneTable.isCustomerWin] === true,
    isAutomatic,
    needsPayment: row[MilestoneTable.requiresPayment] === true,
    isConversation: isConversation(row),
    role: shown(row, MilestoneTable.ownerRole),
    owner: shown(row, lookup("ownerid")),
    countsFrom: shown(row, MilestoneTable.anchor),
    dateReason: textOf(row, MilestoneTable.dateReason),
    workstreamId: textOf(row, lookup(MilestoneTable.workstreamId)),
  };
}

/** The day on which an item stands: done then, or due. */
export const standsOn = (item: Item): number | null => item.endedOn ?? item.due ?? item.baseline;

/** How an item looks on a day. A date that has passed counts before a fixed or moved one. */
export type ItemState = "done" | "late" | "fixed" | "moved" | "open";

/** The look of an item on a day. */
export function stateOf(item: Item, today: number): ItemState {
  if (!item.isOpen) {
    return "done";
  }
  if (item.due !== null && item.due < today) {
    return "late";
  }
  return item.isFixed ? "fixed" : item.due !== null && item.baseline !== null && item.due !== item.baseline ? "moved" : "open";
}

/** A won product line. */
export interface Workstream {
  readonly id: string;
  readonly name: string;
}

/** The columns that {@link workstreamOf} reads. */
export const WORKSTREAM_COLUMNS: readonly string[] = [WorkstreamTable.name, WorkstreamTable.productName, WorkstreamTable.line];

/** Reads a workstream's row. */
export const workstreamOf = (row: Row): Workstream => ({
  id: textOf(row, WorkstreamTable.id),
  name: textOf(row, WorkstreamTable.productName) || textOf(row, WorkstreamTable.name),
});

/** A risk that is not closed. */
export interface Risk {
  readonly id: string;
  readonly name: string;
  readonly reason: string;
  readonly severity: number | null;
  readonly severityLabel: string;
  readonly raisedOn: number | null;
  readonly escalatesOn: number | null;
  readonly isAcknowledged: boolean;
}

/** The columns that {@link riskOf} reads. */
export const RISK_COLUMNS: readonly string[] = [
  RiskTable.name, RiskTable.reason, RiskTable.severity, RiskTable.raisedOn, RiskTable.escalatesOn, RiskTable.status,
];

/** Reads a risk's row. */
export const riskOf = (row: Row): Risk => ({
  id: textOf(row, RiskTable.id),
  name: textOf(row, RiskTable.name),
  reason: textOf(row, RiskTable.reason),
  severity: numberOf(row, RiskTable.severity),
  severityLabel: shown(row, RiskTable.severity),
  raisedOn: dayOf(row, RiskTable.raisedOn),
  escalatesOn: dayOf(row, RiskTable.escalatesOn),
  isAcknowledged: numberOf(row, RiskTable.status) === RiskStatus.acknowledged,
});

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

/** How far a goal is on its way, 0 to 1; null where a number is missing or the target is where it began. */
export function progressOf(goal: Goal): number | null {
  if (goal.baseline === null || goal.current === null || goal.target === null || goal.target === goal.baseline) {
    return null;
  }
  return Math.max(0, Math.min(1, (goal.current - goal.baseline) / (goal.target - goal.baseline)));
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
}

/** The columns that {@link promisedOf} reads. */
export const PROMISE_COLUMNS: readonly string[] = [
  PromiseTable.name, lookup(PromiseTable.madeById), PromiseTable.dueOn, PromiseTable.renegotiatedTo, PromiseTable.settledOn,
  PromiseTable.status,
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
});

/** Whether a promise is open beyond its day, or was kept after it. */
export const isBroken = (promise: Promised, today: number): boolean => promise.dueOn !== null
  && (promise.status === PromiseStatus.kept ? (promise.settledOn ?? promise.dueOn) > promise.dueOn
    : promise.status !== PromiseStatus.withdrawn && promise.dueOn < today);

/** A conversation that was logged. */
export interface Talk {
  readonly on: number | null;
  readonly channel: string;
  readonly heard: string;
  readonly nextStep: string;
}

/** The columns that {@link talkOf} reads. */
export const TALK_COLUMNS: readonly string[] = [
  TouchpointTable.on, TouchpointTable.channel, TouchpointTable.heard, TouchpointTable.nextStep,
];

/** Reads a touchpoint's row. */
export const talkOf = (row: Row): Talk => ({
  on: dayOf(row, TouchpointTable.on),
  channel: shown(row, TouchpointTable.channel),
  heard: textOf(row, TouchpointTable.heard),
  nextStep: textOf(row, TouchpointTable.nextStep),
});

/** The last day on which the customer spoke with us: a logged conversation, or an item that is one. Null when there was none. */
export function lastTalkOf(items: readonly Item[], talks: readonly Talk[]): number | null {
  const days = items.filter((item) => item.isConversation && !item.isOpen && !item.isWaived).map((item) => item.endedOn)
    .concat(talks.map((talk) => talk.on)).filter((day): day is number => day !== null);
  return days.length > 0 ? Math.max(...days) : null;
}

/** Which lane an item stands in: that of its workstream, else that of its kind. */
export const laneOf = (item: Item): string => item.workstreamId
  || (item.kind === ItemKind.milestone ? "milestones" : item.kind === ItemKind.deliverable ? "deliverables" : "activities");
