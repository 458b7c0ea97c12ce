import { Button, Menu } from "@mantine/core";
import type { Definition, Fact } from "@parcours/core";
import { useTextIn, useTexts } from "@parcours/ui";
import { IconChevronDown, IconPencil, IconUsers } from "@tabler/icons-react";
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

/** So many are seen at once; more are too many to choose from. */
const MOST = 6;
/** The usual ones, when there are more. */
const USUAL = 4;

/** Those that ask for something to be written first: they are what the stage waits for; then in the program’s order. */
const usualFirst = (steps: readonly NextEvent[]): { usual: NextEvent[]; others: NextEvent[] } => {
  if (steps.length <= MOST) return { usual: [...steps], others: [] };
  const sorted = steps.toSorted((a, b) => Number(a.form === undefined) - Number(b.form === undefined));
  return { usual: sorted.slice(0, USUAL), others: sorted.slice(USUAL) };
};

const Pencil = () => <IconPencil size={16} stroke={1.6} aria-hidden />;

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
  const { usual, others } = usualFirst(allowed);
  const roleWords = (role: string | undefined): string => say(definition.meta.roles[role ?? ""]?.title);
  // Both of a pair may have "I accept": whose it is tells them apart for who may do either.
  const labelOf = ({ event, label, assist, by }: NextEvent): string => {
    const isAlone = !allowed.some((other) => other.event !== event && other.label === label);
    return isAlone ? label : t("asRole", { label, role: roleWords(assist ?? by[0]) });
  };
  return (
    <>
      {allowed.length === 0 && theirs.length === 0 && <p>{t("nothingNext")}</p>}
      <div className={classes.buttons}>
        {usual.map((next) => (
          <Button
            key={next.event}
            variant="default"
            {...(next.form !== undefined && { leftSection: <Pencil /> })}
            onClick={() => setChosen(next)}
          >
            {labelOf(next)}
          </Button>
        ))}
        {others.length > 0 && (
          <Menu position="bottom-start">
            <Menu.Target>
              <Button variant="subtle" rightSection={<IconChevronDown size={16} stroke={1.6} aria-hidden />}>
                {t("otherSteps", { count: others.length })}
              </Button>
            </Menu.Target>
            <Menu.Dropdown className={classes.choices ?? ""}>
              {others.map((next) => (
                <Menu.Item
                  key={next.event}
                  {...(next.form !== undefined && { leftSection: <Pencil /> })}
                  onClick={() => setChosen(next)}
                >
                  {labelOf(next)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
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
                {t("withThem", { label: next.label, role: roleWords(next.assist) })}
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
