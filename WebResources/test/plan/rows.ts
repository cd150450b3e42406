import { Channel, ItemKind, MilestoneStatus, MilestoneTable, OwnerRole, Phase, ResponsibleParty } from "../../src/schema";
import { dayNumber, type Row } from "../../src/client/dataverse";
import { type Item, itemOf } from "../../src/pages/plan/model";

const FORMATTED = "@OData.Community.Display.V1.FormattedValue";

/** An item as the Web API answers it, with some columns of its own. */
export function itemRow(columns: Row = {}): Row {
  return {
    [MilestoneTable.id]: "11111111-0000-4000-8000-000000000001",
    [MilestoneTable.code]: "KICKOFF",
    [MilestoneTable.name]: "Kick-off",
    [MilestoneTable.kind]: ItemKind.milestone,
    [MilestoneTable.phase]: Phase.launch,
    [MilestoneTable.phase + FORMATTED]: "Launch",
    [MilestoneTable.baselineOn]: "2026-03-09",
    [MilestoneTable.dueOn]: "2026-03-09",
    [MilestoneTable.status]: MilestoneStatus.open,
    [MilestoneTable.responsibleParty]: ResponsibleParty.vendor,
    [MilestoneTable.isRequired]: true,
    [MilestoneTable.ownerRole]: OwnerRole.cSM,
    [MilestoneTable.channel]: Channel.meeting,
    ...columns,
  };
}

/** An item. */
export const item = (columns: Row = {}): Item => itemOf(itemRow(columns));

/** The day of a date. */
export const day = (text: string): number => dayNumber(text);
