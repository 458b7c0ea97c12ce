import { useEffect, useMemo, useRef, type ReactNode } from "react";
import { afterPaint } from "./after-paint.ts";
import { EditorContext, useEditorStore } from "./editor-context.ts";
import { createLagging } from "./lagging.ts";

/** What is in here is told of changes behind the frame that shows them on the canvas, unless somebody types in it. */
export const Lagging = ({ className, children }: { className?: string | undefined; children: ReactNode }) => {
  const store = useEditorStore();
  const place = useRef<HTMLDivElement>(null);
  const lagging = useMemo(() => {
    const atHand = (): boolean => place.current?.contains(document.activeElement) === true;
    return createLagging(store, { atHand, afterPaint });
  }, [store]);
  useEffect(() => lagging.start(), [lagging]);
  return (
    <div ref={place} className={className}>
      <EditorContext value={lagging.store}>{children}</EditorContext>
    </div>
  );
};
