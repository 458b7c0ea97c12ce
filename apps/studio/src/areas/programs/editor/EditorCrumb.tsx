import { ActionIcon, Tooltip } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { IconArrowLeft } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { editorTexts } from "./texts.ts";

/** The way back from the whole window to the page of the program. */
export const EditorCrumb = ({ slug }: { slug: string }) => {
  const t = useTexts(editorTexts);
  return (
    <Tooltip label={t("back")}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t("back")}
        renderRoot={(props) => <Link to="/programs/$slug" params={{ slug }} {...props} />}
      >
        <IconArrowLeft size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
};
