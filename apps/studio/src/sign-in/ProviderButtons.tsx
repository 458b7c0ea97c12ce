import { Button } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useMutation } from "@tanstack/react-query";
import { sessionApi, type SignInOffer } from "../api/session.ts";
import { FormError } from "./FormError.tsx";
import { signInTexts } from "./texts.ts";

interface ProviderButtonsProps {
  providers: SignInOffer["providers"];
  to: string | undefined;
}

/** Signing in with an account held elsewhere (ProConnect, the organization's own directory). */
export const ProviderButtons = ({ providers, to }: ProviderButtonsProps) => {
  const t = useTexts(signInTexts);
  const go = useMutation({
    mutationFn: async (provider: string) => {
      const { url } = await sessionApi.provider({ provider, ...(to !== undefined && { returnTo: to }) });
      window.location.assign(url);
    },
  });
  return (
    <>
      <FormError error={go.error} />
      {providers.map(({ id, title }) => (
        <Button key={id} variant="default" size="md" loading={go.isPending} onClick={() => go.mutate(id)}>
          {t("provider", { title })}
        </Button>
      ))}
    </>
  );
};
