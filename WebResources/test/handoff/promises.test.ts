import { expect, it, vi } from "vitest";
import { type Dataverse, dayNumber, lookup, type Row } from "../../src/client/dataverse";
import { h } from "../../src/drawing/elements";
import { load, type Package } from "../../src/pages/handoff/load";
import { type Promised, promisedOf } from "../../src/pages/handoff/model";
import { drawPromises } from "../../src/pages/handoff/promises";
import { de, en } from "../../src/pages/handoff/texts";
import { HandoffTable, MilestoneStatus, MilestoneTable, PromiseTable } from "../../src/schema";
import { Language } from "../../src/text/language";

const FORMATTED = "@OData.Community.Display.V1.FormattedValue";
const promiseRow = (name: string, keeper = ""): Row => ({
  [PromiseTable.id]: name, [PromiseTable.name]: name, [PromiseTable.dueOn]: "2026-12-18",
  [`${lookup(PromiseTable.madeById)}${FORMATTED}`]: "Nadia Petrova", [`${lookup(PromiseTable.madeToId)}${FORMATTED}`]: "Tom Ridley",
  ...(keeper ? { [lookup(PromiseTable.keptById)]: keeper, [`${lookup(PromiseTable.keptById)}${FORMATTED}`]: `Item ${keeper}` } : {}),
});
const itemRow = (id: string, status: number): Row => ({
  [MilestoneTable.id]: id, [MilestoneTable.status]: status,
  [MilestoneTable.dueOn]: "2026-11-26", [MilestoneTable.completedOn]: "2026-11-25",
});
const items = new Map([
  ["1", itemRow("1", MilestoneStatus.open)], ["2", itemRow("2", MilestoneStatus.done)], ["3", itemRow("3", MilestoneStatus.cancelled)],
]);

type Drawn = { texts: (readonly (string | undefined)[])[]; lead: string; opened: string[] };

function drawn(promises: readonly Promised[] | null, language = 1033): Drawn {
  document.body.replaceChildren(h("div", { id: "promises" }));
  const opened: string[] = [];
  drawPromises({ promises } as Package, new Language(language, en, de), (promise) => opened.push(promise.id));
  document.querySelectorAll("button").forEach((button) => button.click());
  return {
    texts: Array.from(document.querySelectorAll("tbody td:last-child"), (cell) =>
      [(cell.querySelector("span") ?? cell).textContent, cell.querySelector("button")?.textContent]),
    lead: document.querySelector(".sub")?.textContent ?? "", opened,
  };
}

it("shows by whom, to whom, until when, and the item that keeps it; where none does, a way to choose one", () => {
  const { texts, lead, opened } = drawn([
    promisedOf(promiseRow("A", "1"), items), promisedOf(promiseRow("B", "2"), items), promisedOf(promiseRow("C", "3"), items),
    promisedOf(promiseRow("D"), items),
  ]);
  expect(texts).toEqual([
    ["Item 1, Thu 26 Nov", undefined],
    ["Item 2, done Wed 25 Nov. The promise can be settled.", "Settle it B"],
    ["Item 3 is no longer to be done.", "Choose an item C"],
    ["Nothing yet.", "Choose an item D"],
  ]);
  expect(lead).toBe("4 promises are open. 2 of them have no item in the plan that keeps them.");
  expect(opened).toEqual(["B", "C", "D"]);
  expect(Array.from(document.querySelectorAll("tbody tr:first-child td"), (cell) => cell.textContent).slice(0, 2))
    .toEqual(["Nadia Petrova to Tom Ridley", "Fri 18 Dec"]);
});

it("says in its lead whether every promise has its item", () => {
  const kept = promisedOf(promiseRow("A", "1"), items);
  const loose = promisedOf(promiseRow("B"), items);
  expect(drawn([kept]).lead).toBe("1 promise is open. An item of the plan keeps it.");
  expect(drawn([loose]).lead).toBe("1 promise is open. No item in the plan keeps it.");
  expect(drawn([kept, kept]).lead).toBe("2 promises are open. Each is kept by an item of the plan.");
  expect(drawn([kept, loose]).lead).toBe("2 promises are open. 1 of them has no item in the plan that keeps it.");
  expect(drawn([kept, loose], 1031).lead).toBe("2 Zusagen sind offen. 1 davon hat keinen Punkt im Plan, der sie einlöst.");
  expect(drawn([]).lead).toBe("No promise is open.");
  expect(drawn(null).lead).toBe("This could not be read.");
});

it("reads the items that keep promises in one request, none where there is none, and does without where they cannot be read", async () => {
  const asked = async (promises: readonly Row[], answer: () => Promise<Row[]>): Promise<readonly [Package, string[]]> => {
    const options: string[] = [];
    const all = vi.fn((set: string, query: string) => {
      if (set === MilestoneTable.entitySetName) {
        options.push(query);
        return answer();
      }
      return Promise.resolve(set === PromiseTable.entitySetName ? promises : []);
    });
    const one = (): Promise<Row> => Promise.resolve({ [lookup(HandoffTable.planId)]: "p" });
    return [await load({ now: 0, all, one } as unknown as Dataverse, "h", 0), options];
  };
  const [none, nothing] = await asked([promiseRow("A")], () => Promise.resolve([]));
  expect([none.promises?.[0]?.keeper, nothing]).toEqual([null, []]);

  const rows = [promiseRow("A", "1"), promiseRow("B", "1")];
  const [some, once] = await asked(rows, () => Promise.resolve([itemRow("1", MilestoneStatus.open)]));
  expect(once).toHaveLength(1);
  expect(once[0]).toContain(`$filter=${MilestoneTable.id} eq 1`);
  expect(some.promises?.[1]?.keeper).toEqual({ name: "Item 1", standing: "open", day: dayNumber("2026-11-26") });

  const [refused] = await asked([promiseRow("A", "1")], () => Promise.reject(new Error()));
  expect(refused.promises?.[0]?.keeper).toEqual({ name: "Item 1", standing: "open", day: null });
});
