import { type Dataverse, dayNumber, numberOf, type Row, textOf, todayAt } from "../../client/dataverse";
import {
  ContactDirection, CsmProfileTable, MilestoneStatus, MilestoneTable, PlanStatus, PlanTable, RiskStatus, RiskTable, RulesetStatus,
  RulesetTable, SettingTable, TouchpointStatus, TouchpointTable,
} from "../../schema";
import { NO_CONVERSATION, SPEAKING } from "../../rules/conversation";
import { LOAD_COLUMNS, loadsOf, PLAN_COLUMNS, planOf, type Portfolio, RISK_COLUMNS, riskOf } from "./model";

const PLAN = "plan";
const LAST = "last";
const LONGEST_SILENCE = "contact.maxsilence";

/**
 * Reads the running plans, their open risks, the day of each customer's last conversation, how long a silence may last and what people
 * carry: six requests at once, and one more for every 5,000 rows of the first two.
 * @param offset Minutes by which the reader is ahead of UTC.
 * @throws The plans cannot be read.
 */
export async function load(dataverse: Dataverse, offset: number): Promise<Portfolio> {
  const running = [PlanStatus.onboarding, PlanStatus.overdue, PlanStatus.adopting]
    .map((status) => `${PlanTable.status} eq ${status}`).join(" or ");
  const [plans, risks, items, talks, limits, profiles] = await Promise.all([
    dataverse.all(PlanTable.entitySetName,
      `$select=${PLAN_COLUMNS.join(",")}&$filter=statecode eq 0 and (${running})&$orderby=${PlanTable.healthScore},${PlanTable.name}`),
    dataverse.all(RiskTable.entitySetName,
      `$select=${RISK_COLUMNS.join(",")}&$filter=statecode eq 0 and ${RiskTable.status} ne ${RiskStatus.closed}`).catch(() => null),
    aggregated(dataverse, MilestoneTable.entitySetName, MilestoneTable.logicalName, MilestoneTable.planId, MilestoneTable.completedOn, [
      equal(MilestoneTable.status, MilestoneStatus.done),
      `<condition attribute="${MilestoneTable.channel}" operator="in">`
        + `${SPEAKING.map((each) => `<value>${each}</value>`).join("")}</condition>`,
      ...NO_CONVERSATION.map(([column, value]) => unlike(column, value)),
    ]),
    aggregated(dataverse, TouchpointTable.entitySetName, TouchpointTable.logicalName, TouchpointTable.planId, TouchpointTable.on, [
      equal(TouchpointTable.status, TouchpointStatus.done),
      unlike(TouchpointTable.direction, ContactDirection.outbound),
    ]),
    fetched(dataverse, SettingTable.entitySetName, `<fetch top="1"><entity name="${SettingTable.logicalName}">`
      + `<attribute name="${SettingTable.value}"/><filter>${equal(SettingTable.code, LONGEST_SILENCE)}</filter>`
      + `<link-entity name="${RulesetTable.logicalName}" from="${RulesetTable.id}" to="${SettingTable.rulesetId}">`
      + `<filter>${equal(RulesetTable.status, RulesetStatus.published)}</filter></link-entity></entity></fetch>`),
    dataverse.all(CsmProfileTable.entitySetName, `$select=${LOAD_COLUMNS.join(",")}&$filter=statecode eq 0`).catch(() => []),
  ]);
  const last = items && talks ? latest(items.concat(talks)) : null;
  return {
    today: todayAt(dataverse.now, offset),
    plans: plans.map((row) => planOf(row, last)),
    risks: risks?.map(riskOf) ?? null,
    silenceLimit: limits?.[0] ? numberOf(limits[0], SettingTable.value) : null,
    loads: loadsOf(profiles),
  };
}

const equal = (column: string, value: number | string): string => `<condition attribute="${column}" operator="eq" value="${value}"/>`;

const unlike = (column: string, value: number): string =>
  `<filter type="or"><condition attribute="${column}" operator="ne" value="${value}"/>`
  + `<condition attribute="${column}" operator="null"/></filter>`;

/** The last day by plan; null when it could not be read: then the page says so instead of a number. */
function aggregated(
  dataverse: Dataverse, set: string, table: string, plan: string, day: string, conditions: readonly string[]): Promise<Row[] | null> {
  const fetchXml = `<fetch aggregate="true"><entity name="${table}"><attribute name="${plan}" alias="${PLAN}" groupby="true"/>`
    + `<attribute name="${day}" alias="${LAST}" aggregate="max"/><filter>${equal("statecode", 0)}${conditions.join("")}</filter>`
    + "</entity></fetch>";
  return fetched(dataverse, set, fetchXml);
}

const fetched = (dataverse: Dataverse, set: string, fetchXml: string): Promise<Row[] | null> =>
  dataverse.all(set, `fetchXml=${encodeURIComponent(fetchXml)}`).catch(() => null);

function latest(rows: readonly Row[]): Map<string, number> {
  const last = new Map<string, number>();
  for (const row of rows) {
    const [plan, day] = [textOf(row, PLAN), textOf(row, LAST)];
    if (plan && day) {
      last.set(plan, Math.max(last.get(plan) ?? -Infinity, dayNumber(day)));
    }
  }
  return last;
}
