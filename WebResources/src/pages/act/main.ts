import { type Parameters, send, sendUnbound } from "../../client/message";
import { type FormPage, openInForm } from "../../client/page";
import { byId, h, put } from "../../drawing/elements";
import { ACTS, type Act, type Asked } from "./acts";
import { type Drawn, drawn, parameterOf } from "./field";
import { de, en, type Key } from "./texts";

/** A parameter of the page beside the row; empty for none. */
const given = (name: string): string =>
  new URLSearchParams(new URLSearchParams(window.location.search).get("data") ?? "").get(name) ?? "";

openInForm<Key>(en, de, async (page) => {
  const { words } = page;
  const act = ACTS[given("act")];
  if (!act) {
    put("message", words.say("unknown"));
    throw new Error();
  }
  const asked = await act.ask(page, given);
  put("head", h("h1", {}, words.say(act.title)), asked.about ? h("p", { class: "muted" }, asked.about) : null);
  put("lead", h("p", {}, words.say(act.hint)), (asked.lead ?? []).map((sentence) => h("p", { class: "sub" }, sentence)));
  if (asked.nothing) {
    put("form", h("p", { class: "hint" }, asked.nothing));
  } else {
    form(page, act, asked);
  }
});

function form(page: FormPage<Key>, act: Act, asked: Asked): void {
  const { words, xrm, id } = page;
  const fields = asked.fields.map((field) => drawn(field, words.say("optional")));
  const result = h("p", { id: "result", class: "result", role: "status" });
  const button = h("button", { type: "submit", class: "btn primary", id: "do" }, words.say(act.button));
  const run = async (): Promise<void> => {
    const missing = fields.filter(isMissing);
    fields.forEach((each) => each.complain(isMissing(each) ? words.say("missing", each.field.label) : ""));
    if (missing[0]) {
      missing[0].focus();
      return;
    }
    const parameters: Record<string, Parameters[string]> = { ...(asked.fixed ?? {}) };
    fields.filter((each) => each.value() !== "").forEach((each) => {
      parameters[each.field.name] = parameterOf(each.field, each.value());
    });
    button.disabled = true;
    result.className = "result";
    result.textContent = words.say("working");
    try {
      const answer = act.table ? await send(xrm, act.message, act.table, id, parameters)
        : await sendUnbound(xrm, act.message, parameters);
      result.className = "result good";
      result.textContent = act.done(page, answer);
      // What is done is done once: the form stays to be read, and cannot be sent again.
      byId("form").querySelectorAll<HTMLInputElement>("input, select, textarea").forEach((input) => { input.disabled = true; });
      button.hidden = true;
    } catch (fault) {
      // Nothing that a person wrote is lost.
      button.disabled = false;
      result.className = "result bad";
      result.textContent = words.say("refusedAct", fault instanceof Error && fault.message ? fault.message : words.say("offline"));
    }
  };
  put("form", h("form", {
    novalidate: true, class: "form", "aria-label": words.say(act.title), submit: (event) => { event.preventDefault(); void run(); },
  }, fields.map((each) => each.element), h("div", { class: "line end" }, result, button)));
  fields[0]?.focus();
}

const isMissing = (each: Drawn): boolean => each.field.isRequired === true && each.value() === "";
