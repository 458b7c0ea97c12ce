import type { Bilingual } from "../definition/problem.ts";
import type { Check, Report } from "./check.ts";
import type { Survey } from "./survey.ts";
import { nameIn, quoted } from "./wording.ts";

/** Roles that do something in the program besides signing, so that people are given them. */
export const actingRoles = ({ all, arrows, meta }: Pick<Survey, "all" | "arrows" | "meta">): Set<string> =>
  new Set([
    "participant",
    ...all.flatMap((stage) => stage.state.meta?.roles ?? []),
    ...arrows.flatMap((arrow) => arrow.transition.meta?.by ?? []),
    ...Object.values(meta.forms ?? {}).flatMap((form) => form.by),
    ...Object.values(meta.tasks ?? {}).map((task) => task.role),
  ]);

/** The participant, and whoever takes part with a run of their own, are reached through their own file. */
export const hasOwnFile = (role: string, { meta }: Pick<Survey, "meta">): boolean =>
  role === "participant" || (meta.members !== undefined && Object.hasOwn(meta.members, role));

const checkParty = (role: string, path: string, contract: Bilingual, survey: Survey, report: Report): void => {
  const declared = Object.hasOwn(survey.meta.roles, role) ? survey.meta.roles[role] : undefined;
  if (declared === undefined || hasOwnFile(role, survey)) return;
  const { contact } = declared;
  if (contact?.email !== undefined || contact?.phone !== undefined) return;
  const name = nameIn(survey, "roles", role);
  if (contact !== undefined) {
    report.error(path, {
      fr: `Contrat ${contract.fr} : on connaît le nom de ${name.fr} mais ni son adresse ni son téléphone ; personne ne pourra lui demander de signer.`,
      en: `Contract ${contract.en}: the name of ${name.en} is known but neither address nor phone; nobody will be able to ask for the signature.`,
    });
  } else if (!actingRoles(survey).has(role)) {
    report.error(path, {
      fr: `Contrat ${contract.fr} : ${name.fr} doit signer mais n’agit nulle part dans le programme, et rien ne dit comment joindre cette personne. Donnez au rôle une adresse, ou une étape.`,
      en: `Contract ${contract.en}: ${name.en} has to sign but acts nowhere in the program, and nothing says how to reach that person. Give the role an address, or a stage.`,
    });
  }
};

/** Whoever has to sign can be reached and asked. */
export const contractPartiesCheck: Check = {
  name: "contract-parties",
  run: (survey, report) => {
    for (const [id, { title, parties }] of Object.entries(survey.meta.contracts ?? {})) {
      const name = quoted(title, id);
      const base = `/meta/contracts/${id}/parties`;
      parties.forEach(({ role }, index) => checkParty(role, `${base}/${index}/role`, name, survey, report));
      if (parties.every((party) => party.when !== undefined)) {
        report.warning(base, {
          fr: `Contrat ${name.fr} : chaque signataire dépend d’une règle ; il peut n’y avoir personne pour signer.`,
          en: `Contract ${name.en}: every party hangs on a rule; there may be nobody to sign.`,
        });
      }
    }
  },
};
