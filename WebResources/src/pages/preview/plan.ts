import { dayNumber } from "../../client/dataverse";
import { type Content, h, put } from "../../drawing/elements";
import type { Language } from "../../text/language";
import { across, type Item, type Preview, rowsOf, spanOf } from "./model";
import type { Key } from "./texts";

type Words = Language<Key>;

/** Rows of labels over the picture, and how wide one is, in percent of the picture. */
const ROWS = 3;
const LABEL = 15;
/** From so many items on, the list opens on request. */
const MANY = 40;
const SELLER = "SalesRep";
const MILESTONE = "Milestone";

/** The items on their dates: the milestones as a picture, and everything as a list. */
export function drawPlan(preview: Preview, words: Words): void {
  const { items } = preview;
  const mine = items.filter((item) => item.owner === SELLER);
  const [first, last] = [items[0], items[items.length - 1]];
  const table = items.length === 0 ? null : list(items, words);
  put("plan",
    h("div", { class: "top" }, h("h2", { id: "h-plan" }, words.say("plan"))),
    h("p", { class: "sub" }, lead(preview, first, last, words), mine[0]
      ? ` ${words.say(mine.length === 1 ? "yoursOne" : "yoursMany", words.number(mine.length), words.date(dayNumber(mine[0].dueOn)))}`
      : null),
    items.length === 0 ? null : picture(items, words),
    items.length > MANY ? h("details", {}, h("summary", {}, words.say("allItems", words.number(items.length))), table) : table);
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

/** Decoration over the list: marks by kind, and names of the milestones as far as there is room. */
function picture(items: readonly Item[], words: Words): Content {
  const span = spanOf(items);
  const milestones = items.filter((item) => item.kind === MILESTONE);
  const places = milestones.map((item) => ({ x: Math.min(100 - LABEL, across(item.day, span)), width: LABEL }));
  const rows = rowsOf(places, ROWS);
  return h("div", { class: "strip", "aria-hidden": "true" },
    milestones.map((item, index) => {
      const row = rows[index];
      return row === null || row === undefined ? null : h("span", {
        class: "name", css: { "--x": `${places[index]?.x ?? 0}%`, "--w": `${LABEL}%`, "--y": String(row) },
      }, h("b", {}, item.name), h("small", {}, words.short(dayNumber(item.dueOn))));
    }),
    h("span", { class: "rail" }),
    h("span", { class: "win", css: { "--x": `${across(0, span)}%` } }, words.say("win")),
    items.map((item) => h("i", { class: `dot ${item.kind.toLowerCase()}`, css: { "--x": `${across(item.day, span)}%` } })));
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
