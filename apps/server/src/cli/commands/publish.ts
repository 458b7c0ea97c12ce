import { parseDefinition } from "@parcours/core";
import { type Answer, type Api, apiOf, jsonOf, refusalLines } from "../api.ts";
import { CLI_EXIT, type Command, CommandError, type ExitCode, say, type Terminal, writeJson } from "../command.ts";
import { problemLines, type ToldProblem } from "../problem-lines.ts";
import { readProgramFile } from "../program-file.ts";

interface Published {
  version: number;
  hash: string;
  unchanged: boolean;
  problems: ToldProblem[];
}

const slugOf = (path: string, text: string): { slug: string; definition: unknown } => {
  const parsed = parseDefinition(text);
  try {
    const definition = JSON.parse(text) as { id?: unknown };
    if (parsed.ok) return { slug: parsed.definition.id, definition };
    if (typeof definition?.id === "string") return { slug: definition.id, definition };
  } catch {
    // Said below.
  }
  throw new CommandError(CLI_EXIT.problems, {
    fr: `${path} n’est pas un programme : du JSON avec un « id » est attendu.`,
    en: `${path} is not a program: JSON with an “id” is expected.`,
  });
};

/** Saves the definition as the draft: of a new program, or over the draft there is. */
const saveDraft = async (api: Api, slug: string, definition: unknown): Promise<Answer> => {
  const path = `/api/programs/${encodeURIComponent(slug)}`;
  const found = await api.ask(path);
  if (found.status === 404) return await api.ask("/api/programs", { method: "POST", body: { definition } });
  if (found.status !== 200) return found;
  const revision = found.headers.get("etag") ?? "";
  return await api.ask(`${path}/draft`, { method: "PUT", body: { definition }, headers: { "If-Match": revision } });
};

const refused = (terminal: Terminal, answer: Answer): ExitCode => {
  if (terminal.json) {
    terminal.write(`${answer.text}\n`);
    return CLI_EXIT.problems;
  }
  const { detail, problems = [] } = jsonOf(answer) as { detail?: string; problems?: ToldProblem[] };
  const lines = problems.length > 0 ? [detail, ...problemLines(problems, terminal.language)] : [refusalLines(answer)];
  terminal.complain(lines.join("\n"));
  return CLI_EXIT.problems;
};

/** `parcours publish FILE` */
export const publishCommand: Command = {
  name: "publish",
  usage: "publish FILE [--note TEXT]",
  summary: { fr: "Enregistre un programme et en publie une version", en: "Save a program and publish a version of it" },
  details: [
    {
      term: "--note",
      meaning: {
        fr: "ce que cette version change, pour l’historique",
        en: "what this version changes, for the history",
      },
    },
  ],
  options: { note: { type: "string" } },
  takes: { min: 1, max: 1 },
  run: async ({ positionals, values, terminal }) => {
    const file = positionals[0] ?? "";
    const { slug, definition } = slugOf(file, readProgramFile(file));
    const api = apiOf(terminal);
    const draft = await saveDraft(api, slug, definition);
    if (draft.status >= 400) return refused(terminal, draft);
    const note = values["note"];
    const answer = await api.ask(`/api/programs/${encodeURIComponent(slug)}/versions`, {
      method: "POST",
      body: { ...(typeof note === "string" && { note }) },
      headers: { "If-Match": draft.headers.get("etag") ?? "" },
    });
    if (answer.status >= 400) return refused(terminal, answer);
    const published = jsonOf(answer) as Published;
    if (terminal.json) {
      writeJson(terminal, { program: slug, ...published });
      return CLI_EXIT.ok;
    }
    for (const line of problemLines(published.problems, terminal.language)) terminal.write(`${line}\n`);
    say(
      terminal,
      published.unchanged
        ? {
            fr: `${slug} : rien de nouveau, la version ${published.version} dit déjà cela.`,
            en: `${slug}: nothing new, version ${published.version} says this already.`,
          }
        : {
            fr: `${slug} : version ${published.version} publiée.`,
            en: `${slug}: version ${published.version} published.`,
          },
    );
    return CLI_EXIT.ok;
  },
};
