"use strict";
// What a page does without asking the server. Without it every link and form still works.
(() => {
  // On a narrow page the site map starts closed.
  const siteMap = document.querySelector("details[data-narrow-closed]");
  if (siteMap && matchMedia("(max-width: 47.99rem)").matches) {
    siteMap.open = false;
  }

  // A choice that is a form of its own is sent when it is made.
  for (const field of document.querySelectorAll("[data-submits]")) {
    field.addEventListener("change", () => field.form.requestSubmit());
  }

  // Escape closes a menu and gives the focus back to what opened it.
  for (const menu of document.querySelectorAll("details.menu")) {
    menu.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && menu.open) {
        menu.open = false;
        menu.querySelector("summary").focus();
      }
    });
    menu.addEventListener("focusout", (event) => {
      if (event.relatedTarget && !menu.contains(event.relatedTarget)) {
        menu.open = false;
      }
    });
  }
})();
