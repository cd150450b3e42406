import { webDarkTheme, webLightTheme } from "@fluentui/tokens";
import css from "../src/style/base.css?raw";
import { describe, expect, it } from "vitest";

const names = (selector: string): Record<string, string> => {
  const block = css.slice(css.indexOf(`${selector} {`), css.indexOf("}", css.indexOf(`${selector} {`)));
  const found: Record<string, string> = {};
  for (const match of block.match(/--[\w-]+: var\(--\w+\)/g) ?? []) {
    const [name, token] = match.split(": var(--");
    found[name ?? ""] = (token ?? "").replace(")", "");
  }
  return found;
};
const light = names(":root");
const dark = { ...light, ...names("[data-theme=dark]") };
const colour = (theme: "light" | "dark", name: string): string => {
  const token = (theme === "light" ? light : dark)[`--${name}`] ?? "";
  return ((theme === "light" ? webLightTheme : webDarkTheme) as unknown as Record<string, string>)[token] ?? "";
};
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (a: string, b: string): number => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

/** What axe cannot see: words and shapes within drawings that assistive tools skip. */
const words: readonly (readonly [string, string])[] = [
  ["fg", "card"], ["soft", "card"], ["muted", "card"], ["muted", "ground"], ["muted", "fill"], ["fg", "fill"], ["soft", "fill"],
  ["brand-text", "card"], ["brand-text", "brand-soft"], ["on-brand", "brand"], ["ok-text", "card"], ["ok-text", "ok-soft"],
  ["warn-text", "warn-soft"], ["bad-text", "card"], ["bad-text", "bad-soft"], ["yel-text", "yel-soft"],
];
const shapes: readonly (readonly [string, string])[] = [
  ["brand-shape", "card"], ["strong", "card"], ["ok", "card"], ["warn", "card"], ["bad", "card"], ["yel", "card"], ["ours", "card"],
  ["customers", "card"],
];

describe.each(["light", "dark"] as const)("%s", (theme) => {
  it.each(words)("words: %s on %s is at least 4.5", (front, back) => {
    expect(contrast(colour(theme, front), colour(theme, back))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapes)("shapes: %s on %s is at least 3", (front, back) => {
    expect(contrast(colour(theme, front), colour(theme, back))).toBeGreaterThanOrEqual(3);
  });
});
