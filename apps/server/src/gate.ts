import { VERSION } from "./version.ts";

type Fetch = (request: Request) => Response | Promise<Response>;

const answer = (status: number, body: object, type = "application/json"): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": type, "Cache-Control": "no-store", ...(status === 503 && { "Retry-After": "1" }) },
  });

const notYet = (): Response =>
  answer(
    503,
    {
      type: "about:blank",
      title: "Indisponible pour l’instant · Unavailable for now",
      status: 503,
      code: "unavailable",
      detail: "Le service démarre, réessayez dans un instant. · The service is starting, try again in a moment.",
    },
    "application/problem+json",
  );

const whileStarting = (path: string, database: string): Response => {
  if (path === "/livez") return answer(200, { status: "alive" });
  if (path === "/api/health") return answer(200, { status: "starting", database, version: VERSION });
  return notYet();
};

export interface Gate {
  fetch: Fetch;
  /** From here on requests go to the application. */
  open: (application: Fetch) => void;
}

/**
 * Stands before the application, so that the process answers from its first moment: while the database opens it says
 * that it lives, and asks everybody else to come back in a second.
 */
export const createGate = (database: "pglite" | "postgres"): Gate => {
  let application: Fetch | undefined;
  return {
    fetch: async (request) =>
      application === undefined ? whileStarting(new URL(request.url).pathname, database) : await application(request),
    open: (given) => {
      application = given;
    },
  };
};
