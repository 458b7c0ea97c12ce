import { Button } from "@mantine/core";
import { useFormats, useTexts } from "@parcours/ui";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { TodayHeld } from "../../api/today.ts";
import { useMay } from "../../session/use-session.ts";
import { CompleteDialog } from "./CompleteDialog.tsx";
import { Row } from "./Row.tsx";
import { todayTexts } from "./texts.ts";
import classes from "./today.module.css";

/** Somebody who cannot go on: what is missing, and the place to say it. */
export const HeldRow = ({ held }: { held: TodayHeld }) => {
  const t = useTexts(todayTexts);
  const { distance, list } = useFormats();
  const mayTell = useMay("event.send");
  const [open, setOpen] = useState(false);
  const { fields, program, name = t("somebody"), participant, since, stages } = held;
  const words = list(fields.map(({ title }) => title));
  const tellable = fields.length > 0 && fields.every((field) => field.tellable);
  const complete = tellable && mayTell;
  return (
    <>
      <Row
        person={held}
        what={fields.length === 0 ? stages.join(" · ") : t("without", { field: words })}
        more={program.title}
        when={distance(since)}
        actions={
          complete ? (
            <Button
              variant="default"
              size="compact-sm"
              aria-label={t("completeFor", { field: words, name })}
              onClick={() => setOpen(true)}
            >
              {t("complete")}
            </Button>
          ) : (
            participant !== null && (
              <Link
                to="/people/$id"
                params={{ id: participant }}
                preload={false}
                className={classes.link}
                aria-label={t("openFor", { name })}
              >
                {t("open")}
              </Link>
            )
          )
        }
      />
      {open && <CompleteDialog held={held} onClose={() => setOpen(false)} />}
    </>
  );
};
