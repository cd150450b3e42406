import { openActPage } from "../../client/actPage";
import { bareId, parentXrm } from "../../client/clientApi";
import { openPage } from "../../client/page";
import { may, privilegesOf } from "../../client/privileges";
import { byId, h, put } from "../../drawing/elements";
import { evaluate } from "../../rules/evaluating";
import { PlanTable } from "../../schema";
import { drawCalls } from "./calls";
import { drawFirstValue } from "./firstValue";
import { drawGroups, drawWorkload } from "./groups";
import { load } from "./load";
import type { Plan, Portfolio } from "./model";
import { drawStages } from "./stages";
import { PlanTableView } from "./table";
import { de, en, type Key } from "./texts";
import { urgent } from "./urgency";
import type { Words } from "./words";

/** Logging a contact asks this of whoever does it. */
const LOG = "prvCreateonb_Touchpoint";

/** What the page needs of where it stands. */
interface Place {
  readonly words: Words;
  readonly userId: string;
  readonly formOf: (plan: Plan) => string;
  readonly read: () => Promise<Portfolio>;
  /** Lets the reader log a contact with a customer; null where that cannot be done here. */
  readonly log: ((plan: Plan) => Promise<void>) | null;
}

/** The page over the plans of everybody, or of whoever looks. */
class Board {
  private isMine = false;
  private table: PlanTableView | null = null;

  constructor(private portfolio: Portfolio, private readonly place: Place) {}

  draw(isMine: boolean): void {
    this.isMine = isMine;
    this.table = null;
    this.redraw();
  }

  private redraw(): void {
    const { isMine, place: { words, userId, formOf, log } } = this;
    const plans = isMine ? this.portfolio.plans.filter((plan) => plan.csmId === userId || plan.ownerId === userId) : this.portfolio.plans;
    const shown = { ...this.portfolio, plans };
    put("head",
      h("div", { class: "who" }, h("h1", {}, words.say("title")),
        h("p", { class: "muted" }, `${words.date(shown.today)} · ${words.count("runningOne", "runningMany", plans.length)}`)),
      h("div", { class: "seg", role: "group", "aria-label": words.say("whose") },
        this.whose("mine", isMine, () => this.draw(true)), this.whose("team", !isMine, () => this.draw(false))));
    byId("cards").hidden = plans.length === 0;
    byId("none").hidden = plans.length > 0;
    put("none", words.say(isMine ? "noneMine" : "noPlans"));
    if (plans.length === 0) {
      return;
    }
    const link = (plan: Plan): HTMLElement => h("a", { href: formOf(plan), target: "_top" }, plan.customer);
    drawCalls(shown, urgent(shown), words, link, log ? (plan) => { void this.follow(plan, log); } : null);
    drawStages(plans, words, (band, stage) => this.table?.show(band, stage));
    drawGroups(plans, words);
    drawWorkload(shown, words);
    drawFirstValue(shown, words, link);
    if (this.table) {
      this.table.follow(shown);
    } else {
      this.table = new PlanTableView(shown, words, link);
      this.table.draw();
    }
  }

  /** Lets a contact be logged, and has every row follow what is known then; the focus stays with the customer. */
  private async follow(plan: Plan, log: (plan: Plan) => Promise<void>): Promise<void> {
    try {
      await log(plan);
      this.portfolio = await this.place.read();
      this.redraw();
    } catch {
      put("calls-status", this.place.words.say("notFollowed"));
    }
    (document.getElementById(`log-${plan.id}`) ?? byId("h-calls")).focus();
  }

  private whose(name: "mine" | "team", isChosen: boolean, choose: () => void): HTMLElement {
    return h("button", {
      type: "button", id: `whose-${name}`, "aria-pressed": String(isChosen),
      click: () => { choose(); byId(`whose-${name}`).focus(); },
    }, this.place.words.say(name));
  }
}

/** The address of a plan's form in the app that the page stands in. */
const addressOf = (context: Xrm.GlobalContext) => (plan: Plan): string =>
  `${context.getCurrentAppUrl()}&pagetype=entityrecord&etn=${PlanTable.logicalName}&id=${plan.id}`;

openPage<Key>(en, de, async ({ context, dataverse, offset, words }) => {
  const read = (): Promise<Portfolio> => load(dataverse, offset);
  const xrm = parentXrm(window);
  const [portfolio, held] = await Promise.all([read(), privilegesOf(context)]);
  new Board(portfolio, {
    words, read, userId: bareId(context.userSettings.userId), formOf: addressOf(context),
    log: xrm && may(held, LOG) ? async (plan) => {
      await openActPage(xrm, { act: "contact", id: plan.id }, words.say("log"));
      await evaluate(xrm, plan.id);
    } : null,
  }).draw(false);
});
