import { byId, h, put } from "../drawing/elements";
import { shellEnglish } from "../text/shell";
import { Language, type Texts } from "../text/language";
import { bareId, type ClientApi, clientApi, pageAddress } from "./clientApi";
import { Dataverse, Refusal, todayAt } from "./dataverse";
import { globalContext } from "./globalContext";

/** Texts that every page has: those of the shell, its name, and that its rows are gone or not the reader's. */
export type ShellKey = keyof typeof shellEnglish | "title" | "refused";

/** Texts of a page in a form: in that of a new row there is nothing to show yet. */
export type FormKey = ShellKey | "saveFirst";

/** What a page has to work with. */
export interface Page<K extends string> {
  readonly words: Language<K>;
  readonly dataverse: Dataverse;
  readonly context: Xrm.GlobalContext;
  /** The row that it is about; empty outside a form and in that of a new row. */
  readonly id: string;
  /** Today where the reader is, by the server's clock. */
  readonly today: () => number;
  /** Minutes by which the reader is ahead of UTC. */
  readonly offset: number;
}

/** A page in a form: it may act, too. */
export interface FormPage<K extends string> extends Page<K> {
  readonly xrm: Xrm.XrmStatic;
  /** Has the form read its row again, where the form's script has handed the form over. */
  readonly refreshForm: () => void;
}

type Draw<P> = (page: P) => Promise<void>;

const root = document.documentElement;

/** A page that only reads, by itself or in a form. */
export function openPage<K extends string>(english: Texts<K | ShellKey>, german: Texts<K | ShellKey>,
  draw: Draw<Page<K | ShellKey>>): void {
  void run(english, german, async (say) => {
    const context = globalContext(window);
    if (!context) {
      throw new Error(NO_CLIENT);
    }
    await draw(opened<K>(context, pageAddress(window.location.search).id ?? "", english, german, say));
    return true;
  });
}

/** A page in a form, which acts through the client API. */
export function openInForm<K extends string>(
  english: Texts<K | FormKey>, german: Texts<K | FormKey>, draw: Draw<FormPage<K | FormKey>>): void {
  void run<K | FormKey>(english, german, async (say) => {
    const address = pageAddress(window.location.search);
    const api: ClientApi = await clientApi(window, address.id === null);
    let form = api.form;
    // The form's script may come later than the parent's client API, and again whenever the form builds the page anew.
    (window as Window & { setClientApiContext?: (xrm: Xrm.XrmStatic, later: Xrm.FormContext) => void }).setClientApiContext =
      (_, later) => { form = later; };
    const id = address.id ?? bareId(form?.data.entity.getId() ?? "");
    const page = opened<K | FormKey>(api.xrm.Utility.getGlobalContext(), id, english, german, say);
    if (id) {
      await draw({ ...page, xrm: api.xrm, refreshForm: () => { void form?.data.refresh(false); } });
      return true;
    }
    put("message", page.words.say("saveFirst"));
    return false;
  });
}

/** What the client API says where nothing answered. */
const NO_CLIENT = "no client API";

type Say<K extends string> = (words: Language<K | ShellKey>) => void;

function opened<K extends string>(
  context: Xrm.GlobalContext, id: string, english: Texts<K | ShellKey>, german: Texts<K | ShellKey>, say: Say<K>): Page<K | ShellKey> {
  const user = context.userSettings;
  const words = new Language<K | ShellKey>(user.languageId, english, german);
  const dataverse = new Dataverse(context.getClientUrl());
  const offset = user.getTimeZoneOffsetMinutes();
  root.lang = words.tag;
  root.dir = user.isRTL ? "rtl" : "ltr";
  document.title = words.say("title");
  byId("main").setAttribute("aria-label", words.say("title"));
  say(words);
  return { words, dataverse, context, id, offset, today: () => todayAt(dataverse.now, offset) };
}

async function run<K extends string>(
  english: Texts<K | ShellKey>, german: Texts<K | ShellKey>, start: (say: Say<K>) => Promise<boolean>): Promise<void> {
  root.dataset["theme"] = pageAddress(window.location.search).isDark ? "dark" : "light";
  let words = new Language<K | ShellKey>(Number(new URLSearchParams(window.location.search).get("userlcid") ?? 1033), english, german);
  put("message", words.say("loading"));
  try {
    const isDrawn = await start((spoken) => {
      words = spoken;
      put("message", words.say("loading"));
    });
    byId("message").hidden = isDrawn;
    byId("page").hidden = !isDrawn;
    root.dataset["ready"] = "true";
  } catch (fault) {
    fail(words, fault);
  }
}

/** Says what is wrong, instead of the page: what the platform said where it refused a question, else what can be done. */
function fail<K extends string>(words: Language<K | ShellKey>, fault: unknown): void {
  const refusal = fault instanceof Refusal ? fault : null;
  const isRefused = refusal?.status === 403 || refusal?.status === 404;
  // A rule of ours says in its own words why there is nothing to show: that is no fault.
  const answer = refusal?.status === 400 ? refusal.message : "";
  const isAnswered = answer !== "";
  const text = isRefused ? words.say("refused") : isAnswered ? answer
    : words.say(fault instanceof Error && fault.message === NO_CLIENT ? "noClient" : "failed");
  const message = byId("message");
  message.hidden = false;
  message.className = isAnswered ? "message" : "message bad";
  message.setAttribute("role", isAnswered ? "status" : "alert");
  byId("page").hidden = true;
  put("message", h("span", {}, text), isRefused || isAnswered ? null
    : h("button", { type: "button", class: "btn", click: () => window.location.reload() }, words.say("retry")));
  root.dataset["ready"] = "error";
}
