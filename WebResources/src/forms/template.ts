import { handOverTo } from "../client/handOver";

/** OnLoad of the template's form, with the execution context as its parameter. */
export const onLoad = handOverTo("WebResource_template");
