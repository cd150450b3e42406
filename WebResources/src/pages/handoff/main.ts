import { dayOf, textOf } from "../../client/dataverse";
import { type FormPage, openInForm } from "../../client/page";
import { send } from "../../client/message";
import { may, privilegesOf } from "../../client/privileges";
import { h, put } from "../../drawing/elements";
import { HandoffTable, PromiseTable } from "../../schema";
import { drawDecision } from "./decision";
import { load } from "./load";
import { drawPath } from "./path";
import { drawPromises } from "./promises";
import { drawQuestions } from "./questions";
import { de, en, type Key } from "./texts";

/** What the messages of a handoff ask of whoever sends them. */
const SUBMIT = "prvWriteonb_Handoff";
const DECIDE = "prvAssignonb_Handoff";

async function draw(page: FormPage<Key>, held: ReadonlySet<string> | null): Promise<void> {
  const { dataverse, id, offset, words, xrm } = page;
  const shown = await load(dataverse, id, offset);
  put("head", h("div", { class: "who" }, h("h1", {}, shown.handoff.name), shown.handoff.deal ? h("p", { class: "muted" },
    shown.handoff.deal) : null));
  drawPath(shown, words);
  drawQuestions(shown, words);
  drawPromises(shown, words, (promise) => {
    void xrm.Navigation.openForm({ entityName: PromiseTable.logicalName, entityId: promise.id });
  });
  const act = async (name: string, parameters: Record<string, string>, said: (answer: Readonly<Record<string,
    unknown>>) => string): Promise<string> => {
    const answer = await send(xrm, name, HandoffTable.logicalName, id, parameters);
    await draw(page, held);
    page.refreshForm();
    return said(answer);
  };
  drawDecision(shown, words, {
    maySubmit: may(held, SUBMIT),
    mayDecide: may(held, DECIDE),
    submit: () => act("onb_SubmitHandoff", {}, (answer) => {
      const by = dayOf(answer, "DecideBy");
      return [words.say("doneSubmit", by === null ? "–" : words.date(by)), textOf(answer,
        "Warnings").split("\n").join(" ")].join(" ").trim();
    }),
    accept: () => act("onb_AcceptHandoff", {}, () => words.say("doneAccept")),
    returns: (reasons) => act("onb_ReturnHandoff", reasons ? { Reasons: reasons } : {}, () => words.say("doneReturn")),
  });
}

openInForm<Key>(en, de, async (page) => draw(page, await privilegesOf(page.context)));
