import { Anchor } from "@mantine/core";
import { useTextIn, useTexts } from "@parcours/ui";
import { useQueries, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { pairsOfQuery } from "../../../api/pairs.ts";
import type { PersonFile } from "../../../api/people.ts";
import { definitionQuery } from "../../../api/programs.ts";
import classes from "./file.module.css";
import { contactsIn } from "./linked.ts";
import { fileTexts } from "./texts.ts";

/** Who stands beside the person: the others of their pairs, with a file of their own, and those whom programs name. */
export const LinkedPeople = ({ file: { participant, enrollments } }: { file: PersonFile }) => {
  const t = useTexts(fileTexts);
  const say = useTextIn();
  const pairs = useQuery(pairsOfQuery(participant.id)).data ?? [];
  const definitions = useQueries({
    queries: enrollments.map(({ program }) => definitionQuery(program.slug, program.version)),
  });
  const contacts = contactsIn(
    enrollments.flatMap(({ person, data }, index) => {
      const definition = definitions[index]?.data;
      return definition === undefined ? [] : [{ definition, facts: { ...participant.attributes, ...person, ...data } }];
    }),
  );
  const others = pairs
    .filter(({ status }) => status !== "done")
    .flatMap(({ parts }) => parts.filter((part) => part.participant !== participant.id));
  if (contacts.length === 0 && others.length === 0) return null;
  return (
    <section className={classes.part} aria-labelledby="linked">
      <h2 id="linked" className={classes.title}>
        {t("linked")}
      </h2>
      <ul className={classes.list}>
        {others.map(({ enrollment, participant: id, name, title }) => (
          <li key={enrollment} className={classes.item}>
            <span className={classes.itemTitle}>
              {id === undefined ? (
                name || title
              ) : (
                <Anchor renderRoot={(props) => <Link to="/people/$id" params={{ id }} preload={false} {...props} />}>
                  {name || title}
                </Anchor>
              )}
            </span>
            <span className={classes.more}>{title}</span>
          </li>
        ))}
        {contacts.map(({ role, title, name, email, phone }) => (
          <li key={`${role} ${name}`} className={classes.item}>
            <span className={classes.itemTitle}>{name}</span>
            <span className={classes.more}>{say(title) || role}</span>
            {email !== undefined && <Anchor href={`mailto:${email}`}>{email}</Anchor>}
            {phone !== undefined && <Anchor href={`tel:${phone.replaceAll(" ", "")}`}>{phone}</Anchor>}
          </li>
        ))}
      </ul>
    </section>
  );
};
