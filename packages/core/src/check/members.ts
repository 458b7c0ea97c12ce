import type { Check, Report } from "./check.ts";
import type { Survey } from "./survey.ts";
import { quoted } from "./wording.ts";

const checkField = (id: string, survey: Survey, report: Report): void => {
  const field = survey.fields[id];
  if (field === undefined || typeof field.source !== "object" || !("member" in field.source)) return;
  const { member, field: other } = field.source;
  const slug =
    survey.meta.members !== undefined && Object.hasOwn(survey.meta.members, member)
      ? survey.meta.members[member]?.program
      : undefined;
  const { programs } = survey.known;
  const program =
    slug !== undefined && programs !== undefined && Object.hasOwn(programs, slug) ? programs[slug] : undefined;
  if (program === undefined) return;
  const found = Object.hasOwn(program.fields, other) ? program.fields[other] : undefined;
  const name = quoted(field.title, id);
  if (found === undefined) {
    report.error(`/meta/fields/${id}/source/field`, {
      fr: `Le champ ${name.fr} lit « ${other} » dans le programme « ${slug} », qui n’a pas ce champ.`,
      en: `The field ${name.en} reads “${other}” in the program “${slug}”, which has no such field.`,
    });
  } else if (found.type !== field.type) {
    report.error(`/meta/fields/${id}/type`, {
      fr: `Le champ ${name.fr} n’a pas le même type que « ${other} » du programme « ${slug} ».`,
      en: `The field ${name.en} does not have the type of “${other}” in the program “${slug}”.`,
    });
  }
};

/** The type that the fields of a criterion must have; undefined: any. */
const TYPES = { overlap: "choices", near: "text", same: undefined, wish: undefined } as const;

const checkMatching = ({ meta, fields, known: { programs } }: Survey, report: Report): void => {
  const { criteria = {}, into } = meta.matching ?? {};
  for (const [id, { title, as, fields: named }] of Object.entries(criteria)) {
    const name = quoted(title, id);
    const path = `/meta/matching/criteria/${id}`;
    if (as !== "wish" && Object.keys(named).length < 2)
      report.error(`${path}/fields`, {
        fr: `Le critère ${name.fr} compare deux champs : il en manque un.`,
        en: `The criterion ${name.en} compares two fields: one is missing.`,
      });
    for (const [member, field] of Object.entries(named)) {
      const slug = Object.hasOwn(meta.members ?? {}, member) ? meta.members![member]!.program : undefined;
      const program = slug !== undefined && Object.hasOwn(programs ?? {}, slug) ? programs![slug] : undefined;
      if (program === undefined) continue;
      const found = Object.hasOwn(program.fields, field) ? program.fields[field] : undefined;
      if (found === undefined)
        report.error(`${path}/fields/${member}`, {
          fr: `Le critère ${name.fr} lit « ${field} » dans le programme « ${slug} », qui n’a pas ce champ.`,
          en: `The criterion ${name.en} reads “${field}” in the program “${slug}”, which has no such field.`,
        });
      else if (TYPES[as] !== undefined && found.type !== TYPES[as])
        report.error(`${path}/fields/${member}`, {
          fr: `Le critère ${name.fr} ne se lit pas dans « ${field} » : le champ n’est pas du bon type.`,
          en: `The criterion ${name.en} cannot be read from “${field}”: the field is of another type.`,
        });
    }
  }
  const target = into !== undefined && Object.hasOwn(fields, into) ? fields[into] : undefined;
  if (target === undefined) return;
  const offered = target.type === "choices" ? (target.choices ?? []).map(({ value }) => value) : [];
  const left = Object.keys(criteria).filter((id) => !offered.includes(id));
  if (left.length > 0)
    report.error("/meta/matching/into", {
      fr: `Le champ ${quoted(target.title, into!).fr} doit être un choix multiple qui propose : ${left.join(", ")}.`,
      en: `The field ${quoted(target.title, into!).en} must take several choices, among them: ${left.join(", ")}.`,
    });
};

/** The runs that take part in this one are runs of programs that exist and hold what is read from them. */
export const membersCheck: Check = {
  name: "members",
  run: (survey, report) => {
    const { programs } = survey.known;
    for (const [id, { title, program }] of Object.entries(survey.meta.members ?? {})) {
      if (programs === undefined || Object.hasOwn(programs, program)) continue;
      const name = quoted(title, id);
      // A pair may well be written before the programs of its members: nobody can be enrolled until then.
      report.warning(`/meta/members/${id}/program`, {
        fr: `Le membre ${name.fr} suit le programme « ${program} », qui n’est pas publié ici.`,
        en: `The member ${name.en} is in the program “${program}”, which is not published here.`,
      });
    }
    for (const id of Object.keys(survey.fields)) checkField(id, survey, report);
    checkMatching(survey, report);
  },
};
