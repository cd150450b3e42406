import { type Dataverse, literal, midnight, numberOf, type Row, textOf } from "../../client/dataverse";
import { PlanTable, TemplateTable, WorkstreamTable } from "../../schema";
import type { Atlas, Times } from "./model";

/** What the atlas is narrowed to; an empty text stands for everything. Days are YYYY-MM-DD, choices the number of their value. */
export interface Filter {
  readonly wonFrom: string;
  readonly wonUntil: string;
  readonly segment: string;
  readonly customer: string;
  readonly vendor: string;
  readonly complexity: string;
  readonly product: string;
  readonly strategy: string;
  /** Code and version, apart by a space. */
  readonly template: string;
}

/** Everything of the last 365 days. */
export const EVERYTHING: Filter = {
  wonFrom: "", wonUntil: "", segment: "", customer: "", vendor: "", complexity: "", product: "", strategy: "", template: "",
};

/** What can be chosen that the figures themselves do not say. Empty where it could not be read: then nobody is asked. */
export interface Offers {
  readonly products: readonly string[];
  readonly strategies: readonly string[];
  /** Code, version and name. */
  readonly templates: readonly (readonly [string, string])[];
}

/** The atlas, its text for Excel, and the times from the win by segment; null where these could not be read. */
export interface Answer {
  readonly atlas: Atlas;
  readonly csv: string;
  readonly times: Times | null;
}

/** Asks for the figures: two requests. @throws The atlas itself was refused. */
export async function ask(dataverse: Dataverse, filter: Filter): Promise<Answer> {
  const [code = "", version = ""] = filter.template.split(" ");
  const window = { WonFrom: midnight(filter.wonFrom), WonUntil: midnight(filter.wonUntil) };
  const [atlas, times] = await Promise.all([
    dataverse.call("onb_Atlas", {
      ...window, Segment: filter.segment || null, Complexity: filter.complexity || null, CustomerIndustry: literal(filter.customer),
      VendorIndustry: literal(filter.vendor), Product: literal(filter.product), Strategy: literal(filter.strategy),
      TemplateCode: literal(code), TemplateVersion: version || null,
    }),
    dataverse.call("onb_TimeMetrics", { ...window, By: literal("segment") }).catch(() => null),
  ]);
  return {
    atlas: JSON.parse(textOf(atlas, "Figures")) as Atlas,
    csv: textOf(atlas, "Csv"),
    times: times ? JSON.parse(textOf(times, "Figures")) as Times : null,
  };
}

/** Asks what there is to choose from: three requests. */
export async function offers(dataverse: Dataverse): Promise<Offers> {
  const [products, strategies, templates] = await Promise.all([
    names(dataverse, WorkstreamTable.entitySetName, WorkstreamTable.logicalName, WorkstreamTable.productName),
    names(dataverse, PlanTable.entitySetName, PlanTable.logicalName, PlanTable.strategy),
    dataverse.all(TemplateTable.entitySetName, `$select=${[TemplateTable.code, TemplateTable.version, TemplateTable.name].join(",")}`
      + `&$filter=statecode eq 0&$orderby=${TemplateTable.code},${TemplateTable.version} desc`).catch((): Row[] => []),
  ]);
  return {
    products,
    strategies,
    templates: templates.map((row): readonly [string, string] => {
      const version = numberOf(row, TemplateTable.version) ?? 1;
      return [`${textOf(row, TemplateTable.code)} ${version}`, `${textOf(row, TemplateTable.name)} (${version})`];
    }),
  };
}

/** The texts that a column holds, each once. */
async function names(dataverse: Dataverse, set: string, table: string, column: string): Promise<string[]> {
  const fetchXml = `<fetch aggregate="true"><entity name="${table}"><attribute name="${column}" alias="name" groupby="true"/>`
    + `<filter><condition attribute="${column}" operator="not-null"/></filter></entity></fetch>`;
  const rows = await dataverse.all(set, `fetchXml=${encodeURIComponent(fetchXml)}`).catch((): Row[] => []);
  return rows.map((row) => textOf(row, "name")).filter((name) => name).sort((a, b) => a.localeCompare(b));
}
