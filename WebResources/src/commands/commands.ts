import { linesOf, type Row, textOf } from "../client/dataverse";
import { bareId } from "../client/clientApi";
import { type Parameters, send, sendUnbound } from "../client/message";
import { MilestoneTable, PlanTable, RiskTable, RulesetTable, ScheduleChangeTable, TemplateTable } from "../schema";
import { openAct, sentence, tell, words } from "./saying";
import type { Key } from "./texts";

export * from "./rows";

type Form = Xrm.FormContext;

/** Tables of the platform, which the schema does not name. */
const OPPORTUNITY = "opportunity";

const idOf = (form: Form): string => bareId(form.data.entity.getId());

/** The row that a lookup of the form names; empty for none. */
function lookupOf(form: Form, column: string): string {
  const value = form.getAttribute<Xrm.Attributes.LookupAttribute>(column)?.getValue();
  return value && value[0] ? bareId(value[0].id) : "";
}

const NOTICE = "onb_command";

/** What a command says after it was carried out: the server's sentence where it was refused. */
async function carryOut(form: Form, act: () => Promise<string>, refreshes = true): Promise<void> {
  Xrm.Utility.showProgressIndicator(words().say("working"));
  try {
    const said = await act();
    Xrm.Utility.closeProgressIndicator();
    if (refreshes) {
      await form.data.refresh(false);
    }
    form.ui.setFormNotification(said, "INFO", NOTICE);
  } catch (fault) {
    Xrm.Utility.closeProgressIndicator();
    form.ui.setFormNotification(sentence(fault), "ERROR", NOTICE);
  }
}

/** Whether a person wants what cannot be undone. */
async function isSure(question: Key): Promise<boolean> {
  const answer = await Xrm.Navigation.openConfirmDialog({
    title: words().say("sure"), text: words().say(question), confirmButtonLabel: words().say("yes"), cancelButtonLabel: words().say("no"),
  });
  return answer.confirmed;
}

/** Opens the page of an act over the form, and has the form follow what was done there. */
async function open(form: Form, parameters: Readonly<Record<string, string>>): Promise<void> {
  await openAct(parameters);
  await form.data.refresh(false);
}

const bound = (form: Form, message: string, table: string, parameters: Parameters = {}): Promise<Row> =>
  send(Xrm, message, table, idOf(form), parameters);

/** Plan: the page on which its dates move. */
export const moveDates = (form: Form): PromiseLike<unknown> => Xrm.Navigation.navigateTo(
  { pageType: "webresource", webresourceName: "onb_/pages/dates.html", data: `id=${idOf(form)}` });

/** Plan: logs a contact. */
export const logContact = (form: Form): Promise<void> => open(form, { act: "contact", id: idOf(form) });

/** Plan: starts a play. */
export const startPlay = (form: Form): Promise<void> => open(form, { act: "play", id: idOf(form) });

/** Risk: starts a play for it. */
export const startPlayForRisk = (form: Form): Promise<void> =>
  open(form, { act: "play", id: lookupOf(form, RiskTable.planId), risk: idOf(form) });

/** Item: starts a play about it. */
export const startPlayForItem = (form: Form): Promise<void> =>
  open(form, { act: "play", id: lookupOf(form, MilestoneTable.planId), milestone: idOf(form) });

/** Plan: adds a part of a template. */
export const addPart = (form: Form): Promise<void> => open(form, { act: "part", id: idOf(form) });

/** Plan: another plan of the customer goes into it. */
export const joinPlans = (form: Form): Promise<void> => open(form, { act: "join", id: idOf(form) });

/** Plan: who should look after it. */
export const assign = (form: Form): Promise<void> => open(form, { act: "assign", id: idOf(form) });

/** Item: completes it with what it asks for. */
export const completeItem = (form: Form): Promise<void> => open(form, { act: "complete", id: idOf(form) });

/** Item: allows an exception from its gate. */
export const allowException = (form: Form): Promise<void> => open(form, { act: "exception", id: idOf(form) });

/** Profile of a customer success manager: somebody covers for them. */
export const startCover = (form: Form): Promise<void> =>
  open(form, { act: "cover", id: idOf(form), user: lookupOf(form, "onb_userid") });

/** Plan: has it evaluated now. */
export const evaluate = (form: Form): Promise<void> => carryOut(form, async () => {
  await bound(form, "onb_EvaluatePlan", PlanTable.logicalName);
  return words().say("evaluated");
});

/** Chance: makes an opportunity of it, and opens that. */
export const startExpansion = (form: Form): Promise<void> => carryOut(form, async () => {
  const answer = await bound(form, "onb_StartExpansion", RiskTable.logicalName);
  const made = answer["Opportunity"] as Row | undefined;
  if (made) {
    await Xrm.Navigation.openForm({ entityName: OPPORTUNITY, entityId: textOf(made, "opportunityid") });
  }
  return words().say("expansionMade");
}, false);

/** Change of dates: takes it back. */
export async function undoReschedule(form: Form): Promise<void> {
  if (await isSure("undoQuestion")) {
    await carryOut(form, async () => {
      const answer = await bound(form, "onb_UndoReschedule", ScheduleChangeTable.logicalName);
      return words().count("backOne", "backMany", Number(answer["Moved"] ?? 0));
    });
  }
}

/** Version of a template: starts a draft with the days on which its items are really done, and opens it. */
export const proposeTemplate = (form: Form): Promise<void> => carryOut(form, async () => {
  const answer = await bound(form, "onb_ProposeTemplate", TemplateTable.logicalName);
  const draft = answer["Draft"] as Row | undefined;
  if (draft) {
    await Xrm.Navigation.openForm({ entityName: TemplateTable.logicalName, entityId: textOf(draft, TemplateTable.id) });
  }
  return words().say("draftMade");
}, false);

/** Plan: whether one more contact is welcome, before anything is planned. */
export const checkContact = (form: Form): Promise<void> => tell(async (dataverse) => {
  const answer = await dataverse.call(`${PlanTable.entitySetName}(${idOf(form)})/Microsoft.Dynamics.CRM.onb_ContactBudget`);
  return [words().say(answer["IsWelcome"] === true ? "welcome" : "unwelcome", words().number(Number(answer["Used"] ?? 0)),
    words().number(Number(answer["Limit"] ?? 0))), ...linesOf(answer, "Objections")].join("\n");
});

/** Draft of the settings: which plans it would show in another colour. */
export const previewRuleset = (form: Form): Promise<void> => tell(async (dataverse) => {
  let [plans, changed, after] = [0, 0, ""];
  const lines: string[] = [];
  do {
    const answer = await dataverse.call("onb_PreviewRuleset", {
      Ruleset: JSON.stringify({ "@odata.id": `${RulesetTable.entitySetName}(${idOf(form)})` }), After: after === "" ? null : `'${after}'`,
    });
    plans += Number(answer["Plans"] ?? 0);
    changed += Number(answer["Changed"] ?? 0);
    lines.push(...linesOf(answer, "Changes"));
    after = textOf(answer, "Next");
  } while (after !== "");
  return [words().say("rulesetPreview", words().number(changed), words().number(plans)), ...lines].join("\n");
});

/** Draft of the settings: publishes it, for everybody. */
export async function publishRuleset(form: Form): Promise<void> {
  if (await isSure("publishQuestion")) {
    await carryOut(form, async () => {
      const answer = await sendUnbound(Xrm, "onb_PublishRuleset", { Ruleset: { entityType: "onb_ruleset", id: idOf(form) } });
      return words().say("published", words().number(Number(answer["Version"] ?? 0)));
    });
  }
}

/** Open deal: prepares its onboarding before the win. */
export const prepare = (form: Form): Promise<void> => carryOut(form, async () => {
  const answer = await bound(form, "onb_PreparePlan", OPPORTUNITY);
  return words().say(textOf(answer, "PlanId") ? "prepared" : "preparedHandoff");
});

/** Won deal: its onboarding, where it has none yet. */
export const ensureOnboarding = (form: Form): Promise<void> => carryOut(form, async () => {
  await bound(form, "onb_EnsureOnboarding", OPPORTUNITY);
  return words().say("ensured");
});

/** List of templates: writes what ships and is not there yet. */
export async function installDefaults(): Promise<void> {
  if (await isSure("installQuestion")) {
    await tell(async () => textOf(await sendUnbound(Xrm, "onb_InstallDefaults"), "Report") || words().say("installed"));
  }
}
