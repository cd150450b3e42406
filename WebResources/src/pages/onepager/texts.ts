import type { Texts } from "../../text/language";
import { shellEnglish, shellGerman } from "../../text/shell";

const english = {
  ...shellEnglish,
  title: "Onboarding plan for the customer",
  heading: "Onboarding plan",
  refused: "This plan no longer exists, or you may not read it.",
  print: "Print",
  hint: "For the customer. Left out on purpose: health, risks, reasons, notes, prices, and every step that is not marked "
    + "as visible to them.",
  asOf: "As of {0}",
  contacts: "Your contacts",
  csm: "Customer success",
  projectManager: "Project management",
  end: "Onboarding complete",
  expected: "expected {0}",
  since: "since {0}",
  progress: "{0} of {1} steps done",
  yours: "Your next steps",
  ours: "Our next steps",
  nothingYours: "Nothing is waiting for you.",
  nothingOurs: "Nothing is open on our side.",
  by: "by {0}",
  undated: "date to be agreed",
  steps: "Who does what",
  step: "Step",
  when: "When",
  does: "Does it",
  answers: "Answers for it",
  helps: "Helps",
  you: "You",
  done: "Done {0}",
  noSteps: "No step of this plan is marked as visible to the customer.",
  goals: "What you want to reach",
  goal: "Goal",
  from: "From",
  now: "Now",
  to: "To",
  until: "Until",
  noGoals: "No goal is agreed yet.",
} as const;

/** Texts of the customer's page. */
export type Key = keyof typeof english;

/** English. */
export const en: Texts<Key> = english;

/** German. */
export const de: Texts<Key> = {
  ...shellGerman,
  title: "Onboarding-Plan für den Kunden",
  heading: "Onboarding-Plan",
  refused: "Diesen Plan gibt es nicht mehr, oder Sie dürfen ihn nicht lesen.",
  print: "Drucken",
  hint: "Für den Kunden. Absichtlich nicht dabei: Gesundheit, Risiken, Gründe, Notizen, Preise und jeder Schritt, "
    + "der nicht als sichtbar für ihn gekennzeichnet ist.",
  asOf: "Stand {0}",
  contacts: "Ihre Ansprechpartner",
  csm: "Kundenbetreuung",
  projectManager: "Projektleitung",
  end: "Onboarding abgeschlossen",
  expected: "voraussichtlich {0}",
  since: "seit {0}",
  progress: "{0} von {1} Schritten erledigt",
  yours: "Ihre nächsten Schritte",
  ours: "Unsere nächsten Schritte",
  nothingYours: "Bei Ihnen steht nichts an.",
  nothingOurs: "Bei uns ist nichts offen.",
  by: "bis {0}",
  undated: "Termin wird noch vereinbart",
  steps: "Wer macht was",
  step: "Schritt",
  when: "Wann",
  does: "Macht es",
  answers: "Steht dafür ein",
  helps: "Hilft mit",
  you: "Sie",
  done: "Erledigt {0}",
  noSteps: "Kein Schritt dieses Plans ist als sichtbar für den Kunden gekennzeichnet.",
  goals: "Was Sie erreichen wollen",
  goal: "Ziel",
  from: "Von",
  now: "Jetzt",
  to: "Auf",
  until: "Bis",
  noGoals: "Noch ist kein Ziel vereinbart.",
};
