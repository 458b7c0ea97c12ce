import { Button } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { IconPlus } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { newTexts } from "./texts.ts";

const NewProgramDialog = lazy(async () => ({ default: (await import("./NewProgramDialog.tsx")).NewProgramDialog }));

/** Opens the dialog for a new program, which is loaded only then. */
export const NewProgramButton = () => {
  const t = useTexts(newTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button leftSection={<IconPlus size={18} stroke={1.6} aria-hidden />} onClick={() => setOpen(true)}>
        {t("button")}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <NewProgramDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
