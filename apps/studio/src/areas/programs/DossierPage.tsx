import { Button } from "@mantine/core";
import type { Definition } from "@parcours/core";
import { Dossier } from "@parcours/editor";
import { LoadingRows, useFormats, useLanguage, useTexts } from "@parcours/ui";
import { IconPrinter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { draftQuery } from "../../api/drafts.ts";
import { definitionQuery, type Program, programQuery } from "../../api/programs.ts";
import { adoptDiagramStyle } from "./adopt-diagram-style.ts";
import { drawn } from "./Diagram.tsx";
import { ProgramFrame } from "./ProgramFrame.tsx";
import classes from "./programs.module.css";
import { programsTexts } from "./texts.ts";

const route = getRouteApi("/shell/programs/$slug/dossier");

const NOBODY = {};
/** Phases as one card each, in the width of a sheet: the stages inside them are told in words. */
const AT_A_GLANCE = { depth: 0, width: 1_000 };

/** The picture as wide as the paper. */
const Picture = ({ definition }: { definition: Definition }) => {
  const t = useTexts(programsTexts);
  const { language } = useLanguage();
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    adoptDiagramStyle();
    try {
      host.current?.replaceChildren(drawn(definition, NOBODY, language, AT_A_GLANCE));
    } catch {
      // A draft may be too unfinished for a picture: its words are there all the same.
      host.current?.replaceChildren();
    }
  }, [definition, language]);
  return <div ref={host} className={classes["paper"]} role="group" aria-label={t("diagram")} tabIndex={0} />;
};

/** The newest version; of a program that was never published, its draft. */
const useShown = (program: Program | undefined, slug: string): Definition | undefined => {
  const newest = program?.versions[0]?.version;
  const version = useQuery({
    ...definitionQuery(slug, newest ?? 0),
    enabled: newest !== undefined,
    throwOnError: true,
  });
  const draft = useQuery({
    ...draftQuery(slug),
    enabled: program !== undefined && newest === undefined,
    throwOnError: true,
  });
  return version.data ?? (draft.data?.draft.definition as Definition | undefined);
};

/** The program on paper. */
export const DossierPage = () => {
  const t = useTexts(programsTexts);
  const { date } = useFormats();
  const { slug } = route.useParams();
  const { data: program } = useQuery({ ...programQuery(slug), throwOnError: true });
  const definition = useShown(program, slug);
  if (program === undefined || definition === undefined)
    return <LoadingRows rows={10} height={40} label={t("loading")} />;
  const [newest] = program.versions;
  return (
    <ProgramFrame
      program={program}
      actions={
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} stroke={1.6} aria-hidden />}
          onClick={() => window.print()}
        >
          {t("print")}
        </Button>
      }
    >
      <p className={classes["hint"]}>
        {newest === undefined
          ? t("dossierDraft")
          : t("dossierOf", { version: newest.version, when: date(newest.publishedAt) })}
      </p>
      <Dossier document={definition} diagram={<Picture definition={definition} />} />
    </ProgramFrame>
  );
};
