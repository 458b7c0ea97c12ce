import { useEffect } from "react";

/** What stands closed on the screen stands open on paper, where nobody can open it. */
export const useOpenOnPaper = (): void => {
  useEffect(() => {
    const opened: HTMLDetailsElement[] = [];
    const open = (): void => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>("details[data-on-paper]:not([open])")) {
        details.open = true;
        opened.push(details);
      }
    };
    const close = (): void => {
      for (const details of opened.splice(0)) details.open = false;
    };
    window.addEventListener("beforeprint", open);
    window.addEventListener("afterprint", close);
    return () => {
      window.removeEventListener("beforeprint", open);
      window.removeEventListener("afterprint", close);
    };
  }, []);
};
