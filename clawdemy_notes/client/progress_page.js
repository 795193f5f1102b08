// @ts-check
// The script of the page "Your progress".
import { ClawdemyHistory } from "./history.js";
import { ClawdemyTransfer } from "./transfer.js";

if (!customElements.get("clawdemy-history")) {
  customElements.define("clawdemy-history", ClawdemyHistory);
  customElements.define("clawdemy-transfer", ClawdemyTransfer);
}
