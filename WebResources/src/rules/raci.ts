import { numberOf, type Row } from "../client/dataverse";
import { MilestoneTable, OwnerRole, Phase } from "../schema";

/** Does it, answers for it, both, is asked, is told. */
export type Part = "R" | "A" | "A/R" | "C" | "I";

/** The columns that {@link partOf} reads. */
export const RACI_COLUMNS: readonly string[] = [
  MilestoneTable.ownerRole, MilestoneTable.accountableRole, MilestoneTable.supportRole, MilestoneTable.phase,
];

/** The role that answers for an item: Customer Success, unless the row names another. */
export const answersFor = (row: Row): number => numberOf(row, MilestoneTable.accountableRole) ?? OwnerRole.cSM;

/** The part that a role of ours plays in an item, as Raci.PartOf in Core/Domain says it; the browser tests hold one to the other. */
export function partOf(role: number, row: Row): Part {
  const phase = numberOf(row, MilestoneTable.phase);
  const does = role === numberOf(row, MilestoneTable.ownerRole);
  if (role === answersFor(row)) {
    return does ? "A/R" : "A";
  }
  const helps = role === numberOf(row, MilestoneTable.supportRole) || (role === OwnerRole.salesRep && phase === Phase.handoff)
    || (role === OwnerRole.projectManager && phase === Phase.launch);
  return does ? "R" : helps ? "C" : "I";
}
