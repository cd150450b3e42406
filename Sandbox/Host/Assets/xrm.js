"use strict";
// The client API that pages and scripts of a solution use: the part that a preview needs, in the shape that Dataverse documents.
// What opens something in Dynamics is recorded in Xrm.previewCalls, and done where the preview has a page for it.
(() => {
  const context = window.previewClientContext;
  const calls = [];
  const record = (name, ...values) => { calls.push({ name, values }); };
  const plain = (id) => String(id || "").replace(/[{}]/g, "").toLowerCase();
  const token = document.querySelector("meta[name=page-token]")?.content || context.token;
  const tableOf = (name) => {
    const table = context.tables[name];
    if (!table) {
      throw { errorCode: 0x80040217, message: "There is no table " + name + "." };
    }
    return table;
  };

  const send = async (method, address, body, headers) => {
    const answer = await fetch(context.url + "/api/data/v9.2/" + address, {
      method,
      headers: { Accept: "application/json", "Content-Type": "application/json", "OData-Version": "4.0", "X-Page-Token": token, ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    // Who sent a message reads its answer too.
    const text = await answer.clone().text();
    const json = text && answer.headers.get("Content-Type")?.includes("json") ? JSON.parse(text) : null;
    if (!answer.ok) {
      throw { errorCode: Number(json?.error?.code ?? answer.status), message: json?.error?.message ?? text };
    }
    return { answer, json };
  };
  const annotations = { Prefer: "odata.include-annotations=\"*\"" };
  const rows = { };
  const webApi = {
    ...rows,
    isAvailableOffline: () => false,
    async retrieveRecord(table, id, options) {
      return (await send("GET", tableOf(table).set + "(" + plain(id) + ")" + (options || ""), undefined, annotations)).json;
    },
    async retrieveMultipleRecords(table, options, maxPageSize) {
      let address = tableOf(table).set + (options || "");
      const fetchXml = /^\?fetchXml=(.*)$/is.exec(options || "");
      if (fetchXml) {
        // The text comes as it is or encoded already.
        const text = fetchXml[1].trim().startsWith("<") ? fetchXml[1] : decodeURIComponent(fetchXml[1]);
        address = tableOf(table).set + "?fetchXml=" + encodeURIComponent(text);
      } else if ((options || "").includes("/api/data/")) {
        address = options.slice(options.indexOf("/api/data/v9.2/") + "/api/data/v9.2/".length);
      }
      const prefer = { Prefer: annotations.Prefer + (maxPageSize ? ",odata.maxpagesize=" + maxPageSize : "") };
      const json = (await send("GET", address, undefined, prefer)).json;
      return {
        entities: json.value,
        nextLink: json["@odata.nextLink"],
        fetchXmlPagingCookie: json["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"],
      };
    },
    async createRecord(table, data) {
      const { answer } = await send("POST", tableOf(table).set, data);
      return { entityType: table, id: /\(([^)]+)\)$/.exec(answer.headers.get("OData-EntityId"))[1] };
    },
    async updateRecord(table, id, data) {
      await send("PATCH", tableOf(table).set + "(" + plain(id) + ")", data, { "If-Match": "*" });
      return { entityType: table, id: plain(id) };
    },
    async deleteRecord(table, id) {
      await send("DELETE", tableOf(table).set + "(" + plain(id) + ")");
      return { entityType: table, id: plain(id) };
    },
  };
  // A row as a parameter: the client API takes its table and id, the Web API wants them as a row.
  const written = (value) => value && typeof value === "object" && value.entityType
    ? { "@odata.type": "Microsoft.Dynamics.CRM." + value.entityType, [tableOf(value.entityType).id]: plain(value.id) } : value;
  const execute = async (request) => {
    const metadata = request.getMetadata();
    const isFunction = metadata.operationType === 1;
    const bound = metadata.boundParameter ? request[metadata.boundParameter] : null;
    const names = Object.keys(metadata.parameterTypes || {}).filter((name) => name !== metadata.boundParameter && request[name] !== undefined);
    let address = metadata.operationName;
    if (bound) {
      address = tableOf(bound.entityType || bound.logicalName).set + "(" + plain(bound.id) + ")/Microsoft.Dynamics.CRM." + address;
    }
    if (!isFunction) {
      const body = Object.fromEntries(names.map((name) => [name, written(request[name])]));
      return (await send("POST", address, body)).answer;
    }
    const query = names.map((name, index) => "@p" + index + "=" + encodeURIComponent(JSON.stringify(request[name]))).join("&");
    address += "(" + names.map((name, index) => name + "=@p" + index).join(",") + ")" + (query ? "?" + query : "");
    const answer = await fetch(context.url + "/api/data/v9.2/" + address, { headers: { Accept: "application/json" } });
    if (!answer.ok) {
      throw { errorCode: answer.status, message: (await answer.json()).error.message };
    }
    return answer;
  };
  webApi.online = { ...webApi, execute, executeMultiple: (requests) => Promise.all(requests.map(execute)) };
  webApi.execute = execute;

  const say = (message, level) => {
    const main = top.document.querySelector("main");
    const notice = top.document.createElement("p");
    notice.className = level === "ERROR" || level === 2 ? "fault" : "notice" + (level === "WARNING" || level === 3 ? " warning" : "");
    notice.setAttribute("role", "status");
    notice.textContent = message;
    main?.prepend(notice);
    return notice;
  };
  const ask = (texts, asks) => new Promise((resolve) => {
    const page = top.document;
    const dialog = page.createElement("dialog");
    const title = page.createElement("h1");
    title.textContent = texts.title || context.texts.preview;
    title.id = "client-api-dialog";
    dialog.setAttribute("aria-labelledby", title.id);
    const text = page.createElement("p");
    text.textContent = texts.text || texts.message || "";
    const ends = page.createElement("div");
    ends.className = "ends";
    const end = (label, confirmed) => {
      const button = page.createElement("button");
      button.type = "button";
      button.textContent = label;
      button.addEventListener("click", () => { dialog.close(); dialog.remove(); resolve({ confirmed }); });
      ends.append(button);
    };
    end(texts.confirmButtonLabel || "OK", true);
    if (asks) {
      end(texts.cancelButtonLabel || context.texts.cancel, false);
    }
    dialog.addEventListener("cancel", () => { dialog.remove(); resolve({ confirmed: false }); });
    dialog.append(title, text, ends);
    page.body.append(dialog);
    dialog.showModal();
  });
  // A page over the page: whoever opened it goes on when it is closed.
  const openPage = (input, options) => new Promise((resolve) => {
    const page = top.document;
    const dialog = page.createElement("dialog");
    dialog.className = "page-dialog";
    dialog.setAttribute("aria-label", options.title || input.webresourceName);
    const close = page.createElement("button");
    close.type = "button";
    close.textContent = context.texts.close;
    close.addEventListener("click", () => dialog.close());
    const frame = page.createElement("iframe");
    frame.id = "WebResource_dialog";
    frame.className = "web-resource";
    frame.title = options.title || input.webresourceName;
    frame.height = "560";
    frame.src = "/WebResources/" + input.webresourceName + "?" + new URLSearchParams({ userlcid: context.user.languageId, data: input.data || "" });
    dialog.addEventListener("close", () => { dialog.remove(); resolve(); });
    dialog.append(close, frame);
    page.body.append(dialog);
    dialog.showModal();
  });
  const address = (parameters) => "/main.aspx?" + new URLSearchParams(Object.entries({ appname: context.app, ...parameters }).filter(([, value]) => value));

  const navigation = {
    async openForm(options) {
      record("openForm", options);
      top.location.assign(address({ pagetype: "entityrecord", etn: options.entityName, id: plain(options.entityId), formid: options.formId }));
      return {};
    },
    async navigateTo(input, options) {
      record("navigateTo", input, options);
      if (options?.target === 2 && input.pageType === "webresource") {
        await openPage(input, options);
        return;
      }
      top.location.assign(address({
        pagetype: input.pageType, etn: input.entityName, id: plain(input.entityId || input.dashboardId), viewid: plain(input.viewId),
        webresourceName: input.webresourceName, data: input.data,
      }));
    },
    async openAlertDialog(texts) { record("openAlertDialog", texts); await ask(texts, false); },
    async openConfirmDialog(texts) { record("openConfirmDialog", texts); return ask(texts, true); },
    async openErrorDialog(options) { record("openErrorDialog", options); await ask({ text: options.message }, false); },
    openUrl(url) { record("openUrl", url); },
    openWebResource(name, options, data) {
      record("openWebResource", name, options, data);
      top.location.assign(address({ pagetype: "webresource", webresourceName: name, data }));
    },
  };

  const globalContext = {
    userSettings: {
      ...context.user,
      roles: { forEach: (each) => context.roles.forEach(each), get: () => context.roles, getLength: () => context.roles.length },
      getSecurityRolePrivilegesInfo: async () => Object.fromEntries(Object.entries(context.privileges).map(
        ([privilegeName, depth]) => [privilegeName, { id: privilegeName, businessUnitId: "", privilegeName, depth }])),
      getTimeZoneOffsetMinutes: () => context.user.timeZoneOffset,
    },
    organizationSettings: context.organization,
    client: { getClient: () => "Web", getClientState: () => "Online", getFormFactor: () => 1, isOffline: () => false },
    getClientUrl: () => context.url,
    getVersion: () => "9.2.0.0",
    getWebResourceUrl: (name) => "/WebResources/" + name,
    getCurrentAppUrl: () => context.url + address({}),
    getCurrentAppProperties: async () => ({ uniqueName: context.app, displayName: context.appTitle }),
  };
  const notices = new Map();
  window.Xrm = {
    WebApi: webApi,
    Navigation: navigation,
    Utility: {
      getGlobalContext: () => globalContext,
      getResourceString: (name, key) => context.strings[name]?.[key] ?? null,
      async getEntityMetadata(name) {
        const table = tableOf(name);
        return { LogicalName: name, EntitySetName: table.set, PrimaryIdAttribute: table.id, PrimaryNameAttribute: table.name };
      },
      getPageContext: () => ({ input: context.page }),
      showProgressIndicator: (message) => record("showProgressIndicator", message),
      closeProgressIndicator: () => record("closeProgressIndicator"),
      async lookupObjects(options) { record("lookupObjects", options); return []; },
    },
    App: {
      async addGlobalNotification(notification) {
        const id = "notification-" + (notices.size + 1);
        notices.set(id, say(notification.message, notification.level));
        return id;
      },
      async clearGlobalNotification(id) { notices.get(id)?.remove(); },
      sidePanes: { async createPane(options) { record("sidePanes.createPane", options); return { navigate: (input) => record("pane.navigate", input), close() {} }; } },
    },
    previewCalls: calls,
  };
  window.GetGlobalContext = () => globalContext;
})();
