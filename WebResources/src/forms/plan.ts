// Form script of the onboarding plan: hands the client API and the form to the plan page, as Microsoft documents it.

const PAGE = "WebResource_plan";

type PageWindow = Window & { setClientApiContext?: (xrm: Xrm.XrmStatic, form: Xrm.FormContext) => void };

function handOver(form: Xrm.FormContext): void {
  const control = form.getControl<Xrm.Controls.FramedControl>(PAGE);
  if (control) {
    void control.getContentWindow().then((page: PageWindow) => {
      if (page.setClientApiContext) {
        page.setClientApiContext(Xrm, form);
      }
    });
  }
}

/** OnLoad of the form, with the execution context as its parameter. */
export function onLoad(context: Xrm.Events.EventContext): void {
  const form = context.getFormContext();
  handOver(form);
  // The form may build the page anew whenever its tab opens.
  form.ui.tabs.forEach((tab) => tab.addTabStateChange(() => handOver(form)));
}
