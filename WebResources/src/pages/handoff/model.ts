import { dayOf, linesOf, lookup, numberOf, type Row, shown, textOf } from "../../client/dataverse";
import {
  HandoffItemTable, HandoffStage, HandoffTable, MilestoneStatus, MilestoneTable, PromiseTable, Provenance,
} from "../../schema";

/** A handoff with its questions and promises. Days count from 1970; what is unknown is null or empty. */
export interface Handoff {
  readonly name: string;
  readonly deal: string;
  readonly stage: number;
  readonly stageLabel: string;
  readonly wonOn: number | null;
  readonly submitBy: number | null;
  readonly submittedOn: number | null;
  readonly submittedBy: string;
  readonly decideBy: number | null;
  readonly decidedOn: number | null;
  readonly decidedBy: string;
  readonly hours: number | null;
  readonly returns: number;
  readonly returnReasons: readonly string[];
  readonly score: number | null;
  readonly isAcceptable: boolean;
  /** One sentence for each answer that is not complete, in the order of the questions. */
  readonly missing: readonly string[];
  readonly warnings: readonly string[];
  readonly openSteps: readonly string[];
  readonly planId: string;
}

/** A question of the checklist. */
export interface Question {
  readonly name: string;
  readonly answer: string;
  readonly isRequired: boolean;
  readonly isMet: boolean;
  readonly applies: boolean;
  readonly weight: number;
  /** 0 to 1. */
  readonly share: number;
  readonly provenance: number | null;
  readonly provenanceLabel: string;
}

/** What the seller promised and nobody has settled yet. */
export interface Promised {
  readonly id: string;
  readonly name: string;
  readonly by: string;
  readonly to: string;
  readonly due: number | null;
  /** The item of the plan that keeps it; null while none does. */
  readonly keeper: Keeper | null;
}

/** An item that keeps a promise. */
export interface Keeper {
  readonly name: string;
  readonly standing: "open" | "done" | "dropped";
  /** The day on which it was done, else on which it is due. */
  readonly day: number | null;
}

/** The columns that {@link handoffOf} reads. */
export const HANDOFF_COLUMNS: readonly string[] = [
  HandoffTable.name, lookup(HandoffTable.opportunityId), HandoffTable.stage, HandoffTable.wonOn, HandoffTable.submitBy,
  HandoffTable.submittedOn, lookup(HandoffTable.submittedById), HandoffTable.decideBy, HandoffTable.decidedOn,
  lookup(HandoffTable.decidedById), HandoffTable.hoursToAcceptance, HandoffTable.returns, HandoffTable.returnReasons, HandoffTable.score,
  HandoffTable.acceptable, HandoffTable.missing, HandoffTable.warnings, HandoffTable.openSteps, lookup(HandoffTable.planId),
];

/**
 * Reads a handoff's row.
 * @param offset Minutes by which the reader is ahead of UTC: moments become the reader's days.
 */
export const handoffOf = (row: Row, offset: number): Handoff => ({
  name: textOf(row, HandoffTable.name),
  deal: shown(row, lookup(HandoffTable.opportunityId)),
  stage: numberOf(row, HandoffTable.stage) ?? HandoffStage.preparing,
  stageLabel: shown(row, HandoffTable.stage),
  wonOn: momentDay(row, HandoffTable.wonOn, offset),
  submitBy: dayOf(row, HandoffTable.submitBy),
  submittedOn: momentDay(row, HandoffTable.submittedOn, offset),
  submittedBy: shown(row, lookup(HandoffTable.submittedById)),
  decideBy: dayOf(row, HandoffTable.decideBy),
  decidedOn: momentDay(row, HandoffTable.decidedOn, offset),
  decidedBy: shown(row, lookup(HandoffTable.decidedById)),
  hours: numberOf(row, HandoffTable.hoursToAcceptance),
  returns: numberOf(row, HandoffTable.returns) ?? 0,
  returnReasons: linesOf(row, HandoffTable.returnReasons),
  score: numberOf(row, HandoffTable.score),
  isAcceptable: row[HandoffTable.acceptable] === true,
  missing: linesOf(row, HandoffTable.missing),
  warnings: linesOf(row, HandoffTable.warnings),
  openSteps: linesOf(row, HandoffTable.openSteps),
  planId: textOf(row, lookup(HandoffTable.planId)),
});

/** A step of the way to acceptance. */
export interface Step {
  readonly name: "won" | "submitted" | "decided" | "returned" | "accepted";
  /** The day on which it was done, else by which it is to be; null while neither is known. */
  readonly day: number | null;
  readonly isDone: boolean;
  readonly isLate: boolean;
  /** Who did it. */
  readonly by: string;
}

/** The way from the win to the decision: what was done, and what is due until when. */
export function stepsOf(handoff: Handoff, today: number): readonly Step[] {
  const { stage, wonOn, submittedOn, submitBy, decideBy } = handoff;
  const isDecided = stage === HandoffStage.accepted || stage === HandoffStage.returned;
  return [
    { name: "won", day: wonOn, isDone: wonOn !== null, isLate: false, by: "" },
    submittedOn !== null ? { name: "submitted", day: submittedOn, isDone: true, isLate: false, by: handoff.submittedBy }
      : { name: "submitted", day: submitBy, isDone: false, isLate: submitBy !== null && submitBy < today, by: "" },
    isDecided ? {
      name: stage === HandoffStage.returned ? "returned" : "accepted", day: handoff.decidedOn, isDone: true, isLate: false,
      by: handoff.decidedBy,
    } : {
      name: "decided", day: submittedOn === null ? null : decideBy, isDone: false,
      isLate: stage === HandoffStage.submitted && decideBy !== null && decideBy < today, by: "",
    },
  ];
}

/** A line of days, and until which of them it has come. */
export interface Axis {
  readonly span: readonly [number, number];
  readonly reached: number;
}

/** The days of the axis that the clocks stand on, and today while one runs; null where none counts yet or all fall on one day. */
export function axisOf(steps: readonly Step[], today: number): Axis | null {
  const isOver = steps[steps.length - 1]?.isDone === true;
  const days = steps.filter((step) => step.day !== null).map((step) => step.day ?? 0).concat(isOver ? [] : today);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  return steps[0]?.isDone !== true || last <= first ? null : { span: [first, last], reached: isOver ? last : today };
}

function momentDay(row: Row, column: string, offset: number): number | null {
  const moment = Date.parse(textOf(row, column));
  return isNaN(moment) ? null : Math.floor((moment + offset * 60_000) / 86_400_000);
}

/** The columns that {@link questionOf} reads. */
export const QUESTION_COLUMNS: readonly string[] = [
  HandoffItemTable.name, HandoffItemTable.answer, HandoffItemTable.isBlocker, HandoffItemTable.blockerMet, HandoffItemTable.isNotApplicable,
  HandoffItemTable.weight, HandoffItemTable.partsDone, HandoffItemTable.partsTotal, HandoffItemTable.provenance,
];

/** Reads a question's row. */
export function questionOf(row: Row): Question {
  const total = numberOf(row, HandoffItemTable.partsTotal) ?? 0;
  const share = total <= 0 ? 0 : Math.min(1, Math.max(0, (numberOf(row, HandoffItemTable.partsDone) ?? 0) / total));
  return {
    name: textOf(row, HandoffItemTable.name),
    answer: textOf(row, HandoffItemTable.answer),
    isRequired: row[HandoffItemTable.isBlocker] === true,
    isMet: share === 1 || row[HandoffItemTable.blockerMet] === true,
    applies: row[HandoffItemTable.isNotApplicable] !== true,
    weight: numberOf(row, HandoffItemTable.weight) ?? 0,
    share,
    provenance: numberOf(row, HandoffItemTable.provenance),
    provenanceLabel: shown(row, HandoffItemTable.provenance),
  };
}

/** The columns that {@link promisedOf} reads. */
export const PROMISE_COLUMNS: readonly string[] = [
  PromiseTable.id, PromiseTable.name, lookup(PromiseTable.madeById), lookup(PromiseTable.madeToId), PromiseTable.dueOn,
  PromiseTable.renegotiatedTo, lookup(PromiseTable.keptById),
];

/**
 * Reads a promise's row.
 * @param keepers The rows of the items that keep promises, by id. One that is missing there may not be read: its name is all that is known.
 */
export const promisedOf = (row: Row, keepers: ReadonlyMap<string, Row>): Promised => ({
  id: textOf(row, PromiseTable.id),
  name: textOf(row, PromiseTable.name),
  by: shown(row, lookup(PromiseTable.madeById)),
  to: shown(row, lookup(PromiseTable.madeToId)),
  due: dayOf(row, PromiseTable.renegotiatedTo) ?? dayOf(row, PromiseTable.dueOn),
  keeper: textOf(row, lookup(PromiseTable.keptById)) === "" ? null
    : keeperOf(shown(row, lookup(PromiseTable.keptById)), keepers.get(textOf(row, lookup(PromiseTable.keptById))) ?? {}),
});

/** The columns of an item that keeps a promise. */
export const KEEPER_COLUMNS: readonly string[] = [
  MilestoneTable.id, MilestoneTable.dueOn, MilestoneTable.completedOn, MilestoneTable.status,
];

function keeperOf(name: string, row: Row): Keeper {
  const status = numberOf(row, MilestoneTable.status);
  const isDone = status === MilestoneStatus.done;
  return {
    name,
    standing: isDone ? "done" : status === null || status === MilestoneStatus.open ? "open" : "dropped",
    day: (isDone ? dayOf(row, MilestoneTable.completedOn) : null) ?? dayOf(row, MilestoneTable.dueOn),
  };
}

/** How many promises no item keeps: none was named, or it was dropped from the plan. */
export const looseOf = (promises: readonly Promised[]): number =>
  promises.filter(({ keeper }) => keeper === null || keeper.standing === "dropped").length;

/** Points of 100 by who says so; `missing` is what nobody has answered. */
export interface Points {
  readonly confirmed: number;
  readonly sellers: number;
  readonly assumed: number;
  readonly missing: number;
}

/** The points that questions earn; without any question that applies, all are confirmed: nothing is asked. */
export function pointsOf(questions: readonly Question[]): Points {
  const asked = questions.filter((question) => question.applies);
  const weight = asked.reduce((sum, question) => sum + question.weight, 0);
  const of = (fits: (question: Question) => boolean): number => weight === 0 ? 0
    : 100 * asked.filter(fits).reduce((sum, question) => sum + question.weight * question.share, 0) / weight;
  const confirmed = weight === 0 ? 100 : of((question) => question.provenance === Provenance.customerConfirmed);
  const sellers = of((question) => question.provenance === Provenance.sellerSView);
  const assumed = of((question) => question.provenance !== Provenance.customerConfirmed && question.provenance !== Provenance.sellerSView);
  return { confirmed, sellers, assumed, missing: Math.max(0, 100 - confirmed - sellers - assumed) };
}

/**
 * The sentence that says what a question lacks. They stand in the order of the questions that are not complete; where their number is
 * another one, the row was changed since they were written, and none of them can be told apart.
 */
export function gapsOf(questions: readonly Question[], missing: readonly string[]): ReadonlyMap<Question, string> {
  const open = questions.filter((question) => question.applies && question.share < 1);
  return new Map(open.length === missing.length ? open.map((question, index): [Question, string] => [question, missing[index] ?? ""]) : []);
}
