import { handOverTo } from "../client/handOver";

/** OnLoad of the handoff's form, with the execution context as its parameter. */
export const onLoad = handOverTo("WebResource_handoff");
