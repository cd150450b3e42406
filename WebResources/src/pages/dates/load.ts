import { type Dataverse, lookup, type Row, todayAt } from "../../client/dataverse";
import { MilestoneStatus, MilestoneTable, PlanTable, ScheduleChangeTable, WaitTable } from "../../schema";
import {
  BATCH_COLUMNS, batchOf, ITEM_COLUMNS, itemOf, type Picture, PLAN_COLUMNS, planOf, type Wait, WAIT_COLUMNS, waitOf,
} from "./model";

/** Changes of dates that the ledger shows; the plan's history has them all. */
const MOST_BATCHES = 30;

/**
 * Reads a plan's open items, its waits and its changes of dates with four requests at once, whatever their number. What a role may not read
 * leaves its part of the page out, not the page.
 * @param offset Minutes by which the reader is ahead of UTC.
 * @throws The plan itself cannot be read.
 */
export async function load(dataverse: Dataverse, id: string, offset: number): Promise<Picture> {
  const children = (set: string, plan: string, columns: readonly string[], more: string): Promise<Row[] | null> =>
    dataverse.all(set, `$select=${columns.join(",")}&$filter=${lookup(plan)} eq ${id} and statecode eq 0${more}`).catch(() => null);
  const [plan, items, waits, batches] = await Promise.all([
    dataverse.one(PlanTable.entitySetName, id, PLAN_COLUMNS).then(planOf),
    children(MilestoneTable.entitySetName, MilestoneTable.planId, ITEM_COLUMNS,
      ` and (${MilestoneTable.status} eq ${MilestoneStatus.open} or ${MilestoneTable.status} eq null)`
      + `&$orderby=${MilestoneTable.dueOn},${MilestoneTable.sequence}`),
    children(WaitTable.entitySetName, WaitTable.planId, WAIT_COLUMNS, `&$orderby=${WaitTable.fromOn}`),
    children(ScheduleChangeTable.entitySetName, ScheduleChangeTable.planId, BATCH_COLUMNS,
      `&$orderby=${ScheduleChangeTable.madeOn} desc&$top=${MOST_BATCHES}`),
  ]);
  const read = items?.map(itemOf) ?? null;
  return {
    plan,
    today: todayAt(dataverse.now, offset),
    items: read && read.filter((item) => item.due !== null).concat(read.filter((item) => item.due === null)),
    waits: (waits ?? []).map(waitOf).filter((wait): wait is Wait => wait !== null),
    batches: batches?.map(batchOf) ?? null,
  };
}
