import { bareId } from "../client/clientApi";
import { Dataverse, lookup, textOf, todayAt } from "../client/dataverse";
import { refusable } from "../client/message";
import { acknowledge } from "../rules/acknowledging";
import { MilestoneTable, PromiseStatus, PromiseTable, RiskStatus, RiskTable } from "../schema";
import { openAct, sentence, words } from "./saying";

/** Rows on a form, with what was picked of them: how the buttons of a subgrid are called. */
type Grid = Xrm.Controls.GridControl;

const dataverse = (): Dataverse => new Dataverse(Xrm.Utility.getGlobalContext().getClientUrl());

/** Says why nothing more was done; the rows show what was. */
async function refuse(fault: unknown): Promise<void> {
  await Xrm.Navigation.openAlertDialog({ title: words().say("title"), text: words().say("refused", sentence(fault)) });
}

/** The plan that a row belongs to. All tables name it alike. */
const planOf = async (set: string, id: string): Promise<string> =>
  textOf(await dataverse().one(set, id, [lookup(MilestoneTable.planId)]), lookup(MilestoneTable.planId));

/** Opens the page of an act about the one row that is picked, and has the rows follow what was done there. */
async function act(
  grid: Grid, ids: readonly string[], parameters: (id: string) => Promise<Readonly<Record<string, string>>>): Promise<void> {
  try {
    await openAct(await parameters(bareId(ids[0] ?? "")));
  } catch (fault) {
    await refuse(fault);
  }
  grid.refresh();
}

/** Item: completes it with what it asks for. */
export const completeRow = (grid: Grid, ids: string[]): Promise<void> =>
  act(grid, ids, (id) => Promise.resolve({ act: "complete", id }));

/** Item: logs a contact with the customer for it. */
export const logContactForRow = (grid: Grid, ids: string[]): Promise<void> => act(grid, ids, async (id) => ({
  act: "contact", id: await planOf(MilestoneTable.entitySetName, id), milestone: id,
}));

/** Risk: starts a play for it. */
export const startPlayForRow = (grid: Grid, ids: string[]): Promise<void> => act(grid, ids, async (id) => ({
  act: "play", id: await planOf(RiskTable.entitySetName, id), risk: id,
}));

/** Item: the page on which its date moves. */
export async function moveRow(_grid: Grid, ids: string[]): Promise<void> {
  const item = bareId(ids[0] ?? "");
  try {
    const plan = await planOf(MilestoneTable.entitySetName, item);
    await Xrm.Navigation.navigateTo({
      pageType: "webresource", webresourceName: "onb_/pages/dates.html", data: `id=${plan}&item=${item}` });
  } catch (fault) {
    await refuse(fault);
  }
}

/** A state that picked rows get, those among them that are still open. */
interface Settling {
  readonly set: string;
  /** Its column of ids. */
  readonly id: string;
  /** The condition of those that are still open. */
  readonly open: string;
  /** Writes one, with the day where the reader is. */
  readonly write: (row: string, today: string) => Promise<unknown>;
}

/** Writes a state into the picked rows, one after the other. */
async function settle(grid: Grid, ids: readonly string[], { set, id, open, write }: Settling): Promise<void> {
  Xrm.Utility.showProgressIndicator(words().say("working"));
  let wrong: unknown = null;
  try {
    const reader = dataverse();
    const picked = ids.map((each) => `${id} eq ${bareId(each)}`).join(" or ");
    const rows = await reader.all(set, `$select=${id}&$filter=${open} and (${picked})`);
    const offset = Xrm.Utility.getGlobalContext().userSettings.getTimeZoneOffsetMinutes();
    const today = new Date(todayAt(reader.now, offset) * 86_400_000).toISOString().slice(0, 10);
    for (const row of rows) {
      await write(textOf(row, id), today);
    }
  } catch (fault) {
    wrong = fault;
  }
  Xrm.Utility.closeProgressIndicator();
  if (wrong) {
    await refuse(wrong);
  }
  grid.refresh();
}

/** Promises: they were kept, today. */
export const keepPromises = (grid: Grid, ids: string[]): Promise<void> => settle(grid, ids, {
  set: PromiseTable.entitySetName,
  id: PromiseTable.id,
  open: `${PromiseTable.status} eq ${PromiseStatus.open}`,
  write: (promise, today) => refusable(Xrm.WebApi.updateRecord(PromiseTable.logicalName, promise, {
    [PromiseTable.status]: PromiseStatus.kept, [PromiseTable.settledOn]: today,
  })),
});

/** Risks: somebody takes care of them. */
export const acknowledgeRisks = (grid: Grid, ids: string[]): Promise<void> => settle(grid, ids, {
  set: RiskTable.entitySetName,
  id: RiskTable.id,
  open: `${RiskTable.status} eq ${RiskStatus.open}`,
  write: (risk) => acknowledge(Xrm, risk),
});
