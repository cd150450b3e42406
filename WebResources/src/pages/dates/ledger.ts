import { type Content, h, put } from "../../drawing/elements";
import { delayReading } from "../../rules/delay";
import { type Batch, lastStanding, type Picture } from "./model";
import { later, type Words } from "./words";

/**
 * The delay by who caused it, and every change of dates.
 * @param dayOf The day of a moment, where the reader is.
 * @param undo Takes a change back; rejects with a sentence. Null where the reader may only look.
 */
export function drawLedger(
  picture: Picture, words: Words, dayOf: (moment: string) => number, undo: ((batch: Batch) => Promise<void>) | null): void {
  const { plan, batches } = picture;
  const delay = delayReading(plan.forecastLines);
  const last = lastStanding(batches ?? []);
  put("ledger",
    h("div", { class: "top" }, h("h2", { id: "h-ledger", tabindex: -1 }, words.say("ledger")), h("p", { class: "muted" },
      plan.delay === null ? words.say("delayUnknown") : plan.delay === 0 ? words.say("delayNone")
        : words.count("delayOne", "delayMany", plan.delay))),
    delay.parts.length === 0 ? null : h("ul", { class: "shares" }, delay.parts.map((part) => h("li", {},
      h("b", {}, words.number(part.days)), " ", part.party ? words.say(part.party) : part.who,
      h("span", { class: part.isCustomers ? "squares customers" : "squares", "aria-hidden": "true" },
        Array.from({ length: Math.min(part.days, MOST_SQUARES) }, () => h("i", {})))))),
    !batches ? h("p", { class: "muted" }, words.say("notRead"))
      : batches.length === 0 ? h("p", { class: "muted" }, words.say("noBatches"))
        : h("table", { class: "table stacked" },
          h("thead", {}, h("tr", {}, (["when", "what", "whose", "moved", "end", "state"] as const).map((name) =>
            h("th", { scope: "col" }, words.say(name))))),
          h("tbody", {}, batches.map((batch) => row(batch, words, dayOf, undo && batch === last ? undo : null)))));
}

/** Squares that are drawn for a share, one a day; the number says the rest. */
const MOST_SQUARES = 60;

function row(batch: Batch, words: Words, dayOf: (moment: string) => number, undo: ((batch: Batch) => Promise<void>) | null): Content {
  const { endBefore, endAfter } = batch;
  return h("tr", { class: batch.isUndone ? "undone" : null },
    h("td", { "data-label": words.say("when") }, batch.at ? words.full(dayOf(batch.at)) : "–", batch.by ? h("small", {}, batch.by) : null),
    h("th", { scope: "row" }, batch.cause || batch.name, batch.cause ? h("small", {}, batch.name) : null),
    h("td", { "data-label": words.say("whose") }, batch.party || words.say("nobodySaid")),
    h("td", { class: "num", "data-label": words.say("moved") }, words.number(batch.moved)),
    h("td", { "data-label": words.say("end") }, endBefore === null || endAfter === null ? "–"
      : endBefore === endAfter ? words.say("same") : [words.short(endAfter), h("small", {}, later(words, endAfter - endBefore))]),
    h("td", { "data-label": words.say("state") }, batch.isUndone ? words.say("undone") : undo ? undoing(batch, words, undo)
      : words.say("stands")));
}

function undoing(batch: Batch, words: Words, undo: (batch: Batch) => Promise<void>): Content {
  const result = h("p", { class: "err", role: "alert", id: "undo-wrong" });
  const button = h("button", { type: "button", class: "btn", id: "undo" }, words.say("undo"));
  button.addEventListener("click", () => {
    button.disabled = true;
    undo(batch).catch((fault: unknown) => {
      button.disabled = false;
      result.textContent = words.say("refusedMove", fault instanceof Error && fault.message ? fault.message : words.say("offline"));
    });
  });
  return [button, result];
}
