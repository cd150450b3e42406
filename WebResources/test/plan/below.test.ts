import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Below, BelowWindow } from "../../src/pages/plan/below/handover";

describe("what stands below on the plan's page", () => {
  const win = window as BelowWindow;
  const below = { id: "1" } as Below;
  const scripts: HTMLScriptElement[] = [];
  // Whether it is fetched is kept by the module.
  let drawBelow: typeof import("../../src/pages/plan/below/handover").drawBelow;

  beforeEach(async () => {
    vi.resetModules();
    ({ drawBelow } = await import("../../src/pages/plan/below/handover"));
    scripts.length = 0;
    vi.spyOn(document.head, "append").mockImplementation((script) => { scripts.push(script as HTMLScriptElement); });
    delete win.onbPlanBelow;
  });

  function answer(event: "load" | "error"): void {
    scripts[scripts.length - 1]?.dispatchEvent(new Event(event));
  }

  it("is drawn by its own script, which is fetched once", async () => {
    const draw = vi.fn(() => Promise.resolve());
    const first = drawBelow(win, below);
    expect(document.documentElement.dataset["more"]).toBe("true");
    win.onbPlanBelow = draw;
    answer("load");
    expect(await first).toBe(true);
    expect(await drawBelow(win, below)).toBe(true);
    expect(scripts).toHaveLength(1);
    expect(draw).toHaveBeenCalledTimes(2);
    expect(document.documentElement.dataset["more"]).toBeUndefined();
  });

  it("is said to be missing where the script cannot be fetched, and asked for again the next time", async () => {
    const first = drawBelow(win, below);
    answer("error");
    expect(await first).toBe(false);
    expect(document.documentElement.dataset["more"]).toBeUndefined();
    const second = drawBelow(win, below);
    win.onbPlanBelow = () => Promise.resolve();
    answer("load");
    expect(await second).toBe(true);
    expect(scripts).toHaveLength(2);
  });
});
