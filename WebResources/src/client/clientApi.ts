/** The client API as a page gets it, and the row whose form it stands in. */
export interface ClientApi {
  readonly xrm: Xrm.XrmStatic;
  /** Null on a page of the site map, and in a form until its script has handed it over. */
  readonly form: Xrm.FormContext | null;
}

type PageWindow = Window & {
  Xrm?: Xrm.XrmStatic;
  /** Called by the form's script, once or, when the form builds the page again, several times. */
  setClientApiContext?: (xrm: Xrm.XrmStatic, form: Xrm.FormContext) => void;
};

/** How long a page waits for the script of its form, in milliseconds. */
const PATIENCE = 5000;

/**
 * Waits for the client API: handed over by the form's script, which is the documented way, or the parent's, which works in a form and
 * in practice on a page of the site map.
 * @param win The page's window.
 * @param needsForm Whether the page is of use only with what the form's script hands over, since its address names no row.
 * @throws Nothing came within the time.
 */
export function clientApi(win: PageWindow, needsForm: boolean): Promise<ClientApi> {
  return new Promise((resolve, reject) => {
    const started = Date.now();
    win.setClientApiContext = (xrm, form) => resolve({ xrm, form });
    const look = (): void => {
      const late = Date.now() - started > PATIENCE;
      const xrm = needsForm && !late ? undefined : parentXrm(win) ?? win.Xrm;
      if (xrm) {
        resolve({ xrm, form: null });
      } else if (late) {
        reject(new Error("no client API"));
      } else {
        win.setTimeout(look, 50);
      }
    };
    look();
  });
}

/** The client API of the page around this one; undefined where there is none. */
export function parentXrm(win: Window): Xrm.XrmStatic | undefined {
  try {
    return (win.parent as PageWindow).Xrm;
  } catch {
    // The page stands in somebody else's.
    return undefined;
  }
}

/** What the address of a page says. */
export interface PageAddress {
  /** The row whose form the page stands in, lower case and without braces; null outside a form and in that of a new row. */
  readonly id: string | null;
  readonly isDark: boolean;
}

/** Reads the parameters that the platform passes to a page; anything of our own stands encoded in `data`. */
export function pageAddress(search: string): PageAddress {
  const parameters = new URLSearchParams(search);
  const data = new URLSearchParams(parameters.get("data") ?? "");
  const id = parameters.get("id") ?? data.get("id");
  return { id: id ? bareId(id) : null, isDark: data.get("theme") === "dark" };
}

/** An id as the Web API writes it. */
export const bareId = (id: string): string => id.replace(/[{}]/g, "").toLowerCase();
