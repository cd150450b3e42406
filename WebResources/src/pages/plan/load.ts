import { type Dataverse, lookup, type Row, textOf, todayAt } from "../../client/dataverse";
import {
  ContactDirection, MilestoneStatus, MilestoneTable, PlanTable, RiskKind, RiskStatus, RiskTable,
  TemplateItemTable, TouchpointStatus, TouchpointTable, WorkstreamStatus, WorkstreamTable,
} from "../../schema";
import { codesIn, Links } from "./links";
import {
  type Item, ITEM_COLUMNS, itemOf, lastTalkOf, PLAN_COLUMNS, planOf, type PlanPicture,
  RISK_COLUMNS, riskOf, TALK_COLUMNS, talkOf, WORKSTREAM_COLUMNS, workstreamOf,
} from "./model";

/** What the page shows, and which items wait for which, which is known a moment later. */
export interface Loaded {
  readonly picture: PlanPicture;
  readonly links: Promise<Links>;
}

/**
 * Reads a plan with six requests whatever its size: five at once, and what its template says of the order of its items, for which
 * nobody waits. What a role may not read leaves its part of the page out, not the page.
 * @param offset Minutes by which the reader is ahead of UTC.
 * @throws The plan itself cannot be read.
 */
export async function load(dataverse: Dataverse, id: string, offset: number): Promise<Loaded> {
  const children = (set: string, plan: string, columns: readonly string[], more: string): Promise<Row[] | null> =>
    dataverse.all(set, `$select=${columns.join(",")}&$filter=${lookup(plan)} eq ${id} and statecode eq 0${more}`).catch(() => null);
  const [plan, items, workstreams, risks, talks] = await Promise.all([
    dataverse.one(PlanTable.entitySetName, id, PLAN_COLUMNS).then(planOf),
    children(MilestoneTable.entitySetName, MilestoneTable.planId, ITEM_COLUMNS,
      ` and ${MilestoneTable.status} ne ${MilestoneStatus.cancelled}&$orderby=${MilestoneTable.dueOn},${MilestoneTable.sequence}`),
    children(WorkstreamTable.entitySetName, WorkstreamTable.planId, WORKSTREAM_COLUMNS,
      ` and ${WorkstreamTable.status} ne ${WorkstreamStatus.cancelled}&$orderby=${WorkstreamTable.line}`),
    children(RiskTable.entitySetName, RiskTable.planId, RISK_COLUMNS,
      ` and ${RiskTable.status} ne ${RiskStatus.closed}`
      + ` and (${RiskTable.kind} eq null or ${RiskTable.kind} ne ${RiskKind.opportunity})&$orderby=${RiskTable.raisedOn} desc`),
    children(TouchpointTable.entitySetName, TouchpointTable.planId, TALK_COLUMNS,
      ` and ${TouchpointTable.status} eq ${TouchpointStatus.done} and ${TouchpointTable.direction} ne ${ContactDirection.outbound}`
      + `&$orderby=${TouchpointTable.on} desc&$top=3`),
  ]);
  const read = (items ?? []).map(itemOf);
  const held = (talks ?? []).map(talkOf);
  return {
    picture: {
      plan,
      today: todayAt(dataverse.now, offset),
      items: items ? read : null,
      workstreams: (workstreams ?? []).map(workstreamOf),
      risks: risks?.map(riskOf) ?? null,
      talks: held,
      lastTalk: lastTalkOf(read, held),
    },
    links: linksOf(dataverse, plan.templateId, read),
  };
}

async function linksOf(dataverse: Dataverse, templateId: string, items: readonly Item[]): Promise<Links> {
  const waits = templateId ? await dataverse.all(TemplateItemTable.entitySetName,
    `$select=${TemplateItemTable.code},${TemplateItemTable.waitsFor}&$filter=${lookup(TemplateItemTable.templateId)} eq ${templateId}`)
    .catch((): Row[] => []) : [];
  return new Links(items, new Map(waits.map((row): [string, string[]] =>
    [textOf(row, TemplateItemTable.code), codesIn(textOf(row, TemplateItemTable.waitsFor))])));
}
