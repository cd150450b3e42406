import { PlanTable, RiskStatus, RiskTable } from "../../schema";
import type { Logged } from "./contact";

/** A bound custom API as the client API calls it. */
class PlanMessage {
  readonly entity: { readonly id: string; readonly entityType: string };

  constructor(private readonly name: string, id: string, private readonly types: Readonly<Record<string, string>>, values: object) {
    this.entity = { id, entityType: PlanTable.logicalName };
    Object.assign(this, values);
  }

  getMetadata(): object {
    const parameters: Record<string, object> = {
      entity: { typeName: `mscrm.${PlanTable.logicalName}`, structuralProperty: 5 },
    };
    for (const name of Object.keys(this.types)) {
      parameters[name] = { typeName: this.types[name], structuralProperty: 1 };
    }
    return { boundParameter: "entity", operationType: 0, operationName: this.name, parameterTypes: parameters };
  }
}

/**
 * Logs a contact, then has the plan evaluated.
 * @returns Whether it was evaluated too; whoever may log may not always do that, and the next evaluation takes the contact in anyway.
 * @throws The contact was refused; the error holds the platform's sentence.
 */
export async function logContact(xrm: Xrm.XrmStatic, planId: string, contact: Logged): Promise<boolean> {
  const values = { Channel: contact.channel, Heard: contact.heard, ...(contact.nextStep ? { NextStep: contact.nextStep } : {}) };
  const types = { Channel: "Edm.Int32", Heard: "Edm.String", ...(contact.nextStep ? { NextStep: "Edm.String" } : {}) };
  await send(xrm, new PlanMessage("onb_LogTouchpoint", planId, types, values));
  try {
    await send(xrm, new PlanMessage("onb_EvaluatePlan", planId, {}, {}));
    return true;
  } catch {
    return false;
  }
}

/** Says that somebody takes care of a risk. */
export async function acknowledgeRisk(xrm: Xrm.XrmStatic, riskId: string): Promise<void> {
  await refusable(xrm.WebApi.updateRecord(RiskTable.logicalName, riskId, { [RiskTable.status]: RiskStatus.acknowledged }));
}

async function send(xrm: Xrm.XrmStatic, message: PlanMessage): Promise<void> {
  const answer = await refusable(xrm.WebApi.online.execute(message)) as { ok: boolean };
  if (!answer.ok) {
    throw new Error();
  }
}

// The client API rejects with an object that holds a sentence for people.
async function refusable<T>(call: PromiseLike<T>): Promise<T> {
  try {
    return await call;
  } catch (fault) {
    throw new Error((fault as { message?: string }).message ?? "");
  }
}
