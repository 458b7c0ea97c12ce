import { Button } from "@mantine/core";
import type { Schemas } from "@parcours/client";
import { useFormats, useTexts } from "@parcours/ui";
import { IconAlertTriangle, IconShieldCheck } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { verifyAudit } from "../../../api/audit.ts";
import { FormError } from "../../../sign-in/FormError.tsx";
import settings from "../settings.module.css";
import classes from "./audit.module.css";
import { auditTexts } from "./texts.ts";

const Found = ({ found }: { found: Schemas["AuditVerification"] }) => {
  const t = useTexts(auditTexts);
  const { dateTime } = useFormats();
  const { ok, fault, until, checked, forgotten, waiting, head } = found;
  if (!ok && fault !== undefined) {
    const position = fault.position === undefined ? "none" : String(fault.position);
    return (
      <div className={settings.notice} data-tone="lost" role="alert">
        <IconAlertTriangle size={20} stroke={1.6} aria-hidden />
        <span>
          <b>{t("fault", { position, what: t(`fault.${fault.kind}`) })}</b> {t("faultNote")}
        </span>
      </div>
    );
  }
  return (
    <>
      <div className={classes.verified} role="status">
        <IconShieldCheck size={20} stroke={1.6} aria-hidden />
        <span>
          {until === null ? t("verifiedNone") : t("verified", { until: dateTime(until), count: checked })}{" "}
          {forgotten > 0 && `${t("forgotten", { count: forgotten })} `}
          {waiting > 0 && t("waiting", { count: waiting })}
        </span>
      </div>
      {head !== null && (
        <details className={classes.head}>
          <summary>{t("head")}</summary>
          <p>{t("headNote")}</p>
          <code className={settings.code}>{head}</code>
        </details>
      )}
    </>
  );
};

/** Whether anything in the log was changed, taken away or slipped in: checked on demand, since it reads all of it. */
export const Verification = () => {
  const t = useTexts(auditTexts);
  const check = useMutation({ mutationFn: async () => await verifyAudit() });
  return (
    <section className={classes.proof} aria-label={t("chain")}>
      <p className={classes.proofNote}>{t("chainNote")}</p>
      <Button variant="default" loading={check.isPending} onClick={() => check.mutate()}>
        {t("verify")}
      </Button>
      <div className={classes.proofFound}>
        <FormError error={check.error} />
        {check.data !== undefined && <Found found={check.data} />}
      </div>
    </section>
  );
};
