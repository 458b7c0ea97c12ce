import { api } from "../api/api.ts";
import { useLoaded } from "../api/use-loaded.ts";

interface Head {
  organization: string | undefined;
  demo: boolean | undefined;
  simpleWords: boolean | undefined;
}

/** Whose space it is, and which words there are to choose, for the head of the page. */
export const useOrganization = (): Head => {
  const { data } = useLoaded("session", async () => await api.get("/api/portal/session"));
  return { organization: data?.organization.name, demo: data?.demo, simpleWords: data?.simpleWords };
};
