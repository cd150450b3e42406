import type { Plan, Portfolio, Risk } from "./model";

/** A customer to speak with today, and why: a risk, or the date of the next contact. */
export interface Urgent {
  readonly plan: Plan;
  /** Null when the date of the next contact is the reason. */
  readonly risk: Risk | null;
}

const SILENT = "C-01";
/** The rule that first value is late. */
export const NO_FIRST_VALUE = "W-10";
const COLD_FIRST_WEEK = "N-27";

/** Order of the reasons: the lower, the more urgent. */
const DATE_PASSED = 5;
const DATE_TODAY = 6;

/**
 * Whom to contact today, in the order of the rules: silent beyond the limit; first value long overdue; a high risk about which nobody has
 * spoken with the customer; first value overdue; a cold first week; then what is past the date of its next contact, the longest first,
 * and what is due today, the largest first. Each customer once, with its most urgent reason.
 */
export function urgent(portfolio: Portfolio): Urgent[] {
  const { today, risks } = portfolio;
  const byPlan = new Map<string, Risk[]>();
  for (const risk of risks ?? []) {
    byPlan.set(risk.planId, (byPlan.get(risk.planId) ?? []).concat(risk));
  }
  return portfolio.plans
    .map((plan) => ({ plan, reason: reasonOf(plan, byPlan.get(plan.id) ?? [], today) }))
    .filter((each): each is { plan: Plan; reason: Reason } => each.reason !== null)
    .sort((a, b) => a.reason.rank - b.reason.rank || within(a, b))
    .map(({ plan, reason }) => ({ plan, risk: reason.risk }));
}

interface Reason {
  readonly rank: number;
  readonly risk: Risk | null;
}

function reasonOf(plan: Plan, risks: readonly Risk[], today: number): Reason | null {
  const ofRisks = risks.map((risk): Reason => ({ rank: rankOf(risk, plan), risk })).filter((reason) => reason.rank < DATE_PASSED);
  const dated: Reason[] = plan.contactOn === null || plan.contactOn > today ? []
    : [{ rank: plan.contactOn < today ? DATE_PASSED : DATE_TODAY, risk: null }];
  return ofRisks.concat(dated).sort((a, b) => a.rank - b.rank)[0] ?? null;
}

function rankOf(risk: Risk, plan: Plan): number {
  if (risk.code === SILENT) {
    return 0;
  }
  if (risk.code === NO_FIRST_VALUE) {
    return risk.isHigh ? 1 : 3;
  }
  if (risk.code === COLD_FIRST_WEEK) {
    return 4;
  }
  // A risk about which nobody has spoken since it was raised.
  const isUnspoken = plan.lastTalk === null || plan.lastTalk === undefined || risk.raisedOn === null || plan.lastTalk < risk.raisedOn;
  return risk.isHigh && isUnspoken ? 2 : Infinity;
}

function within(a: { plan: Plan; reason: Reason }, b: { plan: Plan; reason: Reason }): number {
  const byDate = (a.plan.contactOn ?? Infinity) - (b.plan.contactOn ?? Infinity);
  return a.reason.rank === DATE_TODAY || byDate === 0 || isNaN(byDate) ? (b.plan.value ?? 0) - (a.plan.value ?? 0) : byDate;
}
