import type { Item } from "./model";

/** Which items wait for which. */
export class Links {
  private readonly before = new Map<string, Item[]>();
  private readonly after = new Map<string, Item[]>();

  /**
   * @param items The items of a plan.
   * @param waits Codes that a code waits for, as the template says.
   */
  constructor(items: readonly Item[], waits: ReadonlyMap<string, readonly string[]>) {
    const byCode = new Map<string, Item[]>();
    items.forEach((item) => push(byCode, item.code, item));
    for (const item of items) {
      for (const code of waits.get(item.code) ?? []) {
        for (const other of byCode.get(code) ?? []) {
          // An item of a line waits for its own line and for the whole plan, not for another line.
          if (!item.workstreamId || !other.workstreamId || item.workstreamId === other.workstreamId) {
            push(this.before, item.id, other);
            push(this.after, other.id, item);
          }
        }
      }
    }
  }

  /** What an item waits for. */
  beforeOf(item: Item): readonly Item[] {
    return this.before.get(item.id) ?? [];
  }

  /** What waits for an item. */
  afterOf(item: Item): readonly Item[] {
    return this.after.get(item.id) ?? [];
  }
}

/** Reads the codes out of "KICKOFF FS+2, TRAINING" or one a line; the type and the days of a link are left out. */
export function codesIn(text: string): string[] {
  return text.split(/[\n,;]+/).map((part) => part.trim().split(/\s+/)[0] ?? "").filter((code) => code);
}

function push(map: Map<string, Item[]>, key: string, item: Item): void {
  const list = map.get(key);
  if (list) {
    list.push(item);
  } else {
    map.set(key, [item]);
  }
}
