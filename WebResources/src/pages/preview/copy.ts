import { dayNumber } from "../../client/dataverse";
import { byId, type Content, h, put } from "../../drawing/elements";
import type { Language } from "../../text/language";
import type { Preview } from "./model";
import type { Key } from "./texts";

type Words = Language<Key>;

/** The dates as a plain text for the customer: what is visible to them, by name and date. Empty where nothing is. */
export function customersText({ items, wonOn }: Preview, words: Words): string {
  const lines = items.filter((item) => item.visibleToCustomer)
    .map((item) => `${words.full(dayNumber(item.dueOn))}: ${item.name}`);
  return lines.length === 0 ? "" : [words.say("copyLead", words.full(dayNumber(wonOn))), "", ...lines].join("\n");
}

/** A button that copies the dates; where the browser refuses, the text stands there to be copied by hand. */
export function copying(preview: Preview, words: Words): Content {
  const text = customersText(preview, words);
  const copy = async (): Promise<void> => {
    put("copy-text");
    put("copied");
    try {
      await navigator.clipboard.writeText(text);
      put("copied", words.say("copied"));
    } catch {
      put("copied", words.say("notCopied"));
      const box = h("textarea", { class: "in", rows: 8, readonly: true, "aria-label": words.say("copy") });
      box.value = text;
      byId("copy-text").append(box);
      box.focus();
      box.select();
    }
  };
  return text === "" ? null : h("div", { class: "stack" },
    h("div", { class: "line" }, h("button", { type: "button", class: "btn", id: "copy", click: () => { void copy(); } }, words.say("copy")),
      h("p", { id: "copied", class: "small muted", role: "status" })),
    h("div", { id: "copy-text" }));
}
