import { type Content, h, put } from "../../drawing/elements";
import { icon } from "../../drawing/icons";
import { round } from "../../drawing/plot";
import { type Item, type Picture, stateOf, type Wait } from "./model";
import { type Move, movedTo, type Proposal, stepped } from "./proposal";
import { Scale } from "./scale";
import { standing, type Words } from "./words";

/** Free days at both ends of the scale. */
const MARGIN = 14;

interface Line {
  readonly item: Item;
  readonly element: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly sub: HTMLElement;
  /** The handle on the track; null for an item without a date. */
  readonly handle: HTMLElement | null;
  readonly track: HTMLElement;
}

/** What a person does on the board. */
export interface Acts {
  /** An item was chosen. */
  readonly choose: (item: Item) => void;
  /** Where they would move it; null: it stays. */
  readonly propose: (item: Item, proposal: Proposal | null) => void;
  /** They want to see what follows. */
  readonly preview: () => void;
}

/**
 * The open items, one a row: a real list of buttons, which arrow keys move, beside tracks on which a pointer drags. The tracks are
 * decoration for whoever does not see them: each button says its date.
 */
export class Board {
  private readonly scale: Scale;
  private readonly lines: readonly Line[];
  private readonly list: HTMLElement;
  private chosen = 0;
  private proposal: Proposal | null = null;

  /**
   * @param picture What the page shows; its items were read.
   * @param words The reader's language.
   * @param acts What a person does; null where they may only look.
   * @param show Tells which item was chosen by whoever may only look.
   */
  constructor(
    private readonly picture: Picture, private readonly words: Words, private readonly acts: Acts | null,
    private readonly show: (item: Item) => void) {
    const { items, plan, today, waits } = picture;
    const days = [today, plan.forecastOn, ...(items ?? []).map((item) => item.due), ...(items ?? []).map((item) => item.baseline),
      ...waits.map((wait) => wait.from)].filter((day): day is number => day !== null);
    this.scale = new Scale(days, MARGIN);
    this.lines = (items ?? []).map((item, index) => this.lineOf(item, index));
    this.list = h("ol", { class: acts ? "can" : null, "aria-labelledby": "h-board", "aria-describedby": acts ? "help" : null },
      this.lines.map((line) => line.element));
  }

  /** Draws it. @param first The item that is chosen at first; the first of them where it is not there. */
  draw(first: string): void {
    this.list.addEventListener("keydown", (event) => this.key(event));
    const { picture, scale, words } = this;
    const rule = (day: number, look: string): Content => h("i", { class: look, css: { "--x": `${round(scale.at(day))}%` } });
    put("axis",
      scale.months.filter(hasRoom(scale, scale.at(picture.today)))
        .map((day) => h("span", { css: { "--x": `${round(scale.at(day))}%` } }, words.month(day))),
      h("span", {
        class: scale.at(picture.today) > EDGE ? "day now end" : "day now", css: { "--x": `${round(scale.at(picture.today))}%` },
      }, `${words.say("today")} `, words.short(picture.today)));
    put("rules", scale.months.map((day) => rule(day, "rule")), rule(picture.today, "rule now"),
      picture.plan.forecastOn === null ? null : rule(picture.plan.forecastOn, "rule end"));
    put("lines", this.list);
    const index = this.lines.findIndex((line) => line.item.id === first);
    this.choose(index < 0 ? 0 : index, false);
  }

  /** The item that is chosen. */
  get item(): Item | null {
    return this.lines[this.chosen]?.item ?? null;
  }

  /** Shows where the chosen item would move to; null puts it back. */
  propose(proposal: Proposal | null): void {
    const line = this.lines[this.chosen];
    if (line) {
      this.proposal = proposal;
      this.place(line, proposal ? proposal.on : line.item.due, proposal !== null);
      this.acts?.propose(line.item, proposal);
    }
  }

  /** Shows what follows a move; none takes it away. */
  follow(moves: readonly Move[]): void {
    const to = new Map(moves.map((move): [string, number] => [move.id, move.to]));
    for (const line of this.lines) {
      const on = to.get(line.item.id);
      const isChosen = line === this.lines[this.chosen];
      line.element.classList.toggle("follows", on !== undefined && !isChosen);
      if (on !== undefined || !isChosen || !this.proposal) {
        this.place(line, on ?? line.item.due, on !== undefined);
      }
    }
  }

  /** Gives the focus to the chosen item. */
  focus(): void {
    this.lines[this.chosen]?.button.focus();
  }

  private lineOf(item: Item, index: number): Line {
    const { words, picture, scale } = this;
    const state = stateOf(item, picture.today);
    const sub = h("small", {}, standing(words, item, picture.today));
    const button = h("button", { type: "button", class: "item", tabindex: -1, "aria-pressed": "false" }, h("b", {}, item.name), " ", sub);
    button.addEventListener("click", (event) => {
      this.choose(index, true);
      // Enter on the button of an item asks what follows; a pointer only chooses.
      if (event.detail === 0) {
        this.acts?.preview();
      }
    });
    const handle = item.due === null ? null : h("span", { class: "handle", css: { "--x": `${round(scale.at(item.due))}%` } },
      state === "late" ? icon(item.isCustomers ? "wait" : "bang") : item.isFixed ? icon("lock") : null);
    const track = h("div", { class: "track", "aria-hidden": "true" }, this.tracks(item), handle);
    if (handle && this.acts && !item.isFixed) {
      handle.addEventListener("pointerdown", (event) => this.drag(event, index, track));
    }
    return { item, element: h("li", { class: `row ${state}` }, button, track), button, sub, handle, track };
  }

  private tracks(item: Item): Content {
    const { picture, scale } = this;
    const bar = (from: number, to: number, look: string): Content => h("i", {
      class: `bar ${look}`,
      css: { "--x": `${round(scale.at(Math.min(from, to)))}%`, "--w": `${round(Math.abs(scale.at(to) - scale.at(from)))}%` },
    });
    const { baseline, due } = item;
    const isLate = due !== null && due < picture.today;
    return [
      picture.waits.filter((wait) => wait.itemId === item.id).map((wait) => bar(wait.from, endOf(wait, picture.today), "wait")),
      baseline !== null && due !== null && baseline !== due ? [
        bar(baseline, due, "slip"), h("i", { class: "base", css: { "--x": `${round(scale.at(baseline))}%` } })] : null,
      isLate ? bar(due, picture.today, item.isCustomers ? "lost customers" : "lost") : null,
    ];
  }

  private place(line: Line, on: number | null, isMoved: boolean): void {
    const { item, handle, sub, element } = line;
    if (handle && on !== null) {
      handle.style.setProperty("--x", `${round(this.scale.at(on))}%`);
    }
    element.classList.toggle("moves", isMoved);
    sub.textContent = isMoved && on !== null && item.due !== null
      ? this.words.say("fromTo", this.words.short(item.due), this.words.date(on)) : standing(this.words, item, this.picture.today);
  }

  private choose(index: number, withFocus: boolean): void {
    const line = this.lines[index];
    if (!line) {
      return;
    }
    if (index !== this.chosen && this.proposal) {
      this.propose(null);
    }
    const before = this.lines[this.chosen];
    if (before) {
      before.button.tabIndex = -1;
      before.button.setAttribute("aria-pressed", "false");
      before.element.classList.remove("sel");
    }
    const isOther = index !== this.chosen || line.button.tabIndex !== 0;
    this.chosen = index;
    line.button.tabIndex = 0;
    line.button.setAttribute("aria-pressed", "true");
    line.element.classList.add("sel");
    if (withFocus) {
      line.button.focus();
    }
    if (isOther && !this.proposal) {
      (this.acts ? this.acts.choose : this.show)(line.item);
    }
  }

  private key(event: KeyboardEvent): void {
    const forward = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    const back = document.documentElement.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
    const to: Record<string, number> = {
      ArrowDown: this.chosen + 1, ArrowUp: this.chosen - 1, Home: 0, End: this.lines.length - 1,
      PageDown: Math.min(this.lines.length - 1, this.chosen + PAGE), PageUp: Math.max(0, this.chosen - PAGE),
    };
    const steps = event.key === forward ? 1 : event.key === back ? -1 : 0;
    const item = this.item;
    if (to[event.key] !== undefined) {
      event.preventDefault();
      this.choose(to[event.key] as number, true);
    } else if (steps !== 0 && this.acts && item) {
      event.preventDefault();
      if (item.isFixed) {
        this.acts.propose(item, null);
      } else {
        this.propose(stepped(item, this.proposal, steps));
      }
    } else if (event.key === "Escape" && this.proposal) {
      event.preventDefault();
      this.propose(null);
    }
  }

  private drag(event: PointerEvent, index: number, track: HTMLElement): void {
    event.preventDefault();
    this.choose(index, true);
    const line = this.lines[index] as Line;
    const handle = line.handle as HTMLElement;
    handle.setPointerCapture(event.pointerId);
    const move = (moved: PointerEvent): void => {
      const box = track.getBoundingClientRect();
      const place = (moved.clientX - box.left) / box.width;
      this.propose(movedTo(line.item, this.scale.dayAt(document.documentElement.dir === "rtl" ? 1 - place : place)));
    };
    const end = (isDone: boolean) => (): void => {
      handle.removeEventListener("pointermove", move);
      if (!isDone) {
        this.propose(null);
      } else if (this.proposal) {
        this.acts?.preview();
      }
    };
    handle.addEventListener("pointermove", move);
    handle.addEventListener("pointerup", end(true), { once: true });
    handle.addEventListener("pointercancel", end(false), { once: true });
  }
}

/** Which months have room for their names, beside each other and beside today. */
function hasRoom(scale: Scale, today: number): (day: number) => boolean {
  let last = -Infinity;
  return (day) => {
    const x = scale.at(day);
    const fits = x - last > 7 && x < 94 && (x < today - (today > EDGE ? 24 : 18) || x > today + 10);
    last = fits ? x : last;
    return fits;
  };
}

/** From here on, in percent of the scale, the word for today ends at its line instead of lying across it. */
const EDGE = 88;

/** Rows that Page Up and Page Down pass over. */
const PAGE = 10;

const endOf = (wait: Wait, today: number): number => wait.until ?? Math.max(today, wait.from);

