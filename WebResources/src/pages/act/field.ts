import { type Content, h } from "../../drawing/elements";
import { Typed } from "../../client/message";

/** How a field is asked for. A row, a person (an id) and one of several numbers are chosen from a list. */
export type Kind = "row" | "user" | "number" | "yesNo" | "date" | "line" | "text";

/** One thing that a message is given. */
export interface Field {
  /** Name of the parameter. */
  readonly name: string;
  readonly kind: Kind;
  readonly label: string;
  readonly isRequired?: boolean;
  /** What the field is good for, in a sentence. */
  readonly hint?: string;
  /** Of a row: its table. */
  readonly table?: string;
  /** What a list offers: value, name and a sentence about it. */
  readonly options?: readonly Option[];
  /** What stands in it at first. */
  readonly value?: string;
}

/** Something to choose. */
export interface Option {
  readonly value: string;
  readonly name: string;
  readonly about?: string;
}

/** A field as it is drawn. */
export interface Drawn {
  readonly field: Field;
  readonly element: Content;
  /** What stands in it; empty for nothing. */
  readonly value: () => string;
  readonly focus: () => void;
  /** Says what is wrong with it; empty for nothing. */
  readonly complain: (sentence: string) => void;
}

/** Choices up to which all are seen at once. */
const MOST_SEEN = 6;

/** Draws a field, with the texts of an empty choice and of an optional one. */
export function drawn(field: Field, optional: string): Drawn {
  const id = `f-${field.name}`;
  const wrong = h("p", { id: `${id}-wrong`, class: "err" });
  const label = [field.label, field.isRequired ? null : h("span", { class: "opt" }, ` (${optional})`)];
  const hint = field.hint ? h("small", { class: "muted" }, field.hint) : null;
  const options = field.options ?? [];
  if (options.length > 0 && (options.length <= MOST_SEEN || options.some((option) => option.about))) {
    const inputs = options.map((option) => h("input", {
      type: "radio", name: id, value: option.value, checked: option.value === field.value }));
    return {
      field,
      element: h("fieldset", { class: "asks" }, h("legend", {}, label), hint, options.map((option, index) => h("label", { class: "one" },
        inputs[index], h("span", {}, option.name, option.about ? h("small", { class: "muted" }, option.about) : null))), wrong),
      value: () => inputs.filter((input) => input.checked)[0]?.value ?? "",
      focus: () => inputs[0]?.focus(),
      complain: (sentence) => { wrong.textContent = sentence; },
    };
  }
  const input = options.length > 0 || field.kind === "row"
    ? h("select", { class: "in", id, "aria-describedby": `${id}-wrong` }, h("option", { value: "" }, "–"),
      options.map((option) => h("option", { value: option.value, selected: option.value === field.value }, option.name)))
    : field.kind === "text" ? h("textarea", { class: "in", id, rows: 3, "aria-describedby": `${id}-wrong` }, field.value)
      : h("input", { class: "in", id, type: field.kind === "date" ? "date" : "text", value: field.value, autocomplete: "off",
        "aria-describedby": `${id}-wrong` });
  return {
    field,
    element: h("div", { class: "asks" }, h("label", { for: id }, label), hint, input, wrong),
    value: () => input.value.trim(),
    focus: () => input.focus(),
    complain: (sentence) => {
      wrong.textContent = sentence;
      input.setAttribute("aria-invalid", String(sentence !== ""));
    },
  };
}

/** A value as its message takes it. */
export function parameterOf(field: Field, value: string): string | number | boolean | Typed | { entityType: string; id: string } {
  switch (field.kind) {
    case "row": return { entityType: field.table ?? "", id: value };
    case "user": return Typed.guid(value);
    case "number": return Number(value);
    case "yesNo": return value === "1";
    case "date": return Typed.date(value);
    default: return value;
  }
}
