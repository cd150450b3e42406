import { expect, it, vi } from "vitest";
import { send, sendUnbound, Typed } from "../src/client/message";
import { may, privilegesOf } from "../src/client/privileges";

type Sent = { getMetadata(): { operationName: string; parameterTypes: Record<string, { typeName: string }> } } & Record<string, unknown>;

const client = (execute: (message: Sent) => Promise<unknown>): Xrm.XrmStatic =>
  ({ WebApi: { online: { execute } } } as unknown as Xrm.XrmStatic);

it("sends a message to a row with its parameters and their types", async () => {
  const execute = vi.fn((message: Sent) => Promise.resolve(new Response(JSON.stringify({ Name: message["Text"] }))));
  expect(await send(client(execute), "onb_Do", "onb_plan", "1", { Text: "a", Count: 2 })).toEqual({ Name: "a" });
  const message = execute.mock.calls[0]?.[0] as Sent;
  expect(message["entity"]).toEqual({ id: "1", entityType: "onb_plan" });
  expect(message.getMetadata()).toMatchObject({
    operationName: "onb_Do",
    parameterTypes: { entity: { typeName: "mscrm.onb_plan" }, Text: { typeName: "Edm.String" }, Count: { typeName: "Edm.Int32" } },
  });
});

it("knows rows, ids, days and yes or no, and messages that belong to no row", async () => {
  const execute = vi.fn((message: Sent) => Promise.resolve(new Response(JSON.stringify({ At: message["At"] }))));
  expect(await sendUnbound(client(execute), "onb_Do", {
    Row: { entityType: "onb_template", id: "1" }, User: Typed.guid("2"), At: Typed.date("2026-05-01"), Yes: true,
  })).toEqual({ At: "2026-05-01T00:00:00Z" });
  const message = execute.mock.calls[0]?.[0] as Sent;
  expect([message["Row"], message["User"]]).toEqual([{ entityType: "onb_template", id: "1" }, "2"]);
  expect(message.getMetadata()).toEqual({
    boundParameter: null, operationType: 0, operationName: "onb_Do", parameterTypes: {
      Row: { typeName: "mscrm.onb_template", structuralProperty: 5 }, User: { typeName: "Edm.Guid", structuralProperty: 1 },
      At: { typeName: "Edm.DateTimeOffset", structuralProperty: 1 }, Yes: { typeName: "Edm.Boolean", structuralProperty: 1 },
    },
  });
});

it("takes no content for an empty answer", async () => {
  expect(await send(client(() => Promise.resolve(new Response(null, { status: 204 }))), "onb_Do", "onb_plan", "1")).toEqual({});
});

it("passes on the platform's sentence", async () => {
  // What the client API rejects with is no Error.
  const refusal = { then: (_: unknown, reject: (fault: object) => void): void => reject({ message: "Not yours." }) };
  await expect(send(client(() => refusal as Promise<unknown>), "onb_Do", "onb_plan", "1")).rejects.toThrow("Not yours.");
});

it("knows what the reader's roles allow, and hides nothing where nobody says", async () => {
  const context = (userSettings: object): Xrm.GlobalContext => ({ userSettings } as unknown as Xrm.GlobalContext);
  const held = await privilegesOf(context({ getSecurityRolePrivilegesInfo: () => Promise.resolve({ a: { privilegeName: "prvRead" } }) }));
  expect([may(held, "prvRead"), may(held, "prvWrite")]).toEqual([true, false]);
  expect(may(await privilegesOf(context({})), "prvWrite")).toBe(true);
});
