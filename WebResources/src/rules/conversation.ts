import { numberOf, type Row } from "../client/dataverse";
import { Channel, ItemPurpose, MilestoneTable, OwnerRole } from "../schema";

/** Channels in which the customer speaks. */
export const SPEAKING: readonly (number | null)[] = [Channel.phone, Channel.call, Channel.meeting, Channel.onSite, Channel.review];

/** What is no conversation in any channel, by the column that says so. */
export const NO_CONVERSATION: readonly (readonly [string, number])[] = [
  [MilestoneTable.ownerRole, OwnerRole.automation], [MilestoneTable.purpose, ItemPurpose.administration],
];

/** Whether the customer speaks with a person of ours when an item is done. */
export const isConversation = (row: Row): boolean => SPEAKING.indexOf(numberOf(row, MilestoneTable.channel)) >= 0
  && NO_CONVERSATION.every(([column, value]) => numberOf(row, column) !== value);
