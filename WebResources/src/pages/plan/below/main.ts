import { lookup, type Row } from "../../../client/dataverse";
import { GoalTable, PromiseTable } from "../../../schema";
import { Language } from "../../../text/language";
import { drawCurve } from "./curve";
import { drawGoals, drawHandoff, drawPromises } from "./facts";
import type { BelowWindow } from "./handover";
import { GOAL_COLUMNS, goalOf, PROMISE_COLUMNS, promisedOf } from "./model";
import { de, en } from "./texts";

// What is seen only after scrolling: the plan's page asks for it once it has drawn what stands above.
(window as BelowWindow).onbPlanBelow = async ({ dataverse, id, picture, language }) => {
  const words = new Language(language, en, de);
  drawCurve(picture, words);
  drawHandoff(picture, words);
  const rows = (set: string, plan: string, columns: readonly string[], order: string): Promise<Row[] | null> => dataverse.all(set,
    `$select=${columns.join(",")}&$filter=${lookup(plan)} eq ${id} and statecode eq 0&$orderby=${order}`).catch(() => null);
  const [goals, promises] = await Promise.all([
    rows(GoalTable.entitySetName, GoalTable.planId, GOAL_COLUMNS, GoalTable.targetOn),
    rows(PromiseTable.entitySetName, PromiseTable.planId, PROMISE_COLUMNS, PromiseTable.dueOn),
  ]);
  drawGoals(goals?.map(goalOf) ?? null, words);
  drawPromises(promises?.map(promisedOf) ?? null, picture.today, words);
};
