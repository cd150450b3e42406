import { send } from "../client/message";
import { PlanTable } from "../schema";

/**
 * Has a plan evaluated, after something about it was recorded.
 * @returns Whether it was; whoever may record may not always do that, and the next evaluation takes everything in anyway.
 */
export async function evaluate(xrm: Xrm.XrmStatic, planId: string): Promise<boolean> {
  try {
    await send(xrm, "onb_EvaluatePlan", PlanTable.logicalName, planId);
    return true;
  } catch {
    return false;
  }
}
