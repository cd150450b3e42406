import { webDarkTheme, webLightTheme } from "@fluentui/tokens";
import fs from "node:fs";

/** Fluent's tokens as custom properties: those that the style sheets use, and in the dark theme those that differ there. */
export const tokensOf = (...sheets) => {
  const used = new Set(sheets.flatMap((sheet) =>
    [...fs.readFileSync(sheet, "utf8").matchAll(/var\(--((?:color|font|lineHeight|borderRadius|shadow)\w+)\)/g)].map((match) => match[1])));
  const names = [...used].sort();
  const unknown = names.filter((name) => !(name in webLightTheme));
  if (unknown.length > 0) {
    throw new Error(`Fluent has no tokens ${unknown.join(", ")}.`);
  }
  const block = (selector, theme, kept) => `${selector}{${kept.map((name) => `--${name}:${theme[name]}`).join(";")}}`;
  return {
    name: "tokens",
    setup(build) {
      build.onResolve({ filter: /^tokens:/ }, () => ({ path: "fluent", namespace: "tokens" }));
      build.onLoad({ filter: /.*/, namespace: "tokens" }, () => ({
        contents: block(":root", webLightTheme, names)
          + block("[data-theme=dark]", webDarkTheme, names.filter((name) => webDarkTheme[name] !== webLightTheme[name])),
        loader: "css",
      }));
    },
  };
};
