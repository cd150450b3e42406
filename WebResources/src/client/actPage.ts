/**
 * Opens the page of an act over what is shown.
 * @param parameters The act, the row, and what the act takes beside it.
 * @param title What the window is called.
 * @returns Answers once it is closed, whether or not something was done there.
 */
export const openActPage = async (xrm: Xrm.XrmStatic, parameters: Readonly<Record<string, string>>, title: string): Promise<void> => {
  const data = Object.keys(parameters).map((name) => `${name}=${encodeURIComponent(parameters[name] ?? "")}`).join("&");
  await xrm.Navigation.navigateTo(
    { pageType: "webresource", webresourceName: "onb_/pages/act.html", data },
    { target: 2, width: { value: 720, unit: "px" }, height: { value: 80, unit: "%" }, position: 1, title });
};
