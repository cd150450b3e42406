import { type Dataverse, dayNumber, midnight, Refusal, type Row, textOf } from "../../client/dataverse";
import { send } from "../../client/message";
import { type FormPage, openInForm } from "../../client/page";
import { may, privilegesOf } from "../../client/privileges";
import { type Content, h, put } from "../../drawing/elements";
import { strip } from "../../drawing/strip";
import { CalendarTable, TemplateTable } from "../../schema";
import type { Language } from "../../text/language";
import { drawLearnt } from "./learnt";
import { byDay, type Item, type Learnt, movedOf, type Sheet } from "./model";
import { de, en, type Key } from "./texts";

type Words = Language<Key>;

async function ask(page: FormPage<Key>, wonOn: string, calendar: string): Promise<Sheet> {
  const answer = await page.dataverse.call(`${TemplateTable.entitySetName}(${page.id})/Microsoft.Dynamics.CRM.onb_DryRunTemplate`,
    { WonOn: midnight(wonOn), CalendarId: calendar || null });
  return JSON.parse(textOf(answer, "Figures")) as Sheet;
}

/** What was learnt of the version; null where it cannot be said. */
const learnt = (page: FormPage<Key>): Promise<Learnt | null> =>
  page.dataverse.call(`${TemplateTable.entitySetName}(${page.id})/Microsoft.Dynamics.CRM.onb_TemplatePerformance`)
    .then((answer) => JSON.parse(textOf(answer, "Figures")) as Learnt, () => null);

/** What the message that makes a draft asks of whoever sends it. */
const DRAFT = "prvCreateonb_Template";

async function draft({ xrm, id }: FormPage<Key>): Promise<void> {
  const answer = await send(xrm, "onb_ProposeTemplate", TemplateTable.logicalName, id);
  await xrm.Navigation.openForm({
    entityName: TemplateTable.logicalName, entityId: textOf(answer["Draft"] as Row, TemplateTable.id) });
}

/** Calendars to choose from; none where they may not be read: then nobody is asked. */
const calendars = (dataverse: Dataverse): Promise<(readonly [string, string])[]> => dataverse.all(CalendarTable.entitySetName,
  `$select=${CalendarTable.name}&$filter=statecode eq 0&$orderby=${CalendarTable.name}`)
  .then((rows) => rows.map((row): readonly [string, string] => [textOf(row, CalendarTable.id), textOf(row, CalendarTable.name)]))
  .catch(() => []);

function draw(sheet: Sheet, words: Words): void {
  put("head",
    h("div", {}, h("h1", {}, sheet.name),
      h("p", { class: "muted" },
        `${sheet.template} · ${words.say("about", words.number(sheet.version), sheet.segmentLabel, words.number(sheet.lengthDays))}`)),
    h("button", { type: "button", class: "btn primary noprint", click: () => window.print() }, words.say("print")));
  put("faults", sheet.faults.length === 0 ? null : h("div", { class: "card" },
    h("h2", { id: "h-faults" }, words.say("faults")), h("ul", {}, sheet.faults.map((fault) => h("li", {}, fault)))));
  drawItems(sheet, words);
  put("raci",
    h("h2", { id: "h-raci" }, words.say("raci")), h("p", { class: "sub" }, words.say("raciHint")),
    h("table", { class: "table parts" },
      h("thead", {}, h("tr", {}, (["step", "sales", "csm", "projectManager"] as const).map((name) => h("th", { scope: "col" },
        words.say(name))))),
      h("tbody", {}, sheet.items.map((item) => h("tr", {}, h("th", { scope: "row" }, item.name),
        [item.sales, item.csm, item.projectManager].map((part) => h("td", {}, h("span", { class: part === "I" ? "muted" : "badge brand" },
          part))))))));
  put("does",
    h("h2", { id: "h-does" }, words.say("does")),
    h("dl", { class: "roles" },
      sheet.roles.map((role) => [h("dt", {}, role.label), h("dd", {}, role.items.join(", "))]),
      h("dt", {}, words.say("customer")), h("dd", {}, sheet.customersSteps.join(", "))));
}

function drawItems(sheet: Sheet, words: Words): void {
  const items = byDay(sheet.items);
  const dated = items.filter((item) => item.dueOn !== null);
  const [first, last] = [dated[0]?.dueOn, dated[dated.length - 1]?.dueOn];
  const moved = movedOf(items);
  const undated = sheet.faults.length > 0 ? 0 : items.length - dated.length;
  put("items",
    h("h2", { id: "h-items" }, words.say("items")),
    h("p", { class: "sub" }, items.length === 0 ? words.say("none") : [
      first && last ? words.say("lead", words.number(dated.length), words.full(dayNumber(first)), words.full(dayNumber(last))) : null,
      moved > 0 ? ` ${words.count("movedOne", "movedMany", moved)}` : null,
      undated > 0 ? ` ${words.count("undatedOne", "undatedMany", undated)}` : null]),
    dated.length === 0 ? null : picture(sheet, dated, words),
    items.length === 0 ? null : h("table", { class: "table stacked sheet" },
      h("thead", {}, h("tr", {}, (["what", "when", "who", "how", "content"] as const).map((name) => h("th", { scope: "col" },
        words.say(name))))),
      h("tbody", {}, items.map((item) => row(item, sheet.faults.length > 0, words)))));
}

/** Decoration over the list: marks by kind, the milestones with their names, and the phases. */
function picture({ lengthDays }: Sheet, items: readonly Item[], words: Words): Content {
  const span = [Math.min(0, items[0]?.day ?? 0), Math.max(1, lengthDays)] as const;
  return strip({
    span,
    marks: items.map((item) => ({
      day: item.day ?? 0, look: item.kind.toLowerCase(), name: item.kind === "Milestone" ? item.name : "",
      below: `${words.say("day", words.number(item.day ?? 0))} · ${item.ownerLabel}`,
    })),
    ticks: [{ day: 0, text: words.say("win") }],
    parts: items.filter((item, index) => items.findIndex((each) => each.phase === item.phase) === index)
      .map((item) => ({ from: item.day ?? 0, name: item.phaseLabel })),
  });
}

function row(item: Item, isFaulty: boolean, words: Words): Content {
  const notes = [item.perLine ? words.say("perLine") : "", item.required ? "" : words.say("optional"),
    item.visibleToCustomer ? words.say("forCustomer") : ""].filter((note) => note);
  const day = item.day === null ? "" : words.say("day", item.day < 0 ? `−${-item.day}` : words.number(item.day));
  return h("tr", {},
    h("th", { scope: "row" }, item.name, h("small", {}, [item.kindLabel].concat(notes).join(" · "))),
    h("td", { "data-label": words.say("when") }, item.dueOn === null ? isFaulty ? "–" : words.say("some") : [
      h("b", {}, day), h("small", {}, words.date(dayNumber(item.dueOn)),
        (item.movedByDays ?? 0) > 0 ? ` (${words.say("moved", words.number(item.movedByDays ?? 0))})` : null)]),
    h("td", { "data-label": words.say("who") }, item.ownerLabel), h("td", { "data-label": words.say("how") }, item.channelLabel),
    h("td", { class: "wide", "data-label": words.say("content") }, item.content ?? (item.agenda ? null : "–"),
      item.agenda ? h("small", {}, words.say("agenda", item.agenda)) : null));
}

/** The date and the calendar to imagine: drawn once, so that the focus stays in them. */
function asked(page: FormPage<Key>, first: Sheet, choices: readonly (readonly [string, string])[]): void {
  const { words } = page;
  let latest = 0;
  const input = h("input", { class: "in", type: "date", id: "won-on", value: first.wonOn, required: true });
  const select = h("select", { class: "in", id: "calendar" }, h("option", { value: "" }, words.say("weekdays")),
    choices.map(([value, name]) => h("option", { value }, name)));
  const again = async (): Promise<void> => {
    const question = ++latest;
    put("status", words.say("asking"));
    try {
      const sheet = await ask(page, input.value, select.value);
      if (question === latest) {
        draw(sheet, words);
        put("status");
      }
    } catch (fault) {
      if (question === latest) {
        put("status", fault instanceof Refusal && fault.message ? fault.message : words.say("failed"));
      }
    }
  };
  input.addEventListener("change", () => { if (input.value) { void again(); } });
  select.addEventListener("change", () => { void again(); });
  put("asked",
    h("label", { class: "field" }, words.say("wonOn"), input),
    choices.length === 0 ? null : h("label", { class: "field" }, words.say("calendar"), select),
    h("p", { id: "status", class: "small", role: "status" }));
}

openInForm<Key>(en, de, async (page) => {
  const [first, choices, past, held] = await Promise.all([
    ask(page, "", ""), calendars(page.dataverse), learnt(page), privilegesOf(page.context)]);
  asked(page, first, choices);
  draw(first, page.words);
  drawLearnt(past, page.words, may(held, DRAFT) ? () => draft(page) : null);
});
