import { dayNumber, midnight, numberOf, Refusal, textOf } from "../../client/dataverse";
import { type FormPage, openInForm } from "../../client/page";
import { byId, h, put } from "../../drawing/elements";
import { drawBill } from "./bill";
import { drawHandoff } from "./handoff";
import type { Preview } from "./model";
import { drawPlan } from "./plan";
import { de, en, type Key } from "./texts";
import { drawWhy } from "./why";

const DEALS = "opportunities";
const OPEN = 0;

async function ask(page: FormPage<Key>, wonOn: string): Promise<Preview> {
  const answer = await page.dataverse.call(
    `${DEALS}(${page.id})/Microsoft.Dynamics.CRM.onb_PreviewPlan`, { WonOn: midnight(wonOn) });
  return JSON.parse(textOf(answer, "Figures")) as Preview;
}

function draw(preview: Preview, { words }: FormPage<Key>): void {
  put("head", h("h1", {}, preview.customer || preview.topic), h("p", { class: "muted" }, preview.topic));
  drawPlan(preview, words);
  drawBill(preview, words);
  drawWhy(preview, words);
  drawHandoff(preview, words);
}

/** The note that nothing is saved, with the date to imagine: drawn once, so that the focus stays in it. */
function banner(page: FormPage<Key>, first: Preview): void {
  const { words } = page;
  let latest = 0;
  const input = h("input", { class: "in", type: "date", id: "won-on", value: first.wonOn, required: true });
  const again = async (): Promise<void> => {
    const question = ++latest;
    put("status", words.say("asking"));
    try {
      const preview = await ask(page, input.value);
      if (question === latest) {
        draw(preview, page);
        put("status");
      }
    } catch (fault) {
      if (question === latest) {
        put("status", fault instanceof Refusal && fault.message ? fault.message : words.say("failed"));
      }
    }
  };
  input.addEventListener("change", () => { if (input.value) { void again(); } });
  put("banner",
    h("p", {}, h("b", {}, words.say("nothingSaved")), ` ${words.say("workedOut")}`, first.expectedOn === null
      ? ` ${words.say("noClose")}` : null),
    h("label", {}, words.say("ifWon"), input), h("p", { id: "status", class: "small", role: "status" }));
}

openInForm<Key>(en, de, async (page) => {
  // A closed deal has its plan, or none: there is nothing to imagine, and nothing to ask.
  if (numberOf(await page.dataverse.one(DEALS, page.id, ["statecode"]), "statecode") !== OPEN) {
    throw new Refusal(400, page.words.say("closed"));
  }
  const first = await ask(page, "");
  banner(page, first);
  draw(first, page);
  byId("banner").setAttribute("aria-label", `${page.words.say("title")}, ${page.words.date(dayNumber(first.wonOn))}`);
});
