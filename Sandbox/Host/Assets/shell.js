"use strict";
// What a page does without asking the server, and how it asks. Without it every link and form still works.
(() => {
  // On a narrow page the site map starts closed.
  const siteMap = document.querySelector("details[data-narrow-closed]");
  if (siteMap && matchMedia("(max-width: 47.99rem)").matches) {
    siteMap.open = false;
  }

  const submitOnChange = (root) => {
    for (const field of root.querySelectorAll("[data-submits]")) {
      field.addEventListener("change", () => field.form.requestSubmit());
    }
  };

  // Escape closes a menu and gives the focus back to what opened it; leaving it closes it too.
  const menus = (root) => {
    for (const menu of root.querySelectorAll("details.menu")) {
      menu.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && menu.open) {
          menu.open = false;
          menu.querySelector("summary").focus();
          event.stopPropagation();
        }
      });
      menu.addEventListener("focusout", (event) => {
        if (event.relatedTarget && !menu.contains(event.relatedTarget)) {
          menu.open = false;
        }
      });
    }
  };

  // Tabs: their titles become a tab list, one tab is shown. Arrows, Home and End move; the address keeps the tab.
  const tabs = (root) => {
    for (const group of root.querySelectorAll("[data-tabs=true]")) {
      const panels = [...group.querySelectorAll(":scope > .tab")];
      const list = document.createElement("div");
      list.className = "tabs";
      list.setAttribute("role", "tablist");
      const buttons = panels.map((panel) => {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = panel.dataset.title;
        button.id = panel.id + "-button";
        button.setAttribute("role", "tab");
        button.setAttribute("aria-controls", panel.id);
        panel.setAttribute("role", "tabpanel");
        panel.setAttribute("aria-labelledby", button.id);
        panel.querySelector(".tab-title")?.classList.add("vh");
        list.append(button);
        return button;
      });
      const show = (index, keepsFocus) => {
        buttons.forEach((button, at) => {
          button.setAttribute("aria-selected", String(at === index));
          button.tabIndex = at === index ? 0 : -1;
          panels[at].hidden = at !== index;
        });
        if (keepsFocus) {
          buttons[index].focus();
        }
        group.dispatchEvent(new CustomEvent("tabchange", { bubbles: true, detail: panels[index].dataset.name }));
      };
      buttons.forEach((button, index) => {
        button.addEventListener("click", () => {
          show(index, true);
          history.replaceState(null, "", "#" + panels[index].id);
        });
        button.addEventListener("keydown", (event) => {
          const back = document.documentElement.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
          const on = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
          const target = { [back]: index - 1, [on]: index + 1, Home: 0, End: buttons.length - 1 }[event.key];
          if (target !== undefined) {
            event.preventDefault();
            show((target + buttons.length) % buttons.length, true);
          }
        });
      });
      group.prepend(list);
      // A field that the browser refuses to send must be seen.
      group.addEventListener("invalid", (event) => {
        const index = panels.findIndex((panel) => panel.contains(event.target));
        if (index >= 0 && panels[index].hidden) {
          show(index, false);
        }
      }, true);
      const wanted = panels.findIndex((panel) => "#" + panel.id === location.hash);
      show(Math.max(wanted, 0), false);
    }
  };

  // Lookups: a text field that searches, and the list of what it finds.
  const lookups = (root) => {
    for (const lookup of root.querySelectorAll(".lookup")) {
      const value = lookup.querySelector("input[type=hidden]");
      const text = lookup.querySelector("[role=combobox]");
      const list = lookup.querySelector("[role=listbox]");
      let chosen = -1;
      let asked = 0;
      let stored = text.value;

      const close = () => {
        list.hidden = true;
        text.setAttribute("aria-expanded", "false");
        text.removeAttribute("aria-activedescendant");
        chosen = -1;
      };
      const mark = (index) => {
        const options = [...list.children].filter((option) => option.dataset.value);
        chosen = options.length === 0 ? -1 : (index + options.length) % options.length;
        options.forEach((option, at) => option.setAttribute("aria-selected", String(at === chosen)));
        if (chosen >= 0) {
          text.setAttribute("aria-activedescendant", options[chosen].id);
          options[chosen].scrollIntoView({ block: "nearest" });
        }
      };
      const take = (option) => {
        value.value = option.dataset.value;
        text.value = option.dataset.name;
        stored = text.value;
        text.setCustomValidity("");
        close();
        value.dispatchEvent(new Event("change", { bubbles: true }));
      };
      const search = async () => {
        const mine = ++asked;
        const query = new URLSearchParams({ table: lookup.dataset.table, column: lookup.dataset.column, q: text.value === stored ? "" : text.value });
        const answer = await fetch(lookup.dataset.address + "?" + query);
        const rows = answer.ok ? await answer.json() : [];
        if (mine !== asked) {
          return;
        }
        list.replaceChildren(...rows.map((row, index) => {
          const option = document.createElement("div");
          option.setAttribute("role", "option");
          option.setAttribute("aria-selected", "false");
          option.id = text.id + "-option-" + index;
          option.dataset.value = row.value;
          option.dataset.name = row.name;
          option.textContent = row.name || "–";
          if (row.detail) {
            const detail = document.createElement("small");
            detail.textContent = row.detail;
            option.append(detail);
          }
          option.addEventListener("pointerdown", (event) => {
            event.preventDefault();
            take(option);
          });
          return option;
        }));
        if (rows.length === 0) {
          const none = document.createElement("div");
          none.className = "none";
          none.setAttribute("role", "option");
          none.setAttribute("aria-selected", "false");
          none.setAttribute("aria-disabled", "true");
          none.textContent = lookup.dataset.none;
          list.append(none);
        }
        list.hidden = false;
        text.setAttribute("aria-expanded", "true");
        mark(0);
      };
      let pause = 0;
      text.addEventListener("input", () => {
        if (text.value === "") {
          value.value = "";
          stored = "";
          value.dispatchEvent(new Event("change", { bubbles: true }));
        } else {
          text.setCustomValidity(text.value === stored ? "" : lookup.dataset.none);
        }
        clearTimeout(pause);
        pause = setTimeout(search, 150);
      });
      text.addEventListener("keydown", (event) => {
        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
          event.preventDefault();
          if (list.hidden) {
            void search();
          } else {
            mark(chosen + (event.key === "ArrowDown" ? 1 : -1));
          }
        } else if (event.key === "Enter" && !list.hidden && chosen >= 0) {
          event.preventDefault();
          take([...list.children].filter((option) => option.dataset.value)[chosen]);
        } else if (event.key === "Escape" && !list.hidden) {
          event.preventDefault();
          event.stopPropagation();
          close();
        }
      });
      // What was typed and not chosen is no row: the field goes back to the row it holds.
      text.addEventListener("blur", () => {
        clearTimeout(pause);
        asked++;
        close();
        if (text.value !== stored) {
          text.value = stored;
        }
        text.setCustomValidity("");
      });
    }
  };

  // A form that opens over the page. What it sends back in place of a new page is its own next state.
  const dialogs = (root) => {
    for (const link of root.querySelectorAll("a[data-dialog=true], a[data-dialog=True]")) {
      link.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) {
          return;
        }
        event.preventDefault();
        void openDialog(link);
      });
    }
  };
  const contentOf = async (answer) => {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return page.querySelector("[data-dialog-content]");
  };
  const openDialog = async (link) => {
    const answer = await fetch(link.href);
    const content = await contentOf(answer);
    if (!content) {
      location.assign(link.href);
      return;
    }
    const dialog = document.createElement("dialog");
    dialog.addEventListener("close", () => {
      dialog.remove();
      link.focus();
    });
    document.body.append(dialog);
    const fill = (part) => {
      dialog.replaceChildren(document.adoptNode(part));
      dialog.setAttribute("aria-labelledby", "dialog-title");
      dialog.querySelector("h1").id = "dialog-title";
      enhance(dialog);
      dialog.querySelector("[data-closes]")?.addEventListener("click", (event) => {
        event.preventDefault();
        dialog.close();
      });
      const form = dialog.querySelector("form");
      form.addEventListener("submit", async (event) => {
        event.preventDefault();
        const sent = await fetch(form.getAttribute("action"), { method: "POST", body: new URLSearchParams(new FormData(form, event.submitter)), redirect: "manual" });
        if (sent.type === "opaqueredirect") {
          location.reload();
          return;
        }
        const next = await contentOf(sent);
        if (next) {
          fill(next);
        }
      });
    };
    fill(content);
    dialog.showModal();
  };

  const focusFault = (root) => root.querySelector("[data-focus]")?.focus();

  // A column that stands on a form twice, in its header too, has one value.
  const twins = (root) => {
    root.addEventListener("change", (event) => {
      const name = event.target.name;
      if (!name || !name.startsWith("v.") || event.target.type === "checkbox") {
        return;
      }
      for (const other of document.getElementsByName(name)) {
        if (other !== event.target && other.form === event.target.form) {
          other.value = event.target.value;
        }
      }
    });
  };

  const enhance = (root) => {
    submitOnChange(root);
    menus(root);
    tabs(root);
    lookups(root);
    dialogs(root);
    focusFault(root);
  };
  enhance(document);
  twins(document);

  // What a form's script or a command says above the form; what it said while the form was read again is said now.
  window.previewNotice = (message, level) => {
    const notice = document.createElement("p");
    notice.className = level === "ERROR" ? "fault" : level === "WARNING" ? "notice warning" : "notice";
    notice.setAttribute("role", level === "ERROR" ? "alert" : "status");
    notice.textContent = message;
    document.querySelector("[data-owner]").before(notice);
    return notice;
  };
  const kept = sessionStorage.getItem("previewNotice");
  if (kept && document.querySelector("[data-owner]")) {
    sessionStorage.removeItem("previewNotice");
    window.previewNotice(...JSON.parse(kept));
  }

  // A subgrid is a part of its own; a list is the whole page.
  const partOf = (element) => element.closest(".subgrid") ?? document;
  const rowsIn = (part) => [...part.querySelectorAll("[data-picks]")].filter((box) => partOf(box) === part);
  const pickedIn = (part) => rowsIn(part).filter((box) => box.checked).map((box) => box.value);

  // Commands of a solution: their function runs in the frame of the form's scripts, or in the page of a list, which has no form.
  // One that is called while the form's scripts still load waits for them: the empty page that stands in their frame until then is
  // thrown away, and the command with it.
  const loaded = (frame) => frame.contentDocument.readyState === "complete" && frame.contentWindow.location.href !== "about:blank"
    ? null
    : new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  const callCommand = async (button) => {
    const frame = document.querySelector("iframe.script-frame");
    if (frame) {
      await loaded(frame);
    }
    const home = frame ? frame.contentWindow : window;
    if (![...home.document.scripts].some((script) => script.getAttribute("src") === button.dataset.library)) {
      await new Promise((resolve, reject) => {
        const script = home.document.createElement("script");
        script.src = button.dataset.library;
        script.addEventListener("load", resolve, { once: true });
        script.addEventListener("error", reject, { once: true });
        home.document.head.append(script);
      });
    }
    const part = partOf(button);
    const picked = pickedIn(part);
    const given = JSON.parse(button.dataset.parameters).map(([kind, value]) => {
      if (kind !== "CrmParameter") {
        return kind === "Unknown" ? null : kind === "BoolParameter" ? value === "true" : kind === "IntParameter" ? Number(value) : value;
      }
      switch (value) {
        case "PrimaryControl": return home.previewFormContext ?? null;
        case "SelectedControl": return { refresh: () => location.reload(), getGrid: () => ({ getTotalRecordCount: () => rowsIn(part).length }) };
        case "SelectedControlSelectedItemIds": return picked;
        case "SelectedControlSelectedItemCount": return picked.length;
        case "FirstPrimaryItemId": return home.previewFormContext?.data.entity.getId() ?? "";
        case "PrimaryEntityTypeName": return home.previewFormContext?.data.entity.getEntityName() ?? "";
        default: return null;
      }
    });
    const run = button.dataset.function.split(".").reduce((each, name) => each?.[name], home);
    if (typeof run !== "function") {
      await home.Xrm.Navigation.openErrorDialog({ message: button.dataset.missing });
      return;
    }
    await run(...given);
  };
  for (const button of document.querySelectorAll("button[data-library]")) {
    button.addEventListener("click", () => void callCommand(button));
  }

  // Rows that are picked count for commands that need some: without them these are not there.
  const offer = (part) => {
    const count = pickedIn(part).length;
    for (const button of part.querySelectorAll("button[data-library]")) {
      const [least, most] = [Number(button.dataset.least), Number(button.dataset.most || Infinity)];
      if (partOf(button) === part && (least > 0 || most < Infinity)) {
        button.hidden = count < least || count > most;
        const bar = button.closest(".commands");
        bar.hidden = [...bar.children].every((each) => each.hidden);
      }
    }
  };
  document.addEventListener("change", (changed) => {
    if (changed.target.matches("[data-picks], [data-picks-all]")) {
      const part = partOf(changed.target);
      if (changed.target.matches("[data-picks-all]")) {
        rowsIn(part).forEach((box) => { box.checked = changed.target.checked; });
      }
      offer(part);
    }
  });
})();
