import { type Content, h, put } from "../../drawing/elements";

/** A card of the page: its title, a fact beside it, what is in it. */
export function card(id: string, title: string, fact: string, contents: Content): void {
  put(id, h("div", { class: "top" }, h("h2", { id: `h-${id}` }, title), fact ? h("p", { class: "muted" }, fact) : null), contents);
}

/** The rows of a card; a sentence where there are none, or where the reader's role does not read them. */
export function list<T>(rows: readonly T[] | null | undefined, none: string, notRead: string, row: (each: T) => Content): Content {
  if (!rows) {
    return h("p", { class: "muted" }, notRead);
  }
  return rows.length === 0 ? h("p", { class: "muted" }, none) : h("ul", { class: "plain rows" }, rows.map(row));
}
