import { useRef } from "react";

/** A pause longer than this, in milliseconds, begins a new word. */
const PAUSE = 700;

/** Gathers what is typed in quick succession into one word. */
export const useTypeAhead = (): ((key: string, at: number) => string) => {
  const word = useRef({ text: "", at: 0 });
  return (key, at) => {
    const text = at - word.current.at > PAUSE ? key : word.current.text + key;
    word.current = { text, at };
    // The same letter again and again goes through all that begin with it.
    return text.length > 1 && text === key.repeat(text.length) ? key : text;
  };
};
