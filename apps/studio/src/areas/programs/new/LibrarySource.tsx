import { Radio } from "@mantine/core";
import { LoadingRows, useTexts } from "@parcours/ui";
import { useQuery } from "@tanstack/react-query";
import { type LibraryProgram, libraryQuery } from "../../../api/drafts.ts";
import classes from "./new.module.css";
import { newTexts } from "./texts.ts";

interface LibrarySourceProps {
  value: string | undefined;
  onChoose: (program: LibraryProgram) => void;
}

/** The programs that come with the software. */
export const LibrarySource = ({ value, onChoose }: LibrarySourceProps) => {
  const t = useTexts(newTexts);
  const { data: programs } = useQuery({ ...libraryQuery, throwOnError: true });
  if (programs === undefined) return <LoadingRows rows={4} label={t("loading")} />;
  return (
    <>
      <p>{t("libraryWords")}</p>
      <Radio.Group
        aria-label={t("choose")}
        value={value ?? null}
        onChange={(slug) => {
          const found = programs.find((program) => program.slug === slug);
          if (found !== undefined) onChoose(found);
        }}
      >
        <div className={classes["models"]}>
          {programs.map(({ slug, title, summary, stages }) => (
            <Radio
              key={slug}
              className={classes["model"] ?? ""}
              value={slug}
              label={`${title} · ${t("stages", { count: stages })}`}
              description={summary}
            />
          ))}
        </div>
      </Radio.Group>
    </>
  );
};
