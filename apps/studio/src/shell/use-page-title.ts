import { useEffect } from "react";

/**
 * The title of the window. Never a person's name, address or anything else about them: titles stay in histories and on
 * shared screens.
 */
export const usePageTitle = (title: string): void => {
  useEffect(() => {
    document.title = `${title} – Parcours`;
  }, [title]);
};
