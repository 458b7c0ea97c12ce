import { Anchor, Button, PasswordInput, TextInput } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, Navigate } from "@tanstack/react-router";
import { type SyntheticEvent, useState } from "react";
import { sessionApi } from "../api/session.ts";
import { DemoAccounts } from "./DemoAccounts.tsx";
import { FormError } from "./FormError.tsx";
import { LinkRequest } from "./LinkRequest.tsx";
import { ProviderButtons } from "./ProviderButtons.tsx";
import { ProviderRefused } from "./ProviderRefused.tsx";
import classes from "./sign-in.module.css";
import { SignInFrame } from "./SignInFrame.tsx";
import { offerQuery } from "./offer-query.ts";
import { signInTexts } from "./texts.ts";
import { useAfterSignIn } from "./use-after-sign-in.ts";

const route = getRouteApi("/sign-in");

const PasswordForm = ({ to }: { to: string | undefined }) => {
  const t = useTexts(signInTexts);
  const after = useAfterSignIn(to);
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const signIn = useMutation({ mutationFn: async () => await after(await sessionApi.signIn({ email, password })) });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    signIn.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <FormError error={signIn.error} unauthorized={t("wrong")} />
      <TextInput
        label={t("email")}
        type="email"
        name="email"
        autoComplete="username"
        required
        withAsterisk={false}
        size="md"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label={t("password")}
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        size="md"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <div className={classes.row}>
        <Button type="submit" size="md" loading={signIn.isPending}>
          {t("submit")}
        </Button>
        <Anchor renderRoot={(props) => <Link to="/sign-in/recovery" {...props} />}>{t("forgot")}</Anchor>
      </div>
    </form>
  );
};

/** Signing in: password, link, providers; on the demo its accounts beside. */
export const SignInPage = () => {
  const t = useTexts(signInTexts);
  const { to, provider: refusal } = route.useSearch();
  const { data: offer } = useQuery(offerQuery);
  const [byLink, setByLink] = useState(false);
  if (offer?.setup === true) return <Navigate to="/set-up" replace />;
  const demo = offer?.demo ?? null;
  const aside = demo !== null && <DemoAccounts accounts={demo} to={to} />;
  if (byLink) {
    return (
      <SignInFrame title={t("linkTitle")} lead={t("linkNote")}>
        <LinkRequest onBack={() => setByLink(false)} />
      </SignInFrame>
    );
  }
  return (
    <SignInFrame title={t("title")} {...(aside !== false && { aside })}>
      <ProviderRefused reason={refusal} />
      <PasswordForm to={to} />
      {(offer?.magicLink === true || (offer?.providers ?? []).length > 0) && (
        <div className={classes.ways}>
          <ProviderButtons providers={offer?.providers ?? []} to={to} />
          {offer?.magicLink === true && (
            <Button variant="default" size="md" onClick={() => setByLink(true)}>
              {t("linkAsk")}
            </Button>
          )}
        </div>
      )}
    </SignInFrame>
  );
};
