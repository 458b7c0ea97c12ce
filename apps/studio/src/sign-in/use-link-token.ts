import { useEffect, useState } from "react";
import { takeToken } from "./link-token.ts";

// The address holds the token only once, and it is asked for again: an invitation waits here while its reader signs in.
// By path: what opened one page means nothing on another.
const taken = new Map<string, string>();

/** The token of the link by which this page was opened, or that was put into its address while it stood open. */
export const useLinkToken = (): string | undefined => {
  const take = (): string | undefined => {
    const { pathname } = window.location;
    const token = takeToken() ?? taken.get(pathname);
    if (token !== undefined) taken.set(pathname, token);
    return token;
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
