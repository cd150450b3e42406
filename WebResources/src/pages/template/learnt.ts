import { type Content, h, put } from "../../drawing/elements";
import { round } from "../../drawing/plot";
import type { Language } from "../../text/language";
import { type Learnt, type LearntItem, proposedOf } from "./model";
import type { Key } from "./texts";

type Words = Language<Key>;

/**
 * What the version planned and what happened, item by item.
 * @param draft Makes the draft of the proposed days and opens it; rejects with a sentence. Null where the reader may not.
 */
export function drawLearnt(learnt: Learnt | null, words: Words, draft: (() => Promise<void>) | null): void {
  if (!learnt) {
    put("learnt", h("h2", { id: "h-learnt" }, words.say("learnt")), h("p", { class: "muted" }, words.say("learntUnread")));
    return;
  }
  const { items } = learnt;
  const proposed = proposedOf(items);
  const most = items.reduce((least, item) => Math.max(least, Math.abs(item.medianSlipDays)), 1);
  put("learnt",
    h("h2", { id: "h-learnt" }, words.say("learnt")),
    h("p", { class: "sub" }, items.length === 0 ? words.say("learntNothing") : [words.count("learntOne", "learntMany", items.length), " ",
      proposed === 0 ? words.say("learntFits") : words.count("proposedOne", "proposedMany", proposed)]),
    items.length === 0 ? null : h("table", { class: "table stacked learnt" },
      h("thead", {}, h("tr", {}, (["what", "planned", "really", "slip", "onTime", "mostly", "better"] as const).map((name) =>
        h("th", { scope: "col" }, words.say(name))))),
      h("tbody", {}, items.map((item) => row(item, most, words)))),
    proposed === 0 || !draft ? null : drafting(words, draft));
}

function row(item: LearntItem, most: number, words: Words): Content {
  const day = (value: number): string => words.say("day", signed(value, words));
  const slip = item.medianSlipDays;
  return h("tr", {},
    h("th", { scope: "row" }, item.name, h("small", {}, words.count("doneOne", "doneMany", item.count), ` · ${item.anchorLabel}`)),
    h("td", { "data-label": words.say("planned") }, day(item.plannedOffset), h("small", {}, item.unitLabel)),
    h("td", { "data-label": words.say("really") }, day(item.medianOffset)),
    h("td", { "data-label": words.say("slip") }, slip === 0 ? words.say("inTime") : words.say(slip < 0 ? "early" : "late",
      words.number(Math.abs(slip), digits(slip))),
    h("span", { class: slip > 0 ? "meter bad" : "meter ok", "aria-hidden": "true", css: { "--w": `${round(Math.abs(slip) / most * 100)}%` } })),
    h("td", { "data-label": words.say("onTime") }, words.say("percent", words.number(item.onTimePercent))),
    h("td", { "data-label": words.say("mostly") }, item.mainCauseLabel ?? "–"),
    h("td", { "data-label": words.say("better") }, item.proposedOffset === null ? "–"
      : h("b", { class: "badge brand" }, day(item.proposedOffset))));
}

const signed = (value: number, words: Words): string =>
  `${value < 0 ? "−" : ""}${words.number(Math.abs(value), digits(value))}`;

const digits = (value: number): number => value % 1 === 0 ? 0 : 1;

function drafting(words: Words, draft: () => Promise<void>): Content {
  const result = h("p", { class: "err", role: "alert", id: "draft-wrong" });
  const button = h("button", { type: "button", class: "btn primary", id: "draft" }, words.say("draft"));
  button.addEventListener("click", () => {
    button.disabled = true;
    result.textContent = "";
    draft().catch((fault: unknown) => {
      button.disabled = false;
      result.textContent = words.say("draftRefused", fault instanceof Error && fault.message ? fault.message : words.say("offline"));
    });
  });
  return h("div", { class: "stack noprint" }, h("p", { class: "muted" }, words.say("draftHint")), h("div", { class: "line" }, button), result);
}
