import { dayOf, lookup, numberOf, type Row } from "../../../client/dataverse";
import { GoalTable, HealthSnapshotTable, PromiseTable } from "../../../schema";
import { Language } from "../../../text/language";
import { drawCurve } from "./curve";
import { drawGoals, drawHandoff, drawPromises } from "./facts";
import type { BelowWindow } from "./handover";
import { GOAL_COLUMNS, goalOf, PROMISE_COLUMNS, promisedOf } from "./model";
import { de, en } from "./texts";
import { drawTrend, type Reading } from "./trend";

// What is seen only after scrolling: the plan's page asks for it once it has drawn what stands above.
(window as BelowWindow).onbPlanBelow = async ({ dataverse, id, picture, language }) => {
  const words = new Language(language, en, de);
  drawCurve(picture, words);
  drawHandoff(picture, words);
  const rows = (set: string, plan: string, columns: readonly string[], order: string): Promise<Row[] | null> => dataverse.all(set,
    `$select=${columns.join(",")}&$filter=${lookup(plan)} eq ${id} and statecode eq 0&$orderby=${order}`).catch(() => null);
  const [goals, promises, history] = await Promise.all([
    rows(GoalTable.entitySetName, GoalTable.planId, GOAL_COLUMNS, GoalTable.targetOn),
    rows(PromiseTable.entitySetName, PromiseTable.planId, PROMISE_COLUMNS, PromiseTable.dueOn),
    rows(HealthSnapshotTable.entitySetName, HealthSnapshotTable.planId, [HealthSnapshotTable.on, HealthSnapshotTable.score],
      HealthSnapshotTable.on),
  ]);
  drawTrend(history?.map((row) => ({ on: dayOf(row, HealthSnapshotTable.on), score: numberOf(row, HealthSnapshotTable.score) }))
    .filter((reading): reading is Reading => reading.on !== null && reading.score !== null) ?? null, picture.today, words);
  drawGoals(goals?.map(goalOf) ?? null, words);
  drawPromises(promises?.map(promisedOf) ?? null, picture, words);
};
