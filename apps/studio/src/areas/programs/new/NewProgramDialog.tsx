import { Button, Group, Modal, SegmentedControl, TextInput } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { isProblem } from "@parcours/client";
import { type Document, emptyProgram, renamedProgram, slugOf } from "@parcours/editor";
import { useTextIn, useTexts } from "@parcours/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type SyntheticEvent, useState } from "react";
import { draftApi, readLibraryProgram } from "../../../api/drafts.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import { FileSource } from "./FileSource.tsx";
import { LibrarySource } from "./LibrarySource.tsx";
import classes from "./new.module.css";
import { newTexts } from "./texts.ts";

const SOURCES = ["library", "empty", "file"] as const;
type Source = (typeof SOURCES)[number];

const SLUG = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** A new program: from the library, from nothing, or from a file; its title gives its id. */
export const NewProgramDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useTexts(newTexts);
  const say = useTextIn();
  const toast = useToast();
  const navigate = useNavigate();
  const narrow = useMediaQuery("(max-width: 48em)", false, { getInitialValueInEffect: false });
  const queries = useQueryClient();
  const [source, setSource] = useState<Source>("library");
  const [model, setModel] = useState<string | undefined>(undefined);
  const [file, setFile] = useState<Document | undefined>(undefined);
  const [title, setTitle] = useState("");
  const [ownSlug, setOwnSlug] = useState<string | undefined>(undefined);
  const slug = ownSlug ?? slugOf(title);
  const isReady =
    title.trim() !== "" &&
    SLUG.test(slug) &&
    (source === "empty" || (source === "library" ? model !== undefined : file !== undefined));

  const definition = async (): Promise<Document | undefined> => {
    if (source === "empty") return emptyProgram(slug, title.trim());
    const from = source === "library" ? model && (await readLibraryProgram(model)) : file;
    if (from === undefined || from === "") return undefined;
    // A title that was taken over as it is stays in both languages.
    const name = say(from.meta.title) === title.trim() ? from.meta.title : title.trim();
    return renamedProgram(from, slug, name);
  };
  const create = useMutation({
    mutationFn: async () => {
      const made = await definition();
      return made === undefined ? undefined : await draftApi.create(made);
    },
    onSuccess: async (program) => {
      if (program === undefined) return;
      await queries.invalidateQueries({ queryKey: ["programs"] });
      await navigate({ to: "/programs/$slug/edit", params: { slug: program.slug } });
    },
    onError: (error) => {
      if (!isProblem(error, "conflict")) toast.failed(error);
    },
  });
  const taken = isProblem(create.error, "conflict") ? create.error.detail : undefined;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (isReady) create.mutate();
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={t("title")} closeButtonProps={{ "aria-label": t("cancel") }}>
      <form className={classes["form"]} onSubmit={submit} noValidate>
        <SegmentedControl
          // On a phone three words beside each other are cut.
          orientation={narrow ? "vertical" : "horizontal"}
          w="100%"
          aria-label={t("from")}
          data={SOURCES.map((value) => ({ value, label: t(value) }))}
          value={source}
          onChange={(value) => setSource(value)}
        />
        {source === "library" && (
          <LibrarySource
            value={model}
            onChoose={(program) => {
              setModel(program.slug);
              setTitle(program.title);
            }}
          />
        )}
        {source === "empty" && <p>{t("emptyWords")}</p>}
        {source === "file" && (
          <FileSource
            onRead={(document) => {
              setFile(document);
              if (document !== undefined) setTitle(say(document.meta.title));
            }}
          />
        )}
        <TextInput
          label={t("name")}
          description={t("nameHint")}
          required
          withAsterisk={false}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <TextInput
          label={t("address")}
          description={t("addressHint")}
          value={slug}
          error={slug !== "" && !SLUG.test(slug) ? t("addressBad") : taken}
          onChange={(event) => {
            create.reset();
            setOwnSlug(event.currentTarget.value);
          }}
        />
        <Group>
          <Button type="submit" disabled={!isReady} loading={create.isPending}>
            {t("create")}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t("cancel")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
};
