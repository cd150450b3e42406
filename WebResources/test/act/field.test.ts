import { expect, it } from "vitest";
import { Typed } from "../../src/client/message";
import { drawn, type Field, parameterOf } from "../../src/pages/act/field";
import { add } from "../../src/drawing/elements";

const field = (more: Partial<Field>): Field => ({ name: "X", kind: "line", label: "Why", ...more });

it.each([
  [field({ kind: "row", table: "onb_template" }), "1", { entityType: "onb_template", id: "1" }],
  [field({ kind: "user" }), "1", Typed.guid("1")],
  [field({ kind: "number" }), "7", 7],
  [field({ kind: "yesNo" }), "1", true],
  [field({ kind: "yesNo" }), "0", false],
  [field({ kind: "date" }), "2026-05-01", Typed.date("2026-05-01")],
  [field({ kind: "text" }), "a\nb", "a\nb"],
])("a field is what its message takes (%#)", (asked, value, parameter) => expect(parameterOf(asked, value)).toEqual(parameter));

it("few choices are seen at once, with the proposed one chosen; many stand in a list", () => {
  const options = (count: number) => Array.from({ length: count }, (_, index) => ({ value: String(index), name: `N${index}` }));
  const few = drawn(field({ options: options(3), value: "1" }), "optional");
  add(document.body, few.element);
  expect(document.querySelectorAll("input[type=radio]")).toHaveLength(3);
  expect(few.value()).toBe("1");
  document.body.textContent = "";
  const many = drawn(field({ options: options(9) }), "optional");
  add(document.body, many.element);
  expect(document.querySelectorAll("option")).toHaveLength(10);
  expect(many.value()).toBe("");
});

it("says whether it must be filled, and what is wrong", () => {
  document.body.textContent = "";
  const drawnField = drawn(field({}), "optional");
  add(document.body, drawnField.element);
  expect(document.querySelector("label")?.textContent).toBe("Why (optional)");
  drawnField.complain("Enter: Why.");
  expect(document.querySelector(".err")?.textContent).toBe("Enter: Why.");
  expect(document.querySelector("input")?.getAttribute("aria-invalid")).toBe("true");
});
