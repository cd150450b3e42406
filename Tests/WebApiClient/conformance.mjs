// A public client of the Web API against the preview: the calls that pages make through such clients.
// node conformance.mjs ADDRESS TOKEN: one line for each call, exit code 1 when one does not answer as Dataverse would.
import { DynamicsWebApi } from "dynamics-web-api";

const [address, token] = process.argv.slice(2);
const headers = { "X-Page-Token": token };
const api = new DynamicsWebApi({ serverUrl: address.replace(/\/$/, ""), dataApi: { version: "9.2" } });
let failed = 0;
const check = async (name, call, expected) => {
  try {
    const result = await call();
    const good = expected(result);
    failed += good ? 0 : 1;
    console.log(`${good ? "ok" : "wrong"} ${name}${good ? "" : ": " + JSON.stringify(result)}`);
  } catch (error) {
    failed++;
    console.log(`wrong ${name}: ${error.status} ${error.message}`);
  }
};
const refused = async (name, call, status) => check(name, () => call().then(() => 0, (error) => error.status), (result) => result === status);

const create = (name, more) => api.create({ collection: "accounts", data: { name, ...more }, headers });
let id;
await check("create", async () => (id = await create("Conformance 1", { numberofemployees: 5 })), (result) => /^[0-9a-f-]{36}$/.test(result));
await check("create, with the row", () => api.create({ collection: "accounts", data: { name: "Conformance 2", numberofemployees: 7 }, returnRepresentation: true, select: ["name"], headers }), (row) => row.name === "Conformance 2");
await create("Conformance 3");
await check("retrieve", () => api.retrieve({ collection: "accounts", key: id, select: ["name", "numberofemployees"] }), (row) => row.name === "Conformance 1" && row.numberofemployees === 5);
await check("retrieve, annotations", () => api.retrieve({ collection: "accounts", key: id, select: ["statuscode"], includeAnnotations: "*" }), (row) => row["statuscode@OData.Community.Display.V1.FormattedValue"] === "Active");
const ours = "startswith(name,'Conformance')";
await check("select, filter, order, top", () => api.retrieveMultiple({ collection: "accounts", select: ["name"], filter: ours, orderBy: ["name desc"], top: 2 }), (found) => found.value.map((row) => row.name).join() === "Conformance 3,Conformance 2");
await check("count", () => api.count({ collection: "accounts", filter: ours }), (count) => count === 3);
await check("count with rows", () => api.retrieveMultiple({ collection: "accounts", select: ["name"], filter: ours, count: true }), (found) => found.oDataCount === 3);
await check("count of all", () => api.countAll({ collection: "accounts", filter: ours, select: ["name"] }), (count) => count === 3);
let page;
await check("first page", async () => (page = await api.retrieveMultiple({ collection: "accounts", select: ["name"], filter: ours, orderBy: ["name"], maxPageSize: 2 })), (found) => found.value.length === 2 && !!found.oDataNextLink);
await check("next page", () => api.retrieveMultiple({ collection: "accounts", maxPageSize: 2 }, page.oDataNextLink), (found) => found.value.length === 1 && found.value[0].name === "Conformance 3");
await check("all pages", () => api.retrieveAll({ collection: "accounts", select: ["name"], filter: ours, maxPageSize: 1 }), (found) => found.value.length === 3);
let contact;
await check("create, bound lookup", async () => (contact = await api.create({ collection: "contacts", data: { lastname: "Conformance", "parentcustomerid_account@odata.bind": `/accounts(${id})` }, headers })), (result) => !!result);
await check("expand", () => api.retrieve({ collection: "contacts", key: contact, select: ["lastname"], expand: [{ property: "parentcustomerid_account", select: ["name"] }] }), (row) => row.parentcustomerid_account.name === "Conformance 1");
await check("update", () => api.update({ collection: "accounts", key: id, data: { numberofemployees: 6 }, headers }), (result) => result === true);
await check("update of one value", () => api.update({ collection: "accounts", key: id, data: { name: "Conformance 1" }, returnRepresentation: true, select: ["numberofemployees"], headers }), (row) => row.numberofemployees === 6);
const fresh = "11111111-1111-4111-8111-111111111111";
await check("upsert", () => api.upsert({ collection: "accounts", key: fresh, data: { name: "Conformance 4" }, headers }), () => true);
await check("version that has passed", () => api.update({ collection: "accounts", key: id, data: { name: "X" }, ifmatch: "W/\"1\"", headers }), (result) => result === false);
const fetchXml = "<fetch><entity name='account'><attribute name='name'/><filter><condition attribute='name' operator='like' value='Conformance%'/></filter><order attribute='name'/></entity></fetch>";
await check("FetchXML", () => api.fetch({ collection: "accounts", fetchXml }), (found) => found.value.length === 4);
await check("FetchXML, all pages", () => api.fetchAll({ collection: "accounts", fetchXml: fetchXml.replace("<fetch>", "<fetch count='2'>") }), (found) => found.value.length === 4);
await check("who am I", () => api.callFunction({ functionName: "WhoAmI" }), (found) => /^[0-9a-f-]{36}$/.test(found.UserId));
await check("entity definitions", () => api.retrieveEntities({ select: ["EntitySetName"], filter: "LogicalName eq 'account'" }), (found) => found.value[0].EntitySetName === "accounts");
await check("batch of reads", async () => { api.startBatch(); api.retrieve({ collection: "accounts", key: id, select: ["name"] }); api.count({ collection: "accounts" }); return api.executeBatch({ headers }); }, (found) => found[0].name === "Conformance 1");
await check("change set", async () => {
  api.startBatch();
  api.create({ collection: "accounts", data: { name: "Conformance 5" }, contentId: "1", inChangeSet: true });
  api.create({ collection: "contacts", data: { lastname: "Conformance 2", "parentcustomerid_account@odata.bind": "$1" }, inChangeSet: true });
  return api.executeBatch({ headers });
}, (found) => found.length === 2);
await check("delete", () => api.deleteRecord({ collection: "contacts", key: contact, headers }), () => true);
await refused("a row that is not there", () => api.retrieve({ collection: "contacts", key: contact }), 404);
await refused("a column that is not there", () => api.retrieveMultiple({ collection: "accounts", select: ["nosuch"] }), 400);
await refused("what is not supported", () => api.retrieveMultiple({ collection: "accounts", apply: "aggregate($count as n)" }), 501);
await check("address longer than 2,000 characters", () => api.retrieveMultiple({ collection: "accounts", select: ["name"], filter: Array.from({ length: 90 }, (_, index) => `name eq 'Conformance ${index}'`).join(" or "), headers }), (found) => found.value.length === 5);
console.log(`${failed} wrong`);
process.exit(failed ? 1 : 0);
