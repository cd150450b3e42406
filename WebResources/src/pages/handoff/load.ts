import { type Dataverse, lookup, todayAt } from "../../client/dataverse";
import { HandoffItemTable, HandoffTable, PromiseStatus, PromiseTable } from "../../schema";
import {
  type Handoff, HANDOFF_COLUMNS, handoffOf, PROMISE_COLUMNS, type Promised, promisedOf, type Question, QUESTION_COLUMNS, questionOf,
} from "./model";

/** What the page shows. Promises are null where they could not be read. */
export interface Package {
  readonly today: number;
  readonly handoff: Handoff;
  readonly questions: readonly Question[];
  readonly promises: readonly Promised[] | null;
}

/** Reads a handoff: two requests at once, then its plan's promises. @throws It or its questions cannot be read. */
export async function load(dataverse: Dataverse, id: string, offset: number): Promise<Package> {
  const [row, questions] = await Promise.all([
    dataverse.one(HandoffTable.entitySetName, id, HANDOFF_COLUMNS),
    dataverse.all(HandoffItemTable.entitySetName, `$select=${QUESTION_COLUMNS.join(",")}`
      + `&$filter=${lookup(HandoffItemTable.handoffId)} eq ${id} and statecode eq 0&$orderby=${HandoffItemTable.sequence}`),
  ]);
  const handoff = handoffOf(row, offset);
  const promises = handoff.planId === "" ? [] : await dataverse.all(PromiseTable.entitySetName,
    `$select=${PROMISE_COLUMNS.join(",")}&$filter=${lookup(PromiseTable.planId)} eq ${handoff.planId} and statecode eq 0`
    + ` and (${PromiseTable.status} eq ${PromiseStatus.open} or ${PromiseTable.status} eq ${PromiseStatus.renegotiated})`
    + `&$orderby=${PromiseTable.dueOn}`).catch(() => null);
  return {
    today: todayAt(dataverse.now, offset), handoff, questions: questions.map(questionOf), promises: promises?.map(promisedOf) ?? null,
  };
}
