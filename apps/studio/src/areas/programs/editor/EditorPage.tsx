import { type Document, markedChanges, ProgramEditor } from "@parcours/editor";
import { LoadingRows, useTexts } from "@parcours/ui";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useDeferredValue, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { draftApi, draftQuery } from "../../../api/drafts.ts";
import { definitionQuery, type Program } from "../../../api/programs.ts";
import { useMay } from "../../../session/use-session.ts";
import { usePageTitle } from "../../../shell/use-page-title.ts";
import { DraftKeeper } from "../draft/draft-keeper.ts";
import { DraftTools } from "./DraftTools.tsx";
import classes from "./editor.module.css";
import { EditorCrumb } from "./EditorCrumb.tsx";
import type { EditorSearch } from "./editor-search.ts";
import { LeaveDialog } from "./LeaveDialog.tsx";
import { SaveStatus } from "./SaveStatus.tsx";
import { editorTexts } from "./texts.ts";

const route = getRouteApi("/full/programs/$slug/edit");

/** The keeper of this draft for as long as the page is open; tries at once when the connection is back. */
const useKeeper = (program: Program, onRenamed: (program: Program) => void): DraftKeeper => {
  const [keeper] = useState(
    () =>
      new DraftKeeper(
        { definition: program.draft.definition as Document, revision: program.draft.revision },
        {
          save: async (definition, revision) => {
            const saved = await draftApi.save(program.id, definition, revision);
            if (saved.slug !== program.slug) onRenamed(saved);
            return saved.draft;
          },
          read: async () => await draftApi.read(program.id),
        },
        () => new Date(),
      ),
  );
  useEffect(() => {
    const retry = (): void => void (keeper.state.kind === "offline" && keeper.flush());
    window.addEventListener("online", retry);
    return () => {
      window.removeEventListener("online", retry);
      keeper.stop();
    };
  }, [keeper]);
  return keeper;
};

const NOTHING = {};

/** What changed since a version, for the canvas; nothing is worked out while nothing is compared. */
const useMarks = (slug: string, version: number | undefined, keeper: DraftKeeper) => {
  const { data: older } = useQuery({ ...definitionQuery(slug, version ?? 0), enabled: version !== undefined });
  const compared = version === undefined ? undefined : older;
  const now = useSyncExternalStore(keeper.subscribe, () => (compared === undefined ? NOTHING : keeper.current));
  const draft = useDeferredValue(now);
  return useMemo(
    () => (compared === undefined || draft === NOTHING ? undefined : markedChanges(compared, draft as Document)),
    [compared, draft],
  );
};

const DraftEditor = ({ program, search }: { program: Program; search: EditorSearch }) => {
  const t = useTexts(editorTexts);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const mayWrite = useMay("program.write");
  const keeper = useKeeper(program, (renamed) => {
    queries.setQueryData(draftQuery(renamed.slug).queryKey, renamed);
    void navigate({ to: "/programs/$slug/edit", params: { slug: renamed.slug }, search, replace: true });
  });
  const { slug } = program;
  // The list and the page of the program show the draft's state too: they read it anew.
  useEffect(() => () => void queries.invalidateQueries({ queryKey: ["programs"] }), [queries]);
  const changes = useMarks(slug, search.compare, keeper);
  const before = useMemo(() => <EditorCrumb slug={slug} />, [slug]);
  const status = useMemo(() => (mayWrite ? <SaveStatus keeper={keeper} /> : t("readOnly")), [mayWrite, keeper, t]);
  const actions = useMemo(
    () => (
      <DraftTools
        program={program}
        keeper={keeper}
        search={search}
        onSearch={(next) =>
          void navigate({ to: "/programs/$slug/edit", params: { slug }, search: next, replace: true })
        }
      />
    ),
    [program, keeper, search, navigate, slug],
  );
  return (
    <>
      <ProgramEditor
        value={program.draft.definition as Document}
        onChange={keeper.change}
        readOnly={!mayWrite}
        before={before}
        status={status}
        actions={actions}
        changes={changes}
      />
      <LeaveDialog keeper={keeper} />
    </>
  );
};

/** The editor on the draft of a program, in the whole window. */
export const EditorPage = () => {
  const t = useTexts(editorTexts);
  const { slug } = route.useParams();
  const search = route.useSearch();
  const { data: program } = useQuery({ ...draftQuery(slug), throwOnError: true });
  usePageTitle(program?.title ?? t("loading"));
  if (program === undefined) {
    return (
      <div className={classes["wait"]}>
        <LoadingRows rows={8} label={t("loading")} />
      </div>
    );
  }
  return <DraftEditor key={program.id} program={program} search={search} />;
};
