import type { Row } from "./dataverse";

/** What a message may be given. */
export type Parameters = Readonly<Record<string, string | number>>;

/** A bound custom API as the client API calls it. */
class BoundMessage {
  readonly entity: { readonly id: string; readonly entityType: string };

  constructor(private readonly name: string, table: string, id: string, private readonly parameters: Parameters) {
    this.entity = { id, entityType: table };
    Object.assign(this, parameters);
  }

  getMetadata(): object {
    const types: Record<string, object> = { entity: { typeName: `mscrm.${this.entity.entityType}`, structuralProperty: 5 } };
    for (const name of Object.keys(this.parameters)) {
      types[name] = { typeName: typeof this.parameters[name] === "number" ? "Edm.Int32" : "Edm.String", structuralProperty: 1 };
    }
    return { boundParameter: "entity", operationType: 0, operationName: this.name, parameterTypes: types };
  }
}

/**
 * Sends a message to a row.
 * @returns Its answer; empty where it has none.
 * @throws It was refused; the error holds the platform's sentence, or none where the platform cannot be reached.
 */
export async function send(xrm: Xrm.XrmStatic, name: string, table: string, id: string, parameters: Parameters = {}): Promise<Row> {
  const answer = await refusable(xrm.WebApi.online.execute(new BoundMessage(name, table, id, parameters)));
  if (!answer.ok) {
    throw new Error();
  }
  return answer.status === 204 ? {} : await answer.json() as Row;
}

/** Waits for the client API, which rejects with an object that holds a sentence for people. */
export async function refusable<T>(call: PromiseLike<T>): Promise<T> {
  try {
    return await call;
  } catch (fault) {
    throw new Error((fault as { message?: string }).message ?? "");
  }
}
