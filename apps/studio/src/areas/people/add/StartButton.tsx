import { Button } from "@mantine/core";
import { Dialog, useTexts } from "@parcours/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { startJourney } from "../../../api/people.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import { SettingsForm } from "../../settings/SettingsForm.tsx";
import { useRequestKey } from "../../settings/use-request-key.ts";
import classes from "../people.module.css";
import { useAfterChange } from "../use-after-change.ts";
import { NOWHERE, startOf } from "./placement.ts";
import { PlacementFields } from "./PlacementFields.tsx";
import { addTexts } from "./texts.ts";

interface StartProps {
  person: { id: string; name: string };
}

const StartDialog = ({ person, onClose }: StartProps & { onClose: () => void }) => {
  const t = useTexts(addTexts);
  const toast = useToast();
  const afterChange = useAfterChange();
  const keyFor = useRequestKey();
  const [placement, setPlacement] = useState(NOWHERE);
  const start = useMutation({
    mutationFn: async () => {
      const body = { ...startOf(placement), participant: person.id };
      await startJourney(body, keyFor(body));
    },
    onSuccess: async () => {
      toast.done(t("added", { name: person.name }));
      onClose();
      await afterChange();
    },
  });
  return (
    <Dialog title={t("start")} onClose={onClose}>
      <SettingsForm
        error={start.error}
        busy={start.isPending}
        onSubmit={() => start.mutate()}
        submitLabel={t("startConfirm")}
        actions={
          <Button variant="subtle" onClick={onClose}>
            {t("cancel")}
          </Button>
        }
      >
        <p className={classes.dialogNote}>{t("startNote", { name: person.name })}</p>
        <PlacementFields value={placement} onChange={setPlacement} error={start.error} />
      </SettingsForm>
    </Dialog>
  );
};

/** Somebody who has a file begins in another program, or once more. */
export const StartButton = ({ person }: StartProps) => {
  const t = useTexts(addTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t("start")}
      </Button>
      {open && <StartDialog person={person} onClose={() => setOpen(false)} />}
    </>
  );
};
