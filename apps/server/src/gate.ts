import { VERSION } from "./version.ts";

/** `env` is what the adapter knows of the connection: from where a request comes. */
type Fetch = (request: Request, env?: object) => Response | Promise<Response>;

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

/** For a person who opened the page a moment too early: it comes by itself. */
const PATIENCE = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Parcours</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"></head>
<body><main><h1>Parcours démarre</h1><p>La page arrive d’elle-même dans un instant.</p><p lang="en">Parcours is starting; the page comes by itself in a moment.</p></main></body></html>`;

const patience = (): Response =>
  new Response(PATIENCE, {
    status: 503,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      "Retry-After": "1",
      Refresh: "1",
    },
  });

const whileStarting = ({ url, headers }: Request, database: string): Response => {
  const path = new URL(url).pathname;
  if (path === "/livez") return answer(200, { status: "alive" });
  if (path === "/api/health") return answer(200, { status: "starting", database, version: VERSION });
  return headers.get("accept")?.includes("text/html") ? patience() : notYet();
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
    fetch: async (request, env) =>
      application === undefined ? whileStarting(request, database) : await application(request, env),
    open: (given) => {
      application = given;
    },
  };
};
