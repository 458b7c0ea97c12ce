const KEY = "parcours.organization";

/** The organization that this tab works in, when one was chosen. Another tab may work in another. */
export const chosenOrganization = (): string | undefined => window.sessionStorage.getItem(KEY) ?? undefined;

/** From now on requests of this tab are about this organization; `undefined` leaves the choice to the server. */
export const chooseOrganization = (id: string | undefined): void => {
  if (id === undefined) window.sessionStorage.removeItem(KEY);
  else window.sessionStorage.setItem(KEY, id);
};
