import { type Content, h, s } from "./elements";

/** A point: x, then y. */
export type Point = readonly [number, number];

/** A drawing 1,000 wide whatever its width on the page; decoration, which words beside it say too. No word stands in it, so that right
 *  to left is one mirror. */
export const canvas = (height: number, ...contents: readonly Content[]): SVGElement => s(
  "svg",
  { class: "draw", viewBox: `0 0 1000 ${height}`, preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" },
  ...contents);

/** A word over a drawing, at x percent of its width and y pixels. */
export const word = (text: string, x: number, y: number, look: string): HTMLElement =>
  h("span", { class: `word ${look}`, css: at(x, y) }, text);

/** Custom properties of a place over a drawing: x percent of its width, y pixels. */
export const at = (x: number, y: number): Record<string, string> => ({ "--x": `${round(x)}%`, "--y": `${round(y)}px` });

/** A number short enough for an attribute. */
export const round = (value: number): number => Math.round(value * 100) / 100;

/** A curve through points in ascending order of x that never overshoots them: a monotone cubic. */
export function smooth(points: readonly Point[]): string {
  const slopes = tangents(points);
  return points.map(([x, y], index) => {
    const before = points[index - 1];
    if (!before) {
      return `M${round(x)},${round(y)}`;
    }
    const third = (x - before[0]) / 3;
    const [from, to] = [slopes[index - 1] ?? 0, slopes[index] ?? 0];
    return `C${[before[0] + third, before[1] + from * third, x - third, y - to * third, x, y].map(round).join()}`;
  }).join("");
}

/** Height of the same curve at x, which lies between its first and last point. */
export function heightAt(points: readonly Point[], x: number): number {
  const slopes = tangents(points);
  const next = Math.max(1, points.findIndex((point) => point[0] >= x));
  const [from, to] = [points[next - 1] as Point, points[next] as Point];
  const width = to[0] - from[0];
  const t = (x - from[0]) / width;
  const u = 1 - t;
  return u * u * ((1 + 2 * t) * from[1] + t * width * (slopes[next - 1] ?? 0))
    + t * t * ((3 - 2 * t) * to[1] - u * width * (slopes[next] ?? 0));
}

function tangents(points: readonly Point[]): number[] {
  const slopes = points.slice(1).map((point, index) => {
    const before = points[index] as Point;
    return (point[1] - before[1]) / (point[0] - before[0]);
  });
  return points.map((_, index) => {
    const before = slopes[index - 1];
    const after = slopes[index];
    if (before === undefined || after === undefined) {
      return before ?? after ?? 0;
    }
    return before * after <= 0 ? 0 : 2 * before * after / (before + after);
  });
}
