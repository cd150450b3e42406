import { send } from "../../client/message";
import { evaluate } from "../../rules/evaluating";
import { PlanTable } from "../../schema";
import type { Logged } from "./contact";

/**
 * Logs a contact, then has the plan evaluated.
 * @returns Whether it was evaluated too.
 * @throws The contact was refused; the error holds the platform's sentence.
 */
export async function logContact(xrm: Xrm.XrmStatic, planId: string, contact: Logged): Promise<boolean> {
  await send(xrm, "onb_LogTouchpoint", PlanTable.logicalName, planId, {
    Channel: contact.channel, Heard: contact.heard, ...(contact.nextStep ? { NextStep: contact.nextStep } : {}),
  });
  return await evaluate(xrm, planId);
}
