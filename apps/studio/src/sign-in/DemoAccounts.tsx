import { UnstyledButton } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { IconArrowRight } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { type Role, sessionApi, type SignInOffer } from "../api/session.ts";
import { roleTexts } from "../session/role-texts.ts";
import { DemoPortal } from "./DemoPortal.tsx";
import { FormError } from "./FormError.tsx";
import classes from "./sign-in.module.css";
import { signInTexts } from "./texts.ts";
import { useAfterSignIn } from "./use-after-sign-in.ts";

interface DemoAccountsProps {
  accounts: NonNullable<SignInOffer["demo"]>;
  to: string | undefined;
}

/** One account per role, one click each; framed so that nobody takes them for real ones. */
export const DemoAccounts = ({ accounts, to }: DemoAccountsProps) => {
  const t = useTexts(signInTexts);
  const role = useTexts(roleTexts);
  const after = useAfterSignIn(to);
  const enter = useMutation({
    mutationFn: async (chosen: Role) => {
      await sessionApi.demo(chosen);
      await after();
    },
  });
  return (
    <section className={classes.demo} aria-labelledby="demo-accounts">
      <h2 id="demo-accounts" className={classes.demoTitle}>
        {t("demoTitle")}
      </h2>
      <p className={classes.demoNote}>{t("demoNote")}</p>
      <FormError error={enter.error} />
      <ul className={classes.accounts}>
        {accounts.map((account) => (
          <li key={account.role} className={classes.account}>
            <IconArrowRight size={18} stroke={1.6} aria-hidden />
            <UnstyledButton
              className={classes.accountRole ?? ""}
              disabled={enter.isPending}
              aria-label={t("demoEnter", { role: role(account.role) })}
              aria-describedby={`demo-${account.role}`}
              onClick={() => enter.mutate(account.role)}
            >
              {role(account.role)}
            </UnstyledButton>
            <span id={`demo-${account.role}`} className={classes.accountWhat}>
              {role(`${account.role}.what`)}
            </span>
          </li>
        ))}
        <DemoPortal />
      </ul>
    </section>
  );
};
