"use strict";
// Form scripts in a frame of their own: their globals are not those of the page, and the page's are not theirs. The form context reads
// and writes the fields of the page around the frame.
(() => {
  const page = parent.document;
  const form = window.previewForm;
  const context = window.previewClientContext;
  const fields = new Map(form.fields.map((field) => [field.column, field]));
  const listeners = { change: new Map(), save: [], tab: new Map() };
  const inputOf = (column) => page.querySelector("[data-owner] [name='v." + column + "']");
  const typed = (field, text) => {
    if (text === "" || text === null) {
      return null;
    }
    switch (field.type) {
      case "integer": case "optionset": return Number.parseInt(text, 10);
      case "decimal": case "money": case "double": return Number(text);
      case "boolean": return text === "1";
      case "multiselectoptionset": return text.split(",").map(Number);
      case "datetime": return new Date(text.length === 10 ? text + "T00:00:00" : text);
      case "lookup": {
        const [entityType, id] = text.split(":");
        const shown = page.querySelector("[data-owner] [data-column='" + field.column + "'] [role=combobox]");
        return [{ id: "{" + id.toUpperCase() + "}", entityType, name: shown ? shown.value : field.reading }];
      }
      default: return text;
    }
  };
  const two = (number) => String(number).padStart(2, "0");
  const written = (field, value) => {
    if (value === null || value === undefined) {
      return "";
    }
    switch (field.type) {
      case "boolean": return value ? "1" : "0";
      case "multiselectoptionset": return value.join(",");
      case "lookup": return value.length ? value[0].entityType + ":" + value[0].id.replace(/[{}]/g, "").toLowerCase() : "";
      case "datetime": {
        const day = value.getFullYear() + "-" + two(value.getMonth() + 1) + "-" + two(value.getDate());
        return field.isDay ? day : day + "T" + two(value.getHours()) + ":" + two(value.getMinutes());
      }
      default: return String(value);
    }
  };
  const event = (source, more) => ({
    getFormContext: () => formContext, getEventSource: () => source, getEventArgs: () => more || {}, getDepth: () => 1,
    getContext: () => window.Xrm.Utility.getGlobalContext(), getSharedVariable: () => undefined, setSharedVariable() {},
  });
  const attributeOf = (field) => {
    const attribute = {
      getName: () => field.column,
      getAttributeType: () => field.type,
      getValue() {
        const input = inputOf(field.column);
        return typed(field, input ? input.value : field.value);
      },
      setValue(value) {
        const input = inputOf(field.column);
        field.value = written(field, value);
        if (input) {
          input.value = field.value;
          const shown = input.parentElement.querySelector("[role=combobox]");
          if (shown) {
            shown.value = value && value.length ? value[0].name || "" : "";
          }
        } else {
          const reading = page.querySelector("[data-owner] [data-column='" + field.column + "'] .value");
          if (reading) {
            reading.textContent = field.value;
          }
        }
      },
      getText: () => field.reading,
      getIsDirty: () => { const input = inputOf(field.column); return !!input && input.value !== field.original; },
      getRequiredLevel: () => field.required,
      setRequiredLevel(level) {
        field.required = level;
        const input = inputOf(field.column);
        if (input) {
          input.required = level === "required";
        }
      },
      addOnChange(handler) { listeners.change.set(field.column, [...(listeners.change.get(field.column) || []), handler]); },
      removeOnChange(handler) {
        listeners.change.set(field.column, (listeners.change.get(field.column) || []).filter((each) => each !== handler));
      },
      fireOnChange() { (listeners.change.get(field.column) || []).forEach((handler) => handler(event(attribute))); },
      controls: { forEach: (each) => each(controlOf(field.control)), get: () => [controlOf(field.control)] },
      setSubmitMode() {}, getSubmitMode: () => "dirty",
      getOptions: () => field.options || [],
    };
    return attribute;
  };
  const frames = (name) => page.getElementById(name);
  const controlOf = (name) => {
    const field = form.fields.find((each) => each.control === name) || fields.get(name);
    const element = field
      ? page.querySelector("[data-owner] [data-control='" + field.control + "']")
      : frames(name) || page.querySelector("[data-owner] [data-control='" + name + "']");
    if (!element) {
      return null;
    }
    const cell = element.closest(".cell") || element;
    return {
      getName: () => name,
      getControlType: () => (element.tagName === "IFRAME" ? "webresource" : field ? field.type : "subgrid"),
      getAttribute: () => (field ? attributeOf(field) : null),
      getLabel: () => cell.querySelector("label, .label")?.textContent.trim() || "",
      setLabel(text) { const label = cell.querySelector("label, .label"); if (label) { label.textContent = text; } },
      getVisible: () => !cell.hidden,
      setVisible(visible) { cell.hidden = !visible; },
      getDisabled: () => !!cell.querySelector("[disabled]"),
      setDisabled(disabled) { cell.querySelectorAll("input:not([type=hidden]), select, textarea").forEach((each) => { each.disabled = disabled; }); },
      setFocus() { cell.querySelector("input:not([type=hidden]), select, textarea")?.focus(); },
      setNotification(message, id) {
        this.clearNotification(id);
        const wrong = page.createElement("span");
        wrong.className = "wrong";
        wrong.dataset.notification = id || "";
        wrong.textContent = message;
        cell.append(wrong);
        const input = cell.querySelector("input:not([type=hidden]), select, textarea");
        input?.setCustomValidity(message);
        return true;
      },
      clearNotification(id) {
        cell.querySelectorAll(".wrong").forEach((each) => { if (!id || each.dataset.notification === id) { each.remove(); } });
        cell.querySelector("input:not([type=hidden]), select, textarea")?.setCustomValidity("");
        return true;
      },
      getContentWindow: () => new Promise((resolve) => {
        const give = () => resolve(element.contentWindow);
        if (element.contentDocument?.readyState === "complete" && element.contentWindow.location.href !== "about:blank") {
          give();
        } else {
          element.addEventListener("load", give, { once: true });
        }
      }),
      getObject: () => element,
      refresh() { parent.location.reload(); },
    };
  };
  const tabOf = (panel) => ({
    getName: () => panel.dataset.name,
    getLabel: () => panel.dataset.title,
    getVisible: () => !page.getElementById(panel.id + "-button")?.hidden,
    setVisible(visible) { const button = page.getElementById(panel.id + "-button"); if (button) { button.hidden = !visible; } },
    getDisplayState: () => (panel.hidden ? "collapsed" : "expanded"),
    setFocus() { page.getElementById(panel.id + "-button")?.click(); },
    addTabStateChange(handler) { listeners.tab.set(panel.dataset.name, [...(listeners.tab.get(panel.dataset.name) || []), handler]); },
    sections: {
      get: (name) => sections(panel).find((each) => each.getName() === name) || null,
      forEach: (each) => sections(panel).forEach(each),
    },
  });
  const sections = (panel) => [...panel.querySelectorAll("section[data-name]")].map((section) => ({
    getName: () => section.dataset.name,
    getVisible: () => !section.hidden,
    setVisible(visible) { section.hidden = !visible; },
  }));
  const tabs = () => [...page.querySelectorAll("[data-owner] .tab")].map(tabOf);
  const saveForm = () => page.getElementById("record").requestSubmit(page.querySelector("button[form=record][value=save]"));
  const notices = new Map();
  // On the platform a form that reads its row again keeps what is said from then on; here it is a page that loads anew, and shows it then.
  let isReloading = false;
  const entity = {
    getId: () => (form.id ? "{" + form.id.toUpperCase() + "}" : ""),
    getEntityName: () => form.table,
    getPrimaryAttributeValue: () => form.title,
    getEntityReference: () => ({ id: form.id, entityType: form.table, name: form.title }),
    addOnSave(handler) { listeners.save.push(handler); },
    removeOnSave(handler) { listeners.save = listeners.save.filter((each) => each !== handler); },
    getIsDirty: () => form.fields.some((field) => attributeOf(field).getIsDirty()),
    save: saveForm,
    attributes: { forEach: (each) => form.fields.map(attributeOf).forEach(each), get: (name) => (fields.has(name) ? attributeOf(fields.get(name)) : null) },
  };
  const formContext = {
    getAttribute: (name) => (name === undefined ? form.fields.map(attributeOf) : fields.has(name) ? attributeOf(fields.get(name)) : null),
    getControl: (name) => (name === undefined ? form.fields.map((field) => controlOf(field.control)) : controlOf(name)),
    data: { entity, async refresh(saves) { if (saves) { saveForm(); } else { isReloading = true; parent.location.reload(); } }, async save() { saveForm(); }, getIsDirty: () => entity.getIsDirty() },
    ui: {
      tabs: { get: (name) => (name === undefined ? tabs() : tabs().find((each) => each.getName() === name) || null), forEach: (each) => tabs().forEach(each), getLength: () => tabs().length },
      controls: { get: (name) => controlOf(name), forEach: (each) => form.fields.forEach((field) => each(controlOf(field.control))) },
      getFormType: () => (form.isReadOnly ? 3 : form.id ? 2 : 1),
      setFormNotification(message, level, id) {
        this.clearFormNotification(id);
        if (isReloading) {
          sessionStorage.setItem("previewNotice", JSON.stringify([message, level]));
          return true;
        }
        notices.set(id, parent.previewNotice(message, level));
        return true;
      },
      clearFormNotification(id) { notices.get(id)?.remove(); return notices.delete(id); },
      refreshRibbon() {},
      close() { parent.history.back(); },
    },
  };
  window.Xrm.Page = undefined;

  const functionOf = (path) => path.split(".").reduce((value, name) => value?.[name], window);
  const call = (handler, source, more) => {
    const run = functionOf(handler.function);
    if (typeof run !== "function") {
      formContext.ui.setFormNotification(context.texts.noFunction.replace("{0}", handler.function), "ERROR", handler.function);
      return;
    }
    run(...(handler.passesContext ? [event(source, more)] : []), ...handler.parameters);
  };
  for (const handler of form.handlers.filter((each) => each.event === "onchange")) {
    if (fields.has(handler.attribute)) {
      attributeOf(fields.get(handler.attribute)).addOnChange((change) => call(handler, change.getEventSource()));
    }
  }
  page.addEventListener("change", (changed) => {
    const column = changed.target.name?.startsWith("v.") && changed.target.closest("[data-owner]") ? changed.target.name.slice(2) : null;
    if (column && fields.has(column)) {
      attributeOf(fields.get(column)).fireOnChange();
    }
  });
  page.getElementById("record")?.addEventListener("submit", (submitted) => {
    let prevented = false;
    const args = { preventDefault: () => { prevented = true; }, isDefaultPrevented: () => prevented, getSaveMode: () => 1 };
    form.handlers.filter((each) => each.event === "onsave").forEach((handler) => call(handler, entity, args));
    listeners.save.forEach((handler) => handler(event(entity, args)));
    if (prevented) {
      submitted.preventDefault();
    }
  });
  page.addEventListener("tabchange", (changed) => {
    const name = changed.detail;
    form.handlers.filter((each) => each.event === "tabstatechange" && each.tab === name).forEach((handler) => call(handler, name));
    (listeners.tab.get(name) || []).forEach((handler) => handler(event(tabs().find((each) => each.getName() === name))));
  });
  form.handlers.filter((each) => each.event === "onload").forEach((handler) => call(handler, formContext, { getDataLoadState: () => 1 }));
  window.previewFormContext = formContext;
})();
