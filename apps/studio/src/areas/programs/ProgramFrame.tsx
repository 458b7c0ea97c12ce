import { Anchor, Button } from "@mantine/core";
import { useFormats, useTexts } from "@parcours/ui";
import { IconPencil, IconUsers } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Program } from "../../api/programs.ts";
import { Page } from "../../pages/Page.tsx";
import { useMay } from "../../session/use-session.ts";
import classes from "./programs.module.css";
import { programsTexts } from "./texts.ts";

const Tab = ({
  to,
  slug,
  children,
}: {
  to: "/programs/$slug" | "/programs/$slug/versions" | "/programs/$slug/dossier";
  slug: string;
  children: ReactNode;
}) => (
  <Link
    to={to}
    params={{ slug }}
    className={classes["tab"]}
    activeOptions={{ exact: true }}
    activeProps={{ "aria-current": "page" }}
  >
    {children}
  </Link>
);

/** How it stands with the draft and the newest version, as a line. */
const State = ({ program }: { program: Program }) => {
  const t = useTexts(programsTexts);
  const { date } = useFormats();
  const [newest] = program.versions;
  if (newest === undefined) return t("draft");
  const words = `${t("version", { version: newest.version })}, ${t("published", { when: date(newest.publishedAt) })}`;
  return `${words} · ${t(program.draft.changed ? "draftDiffers" : "draftSame")}`;
};

/** The head of the pages of a program: title, how it stands, what can be done, its tabs. */
export const ProgramFrame = ({
  program,
  children,
  actions,
}: {
  program: Program;
  children: ReactNode;
  actions?: ReactNode;
}) => {
  const t = useTexts(programsTexts);
  const seesPeople = useMay("enrollment.read");
  const mayWrite = useMay("program.write");
  const { slug, summary, title, counts, versions } = program;
  return (
    <Page
      wide
      windowTitle={title}
      title={title}
      crumb={
        <span className={classes["onScreen"]}>
          <Anchor renderRoot={(props) => <Link to="/programs" {...props} />}>{t("all")}</Anchor>
        </span>
      }
      lead={
        <>
          {summary !== undefined && <p>{summary}</p>}
          <div className={classes["standing"]}>
            <p>
              <State program={program} />
            </p>
            {counts !== undefined && versions.length > 0 && (
              <p>{t("heads", { active: counts.active, held: counts.held, done: counts.done })}</p>
            )}
          </div>
        </>
      }
      actions={
        <div className={classes["onScreen"]}>
          {actions}
          {seesPeople && (
            <Button
              variant="default"
              leftSection={<IconUsers size={18} stroke={1.6} aria-hidden />}
              renderRoot={(props) => <Link to="/people" search={{ program: slug }} {...props} />}
            >
              {t("seePeople")}
            </Button>
          )}
          {mayWrite && (
            <Button
              leftSection={<IconPencil size={18} stroke={1.6} aria-hidden />}
              renderRoot={(props) => <Link to="/programs/$slug/edit" params={{ slug }} {...props} />}
            >
              {t("edit")}
            </Button>
          )}
        </div>
      }
    >
      <nav className={classes["tabs"]} aria-label={t("tabs")}>
        <Tab to="/programs/$slug" slug={slug}>
          {t("overview")}
        </Tab>
        <Tab to="/programs/$slug/versions" slug={slug}>
          {t("versions")}
        </Tab>
        <Tab to="/programs/$slug/dossier" slug={slug}>
          {t("dossier")}
        </Tab>
      </nav>
      {children}
    </Page>
  );
};
