import { RowList, useTexts } from "@parcours/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { pairProgramsQuery, pairsOfQuery } from "../../api/pairs.ts";
import type { EnrollmentInFile } from "../../api/people.ts";
import { useStageWords } from "../../api/stages.ts";
import { useMay } from "../../session/use-session.ts";
import { PAIR_COLUMNS, PairRow } from "./PairRow.tsx";
import classes from "./pairs.module.css";
import { pairTexts } from "./texts.ts";

/** In a person’s file: the pairs in which they take part, and the way to a new one. Nothing where no program has pairs. */
export const PairsPart = ({ person, enrollments }: { person: string; enrollments: readonly EnrollmentInFile[] }) => {
  const t = useTexts(pairTexts);
  const mayStart = useMay("enrollment.start");
  const pairs = useQuery(pairsOfQuery(person)).data ?? [];
  const programs = useQuery(pairProgramsQuery).data ?? [];
  const stageWords = useStageWords(pairs);
  const ways = enrollments
    .filter(({ status }) => status !== "done")
    .flatMap((enrollment) =>
      programs.flatMap(({ slug, title, members }) =>
        members
          .filter(({ program }) => program.slug === enrollment.program.slug)
          .slice(0, 1)
          .map(({ member }) => ({ key: `${slug}/${member}/${enrollment.id}`, slug, title, member, enrollment })),
      ),
    );
  if (pairs.length === 0 && ways.length === 0) return null;
  return (
    <section aria-labelledby="pairs" className={classes.ofPerson}>
      <h2 id="pairs">{t("personPairs")}</h2>
      {pairs.length > 0 && (
        <RowList columns={PAIR_COLUMNS}>
          {pairs.map((pair) => (
            <PairRow key={pair.id} pair={pair} stageWords={stageWords} without={person} />
          ))}
        </RowList>
      )}
      {mayStart &&
        ways.map(({ key, slug, title, member, enrollment }) => (
          <p key={key}>
            <Link
              to="/pairs/new"
              search={{ program: slug, member, for: enrollment.id }}
              aria-label={t("findIn", { title })}
            >
              {ways.length > 1 ? t("findIn", { title }) : t("find")}
            </Link>
          </p>
        ))}
    </section>
  );
};
