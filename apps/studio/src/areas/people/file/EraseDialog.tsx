import { Button, Checkbox, Group, Textarea } from "@mantine/core";
import { Dialog, ErrorState, LoadingRows, useFormats, useLanguage, useTexts } from "@parcours/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type SyntheticEvent, useState } from "react";
import { erasePerson, type ErasurePlan, erasurePlanQuery } from "../../../api/erasure.ts";
import { programsQuery } from "../../../api/programs.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import { FormError } from "../../../sign-in/FormError.tsx";
import { eraseTexts } from "./erase-texts.ts";
import own from "./erase.module.css";
import classes from "./file.module.css";

const KINDS = [
  "journal",
  "notes",
  "tasks",
  "documents",
  "messages",
  "drafts",
  "applications",
  "referrals",
  "contracts",
  "deliveries",
] as const;

/** What goes, by kind and number, and what has to stay, each with its reason. */
const Plan = ({ plan }: { plan: ErasurePlan }) => {
  const t = useTexts(eraseTexts);
  const { language } = useLanguage();
  const { date } = useFormats();
  const gone = KINDS.filter((kind) => plan.erases[kind] > 0);
  return (
    <>
      <section>
        <h3 className={classes.title}>{t("goes")}</h3>
        <ul>
          <li>{t("goes.file")}</li>
          {gone.map((kind) => (
            <li key={kind}>{t(`goes.${kind}`, { count: plan.erases[kind] })}</li>
          ))}
        </ul>
      </section>
      <section>
        <h3 className={classes.title}>{t("stays")}</h3>
        <ul>
          <li>{t("stays.counts")}</li>
          {plan.keeps.map(({ contract, title, until, why }) => (
            <li key={contract}>
              {until === undefined ? title : t("stays.until", { title, date: date(until, { style: "long" }) })}
              <span className={classes.more}> {why[language]}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
};

interface OrderProps {
  person: { id: string; name: string };
  plan: ErasurePlan;
  onClose: () => void;
}

/** The reason, a last question, and the order. */
const Order = ({ person, plan, onClose }: OrderProps) => {
  const t = useTexts(eraseTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [reason, setReason] = useState("");
  const [sure, setSure] = useState(false);
  const order = useMutation({
    mutationFn: async () => await erasePerson(person.id, plan.confirm, reason.trim()),
    onSuccess: async () => {
      toast.done(t("done"));
      onClose();
      await navigate({ to: "/people" });
      await queries.invalidateQueries();
    },
    // Something was added meanwhile: what is shown is read again, and asked again.
    onError: async () => await queries.invalidateQueries(erasurePlanQuery(person.id)),
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    order.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <FormError error={order.error} />
      <Textarea
        label={t("reason")}
        description={t("reasonNote")}
        required
        withAsterisk={false}
        maxLength={300}
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Checkbox
        label={t("sure", { name: person.name })}
        checked={sure}
        onChange={(event) => setSure(event.currentTarget.checked)}
      />
      <Group>
        <Button
          type="submit"
          className={own.order ?? ""}
          disabled={!sure || reason.trim() === ""}
          loading={order.isPending}
        >
          {t("eraseForGood")}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t("cancel")}
        </Button>
      </Group>
    </form>
  );
};

/** What goes, what stays and why; then the order. */
export const EraseDialog = ({ person, onClose }: { person: { id: string; name: string }; onClose: () => void }) => {
  const t = useTexts(eraseTexts);
  const { list } = useFormats();
  const programs = useQuery(programsQuery).data ?? [];
  const titles = new Map(programs.map(({ slug, title }) => [slug, title]));
  const { data: plan, isError, error, refetch } = useQuery(erasurePlanQuery(person.id));
  return (
    <Dialog title={t("title", { name: person.name })} onClose={onClose}>
      {isError && <ErrorState detail={error.message} onRetry={() => void refetch()} />}
      {plan === undefined && !isError && <LoadingRows rows={4} height={32} />}
      {plan?.erasedAt !== undefined && <p>{t("already")}</p>}
      {plan !== undefined && plan.erasedAt === undefined && (
        <>
          <Plan plan={plan} />
          {plan.running.length > 0 ? (
            <p role="status">
              {t("running", { programs: list(plan.running.map(({ program }) => titles.get(program) ?? program)) })}
            </p>
          ) : (
            <Order person={person} plan={plan} onClose={onClose} />
          )}
        </>
      )}
    </Dialog>
  );
};
