/** A request of somebody who signs in or has: what of it means something to sign-in. */
export interface Visit {
  headers: Headers;
  /** Where it comes from; undefined when that is unknown. */
  address: string | undefined;
}

/** Our own header, set by us alone: better-auth reads the address of a visitor from it. */
export const ADDRESS_HEADER = "x-parcours-visitor";

/** What better-auth is told of a request: cookies, browser, address; nothing else that a client chose. */
export const headersOf = ({ headers, address }: Visit): Headers => {
  const told = new Headers();
  for (const name of ["cookie", "user-agent"]) {
    const value = headers.get(name);
    if (value !== null) told.set(name, value);
  }
  if (address !== undefined) told.set(ADDRESS_HEADER, address);
  return told;
};
