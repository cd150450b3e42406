import { type Dataverse, lookup, type Row, textOf, todayAt } from "../../client/dataverse";
import { HandoffItemTable, HandoffTable, MilestoneTable, PromiseStatus, PromiseTable } from "../../schema";
import {
  type Handoff, HANDOFF_COLUMNS, handoffOf, KEEPER_COLUMNS, PROMISE_COLUMNS, type Promised, promisedOf, type Question, QUESTION_COLUMNS,
  questionOf,
} from "./model";

/** What the page shows. Promises are null where they could not be read. */
export interface Package {
  readonly today: number;
  readonly handoff: Handoff;
  readonly questions: readonly Question[];
  readonly promises: readonly Promised[] | null;
}

/**
 * Reads a handoff: two requests at once, then its plan's promises, then the items that keep some.
 * @throws It or its questions cannot be read.
 */
export async function load(dataverse: Dataverse, id: string, offset: number): Promise<Package> {
  const [row, questions] = await Promise.all([
    dataverse.one(HandoffTable.entitySetName, id, HANDOFF_COLUMNS),
    dataverse.all(HandoffItemTable.entitySetName, `$select=${QUESTION_COLUMNS.join(",")}`
      + `&$filter=${lookup(HandoffItemTable.handoffId)} eq ${id} and statecode eq 0&$orderby=${HandoffItemTable.sequence}`),
  ]);
  const handoff = handoffOf(row, offset);
  const rows = handoff.planId === "" ? [] : await dataverse.all(PromiseTable.entitySetName,
    `$select=${PROMISE_COLUMNS.join(",")}&$filter=${lookup(PromiseTable.planId)} eq ${handoff.planId} and statecode eq 0`
    + ` and (${PromiseTable.status} eq ${PromiseStatus.open} or ${PromiseTable.status} eq ${PromiseStatus.renegotiated})`
    + `&$orderby=${PromiseTable.dueOn}`).catch(() => null);
  return {
    today: todayAt(dataverse.now, offset), handoff, questions: questions.map(questionOf),
    promises: rows === null ? null : await promisesOf(dataverse, rows),
  };
}

async function promisesOf(dataverse: Dataverse, rows: readonly Row[]): Promise<readonly Promised[]> {
  const ids = new Set(rows.map((row) => textOf(row, lookup(PromiseTable.keptById))).filter((id) => id));
  const items = ids.size === 0 ? [] : await dataverse.all(MilestoneTable.entitySetName, `$select=${KEEPER_COLUMNS.join(",")}`
    + `&$filter=${Array.from(ids, (id) => `${MilestoneTable.id} eq ${id}`).join(" or ")}`).catch(() => []);
  const keepers = new Map(items.map((item): [string, Row] => [textOf(item, MilestoneTable.id), item]));
  return rows.map((row) => promisedOf(row, keepers));
}
