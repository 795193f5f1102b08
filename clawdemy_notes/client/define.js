// @ts-check
// The one script that a page loads. The quiz comes first: items look for it when they wake up.
import { ClawdemyItem } from "./item.js";
import { ClawdemyQuiz } from "./quiz.js";

if (!customElements.get("clawdemy-quiz")) {
  customElements.define("clawdemy-quiz", ClawdemyQuiz);
  customElements.define("clawdemy-item", ClawdemyItem);
}
