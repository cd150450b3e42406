import { dayOf, lookup, numberOf, type Row, shown, textOf } from "../../client/dataverse";
import { PlanTable, RiskSeverity, RiskTable } from "../../schema";

/** A running plan, as the portfolio shows it. What is unknown is null or empty. Days count from 1970. */
export interface Plan {
  readonly id: string;
  readonly customer: string;
  /** Who looks after the customer: the CSM, else who owns the plan. */
  readonly by: string;
  readonly csmId: string;
  readonly ownerId: string;
  readonly segment: string;
  readonly industry: string;
  readonly band: number | null;
  readonly score: number | null;
  readonly stage: number | null;
  readonly day0: number | null;
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
  PlanTable.healthBand, PlanTable.healthScore, PlanTable.curveStage, PlanTable.day0On, PlanTable.nextContactOn,
  PlanTable.nextContactReason, PlanTable.monthlyValue,
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
  industry: textOf(row, PlanTable.industry),
  band: numberOf(row, PlanTable.healthBand),
  score: numberOf(row, PlanTable.healthScore),
  stage: numberOf(row, PlanTable.curveStage),
  day0: dayOf(row, PlanTable.day0On),
  contactOn: dayOf(row, PlanTable.nextContactOn),
  contactWhy: textOf(row, PlanTable.nextContactReason),
  value: numberOf(row, PlanTable.monthlyValue),
  valueText: shown(row, PlanTable.monthlyValue),
  lastTalk: talks ? talks.get(textOf(row, PlanTable.id)) ?? null : undefined,
});

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
}
