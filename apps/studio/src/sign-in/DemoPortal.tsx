import { UnstyledButton } from "@mantine/core";
import { defineTexts, useTexts } from "@parcours/ui";
import { IconArrowRight } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { api } from "../api/api.ts";
import { FormError } from "./FormError.tsx";
import classes from "./sign-in.module.css";

const texts = defineTexts({
  fr: {
    title: "Espace participant",
    what: "Ce que voit la personne accompagnée, sur son téléphone",
    enter: "Entrer : Espace participant, démonstration",
  },
  en: {
    title: "Participant’s space",
    what: "What a person who is supported sees, on their phone",
    enter: "Enter: Participant’s space, demo",
  },
});

/** The other side of the demo: the portal, as its participant. */
export const DemoPortal = () => {
  const t = useTexts(texts);
  const door = useQuery({ queryKey: ["portal-door"], queryFn: async () => await api.get("/api/portal/door") });
  const enter = useMutation({
    mutationFn: async () => {
      await api.post("/api/portal/session/demo");
      window.location.assign("/portal/home");
    },
  });
  if (door.data?.demo !== true) return null;
  return (
    <li className={classes.account}>
      <IconArrowRight size={18} stroke={1.6} aria-hidden />
      <UnstyledButton
        className={classes.accountRole ?? ""}
        disabled={enter.isPending}
        aria-label={t("enter")}
        aria-describedby="demo-portal"
        onClick={() => enter.mutate()}
      >
        {t("title")}
      </UnstyledButton>
      <span id="demo-portal" className={classes.accountWhat}>
        {t("what")}
        <FormError error={enter.error} />
      </span>
    </li>
  );
};
