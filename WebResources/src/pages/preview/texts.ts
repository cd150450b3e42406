import type { Texts } from "../../text/language";
import { shellEnglish, shellGerman } from "../../text/shell";

const english = {
  ...shellEnglish,
  title: "Preview of the onboarding",
  loading: "Working the plan out …",
  saveFirst: "Save the opportunity first; the plan it would get appears here then.",
  refused: "This opportunity no longer exists, or you may not read it or the plans. Ask an administrator for one of the roles of "
    + "CRM Onboarding.",
  closed: "This deal is closed. What became of it stands on the tab of its plans.",
  nothingSaved: "Preview, nothing is saved.",
  workedOut: "Worked out from the deal as it is stored; the plan is made when the deal is won.",
  noClose: "The deal has no estimated close, so today stands in for it.",
  ifWon: "If won on",
  asking: "Working it out …",

  plan: "The plan this deal would get",
  planLead: "{0}, version {1}: {2} items from {3} to {4}.",
  joinsLead: "The customer has an open plan; this deal adds {0} items to it, from {1} to {2}.",
  nothingAdded: "The customer has an open plan; this deal adds no item to it.",
  yoursOne: "{0} of them is yours, on {1}.",
  yoursMany: "{0} of them are yours, the first on {1}.",
  win: "Win",
  day: "Day {0}",
  when: "When",
  what: "What",
  who: "Who",
  kind: "Kind",
  phase: "Phase",
  allItems: "All {0} items",

  bill: "The first bill",
  billLead: "The customer expects {0} and gets {1}: {2} more, once.",
  billSame: "The first bill is a regular one: {0}.",
  billLess: "The customer expects {0} and gets {1}: {2} less, once.",
  noBill: "Enter the monthly value and the first day that is billed, and the first bill is worked out here.",
  regular: "Regular bill",
  first: "First bill",
  part: "How it is worked out",
  amount: "Amount",

  why: "Why this plan",
  segment: "Segment",
  template: "Template",
  length: "Length",
  lengthDays: "{0} days",

  handoff: "The handoff to Customer Success",
  scoreEnough: "{0} of 100 points: it can be accepted.",
  scoreLack: "{0} of 100 points; accepted from {1}. Filling gap 1 makes it acceptable, with {2}.",
  scoreLackMany: "{0} of 100 points; accepted from {1}. Filling gaps 1 to {3} makes it acceptable, with {2}.",
  answered: "Answered",
  gap: "Gap, numbered below",
  blocking: "Gap that blocks",
  question: "Question",
  missing: "What is missing",
  points: "Points",
  then: "Score then",
  blocks: "Blocks",
  complete: "Nothing is missing.",
} as const;

/** Texts of the preview. */
export type Key = keyof typeof english;

/** English. */
export const en: Texts<Key> = english;

/** German. */
export const de: Texts<Key> = {
  ...shellGerman,
  title: "Vorschau auf das Onboarding",
  loading: "Der Plan wird berechnet …",
  saveFirst: "Speichern Sie zuerst die Verkaufschance; dann steht hier der Plan, den sie bekäme.",
  refused: "Diese Verkaufschance gibt es nicht mehr, oder Sie dürfen sie oder die Pläne nicht lesen. Bitten Sie die "
    + "Administration um eine der "
    + "Rollen von CRM Onboarding.",
  closed: "Dieser Abschluss ist geschlossen. Was daraus wurde, steht auf der Registerkarte seiner Pläne.",
  nothingSaved: "Vorschau, nichts wird gespeichert.",
  workedOut: "Berechnet aus dem Abschluss, wie er gespeichert ist; der Plan entsteht mit dem Gewinn.",
  noClose: "Der Abschluss hat kein geschätztes Datum, deshalb steht heute dafür.",
  ifWon: "Wenn gewonnen am",
  asking: "Wird berechnet …",

  plan: "Der Plan, den dieser Abschluss bekäme",
  planLead: "{0}, Version {1}: {2} Punkte vom {3} bis zum {4}.",
  joinsLead: "Der Kunde hat einen offenen Plan; dieser Abschluss ergänzt ihn um {0} Punkte vom {1} bis zum {2}.",
  nothingAdded: "Der Kunde hat einen offenen Plan; dieser Abschluss ergänzt keinen Punkt.",
  yoursOne: "{0} davon ist Ihrer, am {1}.",
  yoursMany: "{0} davon sind Ihre, der erste am {1}.",
  win: "Gewinn",
  day: "Tag {0}",
  when: "Wann",
  what: "Was",
  who: "Wer",
  kind: "Art",
  phase: "Phase",
  allItems: "Alle {0} Punkte",

  bill: "Die erste Rechnung",
  billLead: "Der Kunde erwartet {0} und bekommt {1}: einmalig {2} mehr.",
  billSame: "Die erste Rechnung ist eine gewöhnliche: {0}.",
  billLess: "Der Kunde erwartet {0} und bekommt {1}: einmalig {2} weniger.",
  noBill: "Tragen Sie den monatlichen Wert und den ersten Tag ein, der berechnet wird; dann steht hier die erste Rechnung.",
  regular: "Gewöhnliche Rechnung",
  first: "Erste Rechnung",
  part: "Wie sie sich ergibt",
  amount: "Betrag",

  why: "Warum dieser Plan",
  segment: "Segment",
  template: "Vorlage",
  length: "Länge",
  lengthDays: "{0} Tage",

  handoff: "Die Übergabe an Customer Success",
  scoreEnough: "{0} von 100 Punkten: Sie kann angenommen werden.",
  scoreLack: "{0} von 100 Punkten; angenommen wird ab {1}. Mit Lücke 1 gefüllt lässt sie sich annehmen, mit {2}.",
  scoreLackMany: "{0} von 100 Punkten; angenommen wird ab {1}. Mit den Lücken 1 bis {3} gefüllt lässt sie sich annehmen, mit {2}.",
  answered: "Beantwortet",
  gap: "Lücke, unten nummeriert",
  blocking: "Lücke, die sperrt",
  question: "Frage",
  missing: "Was fehlt",
  points: "Punkte",
  then: "Dann",
  blocks: "Sperrt",
  complete: "Es fehlt nichts.",
};
