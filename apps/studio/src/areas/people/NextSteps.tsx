import { Button } from "@mantine/core";
import type { Definition, Fact } from "@parcours/core";
import { useTextIn, useTexts } from "@parcours/ui";
import { IconPencil, IconUsers } from "@tabler/icons-react";
import { useState } from "react";
import type { EnrollmentInFile, NextEvent, Subject } from "../../api/people.ts";
import { useMay } from "../../session/use-session.ts";
import { NextStepDialog } from "./NextStepDialog.tsx";
import classes from "./people.module.css";
import { peopleTexts } from "./texts.ts";

interface NextStepsProps {
  enrollment: EnrollmentInFile;
  participant: Subject;
  definition: Definition;
  suggested?: Record<string, Fact>;
  begin?: true;
}

/** What may happen next: as buttons what the reader may do, below them what they may not, and why. */
export const NextSteps = ({ enrollment, participant, definition, suggested, begin }: NextStepsProps) => {
  const t = useTexts(peopleTexts);
  const maySend = useMay("event.send");
  const [chosen, setChosen] = useState<NextEvent | undefined>(() =>
    begin === true && maySend ? enrollment.next.find((next) => next.allowed && next.form !== undefined) : undefined,
  );
  const allowed = enrollment.next.filter((next) => next.allowed && maySend);
  const theirs = enrollment.next.filter((next) => !next.allowed && maySend && next.assist !== undefined);
  const refused = enrollment.next.filter((next) => !allowed.includes(next) && !theirs.includes(next));
  const say = useTextIn();
  return (
    <>
      {allowed.length === 0 && theirs.length === 0 && <p>{t("nothingNext")}</p>}
      <div className={classes.buttons}>
        {allowed.map((next) => (
          <Button
            key={next.event}
            variant="default"
            {...(next.form !== undefined && { leftSection: <IconPencil size={16} stroke={1.6} aria-hidden /> })}
            onClick={() => setChosen(next)}
          >
            {next.label}
          </Button>
        ))}
      </div>
      {theirs.length > 0 && (
        <>
          <p className={classes.theirs}>{t("theirs")}</p>
          <div className={classes.buttons}>
            {theirs.map((next) => (
              <Button
                key={next.event}
                variant="subtle"
                leftSection={<IconUsers size={16} stroke={1.6} aria-hidden />}
                onClick={() => setChosen(next)}
              >
                {t("withThem", { label: next.label, role: say(definition.meta.roles[next.assist ?? ""]?.title) })}
              </Button>
            ))}
          </div>
        </>
      )}
      {refused.length > 0 && (
        <details className={classes.notYours}>
          <summary>
            {t("notYours")} ({refused.length})
          </summary>
          <ul>
            {refused.map(({ event, label, why }) => (
              <li key={event}>
                {label}
                {why !== undefined && <span className={classes.lineMore}> – {why}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {chosen !== undefined && (
        <NextStepDialog
          next={chosen}
          enrollment={enrollment}
          participant={participant}
          definition={definition}
          {...(suggested && { suggested })}
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  );
};
