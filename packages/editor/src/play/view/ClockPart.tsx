import { Button, Group, NumberInput, Stack, Text } from "@mantine/core";
import { timersOf, type ScenarioStep } from "@parcours/core";
import { formatDate, formatDateTime, useLanguage, useTexts } from "@parcours/ui";
import { IconPlayerSkipForward } from "@tabler/icons-react";
import { useState } from "react";
import type { Moment } from "../story/play-story.ts";
import { texts } from "../texts.ts";
import { timerSubject } from "../words/timer-words.ts";
import type { LogScope } from "../words/log.ts";
import { Part } from "./Part.tsx";

interface ClockPartProps {
  moment: Moment;
  scope: LogScope;
  onStep: (step: ScenarioStep) => void;
}

const STEPS = [
  { wait: "P1D", label: "plusDay" },
  { wait: "P7D", label: "plusWeek" },
  { wait: "P1M", label: "plusMonth" },
] as const;

/** The clock of the run, to be moved forward. */
export const ClockPart = ({ moment: { simulation }, scope, onStep }: ClockPartProps) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const [days, setDays] = useState(14);
  const { timeZone } = scope;
  const [next] = [...timersOf(simulation.snapshot).values()].toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  return (
    <Part title={t("clock")}>
      <Text size="sm" fw={600}>
        {t("now", { date: formatDateTime(simulation.now, language, { timeZone, style: "full" }) })}
      </Text>
      <Group gap={6} grow preventGrowOverflow={false}>
        {STEPS.map(({ wait, label }) => (
          <Button key={wait} size="xs" variant="default" onClick={() => onStep({ wait })}>
            {t(label)}
          </Button>
        ))}
      </Group>
      <Stack gap={4}>
        <Button
          size="xs"
          variant="light"
          leftSection={<IconPlayerSkipForward size={16} aria-hidden />}
          disabled={next === undefined}
          onClick={() => next !== undefined && onStep({ until: next.dueAt })}
        >
          {t("untilNext")}
        </Button>
        <Text size="xs" c="dimmed">
          {next === undefined
            ? t("nothingNext")
            : t("nextIs", {
                what: timerSubject(next.event.type, scope) ?? t("recheck"),
                date: formatDate(next.dueAt, language, { timeZone, style: "long" }),
              })}
        </Text>
      </Stack>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onStep({ wait: `P${days}D` });
        }}
      >
        <Group gap={6} align="flex-end" wrap="nowrap">
          <NumberInput
            size="xs"
            label={t("free")}
            value={days}
            min={1}
            max={3650}
            allowDecimal={false}
            clampBehavior="strict"
            suffix={` ${t("days")}`}
            onChange={(value) => typeof value === "number" && value > 0 && setDays(value)}
          />
          <Button size="xs" type="submit" variant="default">
            {t("go")}
          </Button>
        </Group>
      </form>
    </Part>
  );
};
