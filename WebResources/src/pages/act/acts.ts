import { linesOf, lookup, numberOf, type Row, shown, textOf } from "../../client/dataverse";
import type { FormPage } from "../../client/page";
import {
  Channel, CsmProfileTable, CurveStage, MilestoneOutcome, MilestoneTable, PlanStatus, PlanTable, StakeholderTable, TemplateState,
  TemplateTable, TemplateType,
} from "../../schema";
import type { Field, Option } from "./field";
import type { Key } from "./texts";

/** What the address of the page says beside the row. */
export type Given = (name: string) => string;

/** An act of a person that asks for something first. */
export interface Act {
  /** The message. */
  readonly message: string;
  /** Table of the row that it is sent to; null for none. */
  readonly table: string | null;
  readonly title: Key;
  readonly hint: Key;
  readonly button: Key;
  /** What it asks for, and what is good to know before. */
  readonly ask: (page: FormPage<Key>, given: Given) => Promise<Asked>;
  /** What to say once it is done. */
  readonly done: (page: FormPage<Key>, answer: Row) => string;
}

/** What an act asks for. */
export interface Asked {
  /** The row it is about, in its own name. */
  readonly about: string;
  readonly lead?: readonly string[];
  readonly fields: readonly Field[];
  /** What the message is given without asking. */
  readonly fixed?: Readonly<Record<string, { readonly entityType: string; readonly id: string }>>;
  /** Why nothing can be asked; empty where something can. */
  readonly nothing?: string;
}

const planName = async (page: FormPage<Key>): Promise<string> =>
  textOf(await page.dataverse.one(PlanTable.entitySetName, page.id, [PlanTable.name]), PlanTable.name);

const itemName = async (page: FormPage<Key>, id: string): Promise<string> =>
  textOf(await page.dataverse.one(MilestoneTable.entitySetName, id, [MilestoneTable.name]), MilestoneTable.name);

async function templates(page: FormPage<Key>, type: number): Promise<readonly Option[]> {
  const rows = await page.dataverse.all(TemplateTable.entitySetName, `$select=${TemplateTable.name},${TemplateTable.version}`
    + `&$filter=${TemplateTable.type} eq ${type} and ${TemplateTable.status} eq ${TemplateState.published} and statecode eq 0`
    + `&$orderby=${TemplateTable.name}`);
  return rows.map((row) => ({ value: textOf(row, TemplateTable.id), name: textOf(row, TemplateTable.name) }));
}

async function csms(page: FormPage<Key>): Promise<readonly Option[]> {
  const rows = await page.dataverse.all(CsmProfileTable.entitySetName, `$select=${lookup(CsmProfileTable.userId)}`
    + `&$filter=statecode eq 0&$orderby=${CsmProfileTable.name}`);
  return rows.map((row) => ({ value: textOf(row, lookup(CsmProfileTable.userId)), name: shown(row, lookup(CsmProfileTable.userId)) }))
    .filter((option) => option.value !== "");
}

const number = (page: FormPage<Key>, values: readonly (readonly [number, Key])[]): readonly Option[] =>
  values.map(([value, name]) => ({ value: String(value), name: page.words.say(name) }));

/** A play is started for a plan, a risk or an item. */
const play: Act = {
  message: "onb_StartPlay",
  table: PlanTable.logicalName,
  title: "playTitle",
  hint: "playHint",
  button: "playButton",
  ask: async (page, given) => {
    const [about, options] = await Promise.all([planName(page), templates(page, TemplateType.play)]);
    const fixed: Record<string, { entityType: string; id: string }> = {};
    if (given("risk")) {
      fixed["Risk"] = { entityType: "onb_risk", id: given("risk") };
    }
    if (given("milestone")) {
      fixed["Milestone"] = { entityType: MilestoneTable.logicalName, id: given("milestone") };
    }
    return {
      about, fixed,
      nothing: options.length === 0 ? page.words.say("playNone") : "",
      fields: [{ name: "Play", kind: "row", table: TemplateTable.logicalName, label: page.words.say("play"), isRequired: true, options }],
    };
  },
  done: (page, answer) => page.words.count("tasksOne", "tasksMany", numberOf(answer, "Tasks") ?? 0),
};

/** A part of a template is added to a running plan. */
const part: Act = {
  message: "onb_AddTemplatePart",
  table: PlanTable.logicalName,
  title: "partTitle",
  hint: "partHint",
  button: "partButton",
  ask: async (page) => {
    const [about, options] = await Promise.all([planName(page), templates(page, TemplateType.part)]);
    return {
      about,
      nothing: options.length === 0 ? page.words.say("partNone") : "",
      fields: [
        { name: "Template", kind: "row", table: TemplateTable.logicalName, label: page.words.say("part"), isRequired: true, options },
      ],
    };
  },
  done: (page, answer) => [
    page.words.count("addedOne", "addedMany", numberOf(answer, "Added") ?? 0), ...linesOf(answer, "Merged")].join(" "),
};

/** Another plan of the customer goes into this one. */
const join: Act = {
  message: "onb_JoinPlans",
  table: PlanTable.logicalName,
  title: "joinTitle",
  hint: "joinHint",
  button: "joinButton",
  ask: async (page) => {
    const { dataverse, words } = page;
    const plan = await dataverse.one(PlanTable.entitySetName, page.id, [PlanTable.name, lookup(PlanTable.customerId)]);
    const customer = textOf(plan, lookup(PlanTable.customerId));
    const others = customer === "" ? [] : await dataverse.all(PlanTable.entitySetName,
      `$select=${PlanTable.name},${PlanTable.day0On},${PlanTable.status}&$filter=${lookup(PlanTable.customerId)} eq ${customer}`
      + ` and ${PlanTable.id} ne ${page.id} and ${PlanTable.status} ne ${PlanStatus.cancelled}`
      + ` and ${PlanTable.status} ne ${PlanStatus.draft} and statecode eq 0&$orderby=${PlanTable.day0On} desc`);
    return {
      about: textOf(plan, PlanTable.name),
      nothing: others.length === 0 ? words.say("joinNone") : "",
      lead: [words.say("joinFinal")],
      fields: [{ name: "Other", kind: "row", table: PlanTable.logicalName, label: words.say("joinOther"), isRequired: true,
        options: others.map((row) => ({ value: textOf(row, PlanTable.id), name: textOf(row, PlanTable.name),
          about: words.say("joinAbout", shown(row, PlanTable.day0On), shown(row, PlanTable.status)) })) }],
    };
  },
  done: (page, answer) => page.words.count("joinedOne", "joinedMany", numberOf(answer, "Deals") ?? 0),
};

/** A role of a plan gets a person: the proposed one, or another for a reason. */
const assign: Act = {
  message: "onb_Assign",
  table: PlanTable.logicalName,
  title: "assignTitle",
  hint: "assignHint",
  button: "assignButton",
  ask: async (page) => {
    const [about, answer] = await Promise.all([planName(page), page.dataverse.call(
      `${PlanTable.entitySetName}(${page.id})/Microsoft.Dynamics.CRM.onb_ProposeAssignment`)]);
    const found = JSON.parse(textOf(answer, "Figures")) as {
      proposed: string | null; why: string; candidates: readonly { user: string; name: string; sentence: string }[];
      misfits: readonly string[];
    };
    const { words } = page;
    return {
      about, lead: [found.why, ...found.misfits],
      fields: [
        { name: "UserId", kind: "user", label: words.say("person"), isRequired: true, value: found.proposed ?? "",
          options: found.candidates.map((each) => ({ value: each.user, name: each.name, about: each.sentence })) },
        { name: "Reason", kind: "text", label: words.say("reason"), hint: words.say("assignReason") },
      ],
      nothing: found.candidates.length === 0 ? found.why : "",
    };
  },
  done: (page, answer) => page.words.say("assigned", textOf(answer, "AssignedTo")),
};

/** Somebody covers for somebody. */
const cover: Act = {
  message: "onb_StartCover",
  table: null,
  title: "coverTitle",
  hint: "coverHint",
  button: "coverButton",
  ask: async (page, given) => {
    const options = await csms(page);
    const { words } = page;
    return {
      about: "",
      fields: [
        { name: "UserId", kind: "user", label: words.say("away"), isRequired: true, options: options.slice(), value: given("user") },
        { name: "CoverId", kind: "user", label: words.say("covers"), hint: words.say("coverNobody"), options: options.slice() },
        { name: "From", kind: "date", label: words.say("from"), hint: words.say("fromToday") },
        { name: "To", kind: "date", label: words.say("until"), hint: words.say("untilOpen") },
      ],
      nothing: options.length === 0 ? words.say("coverNone") : "",
    };
  },
  done: (page) => page.words.say("covered"),
};

/** An item is done, with what it asks for. */
const complete: Act = {
  message: "onb_CompleteItem",
  table: MilestoneTable.logicalName,
  title: "completeTitle",
  hint: "completeHint",
  button: "completeButton",
  ask: async (page) => {
    const item = await page.dataverse.one(MilestoneTable.entitySetName, page.id, [MilestoneTable.name, lookup(MilestoneTable.planId)]);
    const people = await page.dataverse.all(StakeholderTable.entitySetName, `$select=${StakeholderTable.name}`
      + `&$filter=${lookup(StakeholderTable.planId)} eq ${textOf(item, lookup(MilestoneTable.planId))} and statecode eq 0`
      + `&$orderby=${StakeholderTable.name}`).catch((): Row[] => []);
    const { words } = page;
    return {
      about: textOf(item, MilestoneTable.name),
      fields: [
        { name: "On", kind: "date", label: words.say("doneOn"), hint: words.say("doneToday") },
        { name: "Heard", kind: "text", label: words.say("heard"), hint: words.say("heardHint") },
        { name: "NextStep", kind: "line", label: words.say("nextStep") },
        ...(people.length > 0 ? [{
          name: "AcceptedBy", kind: "row" as const, table: StakeholderTable.logicalName, label: words.say("acceptedBy"),
          options: people.map((row) => ({ value: textOf(row, StakeholderTable.id), name: textOf(row, StakeholderTable.name) })),
        }] : []),
        { name: "Evidence", kind: "line", label: words.say("evidence") },
        { name: "Outcome", kind: "number", label: words.say("outcome"),
          options: number(page, [[MilestoneOutcome.workingWell, "workingWell"], [MilestoneOutcome.issues, "issues"]]) },
        { name: "Understood", kind: "yesNo", label: words.say("understood"),
          options: [{ value: "1", name: words.say("yes") }, { value: "0", name: words.say("no") }] },
        { name: "Sentiment", kind: "number", label: words.say("sentiment"),
          options: Array.from({ length: 10 }, (_, index) => ({ value: String(index + 1), name: words.number(index + 1) })) },
        { name: "SentimentNote", kind: "line", label: words.say("sentimentNote") },
      ],
    };
  },
  done: (page) => page.words.say("completed"),
};

/** A gate is passed by exception. */
const exception: Act = {
  message: "onb_OverrideGate",
  table: MilestoneTable.logicalName,
  title: "exceptionTitle",
  hint: "exceptionHint",
  button: "exceptionButton",
  ask: async (page) => ({
    about: await itemName(page, page.id), fields: [{ name: "Reason", kind: "text", label: page.words.say("reason"), isRequired: true }],
  }),
  done: (page) => page.words.say("excepted"),
};

/** A contact that no activity shows. */
const contact: Act = {
  message: "onb_LogTouchpoint",
  table: PlanTable.logicalName,
  title: "contactTitle",
  hint: "contactHint",
  button: "contactButton",
  ask: async (page, given) => {
    const { words } = page;
    const milestone = given("milestone");
    return {
      about: milestone ? await itemName(page, milestone) : await planName(page),
      fixed: milestone ? { Milestone: { entityType: MilestoneTable.logicalName, id: milestone } } : {},
      fields: [
        { name: "Channel", kind: "number", label: words.say("channel"), isRequired: true, value: String(Channel.call),
          options: number(page, [
            [Channel.call, "call"], [Channel.meeting, "meeting"], [Channel.onSite, "visit"], [Channel.email, "email"],
            [Channel.chat, "chat"]]) },
        { name: "On", kind: "date", label: words.say("on"), hint: words.say("onToday") },
        { name: "Heard", kind: "text", label: words.say("heard"), isRequired: true },
        { name: "NextStep", kind: "line", label: words.say("nextStep") },
        { name: "CurveStage", kind: "number", label: words.say("stage"), hint: words.say("stageHint"), options: number(page, [
          [CurveStage.honeymoonPeak, "peak"], [CurveStage.realityTrough, "trough"], [CurveStage.firstValueSlope, "slope"],
          [CurveStage.impactPlateau, "plateau"]]) },
        { name: "CurveReason", kind: "line", label: words.say("stageReason") },
      ],
    };
  },
  done: (page) => page.words.say("logged"),
};

/** All acts that ask for something first, by the name in the address of the page. */
export const ACTS: Readonly<Record<string, Act>> = { play, part, join, assign, cover, complete, exception, contact };
