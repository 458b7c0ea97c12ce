import { Button, PasswordInput, TextInput } from "@mantine/core";
import { ErrorState, LoadingRows, useTexts } from "@parcours/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { type InvitationLook, type Role, sessionApi } from "../api/session.ts";
import { roleTexts } from "../session/role-texts.ts";
import { BackLink } from "./BackLink.tsx";
import { FormError } from "./FormError.tsx";
import { NewPasswordInput } from "./NewPasswordInput.tsx";
import classes from "./sign-in.module.css";
import { SignInFrame } from "./SignInFrame.tsx";
import { signInTexts } from "./texts.ts";
import { useAfterSignIn } from "./use-after-sign-in.ts";
import { useLinkToken } from "./use-link-token.ts";

const Accept = ({ token, invitation }: { token: string; invitation: InvitationLook }) => {
  const t = useTexts(signInTexts);
  const after = useAfterSignIn(undefined);
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const { account, email } = invitation;
  const accept = useMutation({
    mutationFn: async () => {
      await sessionApi.acceptInvitation({ token, password, ...(!account && { name }) });
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
      {account ? (
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
      ) : (
        <>
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
        </>
      )}
      <div className={classes.row}>
        <Button type="submit" size="md" loading={accept.isPending}>
          {t("invitationAccept")}
        </Button>
        <BackLink />
      </div>
    </form>
  );
};

const Invited = ({ token }: { token: string }) => {
  const t = useTexts(signInTexts);
  const role = useTexts(roleTexts);
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
      <p>{t("invitationNote", { role: role(look.data.role as Role), email })}</p>
      <h2>{t("invitationTitle", { organization })}</h2>
      <Accept token={token} invitation={look.data} />
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
