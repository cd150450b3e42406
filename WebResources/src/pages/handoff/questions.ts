import { type Content, h, put, unseen } from "../../drawing/elements";
import { withoutName } from "../../rules/gap";
import { Provenance } from "../../schema";
import type { Language } from "../../text/language";
import type { Package } from "./load";
import { gapsOf, pointsOf, type Question } from "./model";
import type { Key } from "./texts";

type Words = Language<Key>;

/** What is asked, what is answered, and how sure that is. */
export function drawQuestions({ handoff, questions }: Package, words: Words): void {
  const points = pointsOf(questions);
  const gaps = gapsOf(questions, handoff.missing);
  const parts = ([["confirmed", points.confirmed], ["sellers", points.sellers], ["assumed", points.assumed], ["missing",
    points.missing]] as const);
  put("questions",
    h("div", { class: "top" }, h("h2", { id: "h-questions" }, words.say("questions"))),
    h("p", { class: "sub" }, handoff.score === null ? words.say("noScore")
      : words.say("score", written(handoff.score, words), words.number(points.confirmed))),
    questions.length === 0 ? h("p", { class: "muted" }, words.say("noQuestions")) : [
      h("p", { class: "bar", "aria-hidden": "true" },
        parts.filter(([, share]) => share > 0).map(([name, share]) => h("i", { class: `pv ${name}`, css: { "--w": String(share) } }))),
      h("ul", { class: "key" },
        parts.map(([name, share]) => h("li", {}, h("i", { class: `pv ${name}`, "aria-hidden": "true" }),
          `${words.say(name)}: ${words.number(share)}`))),
      h("table", { class: "table stacked" },
        h("thead", {}, h("tr", {}, (["question", "answer", "from"] as const).map((name) => h("th", { scope: "col" }, words.say(name))),
          h("th", { scope: "col", class: "num" }, words.say("points")))),
        h("tbody", {}, questions.map((question) => row(question, gaps.get(question) ?? "", words)))),
    ]);
}

const LOOKS: Readonly<Record<number, string>> = {
  [Provenance.customerConfirmed]: "confirmed", [Provenance.sellerSView]: "sellers", [Provenance.assumed]: "assumed",
};

function row(question: Question, gap: string, words: Words): Content {
  const isOpen = question.applies && question.isRequired && !question.isMet;
  return h("tr", {},
    h("th", { scope: "row" }, h("span", { class: "named" }, h("span", {}, question.name),
      question.isRequired ? h("span", { class: `badge ${isOpen ? "bad" : "ok"}` }, words.say("required")) : null)),
    h("td", { class: "wide", "data-label": words.say("answer") },
      question.answer ? h("p", { class: "answer" }, question.answer)
        : question.applies && question.share === 0 ? h("p", { class: "muted" }, words.say("noAnswer")) : null,
      question.applies ? null : h("p", { class: "muted" }, words.say("notApplicable")),
      gap ? h("p", { class: "gap" }, h("i", { class: isOpen ? "mark bad" : "mark", "aria-hidden": "true" }),
        h("span", {}, withoutName(question.name, gap))) : null),
    h("td", { "data-label": words.say("from") }, question.applies
      ? h("span", { class: "with-mark" }, h("i", { class: `pv ${LOOKS[question.provenance ?? -1] ?? "missing"}`, "aria-hidden": "true" }),
        question.provenanceLabel || words.say("unknown"))
      : null),
    h("td", { class: "num", "data-label": words.say("points") }, question.applies ? [
      words.say("ofPoints", written(question.weight * question.share, words), written(question.weight, words)),
      h("span", { class: `meter ${question.share === 1 ? "ok" : isOpen ? "bad" : "yel"}`, "aria-hidden": "true",
        css: { "--w": `${question.share * 100}%` } }),
    ] : unseen(words.say("notApplicable"))));
}

const written = (points: number, words: Words): string => words.number(points, Number.isInteger(Math.round(points * 10) / 10) ? 0 : 1);
