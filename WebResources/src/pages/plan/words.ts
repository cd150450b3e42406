import type { Language } from "../../text/language";
import type { Key } from "./texts";
import { type Item, stateOf } from "./model";

/** The reader's language, with this page's texts. */
export type Words = Language<Key>;

/** "3 days". */
export const days = (words: Words, count: number): string => words.count("daysOne", "daysMany", count);

/** "3 days ago", "today". */
export const ago = (words: Words, count: number): string =>
  count === 0 ? words.say("sameDay") : words.count("daysAgoOne", "daysAgoMany", count);

/** What the look of an item means, in words. */
export function stateText(words: Words, item: Item, today: number): string {
  switch (stateOf(item, today)) {
    case "done": {
      const late = (item.endedOn ?? 0) - (item.due ?? item.endedOn ?? 0);
      return item.isWaived ? words.say("stateWaived") : late > 0 ? words.say("stateDoneLate", days(words, late)) : words.say("stateDone");
    }
    case "late":
      return words.say(item.isCustomers ? "stateWaiting" : "stateLate", days(words, today - (item.due ?? today)));
    case "fixed":
      return words.say("stateFixed");
    case "moved":
      return words.say("stateMoved", words.short(item.baseline ?? 0));
    default:
      return words.say("stateOpen");
  }
}
