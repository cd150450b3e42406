import { type Content, h } from "../../drawing/elements";
import type { Words } from "./words";

/** Rows that are shown before somebody asks for all. */
const FIRST = 8;

/**
 * The body of a table with its first rows, and the button that shows all of them; what was open stays open when the card is drawn again.
 * @param card Id of the card that the table stands in.
 */
export function firstRows<T>(
  card: string, items: readonly T[], row: (item: T) => HTMLElement, words: Words): readonly [HTMLElement, Content] {
  const body = h("tbody");
  const showAll = words.say("showAll", words.number(items.length));
  const more = h("button", { type: "button", class: "btn quiet" });
  const show = (all: boolean): void => {
    more.setAttribute("aria-expanded", String(all));
    more.textContent = all ? words.say("showFewer") : showAll;
    body.textContent = "";
    body.append(...items.slice(0, all ? items.length : FIRST).map(row));
  };
  more.addEventListener("click", () => show(more.getAttribute("aria-expanded") === "false"));
  show(document.querySelector(`#${card} [aria-expanded=true]`) !== null);
  return [body, items.length > FIRST ? more : null];
}
