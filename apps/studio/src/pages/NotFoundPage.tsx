import { Button } from "@mantine/core";
import { EmptyState, useTexts } from "@parcours/ui";
import { Link } from "@tanstack/react-router";
import { IconMapQuestion } from "@tabler/icons-react";
import { shellTexts } from "../shell/texts.ts";
import { usePageTitle } from "../shell/use-page-title.ts";

/** An address that leads nowhere, or to what this person may not see: which of both is not told. */
export const NotFoundPage = () => {
  const t = useTexts(shellTexts);
  usePageTitle(t("notFound"));
  return (
    <EmptyState
      level={1}
      icon={<IconMapQuestion size={40} stroke={1.4} />}
      title={t("notFound")}
      action={<Button renderRoot={(props) => <Link to="/" {...props} />}>{t("back")}</Button>}
    >
      {t("notFoundNote")}
    </EmptyState>
  );
};
