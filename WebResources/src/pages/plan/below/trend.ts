import { h, put, s } from "../../../drawing/elements";
import { canvas, round } from "../../../drawing/plot";
import type { Words } from "./texts";

/** The health from a day on, until the next. */
export interface Reading {
  readonly on: number;
  readonly score: number;
}

/** Days that are drawn, and the days that today is compared with. */
const SHOWN = 90;
const COMPARED: readonly number[] = [7, 28];
const HEIGHT = 48;

/** The health as it was on a day; null before the first reading. Readings stand by day. */
export const scoreOn = (history: readonly Reading[], day: number): number | null =>
  history.filter((reading) => reading.on <= day).pop()?.score ?? null;

/** How the health went, below the score. Nothing where there is no course yet, or it could not be read. */
export function drawTrend(history: readonly Reading[] | null, today: number, words: Words): void {
  const [first] = history ?? [];
  const now = scoreOn(history ?? [], today);
  if (!history || !first || now === null || first.on >= today) {
    put("trend");
    return;
  }
  const from = Math.max(first.on, today - SHOWN);
  const x = (day: number): number => round((day - from) / (today - from) * 1000);
  const y = (score: number): number => round(HEIGHT - 2 - score / 100 * (HEIGHT - 4));
  const steps = history.filter((reading) => reading.on > from && reading.on <= today)
    .map((reading) => `H${x(reading.on)}V${y(reading.score)}`).join("");
  const path = `M0,${y(scoreOn(history, from) ?? first.score)}${steps}H1000`;
  const changes = COMPARED.map((days) => ({ days, then: scoreOn(history, today - days) }))
    .filter((each): each is { days: number; then: number } => each.then !== null)
    .map(({ days, then }) => words.say("trend", signed(Math.round(now) - Math.round(then), words), words.number(days)));
  put("trend",
    h("div", { class: "plot trend" }, canvas(HEIGHT,
      s("path", { class: "area", d: `${path}V${HEIGHT}H0Z` }), s("path", { class: "stroke", d: path }))),
    h("p", { class: "small" }, changes.length === 0 ? null : h("b", {}, changes.join(", ")),
      h("span", { class: "muted" }, ` ${words.say("trendSince", words.short(from))}`)));
}

const signed = (change: number, words: Words): string =>
  change === 0 ? "±0" : `${change < 0 ? "−" : "+"}${words.number(Math.abs(change))}`;
