import { setTimeout as pause } from "node:timers/promises";
import { type Api, apiOf, jsonOf, refusalLines } from "../api.ts";
import { CLI_EXIT, type Command, CommandError, type ExitCode, type Terminal, writeJson } from "../command.ts";
import { serverSentEvents } from "../sse.ts";

interface Announcement {
  id: string;
  type: string;
  timestamp: string;
  data: Record<string, unknown>;
  cursor?: string;
}

const shown = ({ data }: Announcement): string => {
  const { enrollment, program, from, to, outcome } = data as {
    enrollment?: string;
    program?: { slug?: string };
    from?: string[];
    to?: string[];
    outcome?: string;
  };
  const way = to === undefined ? "" : `${(from ?? []).join(", ")} → ${to.join(", ")}`;
  return [program?.slug, enrollment, way, outcome].filter((part) => part !== undefined && part !== "").join("  ");
};

const tell = (terminal: Terminal, announcement: Announcement): void => {
  if (terminal.json) writeJson(terminal, announcement);
  else terminal.write(`${announcement.timestamp}  ${announcement.type.padEnd(24)}  ${shown(announcement)}\n`);
};

const queryOf = (values: Record<string, string | boolean | undefined>, after: string | undefined): string => {
  const query = new URLSearchParams();
  if (after !== undefined) query.set("after", after);
  if (typeof values["types"] === "string") query.set("types", values["types"]);
  return query.size === 0 ? "" : `?${query.toString()}`;
};

const RETRY_MS = 1_000;

/** Follows the feed until interrupted; when the server goes away it comes back to where it was. */
const follow = async (api: Api, terminal: Terminal, path: (after: string | undefined) => string, from: string) => {
  let after: string = from;
  const signal = terminal.interrupted;
  while (!signal.aborted) {
    try {
      const response = await api.open(path(after), { Accept: "text/event-stream" });
      if (response.status !== 200 || response.body === null) {
        const refusal = refusalLines({
          status: response.status,
          headers: response.headers,
          text: await response.text(),
        });
        throw new CommandError(CLI_EXIT.problems, { fr: refusal, en: refusal });
      }
      for await (const { id, data } of serverSentEvents(response.body)) {
        const announcement = JSON.parse(data) as Announcement;
        tell(terminal, id === undefined ? announcement : { ...announcement, cursor: id });
        after = id ?? after;
      }
    } catch (error) {
      if (signal.aborted) return;
      // A stream that breaks is taken up again; a first connection that fails, or a key that is refused, is not.
      if (error instanceof CommandError && after === from) throw error;
    }
    await pause(RETRY_MS, undefined, { signal }).catch(() => {});
  }
};

/** `parcours events --follow` */
export const eventsCommand: Command = {
  name: "events",
  usage: "events [--follow] [--after CURSOR] [--types LIST]",
  summary: {
    fr: "Lit le fil des annonces, ou le suit en direct",
    en: "Read the feed of announcements, or follow it live",
  },
  details: [
    {
      term: "--follow",
      meaning: { fr: "attend la suite ; Ctrl-C pour finir", en: "wait for what comes; Ctrl-C to end" },
    },
    {
      term: "--after CURSOR",
      meaning: {
        fr: "reprend après ce curseur (par défaut : depuis le début, ou maintenant avec --follow)",
        en: "go on after this cursor (default: from the beginning, or from now with --follow)",
      },
    },
    {
      term: "--types LIST",
      meaning: { fr: "types voulus, séparés par des virgules", en: "types wanted, separated by commas" },
    },
  ],
  options: { follow: { type: "boolean" }, after: { type: "string" }, types: { type: "string" } },
  takes: { min: 0, max: 0 },
  run: async ({ values, terminal }): Promise<ExitCode> => {
    const api = apiOf(terminal);
    const after = typeof values["after"] === "string" ? values["after"] : undefined;
    if (values["follow"] === true) {
      await follow(api, terminal, (cursor) => `/api/events/stream${queryOf(values, cursor)}`, after ?? "now");
      return CLI_EXIT.ok;
    }
    for (let cursor = after; ;) {
      const answer = await api.ask(`/api/events${queryOf(values, cursor)}`);
      if (answer.status !== 200) {
        terminal.complain(refusalLines(answer));
        return CLI_EXIT.problems;
      }
      const { items, next } = jsonOf(answer) as { items: Announcement[]; next: string };
      if (items.length === 0) return CLI_EXIT.ok;
      for (const item of items) tell(terminal, item);
      cursor = next;
    }
  },
};
