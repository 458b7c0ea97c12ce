import { defineTexts, useTexts } from "@parcours/ui";
import { useQuery } from "@tanstack/react-query";
import { membersQuery } from "../../api/organization.ts";
import { useMay, useSession } from "../../session/use-session.ts";

const texts = defineTexts({
  fr: {
    you: "vous",
    automatic: "un service connecté",
    system: "Parcours",
    someone: "une personne de l’organisation",
  },
  en: {
    you: "you",
    automatic: "a connected service",
    system: "Parcours",
    someone: "somebody of the organization",
  },
});

/** Who published or saved something, by id: a name where the reader may know it. */
export const useNames = (): ((id: string) => string) => {
  const t = useTexts(texts);
  const { user } = useSession();
  const { data: members } = useQuery({ ...membersQuery, enabled: useMay("member.read") });
  return (id) => {
    if (id === user.id) return t("you");
    if (id.startsWith("key_")) return t("automatic");
    if (id === "system") return t("system");
    return members?.find((member) => member.user === id)?.name ?? t("someone");
  };
};
