import { ActionIcon, Menu } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { toMermaid, toSvg } from "@parcours/core";
import { type Document, useEditorStore, textOf, toXState } from "@parcours/editor";
import { useLanguage, useTexts } from "@parcours/ui";
import { IconDots } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { pngOf, saveFile } from "./save-file.ts";
import { editorTexts } from "./texts.ts";

interface ToolMenuProps {
  slug: string;
  /** The version that the draft may be compared with. */
  compare: { version: number; onCompare: () => void } | undefined;
}

const json = (value: string): Blob => new Blob([value], { type: "application/json" });

/** What is done now and then: exports, versions, the dossier. */
export const ToolMenu = ({ slug, compare }: ToolMenuProps) => {
  const t = useTexts(editorTexts);
  const { language } = useLanguage();
  const store = useEditorStore();
  const svg = (document: Document): string => toSvg(document, { language });
  const exports = [
    { label: t("exportProgram"), file: "json", make: (document: Document) => json(textOf(document)) },
    {
      label: t("exportXState"),
      file: "xstate.json",
      make: (document: Document) => json(`${JSON.stringify(toXState(document, language), null, 2)}\n`),
    },
    {
      label: t("exportSvg"),
      file: "svg",
      make: (document: Document) => new Blob([svg(document)], { type: "image/svg+xml" }),
    },
    { label: t("exportPng"), file: "png", make: async (document: Document) => await pngOf(svg(document)) },
    {
      label: t("exportMermaid"),
      file: "mmd",
      make: (document: Document) => new Blob([toMermaid(document, { language })], { type: "text/plain" }),
    },
  ];
  const run = async (file: string, make: (document: Document) => Blob | Promise<Blob>): Promise<void> => {
    try {
      saveFile(`${slug}.${file}`, await make(store.state.document));
    } catch {
      // A draft may be too unfinished for a picture; its JSON is always there.
      notifications.show({ color: "red", message: t("exportFailed") });
    }
  };
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t("more")}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {compare !== undefined && (
          <Menu.Item onClick={compare.onCompare}>{t("compareWith", { version: compare.version })}</Menu.Item>
        )}
        <Menu.Item renderRoot={(props) => <Link to="/programs/$slug/versions" params={{ slug }} {...props} />}>
          {t("history")}
        </Menu.Item>
        <Menu.Item renderRoot={(props) => <Link to="/programs/$slug/dossier" params={{ slug }} {...props} />}>
          {t("dossier")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t("exportTitle")}</Menu.Label>
        {exports.map(({ label, file, make }) => (
          <Menu.Item key={file} onClick={() => void run(file, make)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
