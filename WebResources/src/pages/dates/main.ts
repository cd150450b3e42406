import { Refusal, todayAt } from "../../client/dataverse";
import { send } from "../../client/message";
import { type FormPage, openInForm } from "../../client/page";
import { may, privilegesOf } from "../../client/privileges";
import { byId, h, put } from "../../drawing/elements";
import { MilestoneTable, PlanTable, ScheduleChangeTable } from "../../schema";
import { Board } from "./board";
import { drawLedger } from "./ledger";
import { load } from "./load";
import type { Item, Picture } from "./model";
import { drawItem, drawPreview, type MoverActs, sayProposal } from "./mover";
import { askOf, type Preview, previewOf, type Proposal, movedTo, stepped } from "./proposal";
import { de, en, type Key } from "./texts";

/** What the messages that move dates ask of whoever sends them. */
const MOVE = "prvWriteonb_Milestone";

type DatesPage = FormPage<Key>;

/** The item that the address names; empty for none. */
const wanted = (): string =>
  new URLSearchParams(new URLSearchParams(window.location.search).get("data") ?? "").get("item") ?? "";

async function draw(page: DatesPage, mayMove: boolean, first: string): Promise<void> {
  const { dataverse, id, offset, words } = page;
  const picture = await load(dataverse, id, offset);
  byId("page").hidden = false;
  drawHead(picture, page);
  const dayOf = (moment: string): number => todayAt(Date.parse(moment), offset);
  drawLedger(picture, words, dayOf, mayMove ? async (batch) => {
    const answer = await send(page.xrm, "onb_UndoReschedule", ScheduleChangeTable.logicalName, batch.id);
    await evaluate(page);
    await draw(page, mayMove, "");
    page.refreshForm();
    put("done", words.count("backOne", "backMany", Number(answer["Moved"] ?? 0)));
    byId("h-ledger").focus();
  } : null);
  put("item");
  put("preview");
  put("say");
  put("axis");
  put("rules");
  put("help", mayMove ? words.say("help") : null);
  byId("mover").hidden = !picture.items || picture.items.length === 0;
  if (!picture.items || picture.items.length === 0) {
    put("lines", h("p", { class: "muted" }, words.say(picture.items ? "nothingOpen" : "notRead")));
  } else if (mayMove) {
    movable(picture, page, first);
  } else {
    put("only", words.say("readOnly"));
    new Board(picture, words, null, (item) => drawItem(item, picture, words, (each) => open(page, each), null)).draw(first);
  }
}

function drawHead(picture: Picture, { words }: DatesPage): void {
  const { plan, waits, today, items } = picture;
  const waiting = waits.filter((wait) => wait.until === null && wait.itemId === "" && wait.from <= today);
  put("head", h("h1", {}, plan.customer), h("p", { class: "muted" }, [
    items ? words.count("openOne", "openMany", items.length) : "",
    plan.forecastOn === null ? "" : words.say("forecast", words.full(plan.forecastOn)),
    ...waiting.map((wait) => words.say("planWaits", wait.who, words.short(wait.from))),
  ].filter((part) => part).join(" · ")));
  put("h-board", words.say("board"));
  put("key", (["baseline", "forecastKey", "waitKey"] as const).map((name) => h("li", { class: name }, h("i", {}), words.say(name))));
}

/** The board of whoever may move dates. */
function movable(picture: Picture, page: DatesPage, first: string): void {
  const { words, dataverse, id, xrm } = page;
  let proposal: Proposal | null = null;
  let preview: Preview | null = null;
  let latest = 0;
  const ask = async (): Promise<void> => {
    const { item } = board;
    if (!item || !proposal) {
      put("say", words.say("unmoved"));
      return;
    }
    const question = ++latest;
    const asked = askOf(proposal);
    put("say", words.say("asking"));
    try {
      const answer = previewOf(await dataverse.call(`${PlanTable.entitySetName}(${id})/Microsoft.Dynamics.CRM.onb_PreviewReschedule`,
        { Items: `'${asked.items}'`, Shift: asked.shift }), item.id);
      if (question === latest) {
        preview = answer;
        board.follow(answer.moves);
        drawPreview(answer, words, acts);
        byId("h-preview").focus();
      }
    } catch (fault) {
      if (question === latest) {
        put("say", fault instanceof Refusal && fault.message ? fault.message : words.say("offline"));
      }
    }
  };
  const acts: MoverActs = {
    step: (steps) => { if (board.item) { board.propose(stepped(board.item, proposal, steps)); } },
    to: (day) => { if (board.item) { board.propose(movedTo(board.item, day)); } },
    preview: () => { void ask(); },
    putBack: () => { board.propose(null); board.focus(); },
    open: (item) => open(page, item),
    apply: async (party, cause) => {
      if (!proposal || !preview) {
        return;
      }
      const { items, shift } = askOf(proposal);
      const answer = await send(xrm, "onb_ApplyReschedule", PlanTable.logicalName, id, {
        Items: items, ...(shift === null ? {} : { Shift: shift }), Party: party, Cause: cause, Version: preview.version,
      });
      const moved = proposal.item.id;
      await evaluate(page);
      await draw(page, true, moved);
      page.refreshForm();
      put("done", words.count("movedOne", "movedMany", Number(answer["Moved"] ?? 0)));
      byId("lines").querySelector<HTMLElement>(".item[tabindex='0']")?.focus();
    },
  };
  const board = new Board(picture, words, {
    choose: (item) => drawItem(item, picture, words, acts.open, acts),
    propose: (item, proposed) => {
      latest++;
      if (preview) {
        board.follow([]);
      }
      proposal = proposed;
      preview = null;
      put("done");
      sayProposal(item, proposed, words);
    },
    preview: acts.preview,
  }, () => undefined);
  board.draw(first);
}

const open = (page: DatesPage, item: Item): void => {
  void page.xrm.Navigation.openForm({ entityName: MilestoneTable.logicalName, entityId: item.id });
};

/** Has forecast and ledger follow at once. Whoever may move dates may not always evaluate, and the next evaluation does it anyway. */
async function evaluate(page: DatesPage): Promise<void> {
  try {
    await send(page.xrm, "onb_EvaluatePlan", PlanTable.logicalName, page.id);
  } catch {
    // Nothing is lost: the plan is asked to be evaluated in any case.
  }
}

openInForm<Key>(en, de, async (page) => draw(page, may(await privilegesOf(page.context), MOVE), wanted()));
