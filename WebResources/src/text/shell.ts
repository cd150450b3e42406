/** English texts that every page needs before it has drawn anything. A page may say one of them in its own words. */
export const shellEnglish = {
  loading: "Loading …",
  failed: "The page could not be loaded. Check your connection and try again.",
  noClient: "Dynamics 365 did not answer this page. Reload the app.",
  retry: "Try again",
} as const;

/** The same in German. */
export const shellGerman: Readonly<Record<keyof typeof shellEnglish, string>> = {
  loading: "Wird geladen …",
  failed: "Die Seite konnte nicht geladen werden. Prüfen Sie die Verbindung, und versuchen Sie es erneut.",
  noClient: "Dynamics 365 hat dieser Seite nicht geantwortet. Laden Sie die App neu.",
  retry: "Erneut versuchen",
};
