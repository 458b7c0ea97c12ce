import { type PointerEvent as ReactPointerEvent, useCallback, useRef, useState } from "react";

/** What is being drawn: from where, in pixels of the window, and what it will become. */
export interface WireDrag<Subject> {
  subject: Subject;
  from: { x: number; y: number };
}

interface Handlers<Subject> {
  /** Let go over a card; its id. */
  onTarget: (subject: Subject, id: string) => void;
  /** Let go over the free canvas. */
  onFree: (subject: Subject, at: { x: number; y: number }) => void;
  /** Pressed and let go without moving. */
  onClick: (subject: Subject, at: { x: number; y: number }) => void;
}

/** Moving less than this is a click. */
const CLICK = 5;

const cardAt = (x: number, y: number): string | undefined => {
  const card = document.elementsFromPoint(x, y).find((element) => element.closest(".react-flow__node") !== null);
  return card?.closest(".react-flow__node")?.getAttribute("data-id") ?? undefined;
};

/**
 * Draws a wire with the pointer, from a card or from the end of another wire. The line itself is moved without
 * rendering anything again; only the card that it would reach is told.
 */
export const useWireDrag = <Subject>(handlers: Handlers<Subject>) => {
  const [drag, setDrag] = useState<WireDrag<Subject> | undefined>(undefined);
  const [aimed, setAimed] = useState<string | undefined>(undefined);
  const line = useRef<SVGLineElement>(null);
  const latest = useRef(handlers);
  latest.current = handlers;

  const begin = useCallback((subject: Subject, event: ReactPointerEvent) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    const from = { x: event.clientX, y: event.clientY };
    const signal = new AbortController();
    let moving = false;
    const end = (): void => {
      signal.abort();
      setDrag(undefined);
      setAimed(undefined);
    };
    const move = ({ clientX, clientY }: PointerEvent): void => {
      if (!moving && Math.hypot(clientX - from.x, clientY - from.y) < CLICK) return;
      if (!moving) setDrag({ subject, from });
      moving = true;
      line.current?.setAttribute("x2", String(clientX));
      line.current?.setAttribute("y2", String(clientY));
      setAimed(cardAt(clientX, clientY));
    };
    const up = ({ clientX, clientY }: PointerEvent): void => {
      end();
      const at = { x: clientX, y: clientY };
      if (!moving) return latest.current.onClick(subject, at);
      const id = cardAt(clientX, clientY);
      if (id === undefined) latest.current.onFree(subject, at);
      else latest.current.onTarget(subject, id);
    };
    const key = (pressed: KeyboardEvent): void => {
      if (pressed.key === "Escape") end();
    };
    addEventListener("pointermove", move, { signal: signal.signal });
    addEventListener("pointerup", up, { signal: signal.signal });
    addEventListener("pointercancel", end, { signal: signal.signal });
    addEventListener("keydown", key, { signal: signal.signal, capture: true });
  }, []);

  return { drag, aimed, line, begin };
};
