import { Button } from "@mantine/core";
import { useFormats, useTexts } from "@parcours/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { accountApi, linkedQuery } from "../api/account.ts";
import type { SignInOffer } from "../api/session.ts";
import { useToast } from "../shell/use-toast.tsx";
import { FormError } from "../sign-in/FormError.tsx";
import { offerQuery } from "../sign-in/offer-query.ts";
import { ProviderRefused } from "../sign-in/ProviderRefused.tsx";
import classes from "./account.module.css";
import { Part } from "./Part.tsx";
import { accountTexts } from "./texts.ts";

const route = getRouteApi("/shell/account");

type Offered = SignInOffer["providers"][number];

const ProviderRow = ({ provider: { id, title } }: { provider: Offered }) => {
  const t = useTexts(accountTexts);
  const { distance } = useFormats();
  const toast = useToast();
  const queries = useQueryClient();
  const linked = useQuery(linkedQuery).data?.find(({ provider }) => provider === id);
  const link = useMutation({
    mutationFn: async () => {
      const { url } = await accountApi.linkProvider(id);
      window.location.assign(url);
    },
  });
  const unlink = useMutation({
    mutationFn: async (identity: string) => await accountApi.unlinkProvider(identity),
    onSuccess: async () => {
      toast.done(t("unlinked", { title }));
      await queries.invalidateQueries(linkedQuery);
    },
  });
  return (
    <li className={classes.session}>
      <FormError error={link.error ?? unlink.error} />
      <span>{linked === undefined ? title : t("linked", { title, when: distance(linked.createdAt) })}</span>
      {linked === undefined ? (
        <Button variant="default" size="sm" loading={link.isPending} onClick={() => link.mutate()}>
          {t("link", { title })}
        </Button>
      ) : (
        <Button
          variant="default"
          size="sm"
          aria-label={t("unlinkOf", { title })}
          loading={unlink.isPending}
          onClick={() => unlink.mutate(linked.id)}
        >
          {t("unlink")}
        </Button>
      )}
    </li>
  );
};

/** Identities at providers by which one may sign in; nothing where the installation has no provider. */
export const ProvidersPart = () => {
  const t = useTexts(accountTexts);
  const { provider: refusal } = route.useSearch();
  const { data: offer } = useQuery(offerQuery);
  const providers = offer?.providers ?? [];
  if (providers.length === 0) return null;
  return (
    <Part title={t("providers")} note={t("providersNote")}>
      <ProviderRefused reason={refusal} />
      <ul className={classes.sessions}>
        {providers.map((provider) => (
          <ProviderRow key={provider.id} provider={provider} />
        ))}
      </ul>
    </Part>
  );
};
