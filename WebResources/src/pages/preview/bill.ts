import { type Content, h, put } from "../../drawing/elements";
import { round } from "../../drawing/plot";
import type { Language } from "../../text/language";
import type { Bill, Preview } from "./model";
import type { Key } from "./texts";

type Words = Language<Key>;

/** The first bill beside a regular one, part by part, with the sentence to explain it by. */
export function drawBill({ bill }: Preview, words: Words): void {
  const amount = (value: number): string => words.number(value, 2);
  put("bill",
    h("div", { class: "top" }, h("h2", { id: "h-bill" }, words.say("bill"))),
    bill === null ? h("p", { class: "hint" }, words.say("noBill")) : [
      h("p", { class: "sub" }, bill.delta === 0 ? words.say("billSame", amount(bill.total))
        : words.say(bill.delta > 0 ? "billLead" : "billLess", amount(bill.regular), amount(bill.total), amount(Math.abs(bill.delta)))),
      bars(bill, words),
      h("table", { class: "table" },
        h("thead", {}, h("tr", {}, h("th", { scope: "col" }, words.say("part")), h("th", { scope: "col", class: "num" },
          words.say("amount")))),
        h("tbody", {}, bill.components.map((component, index) => h("tr", {},
          h("th", { scope: "row" }, h("span", { class: "keyed" }, h("i", { class: `key p${index % PATTERNS}`, "aria-hidden": "true" }),
            h("span", {}, component.what))),
          h("td", { class: "num" }, amount(component.amount))))),
        h("tfoot", {}, h("tr", {}, h("th", { scope: "row" }, words.say("first")), h("td", { class: "num" }, h("b", {},
          amount(bill.total)))))),
      h("p", { class: "hint" }, bill.summary),
    ]);
}

const PATTERNS = 4;

/** The bills as bars on one scale, and what is more, only this once. */
function bars(bill: Bill, words: Words): Content {
  const most = Math.max(bill.total, bill.regular, 1);
  const share = (amount: number): string => `${round(amount / most * 100)}%`;
  const part = (amount: number, look: number): Content => h("i", { class: `p${look % PATTERNS}`, css: { "--w": share(amount) } });
  const name = (key: Key, amount: number): Content => h("dt", {}, words.say(key), h("b", {}, words.number(amount, 2)));
  return h("dl", { class: "bars", "aria-hidden": "true" },
    name("regular", bill.regular), h("dd", {}, part(bill.regular, 0)),
    bill.delta <= 0 ? null : [h("dt", {}), h("dd", { class: "once" },
      h("span", { css: { "--x": share(bill.regular) } }, h("bdi", {}, words.say("once", words.number(bill.delta, 2)))))],
    name("first", bill.total), h("dd", {}, bill.components.map((component, index) => part(component.amount, index))));
}
