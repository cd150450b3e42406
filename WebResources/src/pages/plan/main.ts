import { bareId, clientApi, pageAddress } from "../../client/clientApi";
import { Dataverse, Refusal } from "../../client/dataverse";
import { byId, h, put } from "../../drawing/elements";
import { MilestoneTable } from "../../schema";
import { Language } from "../../text/language";
import { acknowledgeRisk, logContact } from "./actions";
import { drawContact } from "./contact";
import { drawCurve } from "./curve";
import { drawGoals, drawHandoff, drawPromises, drawRisks } from "./facts";
import { drawHealth } from "./health";
import { load } from "./load";
import { drawHead, drawStanding } from "./standing";
import { de, en, type Key } from "./texts";
import { Timeline } from "./timeline";
import type { Words } from "./words";

const root = document.documentElement;

async function start(): Promise<void> {
  const address = pageAddress(window.location.search);
  root.dataset["theme"] = address.isDark ? "dark" : "light";
  let words: Words = new Language<Key>(languageOf(window.location.search), en, de);
  say(words.say("loading"));
  try {
    const { xrm, form } = await clientApi(window, address.id === null);
    const context = xrm.Utility.getGlobalContext();
    words = new Language<Key>(context.userSettings.languageId, en, de);
    root.lang = words.tag;
    root.dir = context.userSettings.isRTL ? "rtl" : "ltr";
    document.title = words.say("title");
    byId("main").setAttribute("aria-label", words.say("title"));
    byId("h-timeline").textContent = words.say("timeline");
    byId("tl-help").textContent = words.say("timelineHelp");
    const id = address.id ?? bareId(form?.data.entity.getId() ?? "");
    if (!id) {
      say(words.say("saveFirst"));
      return;
    }
    const dataverse = new Dataverse(context.getClientUrl());
    await draw(xrm, dataverse, id, words);
    byId("message").hidden = true;
    root.dataset["ready"] = "true";
  } catch (fault) {
    fail(words, fault);
  }
}

async function draw(xrm: Xrm.XrmStatic, dataverse: Dataverse, id: string, words: Words): Promise<void> {
  const { picture, links } = await load(dataverse, id, xrm.Utility.getGlobalContext().userSettings.getTimeZoneOffsetMinutes());
  byId("page").hidden = false;
  drawHead(picture, words, () => {
    void xrm.Navigation.navigateTo({ pageType: "webresource", webresourceName: "onb_/pages/onepager.html", data: `id=${id}` });
  });
  drawStanding(picture, words);
  drawContact(picture, words, async (contact) => {
    const isEvaluated = await logContact(xrm, id, contact);
    await draw(xrm, dataverse, id, words);
    return words.say(isEvaluated ? "logged" : "loggedLater");
  });
  drawHealth(picture, words);
  drawRisks(picture, words, async (risk) => {
    await acknowledgeRisk(xrm, risk.id);
    await draw(xrm, dataverse, id, words);
    byId("h-risks").focus();
  });
  drawCurve(picture, words);
  drawGoals(picture, words);
  drawPromises(picture, words);
  drawHandoff(picture, words);
  if (picture.items) {
    new Timeline(picture, links, words, (item) => {
      void xrm.Navigation.openForm({ entityName: MilestoneTable.logicalName, entityId: item.id });
    }).draw();
  } else {
    put("tl-plot", h("p", { class: "muted" }, words.say("notRead")));
  }
}

/** The language id in the address, for what is said before the client API is there. */
const languageOf = (search: string): number => Number(new URLSearchParams(search).get("userlcid") ?? 1033);

function say(text: string): void {
  put("message", text);
}

function fail(words: Words, fault: unknown): void {
  const isGone = fault instanceof Refusal && (fault.status === 403 || fault.status === 404);
  const text = words.say(isGone ? "noPlan" : fault instanceof Error && fault.message === "no client API" ? "noClient" : "failed");
  const message = byId("message");
  message.hidden = false;
  message.className = "message bad";
  message.setAttribute("role", "alert");
  byId("page").hidden = true;
  put("message", h("span", {}, text), isGone ? null
    : h("button", { type: "button", class: "btn", click: () => window.location.reload() }, words.say("retry")));
  root.dataset["ready"] = "error";
}

void start();
