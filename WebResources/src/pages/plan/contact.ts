import { add, byId, type Content, h, put } from "../../drawing/elements";
import { icon, type Icon } from "../../drawing/icons";
import { Channel } from "../../schema";
import type { PlanPicture } from "./model";
import type { Key } from "./texts";
import { ago, type Words } from "./words";

/** What a person logs: three fields. */
export interface Logged {
  readonly channel: number;
  readonly heard: string;
  readonly nextStep: string;
}

const CHANNELS: readonly (readonly [number, Key, Icon])[] = [
  [Channel.call, "call", "call"], [Channel.meeting, "meeting", "meeting"], [Channel.onSite, "visit", "visit"],
];

/**
 * Whom to talk to next and why, and the log of three fields.
 * @param log Sends the contact and answers what to say; rejects with a sentence. Null where this page cannot write.
 */
export function drawContact(picture: PlanPicture, words: Words, log: ((contact: Logged) => Promise<string>) | null): void {
  const { plan, today, lastTalk } = picture;
  const isLate = plan.contactOn !== null && plan.contactOn < today;
  put("contact",
    h("div", { class: "top" },
      h("h2", { id: "h-contact" }, words.say("contact")),
      plan.contactOn === null ? null : h("span", { class: `badge ${isLate ? "bad" : "brand"}` }, dueText(plan.contactOn, today, words))),
    h("p", { class: "headline2" }, plan.contactOn === null ? words.say("contactNone") : words.date(plan.contactOn)),
    plan.contactWhy ? h("p", { class: "sub" }, plan.contactWhy) : null,
    h("p", { class: "muted" }, lastTalk === null ? words.say("noTalk") : words.say("lastTalk", ago(words, today - lastTalk))),
    log ? form(words, log) : h("p", { class: "hint" }, words.say("readOnly")),
    picture.talks.length === 0 ? null : h("div", { class: "heard" },
      h("h3", { class: "label" }, words.say("heardLately")),
      picture.talks.map((talk) => h("div", {},
        h("p", { class: "small muted" }, [talk.on === null ? "" : words.date(talk.on), talk.channel].filter((part) => part).join(" · ")),
        talk.heard ? h("q", {}, shortened(talk.heard)) : null,
        talk.nextStep ? h("p", { class: "small" }, `→ ${shortened(talk.nextStep)}`) : null))));
}

/** Enough to remember it by; the row has all of it. */
const LONGEST = 160;

const shortened = (text: string): string => text.length > LONGEST ? `${text.slice(0, LONGEST).trim()}…` : text;

function dueText(on: number, today: number, words: Words): string {
  return on === today ? words.say("contactToday")
    : on < today ? words.count("contactLateOne", "contactLateMany", today - on)
      : words.count("contactAheadOne", "contactAheadMany", on - today);
}

function form(words: Words, log: (contact: Logged) => Promise<string>): HTMLElement {
  const heard = h("textarea", { class: "in", id: "log-heard", rows: 2, maxlength: 4000, required: true, "aria-describedby": "log-wrong" });
  const next = h("input", { class: "in", id: "log-next", maxlength: 2000, autocomplete: "off" });
  const wrong = h("p", { id: "log-wrong", class: "err", hidden: true }, words.say("heardMissing"));
  const button = h("button", { class: "btn primary", type: "submit" }, words.say("log"));
  const result = h("p", { class: "result", role: "status" });
  const send = async (): Promise<void> => {
    const isEmpty = heard.value.trim() === "";
    wrong.hidden = !isEmpty;
    heard.setAttribute("aria-invalid", String(isEmpty));
    if (isEmpty) {
      heard.focus();
      return;
    }
    const chosen = box.querySelector<HTMLInputElement>("input[name=channel]:checked");
    button.disabled = true;
    result.textContent = words.say("logging");
    result.className = "result";
    try {
      const text = await log({ channel: Number(chosen?.value), heard: heard.value.trim(), nextStep: next.value.trim() });
      // What was logged has redrawn the card; the sentence belongs to the new form.
      const drawn = byId("contact").querySelector<HTMLElement>(".result");
      if (drawn) {
        drawn.textContent = text;
        drawn.className = "result good";
        byId("log-heard").focus();
      }
    } catch (fault) {
      // Nothing that a person wrote is lost.
      button.disabled = false;
      result.className = "result bad";
      result.textContent = words.say("logFailed", fault instanceof Error && fault.message ? fault.message : words.say("offline"));
    }
  };
  const box = h("form", {
    class: "log", novalidate: true, "aria-label": words.say("logForm"),
    submit: (event) => { event.preventDefault(); void send(); },
  });
  add(box, [
    h("fieldset", { class: "seg" }, h("legend", { class: "vh" }, words.say("channel")), CHANNELS.map(channel(words))),
    h("label", { for: "log-heard" }, words.say("heard")), heard, wrong,
    h("label", { for: "log-next" }, words.say("nextStepAgreed")), next,
    h("div", { class: "line end" }, result, button),
  ]);
  return box;
}

const channel = (words: Words) => ([value, name, picture]: readonly [number, Key, Icon], index: number): Content => h("label", {},
  h("input", { type: "radio", name: "channel", value, checked: index === 0 }), h("span", {}, icon(picture), words.say(name)));
