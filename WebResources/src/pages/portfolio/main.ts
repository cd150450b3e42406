import { bareId, pageAddress } from "../../client/clientApi";
import { Dataverse, Refusal } from "../../client/dataverse";
import { globalContext } from "../../client/globalContext";
import { add, byId, h, put } from "../../drawing/elements";
import { PlanTable } from "../../schema";
import { Language } from "../../text/language";
import { drawCalls } from "./calls";
import { drawGroups, drawWorkload } from "./groups";
import { load } from "./load";
import type { Plan, Portfolio } from "./model";
import { drawStages } from "./stages";
import { PlanTableView } from "./table";
import { de, en, type Key } from "./texts";
import { urgent } from "./urgency";
import type { Words } from "./words";

const root = document.documentElement;

async function start(): Promise<void> {
  root.dataset["theme"] = pageAddress(window.location.search).isDark ? "dark" : "light";
  let words: Words = new Language<Key>(1033, en, de);
  const context = globalContext(window);
  if (!context) {
    fail(words.say("noClient"));
    return;
  }
  const user = context.userSettings;
  words = new Language<Key>(user.languageId, en, de);
  root.lang = words.tag;
  root.dir = user.isRTL ? "rtl" : "ltr";
  document.title = words.say("title");
  byId("main").setAttribute("aria-label", words.say("title"));
  put("message", words.say("loading"));
  try {
    const portfolio = await load(new Dataverse(context.getClientUrl()), user.getTimeZoneOffsetMinutes());
    byId("message").hidden = true;
    byId("page").hidden = false;
    new Board(portfolio, words, bareId(user.userId), addressOf(context)).draw(false);
    root.dataset["ready"] = "true";
  } catch (fault) {
    fail(words.say(fault instanceof Refusal && fault.status === 403 ? "notAllowed" : "failed"), words);
  }
}

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

function fail(text: string, words?: Words): void {
  const message = byId("message");
  message.className = "message bad";
  message.setAttribute("role", "alert");
  put("message", h("span", {}, text));
  add(message, words ? h("button", { type: "button", class: "btn", click: () => window.location.reload() }, words.say("retry")) : null);
  root.dataset["ready"] = "error";
}

void start();
