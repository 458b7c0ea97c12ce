import { Button, Textarea } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { IconCircleCheck, IconCircleMinus, IconCircleX, IconFlask } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { connectorsApi, type Connector, type Trial } from "../../../api/connectors.ts";
import type { Role } from "../../../api/session.ts";
import { FormError } from "../../../sign-in/FormError.tsx";
import classes from "../integrations.module.css";
import { type Mapping, parsed, settingsOf } from "./mapping.ts";
import { connectorsTexts } from "./texts.ts";

const MARKS = {
  done: { icon: IconCircleCheck, tone: "good" },
  ignored: { icon: IconCircleMinus, tone: "quiet" },
  refused: { icon: IconCircleX, tone: "lost" },
} as const;

/** What a message would do, step by step, and what was read from it. */
const TrialReport = ({ trial }: { trial: Trial }) => {
  const t = useTexts(connectorsTexts);
  const { icon: Icon, tone } = MARKS[trial.outcome];
  const words = (): string => {
    if (trial.ignored !== undefined) {
      const { path, expected, found } = trial.ignored;
      return t("tried.ignored", { path, expected, found: found ?? "–" });
    }
    if (trial.outcome === "refused") {
      const { message = "", path } = trial.reason ?? {};
      return t("tried.refused", { message: path === undefined ? message : `${message} (${path})` });
    }
    return t("tried.done");
  };
  return (
    <div role="status" className={classes.card}>
      <p className={classes.state} data-tone={tone} style={{ whiteSpace: "normal", margin: 0 }}>
        <Icon size={20} stroke={1.8} aria-hidden />
        {words()}
      </p>
      {trial.steps.length > 0 && (
        <ol>
          {trial.steps.map((one) => (
            <li key={one.step}>{t(`step.${one.step}`, { event: one.event ?? "" })}</li>
          ))}
        </ol>
      )}
      {trial.read !== undefined && (
        <pre className={classes.pre} data-wrap="true">
          {JSON.stringify(trial.read, null, 2)}
        </pre>
      )}
    </div>
  );
};

interface TrialPartProps {
  connector: Connector;
  mapping: Mapping;
  sample: string;
  onSample: (sample: string) => void;
}

/** A message to try the mapping with, before anything is stored or done. */
export const TrialPart = ({ connector, mapping, sample, onSample }: TrialPartProps) => {
  const t = useTexts(connectorsTexts);
  const message = parsed(sample);
  const attempt = useMutation({
    mutationFn: async () =>
      await connectorsApi.try({
        program: connector.program ?? "",
        role: connector.role as Role,
        settings: settingsOf(mapping),
        body: message?.body,
      }),
  });
  return (
    <div className={classes.sticky}>
      <Textarea
        label={t("sample")}
        description={t("sampleNote")}
        autosize
        minRows={10}
        maxRows={22}
        spellCheck={false}
        styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)", fontSize: "0.875rem" } }}
        value={sample}
        onChange={(event) => onSample(event.currentTarget.value)}
        {...(message === undefined && { error: t("notJson") })}
      />
      <Button
        mt={12}
        mb={12}
        variant="default"
        leftSection={<IconFlask size={18} stroke={1.6} aria-hidden />}
        disabled={message === undefined}
        loading={attempt.isPending}
        onClick={() => attempt.mutate()}
      >
        {t("try")}
      </Button>
      <FormError error={attempt.error} />
      {attempt.data !== undefined && <TrialReport trial={attempt.data} />}
    </div>
  );
};
