import type { CheckOptions } from "@parcours/core";
import type { Document } from "../graph/document.ts";
import type { CheckAnswer, CheckRequest } from "./check-work.ts";

/** A worker that checks, reduced to what is needed of it. */
export interface CheckPort {
  post: (request: CheckRequest) => void;
  terminate: () => void;
}

/** Starts a worker; `hear` is called with each of its answers. */
export type SpawnCheckPort = (hear: (answer: CheckAnswer) => void) => CheckPort;

/** Asks for the checks of a document; a newer one makes the answers to older ones worthless. */
export interface Checker {
  check: (document: Document, known: CheckOptions["known"]) => void;
  stop: () => void;
}

/**
 * Keeps one worker busy with the newest document only. One that is still at an old document is let go: its scenarios
 * may take seconds, a new worker does not.
 */
export const createChecker = (spawn: SpawnCheckPort, tell: (answer: CheckAnswer) => void): Checker => {
  let port: CheckPort | undefined;
  let turn = 0;
  let busy = false;
  const hear = (answer: CheckAnswer): void => {
    if (answer.turn !== turn) return;
    if (answer.progress === "done") busy = false;
    tell(answer);
  };
  const stop = (): void => {
    port?.terminate();
    port = undefined;
    busy = false;
  };
  return {
    check: (document, known) => {
      turn += 1;
      if (busy) stop();
      port ??= spawn(hear);
      busy = true;
      port.post({ turn, document, known });
    },
    stop,
  };
};
