import { useCallback, useRef } from "react";

/**
 * The idempotency key of what a form sends: the same for the same content, so that pressing the button again after a lost
 * answer makes nothing twice; another one for anything else.
 */
export const useRequestKey = (): ((body: unknown) => string) => {
  const last = useRef({ text: "", key: "" });
  return useCallback((body) => {
    const text = JSON.stringify(body);
    if (last.current.text !== text) last.current = { text, key: crypto.randomUUID() };
    return last.current.key;
  }, []);
};
