import { Button } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { IconEraser } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { eraseTexts } from "./erase-texts.ts";

/** Rarely wanted: it comes when it is asked for. */
const EraseDialog = lazy(async () => {
  const { EraseDialog: Dialog } = await import("./EraseDialog.tsx");
  return { default: Dialog };
});

/** Erases everything about a person, after showing what goes and what stays. */
export const EraseButton = ({ person }: { person: { id: string; name: string } }) => {
  const t = useTexts(eraseTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconEraser size={18} stroke={1.6} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t("erase")}
      </Button>
      {open && (
        <Suspense>
          <EraseDialog person={person} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
