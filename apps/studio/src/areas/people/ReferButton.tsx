import { Button } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { IconArrowsExchange } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { accessTexts } from "./access-texts.ts";

/** The form comes when it is asked for. */
const ReferDialog = lazy(async () => {
  const { ReferDialog: Dialog } = await import("../referrals/ReferDialog.tsx");
  return { default: Dialog };
});

/** Proposes this person to another site or organization. */
export const ReferButton = ({ person }: { person: { id: string; name: string; site?: string | undefined } }) => {
  const t = useTexts(accessTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconArrowsExchange size={18} stroke={1.6} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t("refer")}
      </Button>
      {open && (
        <Suspense>
          <ReferDialog person={person} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
