import { type Content, h, put } from "../../drawing/elements";
import { icon } from "../../drawing/icons";
import { PromiseStatus, RiskSeverity } from "../../schema";
import { type Goal, isBroken, type PlanPicture, progressOf, type Promised, type Risk } from "./model";
import { days, type Words } from "./words";

/** Open risks, the worst first. `acknowledge` is null where this page cannot write. */
export function drawRisks(picture: PlanPicture, words: Words, acknowledge: ((risk: Risk) => Promise<void>) | null): void {
  const risks = picture.risks?.slice().sort((a, b) => (b.severity ?? 0) - (a.severity ?? 0));
  card("risks", words.say("openRisks"), risks ? words.say("risksOpen", words.number(risks.length)) : "",
    list(risks, "noRisks", words, (risk) => h("li", {},
      h("p", { class: "line" },
        h("span", { class: `badge ${severityLook(risk.severity)}` }, risk.severityLabel),
        risk.raisedOn === null ? null : h("span", { class: "muted small" }, words.say("since", words.date(risk.raisedOn)))),
      h("h3", {}, risk.name),
      risk.reason ? h("p", { class: "muted" }, risk.reason) : null,
      risk.isAcknowledged ? h("p", { class: "small muted" }, words.say("acknowledged"))
        : acknowledge ? acknowledging(risk, words, acknowledge) : escalation(risk, words))));
}

function acknowledging(risk: Risk, words: Words, acknowledge: (risk: Risk) => Promise<void>): HTMLElement {
  const result = h("span", { class: "small result bad", role: "status" });
  const button = h("button", { class: "btn", type: "button" }, words.say("acknowledge"), h("span", { class: "vh" }, ` ${risk.name}`));
  button.addEventListener("click", () => {
    button.disabled = true;
    acknowledge(risk).catch((fault: unknown) => {
      button.disabled = false;
      result.textContent = words.say("acknowledgeFailed", fault instanceof Error ? fault.message : "");
    });
  });
  return h("div", { class: "line end" }, escalation(risk, words), result, button);
}

const escalation = (risk: Risk, words: Words): HTMLElement | null => risk.escalatesOn === null ? null
  : h("span", { class: "small tone bad" }, words.say("escalates", words.date(risk.escalatesOn)));

const severityLook = (severity: number | null): string =>
  severity === RiskSeverity.critical || severity === RiskSeverity.high ? "bad" : severity === RiskSeverity.medium ? "warn" : "";

/** What the customer wants to reach, and how far it is. */
export function drawGoals(picture: PlanPicture, words: Words): void {
  card("goals", words.say("goals"), picture.goals ? words.number(picture.goals.length) : "",
    list(picture.goals, "noGoals", words, (goal) => {
      const share = progressOf(goal);
      return h("li", {}, h("h3", {}, goal.name),
        h("div", { class: "span" },
          value("was", goal.baseline, goal, words), value("now", goal.current, goal, words), value("goal", goal.target, goal, words)),
        share === null ? null : h("span", { class: "meter brand", "aria-hidden": "true", css: { "--w": `${share * 100}%` } }),
        h("p", { class: "small muted" }, [
          share === null ? null : words.say("progress", words.number(share * 100)),
          goal.targetOn === null ? null : words.say("dueOn", words.short(goal.targetOn)),
          goal.isOpen ? words.say(goal.isAgreed ? "agreedBoth" : "agreedNot") : goal.outcomeLabel,
        ].filter((part) => part).join(" · ")));
    }));
}

function value(name: "was" | "now" | "goal", number: number | null, goal: Goal, words: Words): Content {
  // Digits as they were entered, at most the four that the column keeps.
  const digits = number === null ? 0 : (String(number).split(".")[1] ?? "").length;
  return h("span", {}, h("small", {}, words.say(name)), " ",
    h("b", {}, number === null ? words.say("notMeasured") : `${words.number(number, digits)} ${goal.unit}`.trim()));
}

/** What was promised, and what became of it. */
export function drawPromises(picture: PlanPicture, words: Words): void {
  const promises = picture.promises;
  const kept = promises?.filter((promise) => promise.status === PromiseStatus.kept && !isBroken(promise, picture.today)).length ?? 0;
  card("promises", words.say("promises"),
    promises && promises.length > 0 ? words.say("promisesKept", words.number(kept), words.number(promises.length)) : "",
    list(promises, "noPromises", words, (promise) => {
      const [text, look] = standing(promise, picture.today, words);
      return h("li", { class: "promise" },
        h("div", {}, h("h3", {}, promise.text), h("p", { class: "small muted" },
          [promise.by, promise.dueOn === null ? "" : words.say("dueOn", words.short(promise.dueOn))].filter((part) => part).join(" · "))),
        h("span", { class: `badge ${look}` }, text));
    }));
}

function standing(promise: Promised, today: number, words: Words): readonly [string, string] {
  if (isBroken(promise, today)) {
    return [words.say("promiseBroken"), "bad"];
  }
  if (promise.status === PromiseStatus.kept || promise.status === PromiseStatus.withdrawn) {
    return [promise.statusLabel, promise.status === PromiseStatus.kept ? "ok" : ""];
  }
  return [promise.dueOn === null ? words.say("promiseOpen")
    : promise.dueOn === today ? words.say("dueToday") : words.say("inDays", days(words, promise.dueOn - today)), ""];
}

/** Gaps that are shown before somebody asks for more. */
const FIRST = 5;

/** What the handoff still lacks. */
export function drawHandoff(picture: PlanPicture, words: Words): void {
  const { plan } = picture;
  card("handoff", words.say("handoff"),
    plan.handoff === null ? words.say("unknown") : words.say("handoffScore", words.number(plan.handoff)),
    plan.handoff === null ? null : [
      h("span", { class: `meter ${plan.canAccept ? "ok" : "yel"}`, "aria-hidden": "true", css: { "--w": `${plan.handoff}%` } }),
      h("p", { class: "small muted" }, words.say(plan.canAccept ? "handoffCanAccept" : "handoffCannotAccept")),
      plan.missing.length === 0 ? h("p", { class: "muted" }, words.say("handoffComplete"))
        : h("ul", { class: "plain rows small" }, plan.missing.slice(0, FIRST).map((line) => h("li", {}, line))),
      plan.missing.length <= FIRST ? null : h("details", { class: "fold" },
        h("summary", {}, icon("down"), words.say("more", words.number(plan.missing.length - FIRST))),
        h("ul", { class: "plain rows small" }, plan.missing.slice(FIRST).map((line) => h("li", {}, line)))),
    ]);
}

function card(id: string, title: string, fact: string, contents: Content): void {
  put(id, h("div", { class: "top" }, h("h2", { id: `h-${id}` }, title), fact ? h("p", { class: "muted" }, fact) : null), contents);
}

function list<T>(
  rows: readonly T[] | null | undefined, empty: "noRisks" | "noGoals" | "noPromises", words: Words, row: (each: T) => Content): Content {
  if (!rows) {
    return h("p", { class: "muted" }, words.say("notRead"));
  }
  return rows.length === 0 ? h("p", { class: "muted" }, words.say(empty)) : h("ul", { class: "plain rows" }, rows.map(row));
}
