import { openActPage } from "../client/actPage";
import { Dataverse } from "../client/dataverse";
import { Language } from "../text/language";
import { de, en, type Key } from "./texts";

/** The texts in the reader's language. */
export const words = (): Language<Key> => new Language(Xrm.Utility.getGlobalContext().userSettings.languageId, en, de);

/** What the platform says of a refusal. */
export const sentence = (fault: unknown): string => fault instanceof Error && fault.message ? fault.message : words().say("offline");

/** Tells what a question was answered with; the server's sentence where it was refused. */
export async function tell(ask: (dataverse: Dataverse) => Promise<string>): Promise<void> {
  Xrm.Utility.showProgressIndicator(words().say("working"));
  let text: string;
  try {
    text = await ask(new Dataverse(Xrm.Utility.getGlobalContext().getClientUrl()));
  } catch (fault) {
    text = sentence(fault);
  }
  Xrm.Utility.closeProgressIndicator();
  await Xrm.Navigation.openAlertDialog({ title: words().say("title"), text });
}

/** Opens the page of an act over the form; answers once it is closed. */
export const openAct = (parameters: Readonly<Record<string, string>>): Promise<void> => openActPage(Xrm, parameters, words().say("title"));
