import { type Definition, type Fact, type Field, factWords } from "@parcours/core";
import { useFormats, useLanguage, useTextIn, useTexts } from "@parcours/ui";
import type { EnrollmentInFile, Subject } from "../../api/people.ts";
import classes from "./people.module.css";
import { peopleTexts } from "./texts.ts";

interface FactListProps {
  enrollment: EnrollmentInFile;
  participant: Subject;
  definition: Definition;
}

interface Shown {
  id: string;
  title: string;
  words: string;
}

/** What is known of the person: identity first, then what this program asked, in the order of its catalog. */
export const FactList = ({ enrollment, participant, definition }: FactListProps) => {
  const t = useTexts(peopleTexts);
  const say = useTextIn();
  const { language } = useLanguage();
  const { date, list } = useFormats();
  const known: Record<string, unknown> = { ...participant.attributes, ...enrollment.person, ...enrollment.data };
  const wordsOf = (value: unknown, field: Field): string => {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return t("hidden");
    if (field.type === "date" && typeof value === "string") return date(value, { style: "long" });
    const titleOf = (one: unknown): string =>
      say(field.choices?.find((choice) => choice.value === one)?.title) || String(one);
    if (typeof value === "string") return titleOf(value);
    if (Array.isArray(value) && value.length > 0) return list(value.map(titleOf));
    return factWords(value as Fact, field, language);
  };
  const identity = [
    { id: "email", value: participant.email },
    { id: "phone", value: participant.phone },
    { id: "birthDate", value: participant.birthDate && date(participant.birthDate, { style: "long" }) },
    { id: "externalId", value: participant.externalId },
  ] as const;
  const shown: Shown[] = [
    ...identity.flatMap(({ id, value }) =>
      value === undefined || value === "" ? [] : [{ id, title: t(id), words: value }],
    ),
    ...Object.entries(definition.meta.fields ?? {}).flatMap(([id, field]) => {
      const value = Object.hasOwn(known, id) ? known[id] : undefined;
      if (value === undefined || value === null || id === "birthDate") return [];
      return [{ id, title: say(field.title) || id, words: wordsOf(value, field) }];
    }),
  ];
  if (shown.length === 0) return <p className={classes.none}>{t("noFacts")}</p>;
  return (
    <dl className={classes.pairs}>
      {shown.map(({ id, title, words }) => (
        <div key={id} style={{ display: "contents" }}>
          <dt>{title}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
};
