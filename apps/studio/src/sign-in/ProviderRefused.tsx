import { Alert } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { IconAlertCircle } from "@tabler/icons-react";
import type { ProviderRefusal } from "./provider-refusal.ts";
import { signInTexts } from "./texts.ts";

/** Says why coming back from a provider led to nothing, and what to do about it. */
export const ProviderRefused = ({ reason }: { reason: ProviderRefusal | undefined }) => {
  const t = useTexts(signInTexts);
  if (reason === undefined) return null;
  return (
    <Alert color="red" variant="outline" icon={<IconAlertCircle aria-hidden />} role="alert">
      {t(`provider.${reason}`)}
    </Alert>
  );
};
