import { resolve } from "node:path";
import { readKeptKey } from "../key-file.ts";
import { CLI_EXIT, CommandError, type Terminal } from "./command.ts";

/** An answer of the API, whatever its status. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
}

export interface Request {
  method?: "GET" | "POST" | "PUT";
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Api {
  url: string;
  /** Asks, and answers with any status but those that mean that one is not let in. */
  ask: (path: string, request?: Request) => Promise<Answer>;
  /** Asks for a stream. */
  open: (path: string, headers: Record<string, string>) => Promise<Response>;
}

const unreachable = (url: string): CommandError =>
  new CommandError(CLI_EXIT.unreachable, {
    fr: `Aucun serveur ne répond à ${url}. Démarrez-le (npx -y pnpm@12 start) ou indiquez son adresse dans PARCOURS_URL.`,
    en: `No server answers at ${url}. Start it (npx -y pnpm@12 start), or give its address in PARCOURS_URL.`,
  });

const notLetIn = (url: string, status: number): CommandError =>
  new CommandError(CLI_EXIT.unreachable, {
    fr: `${url} refuse la clé (${status}). Donnez-en une valable dans PARCOURS_API_KEY.`,
    en: `${url} refuses the key (${status}). Give a valid one in PARCOURS_API_KEY.`,
  });

/** The key to use: the one given, else the one kept in the data folder of the embedded default. */
const keyOf = ({ PARCOURS_API_KEY, PARCOURS_DATA }: NodeJS.ProcessEnv): string | undefined =>
  PARCOURS_API_KEY || readKeptKey(resolve(PARCOURS_DATA || "data"));

/** The running server, as PARCOURS_URL and PARCOURS_API_KEY name it. */
export const apiOf = ({ environment, language, interrupted }: Terminal): Api => {
  const url = (environment["PARCOURS_URL"] || `http://localhost:${environment["PORT"] || "3000"}`).replace(/\/$/, "");
  const key = keyOf(environment);
  const send = async (path: string, { method = "GET", body, headers }: Request): Promise<Response> => {
    const init: RequestInit = {
      method,
      signal: interrupted,
      headers: {
        "Accept-Language": language,
        ...(key && { Authorization: `Bearer ${key}` }),
        ...(body !== undefined && { "Content-Type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    };
    const response = await fetch(`${url}${path}`, init).catch((error: unknown) => {
      throw interrupted.aborted ? error : unreachable(url);
    });
    if (response.status === 401 || response.status === 403) {
      await response.body?.cancel();
      throw notLetIn(url, response.status);
    }
    return response;
  };
  return {
    url,
    ask: async (path, request = {}) => {
      const response = await send(path, request);
      return { status: response.status, headers: response.headers, text: await response.text() };
    },
    open: async (path, headers) => await send(path, { headers }),
  };
};

/** The JSON of an answer. */
export const jsonOf = ({ text }: Answer): unknown => JSON.parse(text);

/** What a problem document says, with the places it names. */
export const refusalLines = (answer: Answer): string => {
  try {
    const {
      title,
      detail,
      errors = [],
    } = jsonOf(answer) as {
      title?: string;
      detail?: string;
      errors?: { path: string; message: string }[];
    };
    return [`${title} – ${detail}`, ...errors.map(({ path, message }) => `  ${path}: ${message}`)].join("\n");
  } catch {
    return `HTTP ${answer.status}`;
  }
};
