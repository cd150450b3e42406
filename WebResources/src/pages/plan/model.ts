import { dayOf, linesOf, lookup, numberOf, type Row, shown, textOf } from "../../client/dataverse";
import { isConversation } from "../../rules/conversation";
import {
  ItemKind, MilestoneStatus, MilestoneTable, OwnerRole, PlanTable, ResponsibleParty,
  RiskStatus, RiskTable, TouchpointTable, WorkstreamTable,
} from "../../schema";

/** Everything the page shows. A part that could not be read is null; what is unknown is null or empty, never 0. Days count from 1970. */
export interface PlanPicture {
  readonly plan: Plan;
  readonly today: number;
  readonly items: readonly Item[] | null;
  readonly workstreams: readonly Workstream[];
  readonly risks: readonly Risk[] | null;
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
