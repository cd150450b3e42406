import { handOverTo } from "../client/handOver";

/** OnLoad of the opportunity's form, with the execution context as its parameter. */
export const onLoad = handOverTo("WebResource_preview");
