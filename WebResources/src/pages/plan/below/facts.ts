import { type Content, h } from "../../../drawing/elements";
import { icon } from "../../../drawing/icons";
import { progressOf } from "../../../rules/goal";
import { PromiseStatus } from "../../../schema";
import { card, list } from "../cards";
import type { Item, PlanPicture } from "../model";
import { type Goal, isBroken, type Promised } from "./model";
import type { Words } from "./texts";

/** What the customer wants to reach, and how far it is. */
export function drawGoals(goals: readonly Goal[] | null, words: Words): void {
  card("goals", words.say("goals"), goals ? words.number(goals.length) : "",
    list(goals, words.say("noGoals"), words.say("notRead"), (goal) => {
      const share = progressOf(goal.baseline, goal.current, goal.target);
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
  return h("span", {}, h("small", {}, words.say(name)), " ",
    h("b", {}, number === null ? words.say("notMeasured") : `${words.exact(number)} ${goal.unit}`.trim()));
}

/** What was promised, and what became of it. */
export function drawPromises(promises: readonly Promised[] | null, { today, items }: PlanPicture, words: Words): void {
  const inTime = promises?.filter((promise) => promise.status === PromiseStatus.kept && !isBroken(promise, today)).length ?? 0;
  card("promises", words.say("promises"),
    promises && promises.length > 0 ? words.say("promisesKept", words.number(inTime), words.number(promises.length)) : "",
    list(promises, words.say("noPromises"), words.say("notRead"), (promise) => {
      const [text, look] = standing(promise, today, words);
      return h("li", { class: "promise" },
        h("div", {}, h("h3", {}, promise.text), h("p", { class: "small muted" },
          [promise.by, promise.dueOn === null ? "" : words.say("dueOn", words.short(promise.dueOn))].filter((part) => part).join(" · ")),
          isSettled(promise) ? null : h("p", { class: "small muted" }, kept(promise, items, words))),
        h("span", { class: `badge ${look}` }, text));
    }));
}

const isSettled = ({ status }: Promised): boolean => status === PromiseStatus.kept || status === PromiseStatus.withdrawn;

/** Which item keeps a promise, and when; once that is done, that the promise can be settled. */
export function kept({ keeper, keeperId }: Promised, items: readonly Item[] | null, words: Words): string {
  if (keeperId === "") {
    return words.say("keptByNone");
  }
  const item = items?.filter(({ id }) => id === keeperId)[0];
  return item && !item.isOpen && !item.isWaived ? words.say("keptDone", keeper)
    : words.say("keptBy", [keeper, item?.isOpen && item.due !== null ? words.short(item.due) : ""].filter((part) => part).join(", "));
}

function standing(promise: Promised, today: number, words: Words): readonly [string, string] {
  if (isBroken(promise, today)) {
    return [words.say("promiseBroken"), "bad"];
  }
  if (isSettled(promise)) {
    return [promise.statusLabel, promise.status === PromiseStatus.kept ? "ok" : ""];
  }
  return [promise.dueOn === null ? words.say("promiseOpen")
    : promise.dueOn === today ? words.say("dueToday") : words.say("inDays", words.count("daysOne", "daysMany", promise.dueOn - today)), ""];
}

/** Gaps that are shown before somebody asks for more. */
const FIRST = 5;

/** What the handoff still lacks. */
export function drawHandoff({ plan }: PlanPicture, words: Words): void {
  card("handoff", words.say("handoff"),
    plan.handoff === null ? words.say("unknown") : words.say("handoffScore", words.number(plan.handoff)),
    plan.handoff === null ? null : [
      h("span", { class: `meter ${plan.canAccept ? "ok" : "yel"}`, "aria-hidden": "true", css: { "--w": `${plan.handoff}%` } }),
      h("p", { class: "small muted" }, words.say(plan.canAccept ? "handoffCanAccept" : "handoffCannotAccept")),
      plan.missing.length === 0 ? h("p", { class: "muted" }, words.say("handoffComplete"))
        : h("ul", { class: "plain rows small" }, plan.missing.slice(0, FIRST).map((line) => h("li", {}, line))),
      plan.missing.length <= FIRST ? null : h("details", { class: "fold" },
        h("summary", {}, icon("down"), h("span", {}, words.say("more", words.number(plan.missing.length - FIRST)))),
        h("ul", { class: "plain rows small" }, plan.missing.slice(FIRST).map((line) => h("li", {}, line)))),
    ]);
}
