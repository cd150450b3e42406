import { bareId } from "../../client/clientApi";
import { openPage } from "../../client/page";
import { byId, h, put } from "../../drawing/elements";
import { PlanTable } from "../../schema";
import { drawCalls } from "./calls";
import { drawGroups, drawWorkload } from "./groups";
import { load } from "./load";
import type { Plan, Portfolio } from "./model";
import { drawStages } from "./stages";
import { PlanTableView } from "./table";
import { de, en, type Key } from "./texts";
import { urgent } from "./urgency";
import type { Words } from "./words";

/** The page over the plans of everybody, or of whoever looks. */
class Board {
  constructor(
    private readonly portfolio: Portfolio, private readonly words: Words, private readonly userId: string,
    private readonly formOf: (plan: Plan) => string) {}

  draw(isMine: boolean): void {
    const { words, portfolio } = this;
    const plans = isMine ? portfolio.plans.filter((plan) => plan.csmId === this.userId || plan.ownerId === this.userId) : portfolio.plans;
    put("head",
      h("div", { class: "who" }, h("h1", {}, words.say("title")),
        h("p", { class: "muted" }, `${words.date(portfolio.today)} · ${words.count("runningOne", "runningMany", plans.length)}`)),
      h("div", { class: "seg", role: "group", "aria-label": words.say("whose") },
        this.whose("mine", isMine, () => this.draw(true)), this.whose("team", !isMine, () => this.draw(false))));
    byId("cards").hidden = plans.length === 0;
    byId("none").hidden = plans.length > 0;
    put("none", words.say(isMine ? "noneMine" : "noPlans"));
    if (plans.length === 0) {
      return;
    }
    const link = (plan: Plan): HTMLElement => h("a", { href: this.formOf(plan), target: "_top" }, plan.customer);
    const table = new PlanTableView(plans, portfolio.today, words, link);
    const shown = { ...portfolio, plans };
    drawCalls(shown, urgent(shown), words, link);
    drawStages(plans, words, (band, stage) => table.show(band, stage));
    drawGroups(plans, words);
    drawWorkload(plans, portfolio.today, words);
    table.draw();
  }

  private whose(name: "mine" | "team", isChosen: boolean, choose: () => void): HTMLElement {
    return h("button", {
      type: "button", id: `whose-${name}`, "aria-pressed": String(isChosen),
      click: () => { choose(); byId(`whose-${name}`).focus(); },
    }, this.words.say(name));
  }
}

/** The address of a plan's form in the app that the page stands in. */
const addressOf = (context: Xrm.GlobalContext) => (plan: Plan): string =>
  `${context.getCurrentAppUrl()}&pagetype=entityrecord&etn=${PlanTable.logicalName}&id=${plan.id}`;

openPage<Key>(en, de, async (page) => {
  const portfolio = await load(page.dataverse, page.offset);
  new Board(portfolio, page.words, bareId(page.context.userSettings.userId), addressOf(page.context)).draw(false);
});
