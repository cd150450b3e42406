import type { Dataverse } from "../../client/dataverse";
import { openInForm } from "../../client/page";
import { byId, h, put } from "../../drawing/elements";
import { acknowledge } from "../../rules/acknowledging";
import { MilestoneTable } from "../../schema";
import { logContact } from "./actions";
import { drawBelow } from "./below/handover";
import { drawContact } from "./contact";
import { drawRisks } from "./facts";
import { drawHealth } from "./health";
import { load } from "./load";
import { drawHead, drawStanding } from "./standing";
import { de, en, type Key } from "./texts";
import { Timeline } from "./timeline";
import type { Words } from "./words";

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
    await acknowledge(xrm, risk.id);
    await draw(xrm, dataverse, id, words);
    byId("h-risks").focus();
  });
  if (picture.items) {
    const timeline = new Timeline(picture, words, (item) => {
      void xrm.Navigation.openForm({ entityName: MilestoneTable.logicalName, entityId: item.id });
    }, (item) => {
      void xrm.Navigation.navigateTo({
        pageType: "webresource", webresourceName: "onb_/pages/dates.html", data: `id=${id}&item=${item.id}`,
      });
    });
    timeline.draw();
    void links.then((known) => timeline.connect(known));
  } else {
    put("tl-plot", h("p", { class: "muted" }, words.say("notRead")));
  }
  const language = xrm.Utility.getGlobalContext().userSettings.languageId;
  void drawBelow(window, { dataverse, id, picture, language }).then((isDrawn) => {
    if (!isDrawn) {
      put("curve", h("p", { role: "status" }, words.say("belowFailed")));
    }
  });
}

openInForm<Key>(en, de, async ({ xrm, dataverse, id, words }) => {
  byId("h-timeline").textContent = words.say("timeline");
  byId("tl-help").textContent = words.say("timelineHelp");
  await draw(xrm, dataverse, id, words);
});
