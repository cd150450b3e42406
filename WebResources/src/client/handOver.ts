type PageWindow = Window & { setClientApiContext?: (xrm: Xrm.XrmStatic, form: Xrm.FormContext) => void };

/**
 * The OnLoad of a form with pages: hands them the client API and the form, as Microsoft documents it.
 * @param pages Names of the controls that hold them.
 */
export const handOverTo = (...pages: readonly string[]) => (context: Xrm.Events.EventContext): void => {
  const form = context.getFormContext();
  const handOver = (): void => pages.forEach((name) => {
    const control = form.getControl<Xrm.Controls.FramedControl>(name);
    if (control) {
      void control.getContentWindow().then((page: PageWindow) => {
        if (page.setClientApiContext) {
          page.setClientApiContext(Xrm, form);
        }
      });
    }
  });
  handOver();
  // The form may build a page anew whenever its tab opens.
  form.ui.tabs.forEach((tab) => tab.addTabStateChange(handOver));
};
