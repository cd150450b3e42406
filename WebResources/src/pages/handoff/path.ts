import { type Content, h, put } from "../../drawing/elements";
import { icon } from "../../drawing/icons";
import { HandoffStage } from "../../schema";
import type { Language } from "../../text/language";
import type { Package } from "./load";
import type { Handoff } from "./model";
import type { Key } from "./texts";

type Words = Language<Key>;

/** How far the handoff is on its way, and whose turn it is until when. */
export function drawPath({ handoff, today }: Package, words: Words): void {
  const date = (day: number | null): string => day === null ? "" : words.date(day);
  const isDecided = handoff.stage === HandoffStage.accepted || handoff.stage === HandoffStage.returned;
  put("path",
    h("div", { class: "top" }, h("h2", { id: "h-path" }, words.say("path")),
      h("span",
        { class: `badge ${handoff.stage === HandoffStage.accepted ? "ok" : handoff.stage === HandoffStage.returned ? "warn" : "brand"}` },
        handoff.stageLabel)),
    h("p", { class: "sub" }, turn(handoff, today, words),
      handoff.returns > 0 ? ` ${words.count("returnedOne", "returnedMany", handoff.returns)}` : null),
    h("ol", { class: "steps" },
      step(words.say("won"), date(handoff.wonOn) || words.say("open"), handoff.wonOn !== null),
      step(words.say("submitted"), handoff.submittedOn !== null
        ? [date(handoff.submittedOn), handoff.submittedBy ? ` ${words.say("by", handoff.submittedBy)}` : null]
        : handoff.submitBy === null ? words.say("open") : words.say("due", date(handoff.submitBy)), handoff.submittedOn !== null,
      handoff.submittedOn === null && handoff.submitBy !== null && handoff.submitBy < today),
      step(words.say(handoff.stage === HandoffStage.returned ? "returned" : isDecided ? "accepted" : "decided"), isDecided
        ? [date(handoff.decidedOn), handoff.decidedBy ? ` ${words.say("by", handoff.decidedBy)}` : null]
        : handoff.decideBy === null || handoff.submittedOn === null ? words.say("open") : words.say("due", date(handoff.decideBy)),
          isDecided,
      handoff.stage === HandoffStage.submitted && handoff.decideBy !== null && handoff.decideBy < today)));
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

const step = (name: string, text: Content, isDone: boolean, isLate = false): Content =>
  h("li", { class: isDone ? "done" : isLate ? "late" : null }, h("i", { "aria-hidden": "true" }, isDone ? icon("check") : isLate
    ? icon("bang") : null),
    h("b", {}, name), h("span", { class: isLate ? "tone bad" : "muted" }, text));
