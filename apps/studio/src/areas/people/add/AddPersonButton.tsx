import { Button } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { IconUserPlus } from "@tabler/icons-react";
import { useState } from "react";
import { AddPersonDialog } from "./AddPersonDialog.tsx";
import { addTexts } from "./texts.ts";

export const AddPersonButton = () => {
  const t = useTexts(addTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button leftSection={<IconUserPlus size={18} stroke={1.6} aria-hidden />} onClick={() => setOpen(true)}>
        {t("add")}
      </Button>
      {open && <AddPersonDialog onClose={() => setOpen(false)} />}
    </>
  );
};
