import { dayNumber } from "../../client/dataverse";
import { type Content, h, put } from "../../drawing/elements";
import { strip } from "../../drawing/strip";
import type { Language } from "../../text/language";
import { copying } from "./copy";
import { type Item, type Preview, spanOf } from "./model";
import type { Key } from "./texts";

type Words = Language<Key>;

/** From so many items on, the list opens on request. */
const MANY = 8;
const SELLER = "SalesRep";
const MILESTONE = "Milestone";

/** The items on their dates: the milestones as a picture, and everything as a list. */
export function drawPlan(preview: Preview, words: Words): void {
  const { items } = preview;
  const mine = items.filter((item) => item.owner === SELLER);
  const [first, last] = [items[0], items[items.length - 1]];
  const before = document.querySelector("#plan details");
  // Where there is no room for the picture the list is all there is.
  const isOpen = before ? before.hasAttribute("open") : window.matchMedia("(max-width: 800px)").matches;
  const table = items.length === 0 ? null : list(items, words);
  put("plan",
    h("div", { class: "top" }, h("h2", { id: "h-plan" }, words.say("plan")), items.length === 0 ? null : key(words)),
    h("p", { class: "sub" }, lead(preview, first, last, words)),
    items.length === 0 ? null : picture(preview, words),
    items.length > MANY ? h("details", { open: isOpen },
      h("summary", {}, h("span", {}, words.say("allItems", words.number(items.length)), mine[0] ? ` ${words.say(mine.length === 1
        ? "yoursOne" : "yoursMany", words.number(mine.length), words.date(dayNumber(mine[0].dueOn)))}` : null)), table) : table,
    copying(preview, words));
}

function lead(preview: Preview, first: Item | undefined, last: Item | undefined, words: Words): string {
  const { joins, items } = preview;
  if (!first || !last) {
    return joins ? words.say("nothingAdded") : "";
  }
  const [from, until] = [words.date(dayNumber(first.dueOn)), words.date(dayNumber(last.dueOn))];
  return joins ? words.say("joinsLead", words.number(items.length), from, until)
    : words.say("planLead", preview.template, words.number(preview.version), words.number(items.length), from, until);
}

const key = (words: Words): Content => h("p", { class: "key dots", "aria-hidden": "true" },
  (["milestone", "activity", "deliverable"] as const).map((look) => h("span", {}, h("i", { class: `dot ${look}` }), words.say(look))));

/** Decoration over the list: marks by kind, the milestones with their names, and the phases. */
function picture({ items, joins, lengthDays }: Preview, words: Words): Content {
  const span = spanOf(items, joins ? null : lengthDays);
  const later = items.filter((item) => item.day > span[1]);
  return [
    strip({
      span,
      marks: items.map((item) => ({
        day: item.day, look: item.kind.toLowerCase(), name: item.kind === MILESTONE ? item.name : "",
        below: `${words.short(dayNumber(item.dueOn))} · ${item.ownerLabel}`,
      })),
      ticks: [{ day: 0, text: words.say("win") }],
      parts: items.filter((item, index) => items.findIndex((each) => each.phase === item.phase) === index)
        .map((item) => ({ from: item.day, name: item.phaseLabel })),
    }),
    later.length === 0 ? null : h("p", { class: "small muted later" }, words.say("later",
      later.map((item) => `${item.name} ${words.short(dayNumber(item.dueOn))}`).join(", "))),
  ];
}

const list = (items: readonly Item[], words: Words): Content => h("table", { class: "table stacked" },
  h("thead", {}, h("tr", {}, (["what", "when", "who", "phase", "kind"] as const).map((name) => h("th", { scope: "col" },
    words.say(name))))),
  h("tbody", {}, items.map((item) => h("tr", { class: item.owner === SELLER ? "mine" : null },
    h("th", { scope: "row" }, item.name),
    h("td", { "data-label": words.say("when") }, words.date(dayNumber(item.dueOn)),
      h("small", {}, words.say("day", item.day < 0 ? `−${words.number(-item.day)}` : words.number(item.day)))),
    h("td", { "data-label": words.say("who") }, item.ownerLabel), h("td", { "data-label": words.say("phase") }, item.phaseLabel),
    h("td", { "data-label": words.say("kind") }, item.kindLabel)))));
