import { type Document, markedChanges, ProgramEditor } from "@parcours/editor";
import { LoadingRows, useTexts } from "@parcours/ui";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useDeferredValue, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { draftApi, draftQuery } from "../../../api/drafts.ts";
import { definitionQuery, type Program } from "../../../api/programs.ts";
import { useMay, useSession } from "../../../session/use-session.ts";
import { usePageTitle } from "../../../shell/use-page-title.ts";
import { DraftKeeper } from "../draft/draft-keeper.ts";
import { unsentDrafts, type UnsentDraft } from "../draft/unsent-drafts.ts";
import { BroughtBack } from "./BroughtBack.tsx";
import { DraftTools } from "./DraftTools.tsx";
import classes from "./editor.module.css";
import { EditorCrumb } from "./EditorCrumb.tsx";
import type { EditorSearch } from "./editor-search.ts";
import { LeaveDialog } from "./LeaveDialog.tsx";
import { SaveStatus } from "./SaveStatus.tsx";
import { editorTexts } from "./texts.ts";
import { useOtherPrograms } from "./use-others.ts";

const route = getRouteApi("/full/programs/$slug/edit");

interface Kept {
  keeper: DraftKeeper;
  /** As it is opened. */
  opened: Document;
  /** Changes of an earlier visit that never reached the server. */
  unsent: UnsentDraft | undefined;
}

/** The keeper of this draft for as long as the page is open; tries at once when the connection is back. */
const useKeeper = (program: Program, mayWrite: boolean, onRenamed: (program: Program) => void): Kept => {
  const { user, organization } = useSession();
  const [kept] = useState((): Kept => {
    const saved = program.draft.definition as Document;
    const { place, take } = unsentDrafts(window.localStorage, {
      organization: organization ?? "",
      user: user.id,
      program: program.id,
      tab: crypto.randomUUID(),
    });
    const unsent = mayWrite ? take(saved) : undefined;
    // Where somebody saved meanwhile, both sides began with what it was before.
    const from = unsent ?? { base: saved, revision: program.draft.revision };
    const isNewer = from.revision !== program.draft.revision;
    const opened = isNewer ? from.base : saved;
    return {
      opened,
      unsent,
      keeper: new DraftKeeper(
        { definition: opened, revision: from.revision },
        {
          save: async (definition, revision) => {
            const after = await draftApi.save(program.id, definition, revision);
            if (after.slug !== program.slug) onRenamed(after);
            return after.draft;
          },
          read: async () => await draftApi.read(program.id),
        },
        () => new Date(),
        place,
      ),
    };
  });
  const { keeper } = kept;
  useEffect(() => {
    const retry = (): void => void (keeper.state.kind === "offline" && keeper.flush());
    const keep = (): void => void keeper.keepHere();
    window.addEventListener("online", retry);
    // The tab may be closed before the pause after typing is over.
    window.addEventListener("pagehide", keep);
    return () => {
      window.removeEventListener("online", retry);
      window.removeEventListener("pagehide", keep);
      keeper.stop();
    };
  }, [keeper]);
  return kept;
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
  const { keeper, opened, unsent } = useKeeper(program, mayWrite, (renamed) => {
    queries.setQueryData(draftQuery(renamed.slug).queryKey, renamed);
    void navigate({ to: "/programs/$slug/edit", params: { slug: renamed.slug }, search, replace: true });
  });
  const { slug } = program;
  // The list and the page of the program show the draft's state too: they read it anew.
  useEffect(() => () => void queries.invalidateQueries({ queryKey: ["programs"] }), [queries]);
  const changes = useMarks(slug, search.compare, keeper);
  const others = useOtherPrograms(slug, keeper);
  const before = useMemo(() => <EditorCrumb slug={slug} />, [slug]);
  const status = useMemo(() => (mayWrite ? <SaveStatus keeper={keeper} /> : t("readOnly")), [mayWrite, keeper, t]);
  const actions = useMemo(
    () => (
      <>
        {unsent !== undefined && <BroughtBack unsent={unsent} />}
        <DraftTools
          program={program}
          keeper={keeper}
          search={search}
          onSearch={(next) =>
            void navigate({ to: "/programs/$slug/edit", params: { slug }, search: next, replace: true })
          }
        />
      </>
    ),
    [program, keeper, unsent, search, navigate, slug],
  );
  return (
    <>
      <ProgramEditor
        value={opened}
        onChange={keeper.change}
        readOnly={!mayWrite}
        before={before}
        status={status}
        actions={actions}
        changes={changes}
        others={others}
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
