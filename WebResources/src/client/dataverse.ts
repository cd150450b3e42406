/** A row as the Web API answers it. */
export type Row = Readonly<Record<string, unknown>>;

const ANNOTATED = "odata.include-annotations=\"OData.Community.Display.V1.FormattedValue\"";
const FORMATTED = "@OData.Community.Display.V1.FormattedValue";

/** Why the Web API did not answer. */
export class Refusal extends Error {
  /** @param status The status of its answer. @param message The platform's sentence for people. */
  constructor(readonly status: number, message: string) {
    super(message);
  }
}

/** Reads rows of the environment that the page belongs to, at the Web API, with the rights of who looks. */
export class Dataverse {
  private clock: number | null = null;

  /** @param url Address of the environment, without a slash at its end. */
  constructor(private readonly url: string) {}

  /** The server's time in milliseconds: a person's own clock may be wrong. This machine's until the first answer. */
  get now(): number {
    return this.clock ?? Date.now();
  }

  /** The row with an id. */
  async one(set: string, id: string, columns: readonly string[]): Promise<Row> {
    return await this.get(`${set}(${id})?$select=${columns.join(",")}`);
  }

  /**
   * All rows of a query, page by page.
   * @param set Name of the entity set.
   * @param options The query behind the question mark, values encoded.
   */
  async all(set: string, options: string): Promise<Row[]> {
    const rows: Row[] = [];
    let next: unknown = `${set}?${options}`;
    while (typeof next === "string") {
      const page: Row = await this.get(next);
      rows.push(...(page["value"] as Row[]));
      next = page["@odata.nextLink"];
    }
    return rows;
  }

  /**
   * The answer of a function.
   * @param name Its name; of one that belongs to a row, behind the row's address: `onb_plans(ID)/Microsoft.Dynamics.CRM.onb_Name`.
   * @param parameters Values as OData writes them, {@link literal} for a text; those that are null are left out.
   */
  async call(name: string, parameters: Readonly<Record<string, string | number | null>> = {}): Promise<Row> {
    const given = Object.keys(parameters).filter((key) => parameters[key] !== null);
    const names = given.map((key, index) => `${key}=@p${index}`).join(",");
    const values = given.map((key, index) => `@p${index}=${encodeURIComponent(String(parameters[key]))}`).join("&");
    return await this.get(`${name}(${names})${values ? "?" : ""}${values}`);
  }

  private async get(address: string): Promise<Row> {
    const absolute = address.indexOf("/api/data/") >= 0 ? address : `${this.url}/api/data/v9.2/${address}`;
    const answer = await fetch(absolute, {
      headers: { Accept: "application/json", "OData-MaxVersion": "4.0", "OData-Version": "4.0", Prefer: ANNOTATED },
      credentials: "same-origin",
    });
    const date = Date.parse(answer.headers.get("Date") ?? "");
    if (!isNaN(date)) {
      this.clock = date;
    }
    const json = await answer.json().catch(() => ({})) as { error?: { message?: string } } & Row;
    if (!answer.ok) {
      throw new Refusal(answer.status, json.error?.message ?? "");
    }
    return json;
  }
}

/** A text as a value of a function or a filter; null for none. */
export const literal = (text: string): string | null => text === "" ? null : `'${text.replace(/'/g, "''")}'`;

/** A date without time, YYYY-MM-DD, as a value of a function; null for none. */
export const midnight = (day: string): string | null => day === "" ? null : `${day}T00:00:00Z`;

/** The value of a lookup: the id of the row it leads to. */
export const lookup = (column: string): string => `_${column}_value`;

/** A text; empty where there is none. */
export function textOf(row: Row, column: string): string {
  const value = row[column];
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

/** What the platform shows for a value in the reader's language: a label, a name, an amount. Empty where there is none. */
export const shown = (row: Row, column: string): string => textOf(row, column + FORMATTED) || textOf(row, column);

/** A number, or null. */
export function numberOf(row: Row, column: string): number | null {
  const value = row[column];
  return typeof value === "number" ? value : null;
}

/** The day of a date without time, or null. */
export const dayOf = (row: Row, column: string): number | null => {
  const text = textOf(row, column);
  return text ? dayNumber(text) : null;
};

/** The lines of a text that are not empty. */
export const linesOf = (row: Row, column: string): string[] =>
  textOf(row, column).split("\n").map((line) => line.trim()).filter((line) => line);

const DAY = 86_400_000;

/** Days since 1970-01-01 of a date without time, or of the UTC day of a moment. Never by way of local time. */
export function dayNumber(text: string): number {
  return Math.floor(Date.parse(text.length === 10 ? `${text}T00:00:00Z` : text) / DAY);
}

/**
 * Today where the reader is.
 * @param now Milliseconds.
 * @param offset Minutes by which the reader is ahead of UTC.
 */
export const todayAt = (now: number, offset: number): number => Math.floor((now + offset * 60_000) / DAY);
