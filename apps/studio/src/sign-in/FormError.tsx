import { Alert } from "@mantine/core";
import { isProblem } from "@parcours/client";
import { useTexts } from "@parcours/ui";
import { IconAlertCircle } from "@tabler/icons-react";
import { shellTexts } from "../shell/texts.ts";

/** Why a form was not taken, in the server's words; announced at once. `unauthorized` replaces them for a refused sign-in. */
export const FormError = ({ error, unauthorized }: { error: unknown; unauthorized?: string }) => {
  const t = useTexts(shellTexts);
  if (error === null || error === undefined) return null;
  const said = isProblem(error) ? error.detail : t("failed");
  const text = unauthorized !== undefined && isProblem(error, "unauthorized") ? unauthorized : said;
  return (
    <Alert color="red" variant="outline" icon={<IconAlertCircle aria-hidden />} role="alert">
      {text}
    </Alert>
  );
};
