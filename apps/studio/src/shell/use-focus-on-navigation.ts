import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

const TRIES = 40;

/** The heading may come with a lazily loaded page: waits for it for about two thirds of a second. */
const focusHeading = (tries = TRIES): void => {
  const heading = document.querySelector<HTMLElement>("main h1");
  if (heading === null) {
    if (tries > 0) requestAnimationFrame(() => focusHeading(tries - 1));
    return;
  }
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
};

/**
 * After going to another page the focus stands on its heading, as it would after loading it: screen readers say where
 * they are, and Tab goes on from there. A change of filters in the same page moves nothing.
 */
export const useFocusOnNavigation = (): void => {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe("onRendered", ({ fromLocation, pathChanged }) => {
        if (fromLocation !== undefined && pathChanged) focusHeading();
      }),
    [router],
  );
};
