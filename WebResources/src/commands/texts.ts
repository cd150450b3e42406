import type { Texts } from "../text/language";

const english = {
  title: "CRM Onboarding",
  working: "One moment …",
  offline: "Dynamics 365 did not answer. Check your connection, and try again.",
  refused: "Nothing more was changed. {0}",
  sure: "Are you sure?",
  yes: "Yes",
  no: "No",
  evaluated: "The plan is up to date.",
  expansionMade: "The opportunity is made.",
  undoQuestion: "The dates of this change go back to where they stood before it. Undo it?",
  backOne: "Back where it stood: {0} date.",
  backMany: "Back where they stood: {0} dates.",
  draftMade: "The draft is made. Review and publish it like any other.",
  welcome: "One more contact is welcome: {0} of {1} of this week are used.",
  unwelcome: "One more contact would be too much: {0} of {1} of this week are used.",
  rulesetPreview: "{0} of {1} plans would show another colour.",
  publishQuestion: "From now on these settings count for all plans. A published version is not edited any more. Publish it?",
  published: "Version {0} is published.",
  prepared: "The onboarding is prepared: its handoff and a draft of its plan.",
  preparedHandoff: "The handoff is prepared.",
  ensured: "The onboarding of this deal is there.",
  installQuestion: "Templates, calendar, settings and rules that ship and are not there yet are written as rows. What you edited stays. "
    + "Install them?",
  installed: "Everything that ships is there.",
} as const;

/** Texts of the commands. */
export type Key = keyof typeof english;

/** English. */
export const en: Texts<Key> = english;

/** German. */
export const de: Texts<Key> = {
  title: "CRM Onboarding",
  working: "Einen Moment …",
  offline: "Dynamics 365 hat nicht geantwortet. Prüfen Sie die Verbindung, und versuchen Sie es erneut.",
  refused: "Sonst wurde nichts geändert. {0}",
  sure: "Sind Sie sicher?",
  yes: "Ja",
  no: "Nein",
  evaluated: "Der Plan ist auf dem neuesten Stand.",
  expansionMade: "Die Verkaufschance ist angelegt.",
  undoQuestion: "Die Termine dieser Änderung gehen dorthin zurück, wo sie vorher standen. Rückgängig machen?",
  backOne: "Wieder am alten Platz: {0} Termin.",
  backMany: "Wieder am alten Platz: {0} Termine.",
  draftMade: "Der Entwurf ist angelegt. Prüfen und veröffentlichen Sie ihn wie jeden anderen.",
  welcome: "Ein weiterer Kontakt ist willkommen: {0} von {1} dieser Woche sind verbraucht.",
  unwelcome: "Ein weiterer Kontakt wäre zu viel: {0} von {1} dieser Woche sind verbraucht.",
  rulesetPreview: "{0} von {1} Plänen bekämen eine andere Farbe.",
  publishQuestion: "Ab jetzt gelten diese Einstellungen für alle Pläne. Eine veröffentlichte Version wird nicht mehr bearbeitet. "
    + "Veröffentlichen?",
  published: "Version {0} ist veröffentlicht.",
  prepared: "Das Onboarding ist vorbereitet: seine Übergabe und ein Entwurf des Plans.",
  preparedHandoff: "Die Übergabe ist vorbereitet.",
  ensured: "Das Onboarding dieses Abschlusses ist da.",
  installQuestion: "Vorlagen, Kalender, Einstellungen und Regeln, die mitgeliefert werden und noch fehlen, werden als Zeilen angelegt. "
    + "Was Sie bearbeitet haben, bleibt. Anlegen?",
  installed: "Alles Mitgelieferte ist da.",
};
