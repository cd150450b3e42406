import { dayOf, lookup, numberOf, type Row, shown, textOf } from "../../client/dataverse";
import { CsmProfileTable, PlanTable, RiskSeverity, RiskTable, Segment } from "../../schema";

/** A running plan, as the portfolio shows it. What is unknown is null or empty. Days count from 1970. */
export interface Plan {
  readonly id: string;
  readonly customer: string;
  /** Who looks after the customer: the CSM, else who owns the plan. */
  readonly by: string;
  readonly csmId: string;
  readonly ownerId: string;
  readonly segment: string;
  /** Whether the customer is looked after by automated touches: then no conversation is asked for. */
  readonly isDigital: boolean;
  readonly industry: string;
  readonly band: number | null;
  readonly score: number | null;
  readonly stage: number | null;
  readonly day0: number | null;
  /** The day the customer went live, else that on which everything was delivered. */
  readonly liveOn: number | null;
  readonly contactOn: number | null;
  readonly contactWhy: string;
  readonly value: number | null;
  readonly valueText: string;
  /** The last day on which the customer spoke; null when never; undefined when that could not be read. */
  readonly lastTalk: number | null | undefined;
}

/** The columns that {@link planOf} reads. */
export const PLAN_COLUMNS: readonly string[] = [
  PlanTable.name, lookup(PlanTable.customerId), lookup(PlanTable.csmId), lookup("ownerid"), PlanTable.segment, PlanTable.industry,
  PlanTable.healthBand, PlanTable.healthScore, PlanTable.curveStage, PlanTable.day0On, PlanTable.goLiveOn,
  PlanTable.deliveredOn, PlanTable.nextContactOn, PlanTable.nextContactReason, PlanTable.monthlyValue,
];

/**
 * Reads a plan's row.
 * @param talks Last conversations by plan; null when they could not be read.
 */
export const planOf = (row: Row, talks: ReadonlyMap<string, number> | null): Plan => ({
  id: textOf(row, PlanTable.id),
  customer: shown(row, lookup(PlanTable.customerId)) || textOf(row, PlanTable.name),
  by: shown(row, lookup(PlanTable.csmId)) || shown(row, lookup("ownerid")),
  csmId: textOf(row, lookup(PlanTable.csmId)),
  ownerId: textOf(row, lookup("ownerid")),
  segment: shown(row, PlanTable.segment),
  isDigital: numberOf(row, PlanTable.segment) === Segment.digital,
  industry: textOf(row, PlanTable.industry),
  band: numberOf(row, PlanTable.healthBand),
  score: numberOf(row, PlanTable.healthScore),
  stage: numberOf(row, PlanTable.curveStage),
  day0: dayOf(row, PlanTable.day0On),
  liveOn: dayOf(row, PlanTable.goLiveOn) ?? dayOf(row, PlanTable.deliveredOn),
  contactOn: dayOf(row, PlanTable.nextContactOn),
  contactWhy: textOf(row, PlanTable.nextContactReason),
  value: numberOf(row, PlanTable.monthlyValue),
  valueText: shown(row, PlanTable.monthlyValue),
  lastTalk: talks ? talks.get(textOf(row, PlanTable.id)) ?? null : undefined,
});

/**
 * Days without a conversation, counted from the win where there never was one. Null where it is not known, and where none is asked for.
 */
export function silenceOf(plan: Plan, today: number): number | null {
  const since = plan.lastTalk === null ? plan.day0 : plan.lastTalk;
  return plan.isDigital || since === undefined || since === null ? null : Math.max(0, today - since);
}

/** What somebody carries, by the last night. */
export interface Load {
  readonly points: number;
  /** Null where the person has no limit of their own. */
  readonly limit: number | null;
}

/** The columns that {@link loadsOf} reads. */
export const LOAD_COLUMNS: readonly string[] = [lookup(CsmProfileTable.userId), CsmProfileTable.points, CsmProfileTable.pointsLimit];

/** What people carry, by their id; those of whom nothing was summed up yet are left out. */
export function loadsOf(rows: readonly Row[]): Map<string, Load> {
  const loads = new Map<string, Load>();
  for (const row of rows) {
    const points = numberOf(row, CsmProfileTable.points);
    if (points !== null) {
      loads.set(textOf(row, lookup(CsmProfileTable.userId)), { points, limit: numberOf(row, CsmProfileTable.pointsLimit) });
    }
  }
  return loads;
}

/** An open risk of a running plan. */
export interface Risk {
  readonly planId: string;
  readonly code: string;
  readonly name: string;
  readonly reason: string;
  readonly isHigh: boolean;
  readonly raisedOn: number | null;
}

/** The columns that {@link riskOf} reads. */
export const RISK_COLUMNS: readonly string[] = [
  lookup(RiskTable.planId), RiskTable.ruleCode, RiskTable.name, RiskTable.reason, RiskTable.severity, RiskTable.raisedOn,
];

/** Reads a risk's row. */
export function riskOf(row: Row): Risk {
  const severity = numberOf(row, RiskTable.severity);
  return {
    planId: textOf(row, lookup(RiskTable.planId)),
    code: textOf(row, RiskTable.ruleCode),
    name: textOf(row, RiskTable.name),
    reason: textOf(row, RiskTable.reason),
    isHigh: severity === RiskSeverity.high || severity === RiskSeverity.critical,
    raisedOn: dayOf(row, RiskTable.raisedOn),
  };
}

/** The portfolio on a day. */
export interface Portfolio {
  readonly today: number;
  readonly plans: readonly Plan[];
  /** Open risks; null when they could not be read. */
  readonly risks: readonly Risk[] | null;
  /** The longest silence in days that is not too long; null where it could not be read. */
  readonly silenceLimit: number | null;
  /** What people carry, by their id; empty where it could not be read. */
  readonly loads: ReadonlyMap<string, Load>;
}
