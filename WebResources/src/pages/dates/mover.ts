import { dayNumber } from "../../client/dataverse";
import { byId, type Content, h, put, unseen } from "../../drawing/elements";
import { DelayParty } from "../../schema";
import type { Item, Picture } from "./model";
import { isoOf, type Preview, type Proposal } from "./proposal";
import type { Key } from "./texts";
import { later, type Words } from "./words";

/** What a person does with a chosen item. */
export interface MoverActs {
  /** By so many working days from where it would go. */
  readonly step: (steps: number) => void;
  /** To a day that was typed. */
  readonly to: (day: number) => void;
  /** What follows? */
  readonly preview: () => void;
  /** Nothing moves after all. */
  readonly putBack: () => void;
  readonly open: (item: Item) => void;
  /** Moves it; rejects with a sentence. */
  readonly apply: (party: number, cause: string) => Promise<void>;
}

const PARTIES: readonly (readonly [number, Key])[] = [
  [DelayParty.customer, "customer"], [DelayParty.us, "us"], [DelayParty.thirdParty, "thirdParty"], [DelayParty.scopeChange, "scope"],
  [DelayParty.holidays, "holidays"],
];

/** The chosen item, with its new date where a person may move it. `acts` is null where they may only look. */
export function drawItem(item: Item, picture: Picture, words: Words, open: (item: Item) => void, acts: MoverActs | null): void {
  const fact = (name: string, value: string | null): Content => value ? h("div", {}, h("dt", {}, name), h("dd", {}, value)) : null;
  const date = (day: number | null): string | null => day === null ? null : words.date(day);
  const wait = picture.waits.filter((each) => each.itemId === item.id && each.until === null)[0];
  const opener = h("button", { type: "button", class: "btn", click: () => open(item) }, words.say("open"), unseen(` ${item.name}`));
  put("item",
    h("h2", { id: "h-item", tabindex: -1 }, item.name),
    h("p", { class: "muted" }, [item.kindLabel, item.phaseLabel, item.isCustomers ? words.say("customer") : item.owner]
      .filter((part) => part).join(" · ")),
    item.why ? h("p", { class: "sub" }, item.why) : null,
    h("dl", { class: "dl" },
      fact(words.say("due"), date(item.due) ?? words.say("noDate")), fact(words.say("baseline"), date(item.baseline)),
      wait ? fact(words.say("waitsFor"), `${wait.who}${wait.what ? `: ${wait.what}` : ""}`) : null),
    !acts ? h("div", { class: "line" }, opener)
      : item.isFixed ? [h("p", { class: "hint" }, words.say("fixedHint")), h("div", { class: "line" }, opener)]
        : [moving(item, words, acts), h("div", { class: "line end" },
          h("button", { type: "button", class: "btn primary", id: "ask", click: () => acts.preview() }, words.say("ask")), opener)]);
  put("preview");
  put("say");
}

function moving(item: Item, words: Words, acts: MoverActs): Content {
  const value = item.due === null ? "" : isoOf(item.due);
  const input = h("input", { class: "in", type: "date", id: "new-date", value, required: true });
  input.addEventListener("change", () => { if (input.value) { acts.to(dayNumber(input.value)); } });
  input.addEventListener("keydown", (event) => { if (event.key === "Enter" && input.value) { event.preventDefault(); acts.preview(); } });
  const step = (steps: number, text: Key): Content => item.due === null ? null
    : h("button", { type: "button", class: "btn", click: () => acts.step(steps) }, words.say(text), unseen(words.say("byOne")));
  return h("div", { class: "to" }, h("label", { class: "field", for: "new-date" }, words.say("newDate")), input,
    h("div", { class: "line" }, step(-1, "dayEarlier"), step(1, "dayLater")));
}

/** Says where the item would go. */
export function sayProposal(item: Item, proposal: Proposal | null, words: Words): void {
  put("preview");
  const input = byId("new-date") as HTMLInputElement | null;
  const on = proposal?.on ?? item.due;
  if (input && on !== null) {
    input.value = isoOf(on);
  }
  put("say", item.isFixed ? words.say("fixedHint") : !proposal ? words.say("unmoved")
    : proposal.shift === null ? words.say("toDay", words.full(proposal.on))
      : words.say(proposal.shift < 0 ? "shiftEarlier" : "shiftLater", words.count("workdaysOne", "workdaysMany", Math.abs(proposal.shift))));
}

/** What follows, what cannot hold, and the act itself. */
export function drawPreview(preview: Preview, words: Words, acts: MoverActs): void {
  const { moves, conflicts, endBefore, endAfter } = preview;
  put("say");
  put("preview",
    h("h3", { id: "h-preview", tabindex: -1 }, words.say("follows")),
    h("p", {}, moves.length === 0 ? words.say("nothingMoves") : [words.count("movesOne", "movesMany", moves.length), " ",
      endBefore === null || endAfter === null ? null : endBefore === endAfter ? words.say("endStays", words.full(endAfter))
        : words.say("endMoves", words.full(endBefore), words.full(endAfter), later(words, endAfter - endBefore))]),
    conflicts.length === 0 ? null : h("div", { class: "clash" },
      h("h4", {}, h("span", { class: "badge bad" }, words.count("clashOne", "clashMany", conflicts.length))),
      h("ul", { class: "changes" }, conflicts.map((each) => h("li", {}, h("b", {}, each.name), " ",
        words.say("clash", words.date(each.on), words.date(each.earliest)), each.why ? h("small", {}, each.why) : null)))),
    moves.length === 0 ? null : h("ol", { class: "changes", id: "changes" }, moves.map((move) => h("li", {},
      h("b", {}, move.name), " ", h("span", {}, words.say("fromTo", words.short(move.from), words.date(move.to))), " ",
      h("span", { class: "badge" }, later(words, move.to - move.from)), move.why ? h("small", {}, move.why) : null))),
    moves.length === 0 ? null : form(words, acts));
}

function form(words: Words, acts: MoverActs): HTMLElement {
  const cause = h("textarea", { class: "in", id: "cause", rows: 2, maxlength: 500, required: true, "aria-describedby": "wrong" });
  const wrong = h("p", { id: "wrong", class: "err", role: "alert" });
  const button = h("button", { class: "btn primary", type: "submit", id: "apply" }, words.say("apply"));
  const box = h("form", {
    class: "why", novalidate: true, "aria-label": words.say("whyForm"), submit: (event) => { event.preventDefault(); void send(); },
  },
  h("fieldset", {}, h("legend", {}, words.say("party")), PARTIES.map(([value, name]) => h("label", {},
    h("input", { type: "radio", name: "party", value }), h("span", {}, words.say(name))))),
  h("label", { for: "cause" }, words.say("cause")), cause, wrong,
  h("div", { class: "line end" }, button,
    h("button", { class: "btn", type: "button", click: () => acts.putBack() }, words.say("putBack"))));
  const send = async (): Promise<void> => {
    const party = box.querySelector<HTMLInputElement>("input[name=party]:checked");
    const missing = !party ? "partyMissing" : cause.value.trim() === "" ? "causeMissing" : null;
    wrong.textContent = missing ? words.say(missing) : "";
    cause.setAttribute("aria-invalid", String(missing === "causeMissing"));
    if (!party || missing) {
      (party ? cause : box.querySelector<HTMLInputElement>("input[name=party]"))?.focus();
      return;
    }
    button.disabled = true;
    try {
      await acts.apply(Number(party.value), cause.value.trim());
    } catch (fault) {
      // Nothing that a person wrote is lost.
      button.disabled = false;
      wrong.textContent = words.say("refusedMove", fault instanceof Error && fault.message ? fault.message : words.say("offline"));
    }
  };
  return box;
}
