import { useEffect, useState } from "react";
import { takeToken } from "./link-token.ts";

// React may ask twice for the first state in development; the address holds the token only once.
let taken: string | undefined;

/** The token of the link by which this page was opened, or that was put into its address while it stood open. */
export const useLinkToken = (): string | undefined => {
  const take = (): string | undefined => {
    taken = takeToken() ?? taken;
    return taken;
  };
  const [token, setToken] = useState(take);
  useEffect(() => {
    // A link to the page that is open already loads nothing: only what stands behind `#` changes.
    const changed = (): void => setToken(take());
    window.addEventListener("hashchange", changed);
    return () => window.removeEventListener("hashchange", changed);
  }, []);
  return token;
};
