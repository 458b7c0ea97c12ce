import { Button } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useEffect, useRef } from "react";
import { settingsTexts } from "./texts.ts";

interface MoreRowsProps {
  busy: boolean;
  onMore: () => void;
}

/** The end of a list that goes on: reads the next page when it comes into sight, or when it is pressed. */
export const MoreRows = ({ busy, onMore }: MoreRowsProps) => {
  const t = useTexts(settingsTexts);
  const end = useRef<HTMLDivElement>(null);
  const more = useRef(onMore);
  more.current = onMore;
  useEffect(() => {
    const element = end.current;
    if (element === null || busy) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) more.current();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [busy]);
  return (
    <div ref={end}>
      <Button variant="default" mt="md" loading={busy} onClick={onMore}>
        {t("more")}
      </Button>
    </div>
  );
};
