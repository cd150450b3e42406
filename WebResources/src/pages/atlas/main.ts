import { Refusal } from "../../client/dataverse";
import { openPage, type Page } from "../../client/page";
import { byId, h, put } from "../../drawing/elements";
import { dayNumber } from "../../client/dataverse";
import { Filters } from "./filters";
import { drawGrid } from "./grid";
import { drawItems } from "./items";
import { type Answer, ask, EVERYTHING, type Filter, offers } from "./load";
import type { Atlas } from "./model";
import { drawSegments, drawTimes } from "./segments";
import { de, en, type Key } from "./texts";

/** The page and what it shows now. */
class Shown {
  private answer: Answer;
  private latest = 0;
  private filters: Filters | null = null;

  constructor(private readonly page: Page<Key>, first: Answer) {
    this.answer = first;
  }

  /** Draws the filters, from what there is to choose. */
  offer(filters: Filters): void {
    this.filters = filters;
    filters.draw();
  }

  /** Asks anew. Of several answers only that to the last question counts; what was shown stays where the question is refused. */
  async narrow(filter: Filter): Promise<void> {
    const { words, dataverse } = this.page;
    const question = ++this.latest;
    status(words.say("asking"));
    try {
      const answer = await ask(dataverse, filter);
      if (question === this.latest) {
        this.answer = answer;
        this.draw();
        status(words.say("counted", words.count("itemsOne", "itemsMany", answer.atlas.items)));
      }
    } catch (fault) {
      if (question === this.latest) {
        status(fault instanceof Refusal && fault.message ? fault.message : words.say("failed"), true);
      }
    }
  }

  /** Draws the figures. */
  draw(): void {
    const { words } = this.page;
    const { atlas, times } = this.answer;
    const first = atlas.rows[0];
    const last = atlas.rows[atlas.rows.length - 1];
    put("head",
      h("div", { class: "who" },
        h("h1", {}, first && last ? words.say("heading", days(first.fromDay), days(last.untilDay)) : words.say("title")),
        h("p", { class: "muted" }, words.say("about", words.count("itemsOne", "itemsMany", atlas.items),
          written(atlas, "wonFrom", this.page), written(atlas, "wonUntil", this.page)))),
      h("div", { class: "line noprint" },
        h("button", { type: "button", class: "btn", click: () => this.save() }, words.say("excel")),
        h("button", { type: "button", class: "btn primary", click: () => window.print() }, words.say("print"))));
    drawSegments(atlas, words);
    byId("times").hidden = times === null || times.plans === 0;
    drawTimes(times, atlas, words);
    drawGrid(atlas, words);
    drawItems(atlas, words);
    put("foot", words.say("printed", this.filters?.text ?? ""));
  }

  /** Gives the reader what the page shows as a file. The mark in front says to Excel that it is UTF-8. */
  private save(): void {
    const url = URL.createObjectURL(new Blob(["\ufeff", this.answer.csv], { type: "text/csv" }));
    const link = h("a", { href: url, download: `atlas-${this.answer.atlas.wonUntil}.csv`, hidden: true });
    document.body.append(link);
    link.click();
    link.remove();
    URL.revokeObjectURL(url);
  }
}

const days = (day: number): string => day < 0 ? `−${-day}` : `+${day}`;

const written = (atlas: Atlas, name: "wonFrom" | "wonUntil", page: Page<Key>): string => page.words.full(dayNumber(atlas[name]));

function status(text: string, isWrong = false): void {
  put("status", text);
  byId("status").className = isWrong ? "message bad" : "small muted";
}

openPage<Key>(en, de, async (page) => {
  const first = await ask(page.dataverse, EVERYTHING);
  const shown = new Shown(page, first);
  shown.draw();
  // What there is to choose from comes a moment later: nobody waits for it to see the figures.
  void offers(page.dataverse).then((choices) =>
    shown.offer(new Filters(first.atlas, choices, page.words, (filter) => { void shown.narrow(filter); })));
});
