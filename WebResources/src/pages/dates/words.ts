import type { Language } from "../../text/language";
import { type Item, stateOf } from "./model";
import type { Key } from "./texts";

/** The reader's language, with this page's texts. */
export type Words = Language<Key>;

/** "3 days". */
export const days = (words: Words, count: number): string => words.count("daysOne", "daysMany", count);

/** "3 days later", "1 day earlier". */
export const later = (words: Words, count: number): string => words.say(count < 0 ? "earlier" : "later", days(words, Math.abs(count)));

/** Where an item stands, in words: its date, and what is special about it. */
export function standing(words: Words, item: Item, today: number): string {
  if (item.due === null) {
    return words.say("noDate");
  }
  const state = stateOf(item, today);
  return [
    words.date(item.due),
    state === "late" ? words.say(item.isCustomers ? "waiting" : "late", days(words, today - item.due)) : "",
    item.isFixed ? words.say("fixed") : "",
    state === "moved" ? words.say("first", words.short(item.baseline ?? item.due)) : "",
  ].filter((part) => part).join(" · ");
}
