import { useEffect, useRef } from "react";

/**
 * Names the page in the window's title, and gives the focus to its heading when one comes to it from another page. Titles
 * name nobody.
 */
export const usePage = (title: string, { ready = true } = {}) => {
  const heading = useRef<HTMLHeadingElement | null>(null);
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    if (ready && document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [ready]);
  return heading;
};
