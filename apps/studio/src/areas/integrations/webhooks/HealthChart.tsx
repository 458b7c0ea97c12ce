import { useTexts } from "@parcours/ui";
import type { WebhookHealth } from "../../../api/webhooks.ts";
import classes from "../integrations.module.css";
import { webhooksTexts } from "./texts.ts";

const BAR = 8;
const GAP = 2;
const LEAST = 3;

interface HealthChartProps {
  health: Pick<WebhookHealth, "series" | "succeeded" | "failed">;
  height?: number;
}

/** Deliveries hour by hour: what arrived, and on top what did not. Said in words to whoever does not see it. */
export const HealthChart = ({ health: { series, succeeded, failed }, height = 40 }: HealthChartProps) => {
  const t = useTexts(webhooksTexts);
  const most = Math.max(1, ...series.map((one) => one.succeeded + one.failed));
  const size = (count: number): number => (count === 0 ? 0 : Math.max(LEAST, (count / most) * (height - 2)));
  const width = series.length * (BAR + GAP) - GAP;
  return (
    <svg
      className={classes.chart}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t("chart", { hours: series.length, good: succeeded, bad: failed })}
    >
      {series.map((one, index) => {
        const x = index * (BAR + GAP);
        const [good, bad] = [size(one.succeeded), size(one.failed)];
        if (good + bad === 0)
          return <rect key={one.hour} x={x} y={height - 1} width={BAR} height={1} data-kind="none" />;
        return (
          <g key={one.hour}>
            {good > 0 && <rect x={x} y={height - good} width={BAR} height={good} rx={1} data-kind="good" />}
            {bad > 0 && (
              <rect x={x} y={Math.max(0, height - good - bad)} width={BAR} height={bad} rx={1} data-kind="bad" />
            )}
          </g>
        );
      })}
    </svg>
  );
};
