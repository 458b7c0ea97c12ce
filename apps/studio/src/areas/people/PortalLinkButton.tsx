import { Button } from "@mantine/core";
import { defineTexts, useTexts } from "@parcours/ui";
import { IconMailForward } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { api } from "../../api/api.ts";
import { useToast } from "../../shell/use-toast.tsx";

const texts = defineTexts({
  fr: {
    send: "Envoyer un lien",
    about: "Envoyer par courriel un lien vers son espace",
    done: "Le lien est parti. Il sert une fois, pendant 7 jours.",
  },
  en: {
    send: "Send a link",
    about: "Mail a link to their space",
    done: "The link has left. It works once, for 7 days.",
  },
});

/** Mails the person a link to their own space; where no address is known the server says so. */
export const PortalLinkButton = ({ person }: { person: string }) => {
  const t = useTexts(texts);
  const toast = useToast();
  const send = useMutation({
    mutationFn: async () => await api.post("/api/participants/{id}/portal-link", { path: { id: person } }),
    onSuccess: () => toast.done(t("done")),
    onError: (error) => toast.failed(error),
  });
  return (
    <Button
      variant="default"
      leftSection={<IconMailForward size={18} stroke={1.6} aria-hidden />}
      loading={send.isPending}
      title={t("about")}
      onClick={() => send.mutate()}
    >
      {t("send")}
    </Button>
  );
};
