/** A version of a template on a date and a calendar, as onb_DryRunTemplate answers it. */
export interface Sheet {
  readonly template: string;
  readonly version: number;
  readonly name: string;
  readonly segmentLabel: string;
  readonly lengthDays: number;
  readonly wonOn: string;
  /** What keeps the version from being published; with any, no item has a date. */
  readonly faults: readonly string[];
  /** In the order of the template. */
  readonly items: readonly Item[];
  readonly roles: readonly { readonly label: string; readonly items: readonly string[] }[];
  readonly customersSteps: readonly string[];
}

/** A row of the template. Its date is null where its condition is not met by an imagined deal. */
export interface Item {
  readonly name: string;
  readonly code: string;
  readonly dueOn: string | null;
  readonly day: number | null;
  /** Days by which closed days moved it later; null where that is not known. */
  readonly movedByDays: number | null;
  readonly kind: string;
  readonly kindLabel: string;
  readonly phase: string;
  readonly phaseLabel: string;
  readonly channelLabel: string;
  readonly ownerLabel: string;
  /** R, A, C, I or A/R. */
  readonly sales: string;
  readonly csm: string;
  readonly projectManager: string;
  readonly perLine: boolean;
  readonly required: boolean;
  readonly visibleToCustomer: boolean;
  readonly content: string | null;
  readonly agenda: string | null;
}

/** Items by their day, those without one last; of one day as the template has them. */
export const byDay = (items: readonly Item[]): Item[] => items.map((item, index) => ({ item, index }))
  .sort((a, b) => a.item.day === b.item.day ? a.index - b.index : (a.item.day ?? Infinity) - (b.item.day ?? Infinity))
  .map(({ item }) => item);

/** How many items closed days moved. */
export const movedOf = (items: readonly Item[]): number => items.filter((item) => (item.movedByDays ?? 0) > 0).length;

/** What a version planned and what happened, as onb_TemplatePerformance answers it. */
export interface Learnt {
  /** In the order of the template; what nobody has done yet is not among them. */
  readonly items: readonly LearntItem[];
}

/** An item of a version over all plans that did it. Offsets count from its anchor in its own unit, slips in working days. */
export interface LearntItem {
  readonly code: string;
  readonly name: string;
  readonly count: number;
  readonly anchorLabel: string;
  readonly unitLabel: string;
  readonly plannedOffset: number;
  readonly medianOffset: number;
  /** Negative is early. */
  readonly medianSlipDays: number;
  readonly onTimePercent: number;
  /** Whom most slipped days are booked to; null where nothing slipped. */
  readonly mainCauseLabel: string | null;
  /** The day it had better have; null where it fits, or was done too seldom. */
  readonly proposedOffset: number | null;
}

/** How many items had better have another day. */
export const proposedOf = (items: readonly LearntItem[]): number => items.filter((item) => item.proposedOffset !== null).length;
