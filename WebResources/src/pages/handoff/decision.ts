import { byId, type Content, h, put } from "../../drawing/elements";
import { HandoffStage, Provenance } from "../../schema";
import type { Language } from "../../text/language";
import type { Package } from "./load";
import { gapsOf, type Question } from "./model";
import type { Key } from "./texts";

type Words = Language<Key>;

/** What the reader may do, and how it is done. Each act answers what to say, or rejects with a sentence. */
export interface Acts {
  readonly maySubmit: boolean;
  readonly mayDecide: boolean;
  submit(): Promise<string>;
  accept(): Promise<string>;
  /** @param reasons One a line; empty for none. */
  returns(reasons: string): Promise<string>;
}

/** Whether it can be accepted, what is missing, and the one act that is the reader's. */
export function drawDecision(shown: Package, words: Words, acts: Acts): void {
  const { handoff } = shown;
  const isWithUs = handoff.stage === HandoffStage.submitted;
  put("decision",
    h("h2", { id: "h-decision", tabindex: -1 }, words.say("decision")),
    handoff.stage === HandoffStage.accepted ? null
      : h("p", { class: `verdict ${handoff.isAcceptable ? "ok" : "bad"}` }, h("b", {}, words.say(handoff.isAcceptable
        ? "acceptable" : "notAcceptable"))),
    list(handoff.missing.length === 0 ? words.say("complete") : words.count("lacksOne", "lacksMany", handoff.missing.length),
      // Beside each question its own sentence says it already.
      gapsOf(shown.questions, handoff.missing).size > 0 ? [] : handoff.missing),
    handoff.warnings.length === 0 ? null : list(words.say("watch"), handoff.warnings),
    handoff.stage === HandoffStage.returned && handoff.returnReasons.length > 0 ? list(words.say("reasonsGiven"),
      handoff.returnReasons) : null,
    handoff.openSteps.length === 0 ? null : list(words.say("steps"), handoff.openSteps),
    handoff.stage === HandoffStage.accepted || handoff.wonOn === null ? null
      : isWithUs ? acts.mayDecide ? deciding(shown, words, acts) : h("p", { class: "hint" }, words.say("notYours"))
        : acts.maySubmit ? submitting(words, acts) : h("p", { class: "hint" }, words.say("sellersTurn")),
    h("p", { id: "result", class: "result", role: "status" }));
}

const list = (title: string, lines: readonly string[]): Content => h("div", { class: "stack tight" },
  h("h3", { class: "label" }, title), lines.length === 0 ? null : h("ul", { class: "plain lines" }, lines.map((line) => h("li", {},
    line))));

function submitting(words: Words, acts: Acts): Content {
  return h("div", { class: "stack" },
    button("submit", "primary", words, () => acts.submit()), h("p", { class: "small muted" }, words.say("submitHint")));
}

function deciding({ handoff, questions }: Package, words: Words, acts: Acts): Content {
  const assumed = questions.filter((question) => question.applies && question.share === 1
    && question.provenance !== null && question.provenance !== Provenance.customerConfirmed);
  const reasons = h("textarea", { class: "in", id: "reasons", rows: 4, maxlength: 4000, "aria-describedby": "reasons-hint" });
  const returning = button("return", handoff.isAcceptable ? "" : "primary", words, () => {
    if (handoff.missing.length === 0 && reasons.value.trim() === "") {
      reasons.focus();
      return Promise.reject(new Error(words.say("reasonMissing")));
    }
    return acts.returns(reasons.value.trim());
  });
  return h("div", { class: "stack" },
    assumed.length === 0 ? null : h("fieldset", { class: "ticks" },
      h("legend", { class: "label" }, words.say("also")), h("p", { class: "small muted" }, words.say("alsoHint")),
      assumed.map((question) => tick(question, reasons, words))),
    h("label", { class: "label", for: "reasons" }, words.say("reasons")), reasons,
    h("p", { id: "reasons-hint", class: "small muted" }, words.say("reasonsHint")),
    h("div", { class: "line" }, handoff.isAcceptable ? [button("accept", "primary", words, () => acts.accept()), returning] : returning),
    h("p", { class: "small muted" }, words.say(handoff.isAcceptable ? "acceptHint" : "acceptLater")));
}

/** A tick writes its line into the reasons, and takes it out again; what a person wrote beside it stays. */
function tick(question: Question, reasons: HTMLTextAreaElement, words: Words): Content {
  const line = words.say("reasonFor", question.name);
  const box = h("input", { type: "checkbox" });
  box.addEventListener("change", () => { reasons.value = withLine(reasons.value, line, box.checked); });
  return h("label", {}, box, h("span", {}, question.name, h("small", { class: "muted" }, question.provenanceLabel)));
}

/** A text of lines with a line, or without it. */
export function withLine(text: string, line: string, isIn: boolean): string {
  const others = text.split("\n").filter((each) => each.trim() !== line && each.trim() !== "");
  return (isIn ? others.concat(line) : others).join("\n");
}

function button(name: "submit" | "accept" | "return", look: string, words: Words, act: () => Promise<string>): HTMLElement {
  const run = async (): Promise<void> => {
    say(words.say("sending"), "");
    busy(true);
    try {
      const text = await act();
      // The act has redrawn the card; the sentence belongs to the new one.
      say(text, "good");
      byId("h-decision").focus();
    } catch (fault) {
      busy(false);
      say(words.say("failedAct", fault instanceof Error && fault.message ? fault.message : words.say("offline")), "bad");
    }
  };
  return h("button", { type: "button", class: `btn ${look}`, id: `act-${name}`, click: () => { void run(); } }, words.say(name));
}

function say(text: string, look: string): void {
  put("result", text);
  byId("result").className = `result ${look}`;
}

const busy = (is: boolean): void => byId("decision").querySelectorAll("button").forEach((each) => { each.disabled = is; });
