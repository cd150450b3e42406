import type { Dataverse } from "../../../client/dataverse";
import type { PlanPicture } from "../model";

/** What the page hands to the script of what stands below. */
export interface Below {
  readonly dataverse: Dataverse;
  readonly id: string;
  readonly picture: PlanPicture;
  /** Language id of the reader. */
  readonly language: number;
}

/** The window of the page, where that script leaves what it draws with. */
export type BelowWindow = Window & { onbPlanBelow?: (below: Below) => Promise<void> };

const SCRIPT = "../scripts/planbelow.js";
let script: Promise<void> | null = null;

/**
 * Draws what stands below, by a script of its own that is asked for once the page above is drawn. Until it is there the page says that
 * more comes (`data-more`).
 * @returns Whether it is drawn; not so where the script cannot be fetched. The next time it is asked for again.
 */
export async function drawBelow(win: BelowWindow, below: Below): Promise<boolean> {
  const root = win.document.documentElement;
  root.dataset["more"] = "true";
  script = script ?? new Promise((resolve) => {
    const element = win.document.createElement("script");
    element.addEventListener("load", () => resolve());
    element.addEventListener("error", () => {
      script = null;
      resolve();
    });
    element.src = SCRIPT;
    win.document.head.append(element);
  });
  await script;
  await win.onbPlanBelow?.(below);
  delete root.dataset["more"];
  return win.onbPlanBelow !== undefined;
}
