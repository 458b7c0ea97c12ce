import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { type Document, markedChanges, ProgramEditor, useEditorValue } from "@parcours/editor";
import { LoadingRows, useFormats, useTexts } from "@parcours/ui";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { draftQuery } from "../../../api/drafts.ts";
import { definitionQuery, programQuery } from "../../../api/programs.ts";
import { useMay } from "../../../session/use-session.ts";
import { usePageTitle } from "../../../shell/use-page-title.ts";
import classes from "./editor.module.css";
import { EditorCrumb } from "./EditorCrumb.tsx";
import { editorTexts } from "./texts.ts";
import { ToolMenu } from "./ToolMenu.tsx";

const route = getRouteApi("/full/programs/$slug/versions/$version");

/** From the chosen stage to those who stand there. */
const StagePeople = ({ slug, counts }: { slug: string; counts: Readonly<Record<string, number>> }) => {
  const t = useTexts(editorTexts);
  const selection = useEditorValue((state) => state.selection);
  const graph = useEditorValue((state) => state.graph);
  const path = selection.kind === "stages" ? selection.paths.at(-1) : undefined;
  const stage = path === undefined ? undefined : graph.byPath.get(path);
  const count = stage === undefined ? 0 : (counts[stage.id] ?? 0);
  if (stage === undefined || count === 0) return null;
  return (
    <Button
      size="compact-sm"
      renderRoot={(props) => <Link to="/people" search={{ program: slug, stage: stage.id }} {...props} />}
    >
      {t("stagePeople", { count })}
    </Button>
  );
};

/** A published version in the whole window, read only; the newest with those who stand at each stage. */
export const VersionPage = () => {
  const t = useTexts(editorTexts);
  const { date } = useFormats();
  const { slug, version: written } = route.useParams();
  const { against } = route.useSearch();
  const version = Number(written);
  const mayWrite = useMay("program.write");
  const narrow = useMediaQuery("(max-width: 48em)", false, { getInitialValueInEffect: false });
  const { data: program } = useQuery({ ...programQuery(slug), throwOnError: true });
  const { data: definition } = useQuery({ ...definitionQuery(slug, version), throwOnError: true });
  const { data: draft } = useQuery({ ...draftQuery(slug), enabled: against === "draft" });
  usePageTitle(program === undefined ? t("loading") : `${program.title}, ${t("version", { version })}`);
  const isNewest = program?.versions[0]?.version === version;
  const heads = isNewest ? program.counts : undefined;
  const stages = heads?.stages;
  const counts = useMemo(
    () =>
      heads &&
      Object.fromEntries(
        Object.entries(heads.stages).map(([id, here]) => [id, { here, overdue: heads.overdue[id] ?? 0 }]),
      ),
    [heads],
  );
  const changes = useMemo(
    () =>
      definition === undefined || draft === undefined
        ? undefined
        : markedChanges(draft.draft.definition as Document, definition, "removed"),
    [definition, draft],
  );
  if (program === undefined || definition === undefined) {
    return (
      <div className={classes["wait"]}>
        <LoadingRows rows={8} label={t("loading")} />
      </div>
    );
  }
  const published = program.versions.find((one) => one.version === version);
  const state = [
    t("version", { version }),
    // On a phone the title keeps its room.
    !narrow && published !== undefined && t("versionState", { when: date(published.publishedAt) }),
    against === "draft" && t("removedSince"),
  ];
  return (
    <ProgramEditor
      value={definition}
      readOnly
      counts={counts}
      changes={changes}
      before={<EditorCrumb slug={slug} />}
      status={state.filter((part) => part !== false).join(" · ")}
      actions={
        <>
          {stages !== undefined && <StagePeople slug={slug} counts={stages} />}
          <ToolMenu slug={slug} compare={undefined} />
          {mayWrite && (
            <Button
              size="compact-sm"
              variant="default"
              renderRoot={(props) => <Link to="/programs/$slug/edit" params={{ slug }} {...props} />}
            >
              {t("edit")}
            </Button>
          )}
        </>
      }
    />
  );
};
