import { add, byId, type Content, h, put, s, unseen } from "../../drawing/elements";
import { icon } from "../../drawing/icons";
import { at, canvas, round, word } from "../../drawing/plot";
import { ItemKind } from "../../schema";
import { Links } from "./links";
import { type Item, type ItemState, laneOf, type PlanPicture, standsOn, stateOf } from "./model";
import { Scale } from "./scale";
import type { Key } from "./texts";
import { stateText, type Words } from "./words";

const HEAD = 56;
const FOOT = 28;
/** Height of a lane whose labels all stand above their marks, and of one where some stand below. */
const LANE = 72;
const TALL_LANE = 104;
const MARK = 48;
/** Space between two labels, in pixels. */
const GAP = 6;

interface Lane {
  readonly key: string;
  readonly name: string;
  readonly isWorkstream: boolean;
}

interface Mark {
  readonly item: Item;
  readonly lane: number;
  readonly x: number;
  readonly state: ItemState;
  readonly element: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly label: HTMLElement;
}

/**
 * The timeline: a real list of buttons over a drawing. Arrow keys move along it; where the page is narrow, the list stands alone.
 */
export class Timeline {
  private readonly items: readonly Item[];
  private readonly scale: Scale;
  private readonly lanes: readonly Lane[];
  private readonly marks: readonly Mark[];
  private selected: number;
  private links = new Links([], new Map());
  /** Width for which the marks are placed, in pixels. */
  private width = -1;
  /** Top of each lane, in pixels. */
  private tops: readonly number[] = [];

  /**
   * @param picture What the page shows; its items were read.
   * @param words The reader's language.
   * @param open Opens an item's form; null where this page cannot.
   * @param move Leads to the page on which its date moves.
   */
  constructor(
    private readonly picture: PlanPicture, private readonly words: Words,
    private readonly open: ((item: Item) => void) | null, private readonly move: ((item: Item) => void) | null) {
    const items = (picture.items ?? []).slice();
    items.sort((a, b) => (standsOn(a) ?? Infinity) - (standsOn(b) ?? Infinity));
    this.items = items;
    const { plan, today } = picture;
    this.scale = new Scale(items, plan.day0 ?? today, [plan.forecastOn, today]);
    this.lanes = this.lanesOf();
    this.marks = items.map((item) => this.markOf(item));
    const first = items.findIndex((item) => item.isOpen);
    this.selected = first < 0 ? items.length - 1 : first;
  }

  /** Draws it, and anew whenever its width changes. */
  draw(): void {
    this.drawHead();
    if (this.items.length === 0) {
      put("tl-plot", h("p", { class: "muted" }, this.words.say("timelineEmpty")));
      return;
    }
    const list = h("ol", { class: "marks", "aria-label": this.words.say("timelineItems"), "aria-describedby": "tl-help" },
      this.marks.map((mark) => mark.element));
    list.addEventListener("keydown", (event) => this.step(event));
    put("tl-plot",
      h("div", { id: "tl-layer", class: "layer", "aria-hidden": "true" }), h("div", { id: "tl-links" }), list, this.doneButton(list));
    this.select(this.selected, false);
    this.place();
    new ResizeObserver(() => this.place()).observe(byId("tl-plot"));
  }

  /** Shows which items wait for which, once that is known. */
  connect(links: Links): void {
    this.links = links;
    const chosen = this.marks[this.selected];
    if (chosen) {
      this.drawLinks();
      // Whoever is in the details already keeps the focus there.
      if (!byId("detail").contains(document.activeElement)) {
        this.drawDetail(chosen.item);
      }
    }
  }

  private drawHead(): void {
    const { words, marks } = this;
    const count = (state: ItemState): number => marks.filter((mark) => mark.state === state).length;
    const [done, late] = [count("done"), count("late")];
    byId("tl-sum").textContent = marks.length === 0 ? "" : words.say(
      "timelineSum", words.number(done), words.number(marks.length), words.number(late), words.number(marks.length - done - late));
    const key = (look: string, text: string, picture: Content): Content =>
      h("li", { class: look }, h("span", { class: "dot" }, picture), text);
    put("tl-key",
      key("done", words.say("done"), icon("check")), key("late", words.say("keyLate"), icon("bang")),
      key("late", words.say("keyWaiting"), icon("wait")), key("fixed", words.say("keyFixed"), icon("lock")),
      key("open", words.say("stateOpen"), null), key("was", words.say("keyBaseline"), null));
  }

  private lanesOf(): Lane[] {
    const { words } = this;
    const used = new Set(this.items.map(laneOf));
    return [
      { key: "milestones", name: words.say("milestones"), isWorkstream: false },
      { key: "activities", name: words.say("activities"), isWorkstream: false },
      { key: "deliverables", name: words.say("deliverables"), isWorkstream: false },
      ...this.picture.workstreams.map((line) => ({ key: line.id, name: line.name, isWorkstream: true })),
      // A line that is not read, or no longer active, still has its items.
      { key: "", name: words.say("workstream"), isWorkstream: false },
    ].filter((lane) => lane.key === "" ? this.items.some((item) => this.isAstray(item)) : used.has(lane.key));
  }

  private isAstray(item: Item): boolean {
    return item.workstreamId !== "" && !this.picture.workstreams.some((line) => line.id === item.workstreamId);
  }

  private markOf(item: Item): Mark {
    const { words, picture } = this;
    const state = stateOf(item, picture.today);
    const on = standsOn(item);
    const lane = this.lanes.findIndex((each) => each.key === (this.isAstray(item) ? "" : laneOf(item)));
    const x = on === null ? 100 : this.scale.at(on);
    const label = h("span", { class: "lbl" }, h("b", {}, item.name), " ",
      h("small", {}, on === null ? words.say("noDate") : words.short(on)));
    const button = h("button", { type: "button", class: "mark", tabindex: -1, "aria-pressed": "false" },
      h("span", { class: "dot" }, state === "done" ? icon("check") : state === "late" ? icon(item.isCustomers ? "wait" : "bang")
        : state === "fixed" ? icon("lock") : null),
      label,
      h("span", { class: "more" }, " ", this.lanes[lane]?.isWorkstream ? `${this.lanes[lane]?.name ?? ""} · ` : "",
        stateText(words, item, picture.today)));
    const kind = item.kind === ItemKind.milestone ? "kM" : item.kind === ItemKind.deliverable ? "kD" : "kA";
    const element = h("li", { class: `${state} ${kind}`, css: { "--x": `${round(x)}%` } }, button);
    const mark = { item, lane, x, state, element, button, label };
    button.addEventListener("click", () => this.select(this.marks.indexOf(mark), false));
    return mark;
  }

  private doneButton(list: HTMLElement): Content {
    const done = this.marks.filter((mark) => mark.state === "done").length;
    if (done === 0) {
      return null;
    }
    const button = h("button", { type: "button", class: "btn only-narrow" }, this.words.say("showDone", this.words.number(done)));
    button.addEventListener("click", () => {
      const all = list.classList.toggle("all");
      button.textContent = all ? this.words.say("hideDone") : this.words.say("showDone", this.words.number(done));
    });
    return button;
  }

  private step(event: KeyboardEvent): void {
    const forward = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    const back = document.documentElement.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
    const last = this.marks.length - 1;
    const step = event.key === forward || event.key === "ArrowDown" ? 1 : event.key === back || event.key === "ArrowUp" ? -1 : 0;
    let to = event.key === "Home" ? 0 : event.key === "End" ? last : step ? this.selected + step : -1;
    const way = step || (event.key === "End" ? -1 : 1);
    // What the narrow list leaves out is passed over.
    while (to >= 0 && to <= last && this.marks[to]?.button.offsetParent === null) {
      to += way;
    }
    if (to >= 0 && to <= last) {
      event.preventDefault();
      this.select(to, true);
    }
  }

  private select(index: number, withFocus: boolean): void {
    const before = this.marks[this.selected];
    const mark = this.marks[index];
    if (!mark) {
      return;
    }
    if (before) {
      before.button.tabIndex = -1;
      before.button.setAttribute("aria-pressed", "false");
      before.element.classList.remove("sel");
    }
    this.selected = index;
    mark.button.tabIndex = 0;
    mark.button.setAttribute("aria-pressed", "true");
    mark.element.classList.add("sel");
    if (withFocus) {
      mark.button.focus();
    }
    this.drawLinks();
    this.drawDetail(mark.item);
  }

  /** Puts the marks in their lanes and the labels where they do not cover each other. */
  private place(): void {
    const width = byId("tl-plot").clientWidth;
    if (width === this.width) {
      return;
    }
    this.width = width;
    const widths = this.marks.map((mark) => mark.label.offsetWidth);
    const levels = this.lanes.map((_, lane) => {
      const own = this.marks.map((mark, index) => ({ mark, index })).filter((each) => each.mark.lane === lane);
      const chosen = labelLevels(own.map(({ mark }) => mark.x / 100 * width), own.map(({ index }) => widths[index] ?? 0));
      own.forEach(({ mark }, position) => {
        const level = chosen[position] ?? 0;
        mark.element.classList.toggle("below", level === 1);
        mark.element.classList.toggle("hush", level === 2);
      });
      return chosen.indexOf(1) >= 0 ? TALL_LANE : LANE;
    });
    this.tops = levels.map((_, lane) => HEAD + levels.slice(0, lane).reduce((sum, each) => sum + each, 0));
    const height = HEAD + levels.reduce((sum, each) => sum + each, 0) + FOOT;
    this.marks.forEach((mark) => mark.element.style.setProperty("--y", `${this.heightOf(mark.lane)}px`));
    byId("tl-plot").style.setProperty("--h", `${height}px`);
    put("tl-names", this.lanes.map((lane, index) => h("span", { css: { "--y": `${this.heightOf(index)}px` } },
      h("b", {}, lane.name), lane.isWorkstream ? h("small", {}, this.words.say("workstream")) : null)));
    this.drawLayer(height);
    this.drawLinks();
  }

  private heightOf(lane: number): number {
    return (this.tops[lane] ?? HEAD) + MARK;
  }

  private drawLayer(height: number): void {
    const { words, scale, picture } = this;
    const contents: Content[] = scale.stretches.map((part) => h("span", {
      class: "phase", css: { "--x": `${round(part.start)}%`, "--w": `${round(part.width)}%` },
    }, h("b", {}, part.name)));
    contents.push(this.lanes.map((_, lane) => h("i", { class: "rail", css: { "--y": `${this.heightOf(lane)}px` } })));
    contents.push(this.months(height));
    const today = scale.at(picture.today);
    contents.push(h("i", { class: "nowline", css: { "--x": `${round(today)}%` } }),
      word(`${words.say("today")} ${words.short(picture.today)}`, today, 30, `${edge(today)} pill`));
    for (const { item, lane, state, x } of this.marks) {
      if (state === "late" && item.due !== null) {
        contents.push(h("i", {
          class: item.isCustomers ? "bar lost customers" : "bar lost",
          css: { ...at(x, this.heightOf(lane)), "--w": `${round(today - x)}%` },
        }));
      }
      const was = item.baseline === null ? x : scale.at(item.baseline);
      if (item.baseline !== null && item.baseline !== standsOn(item) && Math.abs(was - x) > 0.5) {
        contents.push(
          h("i", { class: "bar slip", css: { ...at(Math.min(was, x), this.heightOf(lane)), "--w": `${round(Math.abs(was - x))}%` } }),
          h("i", { class: "base", css: at(was, this.heightOf(lane)) }));
      }
    }
    const layer = byId("tl-layer");
    layer.textContent = "";
    add(layer, contents);
  }

  private months(height: number): Content[] {
    const contents: Content[] = [];
    let last = -10;
    for (let day = this.scale.first; day < this.scale.end; day++) {
      const x = this.scale.at(day);
      if ((day === this.scale.first || new Date(day * 86_400_000).getUTCDate() === 1) && x - last > 5 && x < 96) {
        contents.push(word(this.words.month(day), x, height - 20, "start small tick"));
        last = x;
      }
    }
    return contents;
  }

  /** What the chosen item waits for, and what waits for it. */
  private drawLinks(): void {
    const chosen = this.marks[this.selected];
    const height = parseFloat(byId("tl-plot").style.getPropertyValue("--h")) || HEAD;
    const near = new Set<string>();
    const lines: Content[] = [];
    const line = (from: Mark, to: Mark, look: string): void => {
      const [x1, x2, y1, y2] = [from.x * 10, to.x * 10, this.heightOf(from.lane), this.heightOf(to.lane)];
      const bend = from.lane === to.lane ? 26 : 0;
      const reach = Math.max(24, Math.abs(x2 - x1) / 2);
      near.add(look === "from" ? from.item.id : to.item.id);
      lines.push(s("path", {
        class: `dep ${look}`,
        d: `M${[x1, y1].map(round).join()}C${[x1 + reach, y1 + bend, x2 - reach, y2 + bend, x2, y2].map(round).join()}`,
      }));
    };
    if (chosen) {
      const of = (item: Item): Mark | undefined => this.marks.find((mark) => mark.item.id === item.id);
      this.links.beforeOf(chosen.item).map(of).forEach((mark) => mark && line(mark, chosen, "from"));
      this.links.afterOf(chosen.item).map(of).forEach((mark) => mark && line(chosen, mark, "into"));
    }
    this.marks.forEach((mark) => mark.element.classList.toggle("near", near.has(mark.item.id)));
    put("tl-links", canvas(height, lines));
  }

  private drawDetail(item: Item): void {
    const { words, picture, links } = this;
    const fact = (name: string, value: string | null): Content => value ? h("div", {}, h("dt", {}, name), h("dd", {}, value)) : null;
    const date = (day: number | null): string | null => day === null ? null : words.date(day);
    const names = (items: readonly Item[]): string => items.map((each) => each.name).join(", ");
    const notes = [item.isWin ? words.say("win") : "", item.needsPayment && item.isOpen ? words.say("needsPayment") : "",
      item.isRequired ? "" : words.say("optional")].filter((note) => note);
    const button = (act: ((item: Item) => void) | null, name: Key): Content => act ? h(
      "button", { type: "button", class: "btn", click: () => act(item) }, words.say(name), unseen(` ${item.name}`)) : null;
    put("detail",
      h("div", { class: "facts" },
        h("p", { class: "line" },
          h("span", { class: `badge ${stateOf(item, picture.today)}` }, stateText(words, item, picture.today)),
          h("span", { class: "muted" }, [item.kindLabel].concat(notes).join(" · "))),
        h("h3", {}, item.name),
        item.dateReason ? h("p", { class: "muted" }, item.dateReason) : null,
        h("dl", { class: "dl" },
          fact(words.say("firstPlan"), date(item.baseline)),
          item.isOpen ? fact(words.say("due"), date(item.due)) : fact(words.say("done"), date(item.endedOn)),
          fact(words.say("owner"), [item.isCustomers ? words.say("customer") : item.owner, item.role].filter((name) => name).join(" · ")),
          fact(words.say("countsFrom"), item.countsFrom),
          fact(words.say("waitsFor"), names(links.beforeOf(item))),
          fact(words.say("leadsTo"), names(links.afterOf(item))))),
      h("div", { class: "line" }, button(this.open, "open"), item.isOpen ? button(this.move, "moveDate") : null));
  }
}

/**
 * Where labels of one lane stand so that none covers another: 0 above their marks, 1 below, 2 hidden until they are chosen.
 * @param centres Middles of the labels in pixels, ascending.
 * @param widths Their widths in pixels.
 */
export function labelLevels(centres: readonly number[], widths: readonly number[]): number[] {
  const ends = [-Infinity, -Infinity];
  return centres.map((centre, index) => {
    const half = (widths[index] ?? 0) / 2;
    const level = ends.findIndex((end) => centre - half >= end + GAP);
    if (level < 0) {
      return 2;
    }
    ends[level] = centre + half;
    return level;
  });
}

/** How a word at a place hangs so that it does not leave the drawing. */
const edge = (x: number): string => x < 6 ? "start" : x > 94 ? "end" : "mid";
