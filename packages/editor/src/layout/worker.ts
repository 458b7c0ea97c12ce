import { layOutBoxes } from "@parcours/core";
import type { Asked, Told } from "./worker-engine.ts";

addEventListener("message", ({ data: { id, request } }: MessageEvent<Asked>) => {
  let told: Told;
  try {
    told = { id, answer: layOutBoxes(request) };
  } catch (error) {
    told = { id, failed: String(error) };
  }
  postMessage(told);
});
