import type { Row } from "./dataverse";

/** What a message may be given. */
export type Parameters = Readonly<Record<string, string | number | boolean | RowReference | Typed>>;

/** A row as a parameter. */
export interface RowReference {
  readonly entityType: string;
  readonly id: string;
}

/** A value whose type its JavaScript does not say. */
export class Typed {
  private constructor(readonly edm: string, readonly value: string) {}

  /** An id. */
  static guid(id: string): Typed {
    return new Typed("Edm.Guid", id);
  }

  /** A date without time, YYYY-MM-DD. */
  static date(day: string): Typed {
    return new Typed("Edm.DateTimeOffset", `${day}T00:00:00Z`);
  }
}

/** A custom API as the client API calls it. */
class Message {
  readonly entity?: RowReference;

  constructor(private readonly name: string, row: RowReference | null, private readonly parameters: Parameters) {
    if (row) {
      this.entity = row;
    }
    for (const key of Object.keys(parameters)) {
      const value = parameters[key];
      Object.assign(this, { [key]: value instanceof Typed ? value.value : value });
    }
  }

  getMetadata(): object {
    const types: Record<string, object> = this.entity
      ? { entity: { typeName: `mscrm.${this.entity.entityType}`, structuralProperty: 5 } } : {};
    for (const name of Object.keys(this.parameters)) {
      types[name] = typeOf(this.parameters[name]);
    }
    return { boundParameter: this.entity ? "entity" : null, operationType: 0, operationName: this.name, parameterTypes: types };
  }
}

function typeOf(value: Parameters[string] | undefined): object {
  if (typeof value === "object" && !(value instanceof Typed)) {
    return { typeName: `mscrm.${value.entityType}`, structuralProperty: 5 };
  }
  return {
    typeName: value instanceof Typed ? value.edm
      : typeof value === "number" ? "Edm.Int32" : typeof value === "boolean" ? "Edm.Boolean" : "Edm.String",
    structuralProperty: 1,
  };
}

/**
 * Sends a message to a row.
 * @returns Its answer; empty where it has none.
 * @throws It was refused; the error holds the platform's sentence, or none where the platform cannot be reached.
 */
export const send = (xrm: Xrm.XrmStatic, name: string, table: string, id: string, parameters: Parameters = {}): Promise<Row> =>
  execute(xrm, new Message(name, { id, entityType: table }, parameters));

/** Sends a message that belongs to no row; answers and throws as {@link send} does. */
export const sendUnbound = (xrm: Xrm.XrmStatic, name: string, parameters: Parameters = {}): Promise<Row> =>
  execute(xrm, new Message(name, null, parameters));

async function execute(xrm: Xrm.XrmStatic, message: Message): Promise<Row> {
  const answer = await refusable(xrm.WebApi.online.execute(message));
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
