import type { Bilingual } from "@parcours/core";
import { apiOf, jsonOf, refusalLines } from "../api.ts";
import { CLI_EXIT, type Command, CommandError, type ExitCode, say, type Terminal, writeJson } from "../command.ts";

interface Fault {
  kind:
    | "changed"
    | "deleted"
    | "link_missing"
    | "value_changed"
    | "truncated"
    | "head_forged"
    | "start_forged"
    | "unsealed";
  position?: number;
  entry?: string;
}

interface Verification {
  ok: boolean;
  checked: number;
  forgotten: number;
  waiting: number;
  head: string | null;
  fault?: Fault;
}

const FAULTS: Record<Fault["kind"], Bilingual> = {
  changed: { fr: "la ligne a été modifiée ou déplacée", en: "the row was changed or moved" },
  deleted: { fr: "la ligne a été supprimée", en: "the row was deleted" },
  link_missing: { fr: "un maillon de la chaîne a été supprimé", en: "a link of the chain was deleted" },
  value_changed: { fr: "le motif noté à côté a été modifié", en: "the reason noted beside it was changed" },
  truncated: {
    fr: "la fin du journal a été supprimée à partir d’ici",
    en: "the end of the log was deleted from here on",
  },
  head_forged: {
    fr: "la fin de la chaîne n’est pas signée par cette installation",
    en: "the end of the chain is not signed by this installation",
  },
  start_forged: {
    fr: "le début de ce qui est gardé n’est pas signé par cette installation",
    en: "the beginning of what is kept is not signed by this installation",
  },
  unsealed: {
    fr: "la ligne n’a jamais été enchaînée : elle a été ajoutée autrement",
    en: "the row was never chained: it was added by other means",
  },
};

const whereOf = ({ position, entry }: Fault): string =>
  [position === undefined ? [] : [`#${position}`], entry ?? []].flat().join(" ");

const tell = (terminal: Terminal, found: Verification): void => {
  const { checked, forgotten, waiting, head, fault } = found;
  if (fault === undefined) {
    const before =
      forgotten === 0
        ? { fr: "", en: "" }
        : {
            fr: `, ${forgotten} effacées avant elles au bout de leur durée`,
            en: `, ${forgotten} before them forgotten at the end of their time`,
          };
    const rest = {
      fr: `${waiting} en attente de l’être${before.fr}`,
      en: `${waiting} waiting to be${before.en}`,
    };
    say(terminal, {
      fr: `✓ ${checked} lignes enchaînées, toutes intactes ; ${rest.fr}.`,
      en: `✓ ${checked} rows chained, all as they were written; ${rest.en}.`,
    });
  } else {
    const { fr, en } = FAULTS[fault.kind];
    const where = whereOf(fault);
    say(terminal, {
      fr: `✗ ${where}${where && " : "}${fr} (${checked} lignes intactes avant).`,
      en: `✗ ${where}${where && ": "}${en} (${checked} rows before it are as they were written).`,
    });
  }
  if (head === null) return;
  say(terminal, {
    fr: `Fin de la chaîne, à garder ailleurs pour --expected : ${head}`,
    en: `End of the chain, to be kept elsewhere for --expected: ${head}`,
  });
};

const HEAD = /^[1-9]\d{0,8}:[\da-f]{64}$/;

const expectedOf = (value: string | boolean | undefined): string => {
  if (value === undefined) return "";
  if (typeof value === "string" && HEAD.test(value)) return `?expected=${value}`;
  throw new CommandError(CLI_EXIT.usage, {
    fr: "--expected attend la fin d’une chaîne telle que cette commande l’affiche.",
    en: "--expected takes the end of a chain as this command shows it.",
  });
};

const verify = async (terminal: Terminal, query: string): Promise<ExitCode> => {
  const answer = await apiOf(terminal).ask(`/api/audit/verification${query}`);
  if (answer.status !== 200) {
    terminal.complain(refusalLines(answer));
    return CLI_EXIT.problems;
  }
  const found = jsonOf(answer) as Verification;
  if (terminal.json) writeJson(terminal, found);
  else tell(terminal, found);
  return found.ok ? CLI_EXIT.ok : CLI_EXIT.problems;
};

/** `parcours verify-audit` */
export const verifyAuditCommand: Command = {
  name: "verify-audit",
  usage: "verify-audit [--expected <head>]",
  summary: {
    fr: "Vérifie que rien n’a été modifié ni retiré du journal des accès",
    en: "Check that nothing in the access and audit log was changed or taken away",
  },
  details: [
    {
      term: "--expected",
      meaning: {
        fr: "fin de la chaîne gardée d’une vérification passée : ce qui précédait doit encore s’y trouver",
        en: "end of the chain kept from an earlier check: what came before must be there still",
      },
    },
  ],
  options: { expected: { type: "string" } },
  takes: { min: 0, max: 0 },
  run: async ({ values, terminal }) => await verify(terminal, expectedOf(values["expected"])),
};
