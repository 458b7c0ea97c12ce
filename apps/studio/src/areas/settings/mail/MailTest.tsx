import { Button } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { IconSend } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { mailApi } from "../../../api/mails.ts";
import { useSession } from "../../../session/use-session.ts";
import { FormError } from "../../../sign-in/FormError.tsx";
import classes from "../settings.module.css";
import { mailTexts } from "./texts.ts";

/** A mail to oneself, and what the server said. */
export const MailTest = () => {
  const t = useTexts(mailTexts);
  const { user } = useSession();
  const test = useMutation({ mutationFn: async () => await mailApi.test() });
  const refused = test.data?.sent === false;
  return (
    <div className={classes.form}>
      <FormError error={test.error} />
      <div className={classes.row}>
        <Button
          variant="default"
          leftSection={<IconSend size={18} stroke={1.6} aria-hidden />}
          loading={test.isPending}
          onClick={() => test.mutate()}
        >
          {t("test")}
        </Button>
        <span className={classes.quiet}>{t("testFirst")}</span>
      </div>
      <div role="status" className={refused ? classes.lost : classes.saved}>
        {test.data?.sent === true && t("testSent", { email: user.email })}
        {refused && t("testFailed", { error: test.data?.error ?? "?" })}
      </div>
    </div>
  );
};
