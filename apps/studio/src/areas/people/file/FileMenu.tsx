import { Button, Menu } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { IconDots, IconEraser, IconUsers } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useMay } from "../../../session/use-session.ts";
import { eraseTexts } from "./erase-texts.ts";
import { mergeTexts } from "./merge-texts.ts";
import { fileTexts } from "./texts.ts";

/** Rarely wanted: they come when they are asked for. */
const EraseDialog = lazy(async () => ({ default: (await import("./EraseDialog.tsx")).EraseDialog }));
const MergeDialog = lazy(async () => ({ default: (await import("./MergeDialog.tsx")).MergeDialog }));

/** What is done to a file now and then: made one with a duplicate, erased after showing what goes and what stays. */
export const FileMenu = ({ person }: { person: { id: string; name: string } }) => {
  const t = useTexts(fileTexts);
  const tErase = useTexts(eraseTexts);
  const tMerge = useTexts(mergeTexts);
  const mayMerge = useMay("participant.merge");
  const mayErase = useMay("participant.erase");
  const [open, setOpen] = useState<"merge" | "erase">();
  const close = (): void => setOpen(undefined);
  if (!mayMerge && !mayErase) return null;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" px="xs" aria-label={t("more")} title={t("more")}>
            <IconDots size={18} stroke={1.6} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {mayMerge && (
            <Menu.Item leftSection={<IconUsers size={18} stroke={1.6} aria-hidden />} onClick={() => setOpen("merge")}>
              {tMerge("open")}
            </Menu.Item>
          )}
          {mayErase && (
            <Menu.Item leftSection={<IconEraser size={18} stroke={1.6} aria-hidden />} onClick={() => setOpen("erase")}>
              {tErase("erase")}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {open !== undefined && (
        <Suspense>
          {open === "merge" ? (
            <MergeDialog person={person.id} onClose={close} />
          ) : (
            <EraseDialog person={person} onClose={close} />
          )}
        </Suspense>
      )}
    </>
  );
};
