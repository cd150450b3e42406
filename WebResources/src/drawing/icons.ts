import { s } from "./elements";

const PATHS = {
  check: "M3.5 8.5l3 3 6-7",
  bang: "M8 3.5v5.5M8 12v.5",
  lock: "M4.5 7.5h7v5h-7zM6 7.5v-2a2 2 0 0 1 4 0v2",
  wait: "M4.5 2.5h7M4.5 13.5h7M5.5 2.5c0 3 2.5 3.5 2.5 5.5s-2.5 2.5-2.5 5.5M10.5 2.5c0 3-2.5 3.5-2.5 5.5s2.5 2.5 2.5 5.5",
  call: "M5.2 2.5L6.6 5.6 5.3 6.9a9 9 0 0 0 3.8 3.8l1.3-1.3 3.1 1.4v1.7a1 1 0 0 1-1 1C7 13.5 2.5 9 2.5 3.5a1 1 0 0 1 1-1z",
  mail: "M2.5 4h11v8.5h-11zM2.5 4.5l5.5 4 5.5-4",
  meeting: "M2.5 4.5h7.5v7H2.5zM10 7l3.5-2v6L10 9",
  visit: "M8 14s4.5-4 4.5-7.5a4.5 4.5 0 0 0-9 0C3.5 10 8 14 8 14zM8 8.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4z",
  down: "M4 6l4 4 4-4",
} as const;

/** Name of an icon. */
export type Icon = keyof typeof PATHS;

/** An icon beside words that say the same. */
export const icon = (name: Icon): SVGElement =>
  s("svg", { class: `ic ic-${name}`, viewBox: "0 0 16 16", "aria-hidden": "true", focusable: "false" }, s("path", { d: PATHS[name] }));
