import { api } from "../api/api.ts";
import { useLoaded } from "../api/use-loaded.ts";

/** Whose space it is, for the head of the page. */
export const useOrganization = (): { organization: string | undefined; demo: boolean | undefined } => {
  const { data } = useLoaded("session", async () => await api.get("/api/portal/session"));
  return { organization: data?.organization.name, demo: data?.demo };
};
