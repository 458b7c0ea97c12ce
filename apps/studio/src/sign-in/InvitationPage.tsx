import { Button, PasswordInput, TextInput } from "@mantine/core";
import type { Language } from "@parcours/core";
import { ErrorState, LoadingRows, useLanguage, useTexts } from "@parcours/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { type SyntheticEvent, useRef, useState } from "react";
import { type InvitationLook, type Role, sessionApi } from "../api/session.ts";
import { chooseOrganization } from "../session/chosen-organization.ts";
import { roleTexts } from "../session/role-texts.ts";
import { renewSession } from "../session/session-query.ts";
import { useSessionIfAny } from "../session/use-session.ts";
import { BackLink } from "./BackLink.tsx";
import { FormError } from "./FormError.tsx";
import { NewPasswordInput } from "./NewPasswordInput.tsx";
import classes from "./sign-in.module.css";
import { SignInFrame } from "./SignInFrame.tsx";
import { signInTexts } from "./texts.ts";
import { useAfterSignIn } from "./use-after-sign-in.ts";
import { useLinkToken } from "./use-link-token.ts";

interface AcceptProps {
  token: string;
  invitation: InvitationLook;
}

/** Takes an invitation and goes to work in its organization. */
const useAccept = (token: string) => {
  const queries = useQueryClient();
  const router = useRouter();
  return async (body: { name?: string; password?: string; language?: Language }): Promise<void> => {
    const { organization } = await sessionApi.acceptInvitation({ token, ...body });
    if (body.password !== undefined) return;
    chooseOrganization(organization);
    await renewSession(queries);
    await router.navigate({ to: "/", replace: true });
  };
};

/** Somebody new: a name and a password make the account. */
const NewAccount = ({ token, invitation: { email } }: AcceptProps) => {
  const t = useTexts(signInTexts);
  const { language } = useLanguage();
  const after = useAfterSignIn(undefined);
  const take = useAccept(token);
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const taken = useRef(false);
  const accept = useMutation({
    mutationFn: async () => {
      // Taken once: when only signing in failed, trying again does no more than that.
      if (!taken.current) await take({ name, password, language });
      taken.current = true;
      await after(await sessionApi.signIn({ email, password }));
    },
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    accept.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <FormError error={accept.error} />
      <TextInput
        label={t("yourName")}
        autoComplete="name"
        required
        withAsterisk={false}
        size="md"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NewPasswordInput value={password} onChange={setPassword} label={t("password")} personal={[name, email]} />
      <div className={classes.row}>
        <Button type="submit" size="md" loading={accept.isPending}>
          {t("invitationAccept")}
        </Button>
      </div>
    </form>
  );
};

/** Somebody known who is signed in: one button. */
const Join = ({ token }: { token: string }) => {
  const t = useTexts(signInTexts);
  const take = useAccept(token);
  const accept = useMutation({ mutationFn: async () => await take({}) });
  return (
    <div className={classes.form}>
      <FormError error={accept.error} />
      <div className={classes.row}>
        <Button size="md" loading={accept.isPending} onClick={() => accept.mutate()}>
          {t("invitationAccept")}
        </Button>
      </div>
    </div>
  );
};

/** Somebody known who has to sign in first; the invitation waits in this tab. */
const SignInFirst = ({ email }: { email: string }) => {
  const t = useTexts(signInTexts);
  const after = useAfterSignIn("/invitation");
  const [password, setPassword] = useState("");
  const signIn = useMutation({ mutationFn: async () => await after(await sessionApi.signIn({ email, password })) });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    signIn.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <FormError error={signIn.error} unauthorized={t("wrong")} />
      <PasswordInput
        label={t("password")}
        description={t("invitationSignIn")}
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
      </div>
    </form>
  );
};

const Invited = ({ token }: { token: string }) => {
  const t = useTexts(signInTexts);
  const role = useTexts(roleTexts);
  const session = useSessionIfAny();
  const look = useQuery({
    queryKey: ["invitation"],
    queryFn: async () => await sessionApi.lookAtInvitation(token),
    retry: false,
    gcTime: 0,
  });
  if (look.isPending) return <LoadingRows rows={3} />;
  if (look.isError) return <ErrorState detail={look.error.message} actions={<BackLink />} />;
  const { organization, email } = look.data;
  return (
    <>
      <p className={classes.sent}>
        <b>{t("invitationTitle", { organization })}</b>
        <br />
        {t("invitationNote", { role: role(look.data.role as Role), email })}
      </p>
      {!look.data.account && <NewAccount token={token} invitation={look.data} />}
      {look.data.account && (session === null ? <SignInFirst email={email} /> : <Join token={token} />)}
    </>
  );
};

/** Where an invitation leads: who invites, as what, and the account to be made or used. */
export const InvitationPage = () => {
  const t = useTexts(signInTexts);
  const token = useLinkToken();
  return (
    <SignInFrame title={t("invitation")} {...(token === undefined && { lead: t("noToken") })}>
      {token === undefined ? <BackLink /> : <Invited token={token} />}
    </SignInFrame>
  );
};
