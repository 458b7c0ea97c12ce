import { work, type CheckRequest } from "./check-work.ts";

addEventListener("message", (event: MessageEvent<CheckRequest>) => {
  work(event.data, (answer) => postMessage(answer));
});
