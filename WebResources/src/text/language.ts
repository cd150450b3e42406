/** Texts of a page in one language. A text may have gaps: {0}, {1}. */
export type Texts<K extends string> = Readonly<Record<K, string>>;

const TAGS: Record<number, string> = {
  1025: "ar", 1029: "cs", 1030: "da", 1031: "de", 1033: "en-GB", 1035: "fi", 1036: "fr", 1037: "he", 1040: "it", 1041: "ja", 1043: "nl",
  1044: "nb", 1045: "pl", 1046: "pt-BR", 1053: "sv", 2052: "zh-CN", 2055: "de-CH", 2057: "en-GB", 3079: "de-AT", 3082: "es",
};
/** Low ten bits of a language id: the language without its country. */
const LANGUAGE = 0x3ff;
const GERMAN = 7;

/** A reader's language: its texts, and how it writes dates and numbers. Rows come in the language in which they were written. */
export class Language<K extends string> {
  /** Tag for `lang`: that of the texts. */
  readonly tag: string;
  private readonly texts: Texts<K>;
  private readonly day: Intl.DateTimeFormat;
  private readonly fullDay: Intl.DateTimeFormat;
  private readonly weekday: Intl.DateTimeFormat;
  private readonly monthOnly: Intl.DateTimeFormat;
  private readonly plural: Intl.PluralRules;

  /**
   * @param id Language id of the reader, for example 1031.
   * @param english The texts that every other language falls back to.
   * @param german The texts in German.
   */
  constructor(id: number, english: Texts<K>, german: Texts<K>) {
    const isGerman = (id & LANGUAGE) === GERMAN;
    const format = TAGS[id] ?? "en-GB";
    this.texts = isGerman ? german : english;
    this.tag = isGerman ? "de" : "en";
    // Months are words: those of a language without texts of ours would stand among English ones.
    const words = isGerman ? format : "en-GB";
    this.day = new Intl.DateTimeFormat(words, { timeZone: "UTC", day: "numeric", month: "short" });
    this.fullDay = new Intl.DateTimeFormat(words, { timeZone: "UTC", day: "numeric", month: "short", year: "numeric" });
    this.weekday = new Intl.DateTimeFormat(words, { timeZone: "UTC", weekday: "short", day: "numeric", month: "short" });
    this.monthOnly = new Intl.DateTimeFormat(words, { timeZone: "UTC", month: "short" });
    this.plural = new Intl.PluralRules(this.tag);
    this.number = (value, digits = 0) =>
      new Intl.NumberFormat(format, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
  }

  /** A number with exactly so many digits after the point. */
  readonly number: (value: number, digits?: number) => string;

  /** A number with the digits that it was written with. */
  exact(value: number): string {
    return this.number(value, (String(value).split(".")[1] ?? "").length);
  }

  /** A text with its gaps filled. What fills them is shown as it is; where that ends in a full stop, as "3. Nov." does, no second follows. */
  say(key: K, ...values: readonly (string | number)[]): string {
    return this.texts[key].replace(/\{(\d)\}(\.?)/g, (gap, index: string, stop: string) => {
      const value = values[Number(index)];
      return value === undefined ? gap : `${value}${String(value).endsWith(".") ? "" : stop}`;
    });
  }

  /** The text for a count: `one` for exactly one in this language, else `other`; {0} is the count. */
  count(one: K, other: K, count: number): string {
    return this.say(this.plural.select(count) === "one" ? one : other, this.number(count));
  }

  /** "Fri 24 Apr". */
  date(day: number): string {
    return this.weekday.format(day * 86_400_000).replace(",", "");
  }

  /** "24 Apr". */
  short(day: number): string {
    return this.day.format(day * 86_400_000);
  }

  /** "24 Apr 2026". */
  full(day: number): string {
    return this.fullDay.format(day * 86_400_000);
  }

  /** "Apr". */
  month(day: number): string {
    return this.monthOnly.format(day * 86_400_000);
  }
}
