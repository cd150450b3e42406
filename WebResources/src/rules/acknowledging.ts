import { refusable } from "../client/message";
import { RiskStatus, RiskTable } from "../schema";

/**
 * Says of a risk that somebody takes care of it.
 * @throws It was refused; the error holds the platform's sentence.
 */
export const acknowledge = (xrm: Xrm.XrmStatic, risk: string): Promise<unknown> =>
  refusable(xrm.WebApi.updateRecord(RiskTable.logicalName, risk, { [RiskTable.status]: RiskStatus.acknowledged }));
