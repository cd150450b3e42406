import { handOverTo } from "../client/handOver";

/** OnLoad of the onboarding plan's form, with the execution context as its parameter. */
export const onLoad = handOverTo("WebResource_plan", "WebResource_dates", "WebResource_trust");
