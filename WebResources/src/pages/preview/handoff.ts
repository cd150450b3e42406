import { type Content, h, put } from "../../drawing/elements";
import { withoutName } from "../../rules/gap";
import type { Language } from "../../text/language";
import { enough, type Filler, gapsOf, type Preview } from "./model";
import type { Key } from "./texts";

type Words = Language<Key>;

/** How far the handoff is, and what filling each gap brings. */
export function drawHandoff({ handoff }: Preview, words: Words): void {
  const gaps = gapsOf(handoff);
  const count = enough(handoff);
  const needed = count === null ? undefined : gaps[count - 1];
  const figure = (value: number): string => words.number(value, Number.isInteger(Math.round(value * 10) / 10) ? 0 : 1);
  put("handoff",
    h("div", { class: "top" }, h("h2", { id: "h-handoff" }, words.say("handoff")), key(words)),
    h("p", { class: "sub" }, count === null || !needed ? words.say("scoreEnough", figure(handoff.score))
      : words.say(count === 1 ? "scoreLack" : "scoreLackMany", figure(handoff.score), figure(handoff.acceptedFrom),
        figure(needed.scoreThen),
        words.number(count))),
    h("div", { class: "bar", "aria-hidden": "true" },
      h("i", { class: "pv", css: { "--w": String(handoff.score) } }),
      gaps.map((gap, index) => h("i", { class: gap.question.blocks ? "pv blocks" : "pv gap", css: { "--w": String(gap.points) } },
        String(index + 1))),
      h("span", { class: handoff.acceptedFrom > 50 ? "gate end" : "gate", css: { "--x": `${handoff.acceptedFrom}%` } },
        h("small", {}, words.say("gate", figure(handoff.acceptedFrom))))),
    gaps.length === 0 ? h("p", { class: "muted" }, words.say("complete")) : h("table", { class: "table stacked" },
      h("thead", {}, h("tr", {}, (["question", "missing", "fills"] as const).map((name) => h("th", { scope: "col" }, words.say(name))),
        (["points", "then"] as const).map((name) => h("th", { scope: "col", class: "num" }, words.say(name))))),
      h("tbody", {}, gaps.map((gap, index) => h("tr", {},
        h("th", { scope: "row" }, h("span", { class: "named" }, h("span", {}, `${words.number(index + 1)}. ${gap.question.name}`),
          gap.question.blocks ? h("span", { class: "badge bad" }, words.say("blocks")) : null)),
        h("td", { class: "wide", "data-label": words.say("missing") }, withoutName(gap.question.name, gap.question.missing ?? "")),
        h("td", { class: "wide", "data-label": words.say("fills") }, whoFills(gap.question.filledBy, handoff.seller, words)),
        h("td", { class: "num", "data-label": words.say("points") }, `+${figure(gap.points)}`),
        h("td", { class: "num", "data-label": words.say("then") }, figure(gap.scoreThen)))))),
    handoff.warnings.length === 0 ? null : h("ul", { class: "hint" }, handoff.warnings.map((warning) => h("li", {}, warning))));
}

const key = (words: Words): Content => h("ul", { class: "key", "aria-hidden": "true" },
  ([["pv", "answered"], ["pv gap", "gap"], ["pv blocks", "blocking"]] as const)
    .map(([look, name]) => h("li", {}, h("i", { class: look }), words.say(name))));

/**
 * Who can fill a gap, as one says it: "You, with Priya Nair, champion".
 * @param seller The seller's name; null where the reader is the seller.
 */
export function whoFills(filler: Filler | null, seller: string | null, words: Words): string {
  const us = seller ?? words.say("you");
  return !filler?.person ? us
    : filler.seller ? words.say("fillsWith", us, filler.person, inSentence(filler.roleLabel ?? "", words))
      : words.say("fillsAlone", filler.person, inSentence(filler.roleLabel ?? "", words));
}

/** A label inside an English sentence is small, unless it is an abbreviation; a German noun is not. */
const inSentence = (label: string, words: Words): string =>
  words.tag === "en" && label !== label.toUpperCase() ? label.toLowerCase() : label;
