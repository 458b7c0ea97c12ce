import { Anchor } from "@mantine/core";
import type { Definition } from "@parcours/core";
import { defineTexts, useTexts } from "@parcours/ui";
import { useSession } from "../../session/use-session.ts";

const texts = defineTexts({
  fr: { open: "Page de candidature" },
  en: { open: "Application page" },
});

/** The program's public page, where it opens a form to whoever comes. */
export const ApplicationPageLink = ({ slug, definition }: { slug: string; definition: Definition }) => {
  const t = useTexts(texts);
  const { organization } = useSession();
  const { forms = {}, members } = definition.meta;
  const isOpen =
    members === undefined &&
    Object.values(forms).some((form) => form.public === true && form.by.includes("participant"));
  if (!isOpen || organization === null) return null;
  return (
    <Anchor href={`/portal/apply/${organization}/${slug}`} target="_blank" rel="noreferrer">
      {t("open")}
    </Anchor>
  );
};
