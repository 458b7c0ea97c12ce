import { Button, NativeSelect } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { webhooksApi } from "../../../api/webhooks.ts";
import { SettingsDialog } from "../../settings/SettingsDialog.tsx";
import { SettingsForm } from "../../settings/SettingsForm.tsx";
import { integrationsTexts } from "../texts.ts";
import { NewSecret } from "./NewSecret.tsx";
import { webhooksTexts } from "./texts.ts";

const OVERLAPS = ["24", "1", "168", "0"] as const;
type Overlap = (typeof OVERLAPS)[number];

/** Gives an endpoint a new secret, shown this once; for a while both sign. */
export const RotateDialog = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const t = useTexts(webhooksTexts);
  const common = useTexts(integrationsTexts);
  const queries = useQueryClient();
  const [overlap, setOverlap] = useState<Overlap>("24");
  const rotate = useMutation({
    mutationFn: async () => await webhooksApi.rotate(id, Number(overlap)),
    onSuccess: async () => await queries.invalidateQueries({ queryKey: ["webhooks"] }),
  });
  if (rotate.data !== undefined) {
    return (
      <SettingsDialog title={t("rotated")} onClose={onClose} mustAnswer size="lg">
        <NewSecret secret={rotate.data.secret} onDone={onClose} />
      </SettingsDialog>
    );
  }
  return (
    <SettingsDialog title={t("rotateTitle")} onClose={onClose} mustAnswer={rotate.isPending}>
      <SettingsForm
        error={rotate.error}
        busy={rotate.isPending}
        onSubmit={() => rotate.mutate()}
        submitLabel={t("rotate")}
        actions={
          <Button variant="subtle" onClick={onClose}>
            {common("cancel")}
          </Button>
        }
      >
        <p>{t("rotateNote")}</p>
        <NativeSelect
          label={t("overlap")}
          data={OVERLAPS.map((one) => ({ value: one, label: t(`overlap.${one}`) }))}
          value={overlap}
          onChange={(event) => setOverlap(event.currentTarget.value as Overlap)}
        />
      </SettingsForm>
    </SettingsDialog>
  );
};
