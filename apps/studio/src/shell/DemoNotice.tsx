import { Progress } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { IconHourglass } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { sessionQuery } from "../session/session-query.ts";
import { useSession } from "../session/use-session.ts";
import classes from "./notice.module.css";
import { shellTexts } from "./texts.ts";

const LOOK_MS = 3_000;

/** How much of the demo's past is there, asked for every few seconds; what is on the page is read anew as it grows. */
const useDemoShare = (): number | null => {
  const { demoShare } = useSession();
  const queries = useQueryClient();
  useQuery({ ...sessionQuery, staleTime: 0, refetchInterval: LOOK_MS, enabled: demoShare !== null });
  const shown = useRef(demoShare);
  useEffect(() => {
    if (shown.current === demoShare) return;
    shown.current = demoShare;
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
  }, [demoShare, queries]);
  return demoShare;
};

/** Right after the first start: the lists are still filling up, and why. The region is always there, so that its words are announced. */
export const DemoNotice = () => {
  const t = useTexts(shellTexts);
  const share = useDemoShare();
  const arriving = share !== null;
  return (
    <>
      <div role="status">
        {arriving && (
          <p className={classes.notice}>
            <IconHourglass size={20} stroke={1.6} aria-hidden />
            {t("demoArriving")}
          </p>
        )}
      </div>
      {arriving && <Progress className={classes.bar} value={share * 100} aria-label={t("demoShare")} />}
    </>
  );
};
