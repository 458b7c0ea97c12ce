/**
 * The token of a link: it stands after `#`, so that it reaches neither the server's logs nor another site. Taken out of
 * the address at once, so that it does not stay in the history either.
 */
export const takeToken = (): string | undefined => {
  const token = window.location.hash.slice(1);
  if (token === "") return undefined;
  window.history.replaceState(window.history.state, "", window.location.pathname);
  return token;
};
