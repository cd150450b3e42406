import { afterEach, describe, expect, it, vi } from "vitest";
import { Dataverse } from "../../src/client/dataverse";
import { load, nextOf, stepOf } from "../../src/pages/onepager/model";
import { peopleOf } from "../../src/pages/onepager/people";
import { MilestoneStatus, MilestoneTable, OwnerRole, PlanTable, ResponsibleParty } from "../../src/schema";

afterEach(() => vi.unstubAllGlobals());

const FORMATTED = "@OData.Community.Display.V1.FormattedValue";
const step = (name: string, columns: object = {}) => stepOf({
  [MilestoneTable.name]: name, [MilestoneTable.status]: MilestoneStatus.open, [MilestoneTable.ownerRole + FORMATTED]: "CSM", ...columns,
});

it("a step that is done stands on the day on which it was done", () => {
  expect(step("Kick-off", { [MilestoneTable.status]: MilestoneStatus.done, [MilestoneTable.completedOn]: "1970-01-11" })).toMatchObject(
    { isDone: true, on: 10 });
});

describe("who does what", () => {
  const OWNER = "_ownerid_value" + FORMATTED;
  const row = (role: number, label: string, owner: string, columns: object = {}) => ({
    [MilestoneTable.ownerRole]: role, [MilestoneTable.ownerRole + FORMATTED]: label, [OWNER]: owner, ...columns,
  });
  const customers = (contact: string) => row(OwnerRole.projectManager, "Project Manager", "Viktor Lang", {
    [MilestoneTable.responsibleParty]: ResponsibleParty.customer, ["_onb_contactid_value" + FORMATTED]: contact,
  });
  const named = { csm: "Noor Haddad", projectManager: "Viktor Lang" };

  it("has the customer's people first, then Customer Success, then the other roles with whoever has most of their steps", () => {
    const people = peopleOf([
      row(OwnerRole.finance, "Finance", "Ines Duarte"), row(OwnerRole.finance, "Finance", "Omar Rahman"),
      row(OwnerRole.finance, "Finance", "Omar Rahman"), customers("Jon Pike"), customers(""),
    ], named);
    expect(people.map((person) => [person.name, person.role, person.parts.join()])).toEqual([
      ["Jon Pike", "", "I,I,I,R,I"], ["", "", "I,I,I,I,R"], ["Noor Haddad", "", "A,A,A,A,A"],
      ["Omar Rahman", "Finance", "R,R,R,I,I"], ["Viktor Lang", "Project Manager", "I,I,I,R,R"],
    ]);
  });

  it("makes one column of the roles that one person has", () => {
    const people = peopleOf([row(OwnerRole.finance, "Finance", "Noor Haddad"), row(OwnerRole.support, "Support", "Ana Ruiz")], named);
    expect(people.slice(1).map((person) => [person.name, person.role, person.parts.join()])).toEqual([
      ["Noor Haddad", "Finance", "A/R,A"], ["Ana Ruiz", "Support", "I,R"]]);
  });

  it("names nobody for what is sent by itself, and is empty without steps", () => {
    expect(peopleOf([row(OwnerRole.automation, "Automation", "Noor Haddad")], named).map((person) => person.name))
      .toEqual(["", "Noor Haddad", ""]);
    expect(peopleOf([], named)).toEqual([]);
  });
});

it("the next steps of a side are open, its own, and in order; those without a date come last", () => {
  const customers = { [MilestoneTable.responsibleParty]: ResponsibleParty.customer };
  const steps = [
    step("undated", customers), step("second", { ...customers, [MilestoneTable.dueOn]: "2026-05-02" }),
    step("first", { ...customers, [MilestoneTable.dueOn]: "2026-05-01" }), step("ours", { [MilestoneTable.dueOn]: "2026-04-01" }),
    step("done", { ...customers, [MilestoneTable.status]: MilestoneStatus.done }),
  ];
  expect(nextOf(steps, true).map((each) => each.name)).toEqual(["first", "second", "undated"]);
});

describe("what is read for a customer", () => {
  const asked: string[] = [];
  const answer = (status: number): void => {
    asked.length = 0;
    vi.stubGlobal("fetch", (address: string) => {
      asked.push(decodeURIComponent(address));
      return Promise.resolve(new Response(JSON.stringify({ value: [], [PlanTable.name]: "Contoso" }), { status }));
    });
  };

  it("leaves out what is internal, and what is not visible to the customer", async () => {
    answer(200);
    await load(new Dataverse("https://x"), "1", 0);
    expect(asked).toHaveLength(3);
    expect(asked.filter((address) => address.indexOf("systemusers") >= 0)).toEqual([]);
    expect(asked[1]).toContain(`${MilestoneTable.visibleToCustomer} eq true`);
    const inside = [
      PlanTable.healthScore, PlanTable.healthExplanation, PlanTable.delayDays, PlanTable.forecastExplanation, PlanTable.nextContactReason,
      PlanTable.monthlyValue, MilestoneTable.dateReason, MilestoneTable.guidance, "onb_risk", "onb_promise", "onb_touchpoint",
    ];
    expect(inside.filter((name) => asked.some((address) => address.indexOf(name) >= 0))).toEqual([]);
  });

  it("has mail and phone of our people, and their names alone where those cannot be read", async () => {
    const plan = { [`_${PlanTable.csmId}_value`]: "noor", [`_${PlanTable.csmId}_value${FORMATTED}`]: "Noor Haddad" };
    const answering = (users: object[] | null): void => {
      vi.stubGlobal("fetch", (address: string) => Promise.resolve(address.indexOf("/systemusers?") < 0
        ? new Response(JSON.stringify({ ...plan, value: [] }))
        : users ? new Response(JSON.stringify({ value: users })) : new Response("{}", { status: 403 })));
    };
    answering([{ systemuserid: "noor", internalemailaddress: "noor@x.example", address1_telephone1: "+49 30 1" }]);
    expect((await load(new Dataverse("https://x"), "1", 0)).contacts).toEqual(
      [{ name: "Noor Haddad", role: "csm", email: "noor@x.example", phone: "+49 30 1" }]);
    answering(null);
    expect((await load(new Dataverse("https://x"), "1", 0)).contacts).toEqual(
      [{ name: "Noor Haddad", role: "csm", email: "", phone: "" }]);
  });

  it("is all there or not at all", async () => {
    answer(403);
    await expect(load(new Dataverse("https://x"), "1", 0)).rejects.toMatchObject({ status: 403 });
  });
});
