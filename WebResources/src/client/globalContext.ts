import { parentXrm } from "./clientApi";

type PageWindow = Window & { GetGlobalContext?: () => Xrm.GlobalContext };

/**
 * The global context of a page of the site map: from ClientGlobalContext.js.aspx, which the page loads and which is the documented way,
 * else from the parent's client API.
 * @returns Null where there is neither.
 */
export function globalContext(win: PageWindow): Xrm.GlobalContext | null {
  // In a form or the shell the parent knows the app too, which the documented way does not everywhere.
  const xrm = parentXrm(win);
  return xrm ? xrm.Utility.getGlobalContext() : win.GetGlobalContext ? win.GetGlobalContext() : null;
}
