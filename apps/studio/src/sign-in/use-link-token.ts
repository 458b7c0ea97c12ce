import { useState } from "react";
import { takeToken } from "./link-token.ts";

// React may ask twice for the first state in development; the address holds the token only once.
let taken: string | undefined;

/** The token of the link by which this page was opened. */
export const useLinkToken = (): string | undefined => {
  const [token] = useState(() => {
    taken = takeToken() ?? taken;
    return taken;
  });
  return token;
};
