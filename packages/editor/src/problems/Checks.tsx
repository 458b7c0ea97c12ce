import { useEffect, useMemo, useRef } from "react";
import { knownFrom, useOthers } from "../others.ts";
import { useEditorStore, useEditorValue } from "../store/editor-context.ts";
import type { CheckAnswer } from "./check-work.ts";
import { createChecker, type Checker, type SpawnCheckPort } from "./checker.ts";

/** So long nobody types before the checks begin, in milliseconds. */
const PAUSE = 250;

const spawn: SpawnCheckPort = (hear) => {
  const worker = new Worker(new URL("./check.worker.ts", import.meta.url), { type: "module", name: "checks" });
  worker.addEventListener("message", (event: MessageEvent<CheckAnswer>) => hear(event.data));
  // A worker has no origin to name, unlike a window.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  return { post: (request) => worker.postMessage(request), terminate: () => worker.terminate() };
};

/**
 * Keeps the findings of the checks up with the document, in a worker, while people type. Shows nothing: so nothing else
 * is rendered because the document changed.
 */
export const Checks = (): null => {
  const store = useEditorStore();
  const others = useOthers();
  const members = useEditorValue((state) => state.document.meta.members);
  const known = useMemo(
    () =>
      others === undefined
        ? undefined
        : knownFrom(
            others,
            Object.values(members ?? {}).map(({ program }) => program),
          ),
    [others, members],
  );
  const document = useEditorValue((state) => state.document);
  const checker = useRef<Checker | undefined>(undefined);
  useEffect(() => {
    const made = createChecker(spawn, ({ turn: _turn, ...findings }) => store.setFindings(findings));
    checker.current = made;
    return made.stop;
  }, [store]);
  useEffect(() => {
    const timer = setTimeout(() => checker.current?.check(document, known), PAUSE);
    return () => clearTimeout(timer);
  }, [document, known]);
  return null;
};
