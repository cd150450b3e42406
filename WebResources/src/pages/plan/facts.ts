import { h } from "../../drawing/elements";
import { RiskSeverity } from "../../schema";
import { card, list } from "./cards";
import type { PlanPicture, Risk } from "./model";
import type { Words } from "./words";

/** Open risks, the worst first. `acknowledge` is null where this page cannot write. */
export function drawRisks(picture: PlanPicture, words: Words, acknowledge: ((risk: Risk) => Promise<void>) | null): void {
  const risks = picture.risks?.slice().sort((a, b) => (b.severity ?? 0) - (a.severity ?? 0));
  card("risks", words.say("openRisks"), risks ? words.say("risksOpen", words.number(risks.length)) : "",
    list(risks, words.say("noRisks"), words.say("notRead"), (risk) => h("li", {},
      h("p", { class: "line" },
        h("span", { class: `badge ${severityLook(risk.severity)}` }, risk.severityLabel),
        risk.raisedOn === null ? null : h("span", { class: "muted small" }, words.say("since", words.date(risk.raisedOn)))),
      h("h3", {}, risk.name),
      risk.reason ? h("p", { class: "muted" }, risk.reason) : null,
      risk.isAcknowledged ? h("p", { class: "small muted" }, words.say("acknowledged"))
        : acknowledge ? acknowledging(risk, words, acknowledge) : escalation(risk, words))));
}

function acknowledging(risk: Risk, words: Words, acknowledge: (risk: Risk) => Promise<void>): HTMLElement {
  const result = h("span", { class: "small result bad", role: "status" });
  const button = h("button", { class: "btn", type: "button" }, words.say("acknowledge"), h("span", { class: "vh" }, ` ${risk.name}`));
  button.addEventListener("click", () => {
    button.disabled = true;
    acknowledge(risk).catch((fault: unknown) => {
      button.disabled = false;
      result.textContent = words.say("acknowledgeFailed", fault instanceof Error ? fault.message : "");
    });
  });
  return h("div", { class: "line end" }, escalation(risk, words), result, button);
}

const escalation = (risk: Risk, words: Words): HTMLElement | null => risk.escalatesOn === null ? null
  : h("span", { class: "small tone bad" }, words.say("escalates", words.date(risk.escalatesOn)));

const severityLook = (severity: number | null): string =>
  severity === RiskSeverity.critical || severity === RiskSeverity.high ? "bad" : severity === RiskSeverity.medium ? "warn" : "";
