import { EmptyState, useTexts } from "@parcours/ui";
import { IconDoor } from "@tabler/icons-react";
import { membershipOf, useSession } from "../session/use-session.ts";
import { shellTexts } from "../shell/texts.ts";
import { usePageTitle } from "../shell/use-page-title.ts";

/** A role that opens no page of the studio: says so, and who can change it. */
export const NothingHerePage = () => {
  const t = useTexts(shellTexts);
  const session = useSession();
  usePageTitle(t("nothing"));
  return (
    <EmptyState level={1} icon={<IconDoor size={40} stroke={1.4} />} title={t("nothing")}>
      {t("nothingNote", { organization: membershipOf(session)?.name ?? "" })}
    </EmptyState>
  );
};
