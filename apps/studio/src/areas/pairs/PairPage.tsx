import { Anchor } from "@mantine/core";
import type { Fact } from "@parcours/core";
import { LoadingRows, useFormats, useTexts } from "@parcours/ui";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { type PairFile, pairQuery } from "../../api/pairs.ts";
import { definitionQuery } from "../../api/programs.ts";
import { useStageWords } from "../../api/stages.ts";
import { Page } from "../../pages/Page.tsx";
import { useMay } from "../../session/use-session.ts";
import { ContractsPart } from "../people/contracts/ContractsPart.tsx";
import { EnrollmentPart } from "../people/EnrollmentPart.tsx";
import fileClasses from "../people/file/file.module.css";
import { Conditions, Criteria, Proofs } from "./Comparison.tsx";
import classes from "./pairs.module.css";
import { pairTexts } from "./texts.ts";

const route = getRouteApi("/shell/pairs/$id");

const Parts = ({ pair }: { pair: PairFile }) => {
  const t = useTexts(pairTexts);
  const mayStart = useMay("enrollment.start");
  const stageWords = useStageWords(pair.parts);
  return (
    <ul className={classes.parts}>
      {pair.parts.map((part) => {
        const { member, title, name, participant, program, stages, enrollment, status } = part;
        return (
          <li key={member}>
            <span className={classes.part}>
              {participant === undefined ? (
                <b>{name}</b>
              ) : (
                <Link
                  to="/people/$id"
                  params={{ id: participant }}
                  preload={false}
                  className={classes.name}
                  aria-label={t("openFileOf", { name })}
                >
                  {name}
                </Link>
              )}
              <span className={classes.quiet}>{title}</span>
            </span>
            <div className={classes.quiet}>
              {stages.map((stage) => stageWords(program, stage).title).join(" · ")}
              {participant === undefined && ` ${t("notSeen")}`}
            </div>
            {pair.status === "done" && status !== "done" && mayStart && (
              <Link
                to="/pairs/new"
                search={{ program: pair.program.slug, member, for: enrollment }}
                aria-label={t("anotherFor", { name })}
              >
                {t("another")}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
};

/** What agrees between the two, as the answer that the program’s own form wants. */
const useSuggested = (pair: PairFile | undefined): Record<string, Fact> | undefined => {
  const { slug, version } = pair?.program ?? { slug: "", version: 0 };
  const { data: definition } = useQuery({ ...definitionQuery(slug, version), enabled: pair !== undefined });
  const into = definition?.meta.matching?.into;
  if (pair === undefined || into === undefined) return undefined;
  return { [into]: pair.criteria.flatMap(({ criterion, agreement }) => (agreement === "agrees" ? [criterion] : [])) };
};

/** A pair or a team: who, why, where it stands, what can be done, its contracts, what happened. */
export const PairPage = () => {
  const t = useTexts(pairTexts);
  const { list } = useFormats();
  const { id } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  // Asked once: who loads the page again later wants to see it, not to fill in whatever comes next.
  const [begin] = useState(search.begin);
  useEffect(() => {
    if (search.begin === true) void navigate({ search: {}, replace: true });
  }, [search.begin, navigate]);
  const { data: pair } = useQuery({ ...pairQuery(id), throwOnError: true });
  const suggested = useSuggested(pair);
  if (pair === undefined) return <LoadingRows rows={8} height={56} label={t("loading")} />;
  const name = list(pair.parts.map((part) => part.name || part.title));
  const seen = pair.parts.find(({ participant }) => participant !== undefined)?.participant;
  return (
    <Page
      wide
      windowTitle={t("pair")}
      title={name}
      crumb={
        <Anchor renderRoot={(props) => <Link to="/pairs" search={{ program: pair.program.slug }} {...props} />}>
          {t("back")}
        </Anchor>
      }
    >
      <div className={fileClasses.layout}>
        <div>
          <EnrollmentPart
            enrollment={pair}
            participant={{ name, attributes: {} }}
            {...(suggested && { suggested })}
            {...(begin === true && { begin })}
          />
          {seen !== undefined && (
            <div className={fileClasses.contracts}>
              <ContractsPart person={seen} enrollment={id} />
            </div>
          )}
        </div>
        <div className={classes.aside}>
          <section aria-labelledby="who">
            <h2 id="who">{t("who")}</h2>
            <Parts pair={pair} />
          </section>
          {pair.proofs.length > 0 && (
            <section aria-labelledby="proofs">
              <h2 id="proofs">{t("proofs")}</h2>
              <Proofs proofs={pair.proofs} />
            </section>
          )}
          {pair.status !== "done" && (
            <section aria-labelledby="together">
              <h2 id="together">{t("together")}</h2>
              <Criteria criteria={pair.criteria} />
              {pair.conditions.length > 0 && pair.contractFiles.length === 0 && (
                <>
                  <h3>{t("conditions")}</h3>
                  <Conditions conditions={pair.conditions} />
                </>
              )}
            </section>
          )}
        </div>
      </div>
    </Page>
  );
};
