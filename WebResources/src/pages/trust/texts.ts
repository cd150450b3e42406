import type { Texts } from "../../text/language";
import { shellEnglish, shellGerman } from "../../text/shell";

const english = {
  ...shellEnglish,
  title: "Trust",
  saveFirst: "Save the plan first; the course of trust appears here then.",
  refused: "This plan no longer exists, or you may not read it. Ask whoever owns it to share it with you.",
  heading: "Trust, day by day",
  ahead: "{0} on day {1}. Without contact in the first week it would be {2}, {3} lower.",
  same: "{0} on day {1}. The first week makes no difference to it.",
  noTouch: "{0} on day {1}. Nobody has spoken with the customer in the first week yet, so both courses are the same.",
  actual: "As it was",
  without: "Without contact in the first week",
  touches: "Conversation",
  kept: "Promise kept",
  broken: "Promise broken",
  day: "Day {0}",
  days: "Days since the win",
  table: "The figures",
  difference: "Difference",
  events: "What moved it",
  touchesOn: "Conversations on day {0}",
  keptOn: "Promises kept on day {0}",
  brokenOn: "Promises broken on day {0}",
} as const;

/** Texts of the course of trust. */
export type Key = keyof typeof english;

/** English. */
export const en: Texts<Key> = english;

/** German. */
export const de: Texts<Key> = {
  ...shellGerman,
  title: "Vertrauen",
  saveFirst: "Speichern Sie zuerst den Plan; dann steht hier der Verlauf des Vertrauens.",
  refused: "Diesen Plan gibt es nicht mehr, oder Sie dürfen ihn nicht lesen. Bitten Sie den Besitzer, ihn für Sie freizugeben.",
  heading: "Vertrauen, Tag für Tag",
  ahead: "{0} an Tag {1}. Ohne Kontakt in der ersten Woche wären es {2}, {3} weniger.",
  same: "{0} an Tag {1}. Die erste Woche macht dabei keinen Unterschied.",
  noTouch: "{0} an Tag {1}. In der ersten Woche hat noch niemand mit dem Kunden gesprochen, deshalb sind beide Verläufe gleich.",
  actual: "Wie es war",
  without: "Ohne Kontakt in der ersten Woche",
  touches: "Gespräch",
  kept: "Zusage gehalten",
  broken: "Zusage gebrochen",
  day: "Tag {0}",
  days: "Tage seit dem Gewinn",
  table: "Die Zahlen",
  difference: "Unterschied",
  events: "Was es bewegt hat",
  touchesOn: "Gespräche an Tag {0}",
  keptOn: "Gehaltene Zusagen an Tag {0}",
  brokenOn: "Gebrochene Zusagen an Tag {0}",
};
