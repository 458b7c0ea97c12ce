import { Button } from "@mantine/core";
import { isProblem } from "@parcours/client";
import { PublishDialog, type PublishOutcome } from "@parcours/editor";
import { useTexts } from "@parcours/ui";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { draftApi } from "../../../api/drafts.ts";
import { definitionQuery, type Program, programQuery } from "../../../api/programs.ts";
import { useMay } from "../../../session/use-session.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import type { DraftKeeper } from "../draft/draft-keeper.ts";
import { Comparison } from "./Comparison.tsx";
import { DraftConflict } from "./DraftConflict.tsx";
import type { EditorSearch } from "./editor-search.ts";
import { RestoreDialog } from "./RestoreDialog.tsx";
import { editorTexts } from "./texts.ts";
import { ToolMenu } from "./ToolMenu.tsx";

interface DraftToolsProps {
  program: Program;
  keeper: DraftKeeper;
  search: EditorSearch;
  onSearch: (search: EditorSearch) => void;
}

interface PublishingProps {
  program: Program;
  keeper: DraftKeeper;
  onClose: () => void;
  onCompare: (version: number) => void;
}

const Publishing = ({ program, keeper, onClose, onCompare }: PublishingProps) => {
  const t = useTexts(editorTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const seesPeople = useMay("enrollment.read");
  const { slug, counts } = program;
  // What is compared stays what it was when the dialog opened: after publishing there is a newer one.
  const [newest] = useState(() => program.versions[0]);
  const published = useQuery({ ...definitionQuery(slug, newest?.version ?? 0), enabled: newest !== undefined });
  const publish = async (note: string): Promise<PublishOutcome | undefined> => {
    if (!(await keeper.flush())) {
      if (keeper.state.kind !== "conflict") toast.failed(new Error(t("notSaved")));
      return undefined;
    }
    try {
      const { version, unchanged } = await draftApi.publish(program.id, note, keeper.revision);
      await queries.invalidateQueries({ queryKey: ["programs"] });
      return { version, unchanged };
    } catch (error) {
      if (isProblem(error, "precondition_failed")) await keeper.look();
      else toast.failed(error);
      return undefined;
    }
  };
  if (newest !== undefined && published.data === undefined) return null;
  const older =
    newest !== undefined && published.data !== undefined
      ? { version: newest.version, document: published.data }
      : undefined;
  return (
    <PublishDialog
      published={older}
      counts={counts?.stages}
      people={counts === undefined ? undefined : counts.active + counts.held}
      onPublish={publish}
      onClose={onClose}
      onShowChanges={() => {
        onClose();
        if (newest !== undefined) onCompare(newest.version);
      }}
      next={
        <>
          {seesPeople && (
            <Button
              variant="default"
              renderRoot={(props) => <Link to="/people" search={{ program: slug }} {...props} />}
            >
              {t("seePeople")}
            </Button>
          )}
          <Button renderRoot={(props) => <Link to="/programs/$slug" params={{ slug }} {...props} />}>
            {t("seeProgram")}
          </Button>
        </>
      }
    />
  );
};

/** At the right of the editor's bar: comparing, exports, publishing; and the questions that a draft may ask. */
export const DraftTools = ({ program: opened, keeper, search, onSearch }: DraftToolsProps) => {
  const t = useTexts(editorTexts);
  const mayWrite = useMay("program.write");
  const [publishing, setPublishing] = useState(false);
  // Head-counts and versions as they are now; the draft itself is the keeper's.
  const { data: program = opened } = useQuery(programQuery(opened.id));
  const { slug } = program;
  const { compare, restore } = search;
  const newest = program.versions[0]?.version;
  const onCompare = (version: number): void => onSearch({ compare: version });
  return (
    <>
      {compare !== undefined && <Comparison slug={slug} version={compare} onStop={() => onSearch({})} />}
      <ToolMenu
        slug={slug}
        compare={
          newest === undefined || compare === newest
            ? undefined
            : { version: newest, onCompare: () => onCompare(newest) }
        }
      />
      {mayWrite && (
        <Button size="compact-sm" onClick={() => setPublishing(true)}>
          {t("publish")}
        </Button>
      )}
      {publishing && (
        <Publishing program={program} keeper={keeper} onClose={() => setPublishing(false)} onCompare={onCompare} />
      )}
      {mayWrite && restore !== undefined && (
        <RestoreDialog
          slug={slug}
          version={restore}
          onClose={() => onSearch({ ...(compare !== undefined && { compare }) })}
        />
      )}
      {mayWrite && <DraftConflict keeper={keeper} />}
    </>
  );
};
