import { type Content, h, put } from "../../drawing/elements";
import { icon } from "../../drawing/icons";
import { strip } from "../../drawing/strip";
import { HandoffStage } from "../../schema";
import type { Language } from "../../text/language";
import type { Package } from "./load";
import { axisOf, type Handoff, type Step, stepsOf } from "./model";
import type { Key } from "./texts";

type Words = Language<Key>;

/** How far the handoff is on its way, and whose turn it is until when. */
export function drawPath({ handoff, today }: Package, words: Words): void {
  const steps = stepsOf(handoff, today);
  put("path",
    h("div", { class: "top" }, h("h2", { id: "h-path" }, words.say("path")),
      h("span",
        { class: `badge ${handoff.stage === HandoffStage.accepted ? "ok" : handoff.stage === HandoffStage.returned ? "warn" : "brand"}` },
        handoff.stageLabel)),
    h("p", { class: "sub" }, turn(handoff, today, words),
      handoff.returns > 0 ? ` ${words.count("returnedOne", "returnedMany", handoff.returns)}` : null),
    clocks(steps, today, words),
    h("ol", { class: "steps" }, steps.map((step) => h("li", { class: step.isDone ? "done" : step.isLate ? "late" : null },
      h("i", { "aria-hidden": "true" }, step.isDone ? icon("check") : step.isLate ? icon("bang") : null),
      h("b", {}, words.say(step.name)), h("span", { class: step.isLate ? "tone bad" : "muted" }, when(step, words))))));
}

function when({ day, isDone, by }: Step, words: Words): string {
  return day === null ? words.say("open") : !isDone ? words.say("due", words.date(day))
    : [words.date(day), by ? words.say("by", by) : ""].filter((part) => part).join(" ");
}

/** The clocks on one line of days: decoration over the list of steps. */
function clocks(steps: readonly Step[], today: number, words: Words): Content {
  const axis = axisOf(steps, today);
  return axis === null ? null : strip({
    ...axis,
    marks: steps.filter((step) => step.day !== null).map((step) => ({
      day: step.day ?? 0, name: words.say(step.name), below: when(step, words),
      look: `milestone${step.isDone ? " done" : step.isLate ? " late" : ""}`,
    })),
    ticks: steps[steps.length - 1]?.isDone ? [] : [{ day: today, text: words.say("now") }],
  });
}

function turn(handoff: Handoff, today: number, words: Words): string {
  if (handoff.wonOn === null) {
    return words.say("notWon");
  }
  switch (handoff.stage) {
    case HandoffStage.accepted:
      return handoff.hours === null ? words.say("wasAcceptedPlain") : words.say("wasAccepted", words.number(handoff.hours, 1));
    case HandoffStage.returned:
      return words.say("wasReturned", handoff.decidedOn === null ? "–" : words.date(handoff.decidedOn));
    case HandoffStage.submitted:
      return handoff.decideBy === null ? "" : words.say(handoff.decideBy < today ? "toDecideLate" : "toDecide",
        words.date(handoff.decideBy));
    default:
      return handoff.submitBy === null ? "" : words.say(handoff.submitBy < today ? "toSubmitLate" : "toSubmit",
        words.date(handoff.submitBy));
  }
}
