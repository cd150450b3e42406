import { lookup, numberOf, type Row, shown } from "../../client/dataverse";
import { answersFor, type Part, partOf } from "../../rules/raci";
import { MilestoneTable, OwnerRole, ResponsibleParty } from "../../schema";

/** A column of who does what: one of the customer's people, or a role of ours with whom it is. */
export interface Person {
  /** Empty where nobody is named. */
  readonly name: string;
  /** What the role is called; empty for the customer, and where no step names it. */
  readonly role: string;
  readonly isCustomers: boolean;
  /** The part in each step, in the order of the steps. */
  readonly parts: readonly Part[];
}

/** The people of the plan whom a step does not name itself. */
export interface Named {
  readonly csm: string;
  readonly projectManager: string;
}

/**
 * Who does what: the customer's people first, then ours, Customer Success before the others. A role is there because it does, answers for
 * or supports a step, and has the name of whoever has most of its steps. Roles of one person are one column.
 */
export function peopleOf(rows: readonly Row[], named: Named): Person[] {
  const ours = rows.filter((row) => !isCustomers(row));
  const roles = unique([OwnerRole.cSM as number]
    .concat(...rows.map((row) => [numberOf(row, MilestoneTable.ownerRole), answersFor(row), numberOf(row, MilestoneTable.supportRole)]
      .filter((role): role is number => role !== null))));
  const customers = unique(rows.filter(isCustomers).map((row) => shown(row, lookup(MilestoneTable.contactId))));
  const columns = roles.map((role): Person => ({
    name: role === OwnerRole.cSM ? named.csm : role === OwnerRole.projectManager ? named.projectManager
      : role === OwnerRole.automation ? "" : mostOf(ours.filter((row) => numberOf(row, MilestoneTable.ownerRole) === role)
        .map((row) => shown(row, lookup("ownerid")))),
    role: labelOf(role, rows),
    isCustomers: false,
    parts: rows.map((row) => partOf(role, row)),
  }));
  return rows.length === 0 ? [] : (customers.length === 0 ? [""] : customers).map((name): Person => ({
    name, role: "", isCustomers: true,
    parts: rows.map((row) => isCustomers(row) && shown(row, lookup(MilestoneTable.contactId)) === name ? "R" : "I"),
  })).concat(columns.reduce<Person[]>(joined, []));
}

/** The columns with another; of a person who is there already, the parts become one. */
function joined(columns: Person[], next: Person): Person[] {
  const same = columns.filter((column) => column.name !== "" && column.name === next.name)[0];
  return !same ? columns.concat(next) : columns.map((column) => column !== same ? column : {
    ...column,
    role: [column.role, next.role].filter((role) => role).join(", "),
    parts: column.parts.map((part, index) => strongerOf(part, next.parts[index] ?? "I")),
  });
}

/** What somebody does who has two parts in a step: who does it and answers for it has both, and else the one that asks more of them. */
function strongerOf(a: Part, b: Part): Part {
  const both = a + b;
  const has = (letter: string): boolean => both.indexOf(letter) >= 0;
  return has("A") ? has("R") ? "A/R" : "A" : has("R") ? "R" : has("C") ? "C" : "I";
}

/** Whether the customer does a step. */
export const isCustomers = (row: Row): boolean => numberOf(row, MilestoneTable.responsibleParty) === ResponsibleParty.customer;

function labelOf(role: number, rows: readonly Row[]): string {
  for (const column of [MilestoneTable.ownerRole, MilestoneTable.accountableRole, MilestoneTable.supportRole]) {
    const row = rows.filter((each) => numberOf(each, column) === role)[0];
    if (row) {
      return shown(row, column);
    }
  }
  return "";
}

const unique = <T>(values: readonly T[]): T[] => values.filter((value, index) => values.indexOf(value) === index);

/** The name that occurs most; the first of several. */
const mostOf = (names: readonly string[]): string => unique(names)
  .map((name) => ({ name, count: names.filter((each) => each === name).length }))
  .sort((a, b) => b.count - a.count)[0]?.name ?? "";
