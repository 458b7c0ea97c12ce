import { Button, TextInput } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, type SyntheticEvent, useState } from "react";
import { FormError } from "./FormError.tsx";
import classes from "./sign-in.module.css";
import { signInTexts } from "./texts.ts";

interface AddressRequestProps {
  ask: (email: string) => Promise<void>;
  submit: string;
  /** Said whether or not there is such an account: the answer must not tell. */
  sent: string;
  back: ReactNode;
}

/** Asks for an address and says that a mail is on its way. */
export const AddressRequest = ({ ask, submit, sent, back }: AddressRequestProps) => {
  const t = useTexts(signInTexts);
  const [email, setEmail] = useState("");
  const request = useMutation({ mutationFn: async () => await ask(email) });
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    request.mutate();
  };
  if (request.isSuccess) {
    return (
      <>
        <p className={classes.sent} role="status">
          {sent}
        </p>
        {back}
      </>
    );
  }
  return (
    <form className={classes.form} onSubmit={onSubmit}>
      <FormError error={request.error} />
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
      <div className={classes.row}>
        <Button type="submit" size="md" loading={request.isPending}>
          {submit}
        </Button>
        {back}
      </div>
    </form>
  );
};
