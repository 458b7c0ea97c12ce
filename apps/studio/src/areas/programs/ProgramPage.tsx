import { Anchor } from "@mantine/core";
import { EmptyState, LoadingRows, useTexts } from "@parcours/ui";
import { IconRoute } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { definitionQuery, type Program, programQuery } from "../../api/programs.ts";
import { useMay } from "../../session/use-session.ts";
import { ApplicationPageLink } from "./ApplicationPageLink.tsx";
import { Diagram } from "./Diagram.tsx";
import { ProgramFrame } from "./ProgramFrame.tsx";
import classes from "./programs.module.css";
import { OutcomeCounts, StageCounts } from "./StageCounts.tsx";
import { StageOutline } from "./StageOutline.tsx";
import { programsTexts } from "./texts.ts";

const route = getRouteApi("/shell/programs/$slug");

const Published = ({ program, version }: { program: Program; version: number }) => {
  const t = useTexts(programsTexts);
  const navigate = useNavigate();
  const seesPeople = useMay("enrollment.read");
  const { data: definition } = useQuery({ ...definitionQuery(program.slug, version), throwOnError: true });
  if (definition === undefined) return <LoadingRows rows={10} height={40} />;
  const { stages, outcomes, stuck, overdue } = program.counts ?? { stages: {}, outcomes: {}, stuck: {}, overdue: {} };
  const ended = Object.values(outcomes).some((count) => count > 0);
  return (
    <>
      <section className={classes.diagram} aria-labelledby="diagram">
        <h2 id="diagram">{t("diagram")}</h2>
        <Diagram
          definition={definition}
          counts={stages}
          title={program.title}
          {...(seesPeople && {
            onStage: (stage: string) => void navigate({ to: "/people", search: { program: program.slug, stage } }),
          })}
        />
        <p className={classes["more"]}>
          <Anchor
            renderRoot={(props) => (
              <Link
                to="/programs/$slug/versions/$version"
                params={{ slug: program.slug, version: String(version) }}
                {...props}
              />
            )}
          >
            {t("openVersion", { version })}
          </Anchor>
        </p>
        <p className={classes["more"]}>
          <ApplicationPageLink slug={program.slug} definition={definition} />
        </p>
      </section>
      {program.counts !== undefined && (
        <div className={classes.columns}>
          <section className={classes.part} aria-labelledby="where">
            <h2 id="where">{t("where")}</h2>
            <StageCounts slug={program.slug} definition={definition} counts={stages} stuck={stuck} overdue={overdue} />
          </section>
          {ended && (
            <section className={classes.part} aria-labelledby="outcomes">
              <h2 id="outcomes">{t("outcomes")}</h2>
              <OutcomeCounts counts={outcomes} />
            </section>
          )}
        </div>
      )}
      <section className={classes.part} aria-labelledby="stages">
        <h2 id="stages">{t("stages")}</h2>
        <StageOutline definition={definition} />
      </section>
    </>
  );
};

/** A program: its diagram with head-counts, where people are, how journeys end, the stages in words. */
export const ProgramPage = () => {
  const t = useTexts(programsTexts);
  const { slug } = route.useParams();
  const { data: program } = useQuery({ ...programQuery(slug), throwOnError: true });
  if (program === undefined) return <LoadingRows rows={10} height={40} label={t("loading")} />;
  const [newest] = program.versions;
  return (
    <ProgramFrame program={program}>
      {newest === undefined ? (
        <EmptyState icon={<IconRoute size={40} stroke={1.4} />} title={t("draft")}>
          {t("notPublished")}
        </EmptyState>
      ) : (
        <Published program={program} version={newest.version} />
      )}
    </ProgramFrame>
  );
};
