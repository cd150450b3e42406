import { type Content, h, put, unseen } from "../../drawing/elements";
import type { Language } from "../../text/language";
import type { Package } from "./load";
import { type Keeper, looseOf, type Promised } from "./model";
import type { Key } from "./texts";

type Words = Language<Key>;

/**
 * What was promised before the win and is not settled, with the item of the plan that keeps it.
 * @param open Opens a promise, where its item is chosen and it is settled.
 */
export function drawPromises({ promises }: Package, words: Words, open: (promise: Promised) => void): void {
  put("promises",
    h("div", { class: "top" }, h("h2", { id: "h-promises" }, words.say("promises"))),
    h("p", { class: "sub" }, promises === null ? words.say("notRead") : lead(promises, words)),
    promises === null || promises.length === 0 ? null : h("table", { class: "table stacked" },
      h("thead", {}, h("tr", {}, (["promise", "who", "dueOn", "keptBy"] as const).map((name) => h("th", { scope: "col" },
        words.say(name))))),
      h("tbody", {}, promises.map((promise) => h("tr", {},
        h("th", { scope: "row" }, promise.name),
        h("td", { "data-label": words.say("who") }, promise.by && promise.to ? words.say("whoTo", promise.by,
          promise.to) : promise.by || promise.to || "–"),
        h("td", { "data-label": words.say("dueOn") }, promise.due === null ? "–" : words.date(promise.due)),
        h("td", { class: "wide", "data-label": words.say("keptBy") }, kept(promise, words, open)))))));
}

function lead(promises: readonly Promised[], words: Words): string {
  if (promises.length === 0) {
    return words.say("noPromises");
  }
  const loose = looseOf(promises);
  return [
    words.count("promisesLeadOne", "promisesLeadMany", promises.length),
    promises.length === 1 ? words.say(loose === 0 ? "keptOne" : "looseOnly")
      : loose === 0 ? words.say("keptAll") : words.count("looseOne", "looseMany", loose),
  ].join(" ");
}

function kept(promise: Promised, words: Words, open: (promise: Promised) => void): Content {
  const { keeper } = promise;
  const to = (key: Key): Content => h("button", { type: "button", class: "btn", click: () => open(promise) }, words.say(key),
    unseen(` ${promise.name}`));
  const warned = (text: string, act: Key): Content => h("p", { class: "gap" }, h("i", { class: "mark", "aria-hidden": "true" }),
    h("span", {}, text), to(act));
  return keeper === null ? warned(words.say("keptByNone"), "chooseItem")
    : keeper.standing === "dropped" ? warned(words.say("keptByDropped", keeper.name), "chooseItem")
      : keeper.standing === "done" ? h("p", { class: "gap" }, h("span", {}, item(keeper, "keptDone", words)), to("settle"))
        : item(keeper, "keptOpen", words);
}

const item = ({ name, day }: Keeper, key: "keptDone" | "keptOpen", words: Words): string =>
  day === null ? name : words.say(key, name, words.date(day));
