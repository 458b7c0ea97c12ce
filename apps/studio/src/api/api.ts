import { createClient } from "@parcours/client";
import { chosenOrganization } from "../session/chosen-organization.ts";

/** Nobody waits in front of a screen for longer than this; the error state offers to try again. */
const LONGEST_WAIT_SECONDS = 4;

/** The API, as whoever is signed in, in the organization of this tab and the language of the page. */
export const api = createClient({
  organization: chosenOrganization,
  language: () => document.documentElement.lang,
  retries: 2,
  longestWait: LONGEST_WAIT_SECONDS,
});
