import { type Content, h, put } from "../../drawing/elements";
import type { Language } from "../../text/language";
import { otherwiseOf, type Preview, type Rule } from "./model";
import type { Key } from "./texts";

type Words = Language<Key>;

/** Which rule decides, what would change it, and what the plan would begin with. */
export function drawWhy(preview: Preview, words: Words): void {
  const { rules, joins, risks } = preview;
  put("why",
    h("div", { class: "top" }, h("h2", { id: "h-why" }, words.say("why"))),
    h("p", { class: "sub" }, joins ? words.say("joinsWhy") : preview.why),
    joins ? null : [
      h("ol", { class: "rules" }, rules.map((rule, index) => h("li", { class: rule.decides ? "decides" : null },
        h("b", { class: "number", "aria-hidden": "true" }, words.number(index + 1)),
        h("div", {}, h("p", { class: "name" }, conditionsOf(rule, words) || rule.name),
          h("p", { class: "small muted" }, words.say(rule.decides ? "decides" : rule.matches ? "matchesToo" : "notMet"))),
        h("p", { class: "gets" }, h("b", {}, rule.segmentLabel), h("small", {}, rule.template))))),
      h("div", { class: "stack" }, h("h3", {}, words.say("otherwise")), h("ul", { class: "plain" }, otherwise(preview, words))),
    ],
    h("dl", { class: "facts" },
      h("dt", {}, words.say("segment")), h("dd", {}, preview.segmentLabel),
      h("dt", {}, words.say("template")), h("dd", {}, `${preview.template} (${words.number(preview.version)})`),
      h("dt", {}, words.say("length")), h("dd", {}, words.say("lengthDays", words.number(preview.lengthDays)))),
    risks.length === 0 ? null : h("div", { class: "stack" }, h("h3", {}, words.say("risks")),
      h("ul", { class: "plain" }, risks.map((risk) => h("li", {}, h("b", {}, risk.name), ` (${risk.severityLabel}). ${risk.reason}`)))));
}

/** What a rule asks for; empty where it asks for nothing. */
function conditionsOf(rule: Rule, words: Words): string {
  return [
    rule.monthlyValueFrom === null ? "" : words.say("valueFrom", words.number(rule.monthlyValueFrom)),
    rule.employeesFrom === null ? "" : words.say("employeesFrom", words.number(rule.employeesFrom)),
    rule.region === null ? "" : words.say("inRegion", rule.region),
    rule.industries.length === 0 ? "" : words.say("inIndustry", rule.industries.join(", ")),
    rule.products.length === 0 ? "" : words.say("withProduct", rule.products.join(", ")),
    rule.complexityLabel === null ? "" : words.say("ofComplexity", rule.complexityLabel),
    rule.dealTypeLabel === null ? "" : words.say("ofType", rule.dealTypeLabel),
  ].filter((condition) => condition).join(" · ");
}

function otherwise(preview: Preview, words: Words): Content {
  const { higher, next } = otherwiseOf(preview.rules);
  const known = (value: number | null): string => value === null ? words.say("notKnown") : words.number(value);
  return [
    h("li", {}, words.say("has", known(preview.monthlyValue), known(preview.employees))),
    higher.map((rule) => h("li", {}, words.say("higher", conditionsOf(rule, words), rule.template, rule.segmentLabel))),
    next === null ? null : h("li", {}, words.say("next", next.template, next.segmentLabel)),
    h("li", {}, words.say("exception")),
  ];
}
