import { ActionIcon, Anchor, Button, Modal } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { ChangeList, diffDocuments, useEditorValue } from "@parcours/editor";
import { useTexts } from "@parcours/ui";
import { IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useDeferredValue, useMemo, useState } from "react";
import { definitionQuery } from "../../../api/programs.ts";
import classes from "./editor.module.css";
import { editorTexts } from "./texts.ts";

interface ComparisonProps {
  slug: string;
  version: number;
  onStop: () => void;
}

/** While the draft is compared with a version: how much differs, in words on demand. */
export const Comparison = ({ slug, version, onStop }: ComparisonProps) => {
  const t = useTexts(editorTexts);
  const narrow = useMediaQuery("(max-width: 48em)", false, { getInitialValueInEffect: false });
  const [open, setOpen] = useState(false);
  const { data: older } = useQuery(definitionQuery(slug, version));
  const draft = useDeferredValue(useEditorValue((state) => state.document));
  const changes = useMemo(() => (older === undefined ? undefined : diffDocuments(older, draft)), [older, draft]);
  if (changes === undefined) return null;
  return (
    <span className={classes["compare"]}>
      <Button
        size="compact-sm"
        variant="light"
        aria-label={t("compared", { count: changes.length, version })}
        onClick={() => setOpen(true)}
      >
        {t(narrow ? "comparedShort" : "compared", { count: changes.length, version })}
      </Button>
      <ActionIcon variant="subtle" color="gray" aria-label={t("stopComparing")} onClick={onStop}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        size="lg"
        title={t("comparisonTitle", { version })}
        closeButtonProps={{ "aria-label": t("cancel") }}
      >
        <ChangeList changes={changes} />
        <p>
          <Anchor
            renderRoot={(props) => (
              <Link
                to="/programs/$slug/versions/$version"
                params={{ slug, version: String(version) }}
                search={{ against: "draft" }}
                {...props}
              />
            )}
          >
            {t("seeOld", { version })}
          </Anchor>
        </p>
      </Modal>
    </span>
  );
};
