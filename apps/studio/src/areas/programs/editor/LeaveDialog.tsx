import { Button, Group, Modal } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useBlocker } from "@tanstack/react-router";
import { useState } from "react";
import type { DraftKeeper } from "../draft/draft-keeper.ts";
import { editorTexts } from "./texts.ts";

/** Saves before leaving; asks when that does not succeed. */
export const LeaveDialog = ({ keeper }: { keeper: DraftKeeper }) => {
  const t = useTexts(editorTexts);
  const [kept, setKept] = useState(false);
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (current.pathname === next.pathname || !keeper.unsaved || (await keeper.flush())) return false;
      setKept(keeper.keepHere());
      return true;
    },
    enableBeforeUnload: () => keeper.unsaved,
    withResolver: true,
  });
  if (status !== "blocked") return null;
  return (
    <Modal opened onClose={reset} title={t("leaveTitle")} closeButtonProps={{ "aria-label": t("stay") }}>
      <p>{t(kept ? "leaveKept" : "leaveWords")}</p>
      <Group justify="end">
        <Button variant="default" onClick={proceed}>
          {t("leave")}
        </Button>
        <Button onClick={reset} data-autofocus>
          {t("stay")}
        </Button>
      </Group>
    </Modal>
  );
};
